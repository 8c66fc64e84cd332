import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kmsApprovalKey } from '../../src/aws/approval-key.js';
import { Fault } from '../../src/errors.js';
import { approvalMessage, type Approval } from '../../src/protocol/approval.js';
import type { ValidationResult } from '../../src/validator/validation-result.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { digest } from '../judged.js';
import { kmsServer, type KmsServer } from '../servers/kms.js';
import { accepting, schema, V1, V2 } from '../world/scenarios.js';
import { harness, reasonsIn, writes, type Harness } from './harness.js';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd';
const REMOVES = schema('3.0.0', { n: 'BIGINT' });
const ACCEPTED = accepting(V2, REMOVES);
const APPROVAL: Approval = {
  registry: 's3://lake/schemas',
  topic: 'orders',
  sha256: digest(REMOVES),
  baseSha256: digest(V2),
  acceptedFindings: ACCEPTED['accepted-findings'] ?? '',
  commit: ACCEPTED['commit'] ?? '',
};
const macOf = (changes: Partial<Approval> = {}, secret = 'secret'): string =>
  createHmac('sha256', secret)
    .update(approvalMessage({ ...APPROVAL, ...changes }) ?? '')
    .digest('hex');

let server: KmsServer;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  server = await kmsServer({ [KEY]: 'secret' });
});
afterAll(() => server.close());
beforeEach(() => {
  server.answers = undefined;
  server.calls.length = 0;
});

/** A topic with V2 in force; its validator has the key, unless told otherwise. */
async function inForce(): Promise<Harness> {
  const at = harness({ acceptsApprovals: true });
  await at.submit(V1);
  await at.submit(V2);
  at.world.endBackfills();
  // Finishes what it left undone.
  await at.run();
  at.calls.length = 0;
  return at;
}
function submit(
  { world, ports }: Harness,
  text: string,
  metadata: Readonly<Record<string, string>>,
  judges: 'compatibility' | 'structure' = 'compatibility',
): Promise<ValidationResult> {
  world.upload('orders', text, metadata);
  const environment = { AWS_ENDPOINT_URL_KMS: server.url, AWS_MAX_ATTEMPTS: '1' };
  const settings = { ...ports.settings, judges, approvalKey: KEY };
  const { verify } = kmsApprovalKey(KEY, environment);
  return validateTopic('orders', { ...ports, settings, verifyApproval: verify });
}

describe('an accepted break, where an approval key is configured,', () => {
  it('is activated with the MAC of publish', async () => {
    const at = await inForce();
    const outcome = await submit(at, REMOVES, { ...ACCEPTED, 'approval-mac': macOf() });
    expect(outcome.kind).toBe('activated');
    expect(server.calls).toEqual(['VerifyMac eu-west-1']);
  });

  it.each<[what: string, mac: string | undefined, asked: number, says: RegExp]>([
    ['without a MAC', undefined, 0, /have no MAC .* kms:GenerateMac$/],
    ['with an empty MAC', '', 0, /not that of this candidate/],
    ['with a MAC that is none', 'AAAA', 0, /not that of this candidate/],
    ['with a MAC in capitals', macOf().toUpperCase(), 0, /not that of this candidate/],
    ['with a MAC of another key', macOf({}, 'guessed'), 1, /not that of this candidate/],
    ["with another topic's MAC", macOf({ topic: 'events' }), 1, /not that of this candidate/],
    ["with another registry's", macOf({ registry: 's3://lake/test' }), 1, /in this registry/],
    ["with another bucket's", macOf({ registry: 's3://test/schemas' }), 1, /in this registry/],
    ["with an earlier candidate's", macOf({ sha256: digest(V1) }), 1, /not that of this/],
    ['with one against an earlier version', macOf({ baseSha256: digest(V1) }), 1, /not that of/],
    ['with one against no version', macOf({ baseSha256: null }), 1, /not that of this candidate/],
    ['with one for other breaks', macOf({ acceptedFindings: digest('') }), 1, /not that of this/],
    ["with another commit's", macOf({ commit: 'd'.repeat(40) }), 1, /not that of this candidate/],
  ])('%s is rejected, and nothing in force changes', async (_, mac, asked, says) => {
    const at = await inForce();
    const metadata = { ...ACCEPTED, ...(mac === undefined ? {} : { 'approval-mac': mac }) };
    const outcome = await submit(at, REMOVES, metadata);
    expect(reasonsIn(outcome)).toMatchObject([
      { type: 'UNPROVED_APPROVAL', rule: 'unproved-approval', field: null },
    ]);
    expect(reasonsIn(outcome)[0]?.message).toMatch(says);
    expect(server.calls).toHaveLength(asked);
    expect(at.text('schemas/orders/active/schema.json')).toBe(V2);
    expect(at.text('schemas/orders/failed/error.json')).toContain('UNPROVED_APPROVAL');
    expect(at.item()).toMatchObject({ processing_enabled: true, status: 'READY' });
  });

  it('beside a change that needs no acceptance needs its MAC all the same', async () => {
    const at = await inForce();
    const beside = schema('3.0.0', { n: 'BIGINT', e: 'DATE' });
    const outcome = await submit(at, beside, accepting(V2, beside));
    expect(reasonsIn(outcome).map(({ type }) => type)).toEqual(['UNPROVED_APPROVAL']);
  });

  it('whose commit is too long for KMS is rejected without asking it', async () => {
    const at = await inForce();
    const commit = 'd'.repeat(4096);
    const outcome = await submit(at, REMOVES, { ...ACCEPTED, commit, 'approval-mac': macOf() });
    expect(reasonsIn(outcome).map(({ type }) => type)).toEqual(['UNPROVED_APPROVAL']);
    expect(server.calls).toEqual([]);
  });

  it.each<[string, KmsServer['answers'], string]>([
    ['an error', { status: 500, answer: { __type: 'KMSInternalException' } }, 'out of order'],
    ['throttling', { status: 400, answer: { __type: 'ThrottlingException' } }, 'slow down'],
    [
      'no permission',
      { status: 400, answer: { __type: 'AccessDeniedException' } },
      'Allow kms:VerifyMac on it',
    ],
  ])('is undecided while KMS answers with %s: nothing is written', async (_, answers, says) => {
    const at = await inForce();
    server.answers = answers;
    const candidate = { ...ACCEPTED, 'approval-mac': macOf() };
    const fault: unknown = await submit(at, REMOVES, candidate).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect((fault as Fault).message).toContain(says);
    expect(writes(at)).toEqual([]);
    // The next run decides.
    server.answers = undefined;
    expect((await submit(at, REMOVES, candidate)).kind).toBe('activated');
  });
});

describe('no MAC is asked for', () => {
  it('where nothing was accepted', async () => {
    const at = await inForce();
    const adds = schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'STRING' });
    expect((await submit(at, adds, {})).kind).toBe('activated');
    expect(server.calls).toEqual([]);
  });

  it('where the breaks are not those that were accepted: the breaks are the reasons', async () => {
    const at = await inForce();
    const other = { ...ACCEPTED, 'accepted-findings': digest('another'), 'approval-mac': macOf() };
    const outcome = await submit(at, REMOVES, other);
    expect(reasonsIn(outcome).map(({ type }) => type)).toEqual(['BREAKING_CHANGE']);
    expect(server.calls).toEqual([]);
  });

  it('by the handler for a rollback, which compares nothing', async () => {
    const at = await inForce();
    expect((await submit(at, REMOVES, ACCEPTED, 'structure')).kind).toBe('activated');
    expect(server.calls).toEqual([]);
  });

  it('where no key is configured', async () => {
    const at = await inForce();
    expect((await at.submit(REMOVES, ACCEPTED)).kind).toBe('activated');
  });
});
