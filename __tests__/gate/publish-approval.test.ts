import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { approvalSigner } from '../../src/bin/approval-key.js';
import { candidateMetadata } from '../../src/protocol/candidate-metadata.js';
import type { PublishReport } from '../../src/protocol/publication.js';
import { digest } from '../judged.js';
import { kmsServer, type KmsServer } from '../servers/kms.js';
import {
  ACTIVE,
  commitEvents,
  outcomes,
  PENDING,
  put,
  reasons,
  schema,
  textAt,
  V2,
  world,
  type World,
} from './publishing.js';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd';
const WAIVED =
  "ignore: [{rule: column-removed, topic: events, reason: agreed, expires: '2099-01-01'}]";
const REMOVES = schema({}, '3.0.0');

let server: KmsServer;
let here: World;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  server = await kmsServer({ [KEY]: 'secret' });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.answers = undefined;
  server.calls.length = server.messages.length = 0;
  here = world();
  await put(here.registry, ACTIVE, V2);
  here.repository.write('.schema-gate.yml', WAIVED);
});
afterEach(() => here.remove());

const publish = (approvalKey: string | null, isDryRun = false): Promise<PublishReport> =>
  here.publish({ isDryRun }, [], {
    says: { approvalKey },
    signApproval: approvalSigner({ AWS_ENDPOINT_URL_KMS: server.url, AWS_MAX_ATTEMPTS: '1' }),
  });
const metadata = async (): Promise<ReadonlyMap<string, string>> =>
  (await here.registry.objects.get(PENDING))?.metadata ?? new Map<string, string>();

describe('a break that was accepted', () => {
  it('goes with a MAC over exactly this candidate, where the validator names a key', async () => {
    const commit = commitEvents(here, REMOVES);
    expect(outcomes(await publish(KEY))).toEqual(['events PUBLISHED']);
    const written = await metadata();
    const accepted = written.get('accepted-findings');
    const message = JSON.stringify([
      'schema-gate approval 1',
      'directory',
      'events',
      digest(REMOVES),
      digest(V2),
      accepted,
      commit,
    ]);
    expect(accepted).toMatch(/^[0-9a-f]{64}$/);
    expect(server.messages).toEqual([message]);
    expect(written.get('approval-mac')).toBe(
      createHmac('sha256', 'secret').update(message).digest('hex'),
    );
    expect(server.calls).toEqual(['GenerateMac eu-west-1']);
  });

  it('goes without one where the validator names none', async () => {
    commitEvents(here, REMOVES);
    expect(outcomes(await publish(null))).toEqual(['events PUBLISHED']);
    expect([...(await metadata()).keys()]).not.toContain('approval-mac');
    expect(server.calls).toEqual([]);
  });

  it('is signed by no dry run', async () => {
    commitEvents(here, REMOVES);
    expect(outcomes(await publish(KEY, true))).toEqual(['events PLANNED']);
    expect(server.calls).toEqual([]);
  });

  it.each<[string, KmsServer['answers'], string]>([
    [
      'may not be signed by this role',
      { status: 400, answer: { __type: 'AccessDeniedException' } },
      'Allow kms:GenerateMac on it.',
    ],
    [
      'meets a KMS that is down',
      { status: 500, answer: { __type: 'KMSInternalException' } },
      'out of order',
    ],
  ])('that %s is a fault of its topic, and is not uploaded', async (_, answers, says) => {
    server.answers = answers;
    here.repository.write('schemas/orders.json', schema({ a: 'INT' }, '1.0.0', 'orders'));
    commitEvents(here, REMOVES);
    const report = await publish(KEY);
    expect(outcomes(report)).toEqual(['events FAULT', 'orders PUBLISHED']);
    expect(report.exitCode).toBe(3);
    expect(reasons(report)[0]).toContain(`GenerateMac with ${KEY} failed`);
    expect(reasons(report)[0]).toContain(says);
    expect(await textAt(here.registry, PENDING)).toBeUndefined();
  });
});

it('a change that breaks nothing is not signed', async () => {
  commitEvents(here, schema({ user_id: 'BIGINT', more: 'STRING' }, '2.1.0'));
  expect(outcomes(await publish(KEY))).toEqual(['events PUBLISHED']);
  expect([...(await metadata()).keys()]).not.toContain('approval-mac');
  expect(server.calls).toEqual([]);
});

it('a MAC stays when the least needed facts are too long', () => {
  const facts = {
    commit: 'c'.repeat(40),
    sha256: digest('x'),
    baseSha256: digest('y'),
    acceptedFindings: digest('z'),
    approvalMac: digest('mac'),
    planSha256: digest('plan'),
    schemaVersion: 'x'.repeat(3000),
    pullRequest: undefined,
    repository: undefined,
    actor: undefined,
  };
  expect(candidateMetadata(facts).get('approval-mac')).toBe(digest('mac'));
});
