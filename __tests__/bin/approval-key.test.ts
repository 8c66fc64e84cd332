import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LambdaHandler } from '../../src/bin/validator-lambda.js';
import { schemaWith } from '../judged.js';
import { kmsServer, type KmsServer } from '../servers/kms.js';
import { inProcess } from './in-process.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';
import { throwawayRepository, type Repository } from './repository.js';

const { direct, context, install, pending, startCloud } = given;
const KEY = 'arn:aws:kms:ap-southeast-2:123456789012:key/mrk-1234abcd';
const schemaOf = (table: string, payload: object, version: string): string =>
  JSON.stringify(schemaWith({ table_name: table, payload_columns: payload }, version));

let cloud: given.Cloud;
let kms: KmsServer;
beforeAll(async () => {
  [cloud, kms] = await Promise.all([startCloud(), kmsServer({ [KEY]: 'secret' })]);
  Object.assign(process.env, { AWS_ENDPOINT_URL_KMS: kms.url, AWS_MAX_ATTEMPTS: '1' });
});
afterAll(async () => {
  for (const name of ['AWS_ENDPOINT_URL_KMS', 'AWS_MAX_ATTEMPTS'])
    Reflect.deleteProperty(process.env, name);
  await Promise.all([cloud.close(), kms.close()]);
});

let lake: given.Installation;
let handler: LambdaHandler;
let repository: Repository;
let output: Output;
beforeEach(async () => {
  output = captureOutput();
  kms.answers = undefined;
  kms.calls.length = 0;
  lake = await install(cloud, { ACCEPT_APPROVALS: 'true', APPROVAL_KEY_ARN: KEY });
  handler = lake.cold();
  repository = throwawayRepository();
  for (const topic of ['events', 'orders']) await publish(topic, { a: 'INT', b: 'INT' }, '1.0.0');
  repository.write('.schema-gate.yml', WAIVED);
});
afterEach(() => {
  output.restore();
  repository.remove();
});
const WAIVED = `ignore: [${['events', 'orders']
  .map((one) => `{rule: column-removed, topic: ${one}, reason: agreed, expires: '2099-01-01'}`)
  .join(', ')}]`;
type Metadata = Readonly<Record<string, string>>;
const NOTHING = { text: '', metadata: {} as Metadata };
const macIn = (metadata: Metadata): string => metadata['approval-mac'] ?? '';

const validate = (topic: string): Promise<unknown> =>
  handler(direct(lake.bucket, pending(topic)), context);
async function upload(topic: string, payload: object, version: string): Promise<string> {
  repository.write(`schemas/${topic}.json`, schemaOf(topic, payload, version));
  repository.commit(`${topic} ${version}`);
  const { out, err } = await inProcess(
    repository.root,
    'publish',
    '--wait',
    '0',
    '--registry',
    `s3://${lake.bucket}`,
  );
  return `${out}${err}`;
}
async function publish(topic: string, payload: object, version: string): Promise<unknown> {
  await upload(topic, payload, version);
  return validate(topic);
}

describe('an installation with an approval key', () => {
  it('says so to the gate, and activates what publish has proved', async () => {
    const told = JSON.parse((await lake.object('schemas/deployment.json')).text) as object;
    expect(told).toMatchObject({ accepts: { approvals: true }, approval_key: KEY });
    expect(kms.calls).toEqual([]);
    expect(await publish('events', { a: 'INT' }, '2.0.0')).toMatchObject({ statusCode: 200 });
    expect(kms.calls).toEqual(['GenerateMac ap-southeast-2', 'VerifyMac ap-southeast-2']);
  });

  it.each<[what: string, mac: (own: Metadata, others: Metadata) => Metadata]>([
    ['without its MAC', ({ 'approval-mac': _, ...rest }) => rest],
    ["with another topic's MAC", (own, others) => ({ ...own, 'approval-mac': macIn(others) })],
  ])('rejects a candidate %s', async (_, changed) => {
    const candidates = [];
    for (const topic of ['events', 'orders']) {
      await upload(topic, { a: 'INT' }, '2.0.0');
      candidates.push(await lake.object(pending(topic)));
    }
    const [{ metadata: others } = NOTHING, { text, metadata } = NOTHING] = candidates;
    expect(new Set([macIn(others), macIn(metadata)]).size).toBe(2);
    await lake.upload('orders', text, changed(metadata, others));
    expect(await validate('orders')).toMatchObject({
      statusCode: 400,
      errors: [{ type: 'UNPROVED_APPROVAL' }],
    });
    expect((await lake.object('schemas/orders/active/schema.json')).text).toContain('"b"');
    expect(await validate('events')).toMatchObject({ statusCode: 200 });
  });

  it('decides nothing while KMS gives no answer', async () => {
    await upload('events', { a: 'INT' }, '2.0.0');
    const before = await lake.everything('events', 'orders');
    kms.answers = { status: 400, answer: { __type: 'AccessDeniedException' } };
    await expect(validate('events')).rejects.toThrow(/Allow kms:VerifyMac on it/);
    expect(await lake.everything('events', 'orders')).toEqual(before);
    expect(output.lines().join('\n')).not.toContain('secret');
    kms.answers = undefined;
    expect(await validate('events')).toMatchObject({ statusCode: 200 });
  });

  it('lets no publisher upload what it may not prove', async () => {
    kms.answers = { status: 400, answer: { __type: 'AccessDeniedException' } };
    expect(await upload('events', { a: 'INT' }, '2.0.0')).toContain('Allow kms:GenerateMac on it');
    expect(await lake.keys()).not.toContain(pending('events'));
  });
});

it('a key that is no ARN of one stops the function with its name', async () => {
  const misled = lake.cold('compatibility', {
    SCHEMA_BUCKET: lake.bucket,
    SCHEMA_REGISTRY_TABLE: lake.bucket,
    APPROVAL_KEY_ARN: 'alias/approvals',
  });
  await expect(misled(direct(lake.bucket, pending('events')), context)).rejects.toThrow(
    'APPROVAL_KEY_ARN must be the ARN of a KMS key, not "alias/approvals"',
  );
});
