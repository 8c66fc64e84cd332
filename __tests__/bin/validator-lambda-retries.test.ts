import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LambdaHandler } from '../../src/bin/validator-lambda.js';
import { schemaWith } from '../judged.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const { bridged, context, install, pending, startCloud, STATE_MACHINE } = given;
const schemaOf = (
  payload: object,
  more: Readonly<Record<string, unknown>> = {},
  version = '1.0.0',
): string =>
  JSON.stringify(
    schemaWith(
      { table_name: 'orders', payload_columns: payload, partitioning: [], ...more },
      version,
    ),
  );
const ORDERS = schemaOf({ a: 'INT' });
let cloud: given.Cloud;
let output: Output;
let lake: given.Installation;
let handler: LambdaHandler;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());
beforeEach(async () => {
  output = captureOutput();
  lake = await install(cloud, { BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE });
  handler = lake.cold();
});
afterEach(() => output.restore());

const validate = (
  topic = 'orders',
  more: Parameters<LambdaHandler>[1] = context,
): Promise<unknown> => handler(bridged(lake.bucket, pending(topic)), more);
const upload = async (text: string, topic = 'orders'): Promise<unknown> => {
  await lake.upload(topic, text);
  return validate(topic);
};
const keysOf = async (topic = 'orders'): Promise<readonly string[]> =>
  (await lake.keys())
    .filter((key) => key.startsWith(`schemas/${topic}/`))
    .map((key) => key.slice(`schemas/${topic}/`.length));
const thrownBy = async (work: Promise<unknown>): Promise<Error> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('It did not throw');
  return error;
};

describe('nothing is decided, and the next try goes on, when', () => {
  const mended = async (): Promise<void> => {
    expect(await validate()).toMatchObject({ statusCode: 200, valid: true });
    expect(await keysOf()).toEqual(['active/schema.json', 'history/versions.json']);
    expect(await lake.item('orders')).toMatchObject({ status: { S: 'READY' } });
  };
  const undecided = async (): Promise<void> => {
    expect(await keysOf()).toEqual(['pending/schema.json']);
    expect(await lake.item('orders')).toBeUndefined();
    expect(output.metrics().map(({ name, dimensions }) => [name, dimensions])).toEqual([
      ['ValidationFaults', {}],
      ['ValidationFaults', { Topic: 'orders' }],
    ]);
    expect(output.lines('ERROR')).toEqual([
      expect.stringMatching(/^Failed to validate topic: orders: /),
    ]);
  };

  it.each(['iceberg_standardized_db', 'iceberg_curated_db'])(
    'Glue has no database %s',
    async (database) => {
      cloud.catalogue.databases.delete(database);
      const { message } = await thrownBy(upload(ORDERS));
      expect(message).toContain(
        `There is no database ${database} in the Glue catalogue; create it`,
      );
      await undecided();
      cloud.catalogue.databases.add(database);
      await mended();
    },
  );

  it('Athena is out of time', async () => {
    cloud.catalogue.endNext({ State: 'RUNNING' });
    await lake.upload('orders', ORDERS);
    const { message } = await thrownBy(
      validate('orders', { getRemainingTimeInMillis: () => 5_100 }),
    );
    expect(message).toMatch(
      /^The time is up while query query-1 is still running on iceberg_standardized_db/,
    );
    await undecided();
    await mended();
  });

  it('Athena throttles', async () => {
    cloud.catalogue.endNext({
      State: 'FAILED',
      StateChangeReason: 'Rate exceeded',
      AthenaError: { ErrorCategory: 1 },
    });
    expect((await thrownBy(upload(ORDERS))).message).toMatch(/Rate exceeded; try again/);
    await undecided();
    await mended();
  });

  it('the catalogue does not show what was done', async () => {
    cloud.catalogue.endNext({ State: 'SUCCEEDED' });
    expect((await thrownBy(upload(ORDERS))).message).toMatch(
      /does not show the change of iceberg_standardized_db.orders yet/,
    );
    await undecided();
    await mended();
  });

  it('S3 forbids reading what is in force', async () => {
    const active = new RegExp(`^GET /${lake.bucket}/schemas/orders/active/`);
    cloud.proxy.on(active, { kind: 'answer', status: 403, code: 'AccessDenied' });
    const { message } = await thrownBy(upload(ORDERS));
    expect(message).toContain(`schemas/orders/active/schema.json`);
    expect(message).toMatch(/403|AccessDenied/);
    await undecided();
    cloud.proxy.on(active, { kind: 'delay', ms: 0 });
    await mended();
  });
});

it('a state machine that is none is found before anything comes into force', async () => {
  const arn = 'arn:aws:states:region:account:stateMachine:backfill';
  lake = await install(cloud, { BACKFILL_STATE_MACHINE_ARN: arn });
  handler = lake.cold();
  expect(await upload(ORDERS)).toMatchObject({ statusCode: 200 });
  const before = await lake.everything('orders');
  const v2 = schemaOf({ a: 'INT', b: 'STRING' }, { backfill_config: { enabled: true } }, '1.1.0');
  expect((await thrownBy(upload(v2))).message).toContain(`'${arn}', and that is no ARN`);
  await lake.remove(pending('orders'));
  expect(await lake.everything('orders')).toEqual(before);
  expect(output.lines('ERROR')).toEqual([expect.stringMatching(/no ARN of a state machine/)]);
});

it('a state machine that can not be started leaves the gate closed, and the next try starts it', async () => {
  await upload(ORDERS);
  cloud.machine.failNext('StateMachineDoesNotExist', 'State Machine Does Not Exist');
  const v2 = schemaOf({ a: 'INT', b: 'STRING' }, { backfill_config: { enabled: true } }, '1.1.0');
  expect((await thrownBy(upload(v2))).message).toMatch(
    /^StartExecution of orders-2-[0-9a-f]{12}-1 on arn:\S+ failed: there is no such state machine.*Check the ARN and states:StartExecution/,
  );
  expect(await lake.item('orders')).toMatchObject({
    processing_enabled: { BOOL: false },
    status: { S: 'BACKFILL_PENDING' },
  });
  expect(await keysOf()).toContain('pending/schema.json');
  expect(await validate()).toMatchObject({ statusCode: 200, backfill_triggered: true });
  expect(cloud.machine.executions).toHaveLength(1);
  expect(await keysOf()).not.toContain('pending/schema.json');
});
