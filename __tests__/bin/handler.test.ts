import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lambda_handler } from '../../src/bin/handler.js';
import { schemaWith } from '../judged.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const { bridged, columnsOf, context, install, pending, startCloud, STATE_MACHINE, story } = given;
const CURATED = 'iceberg_curated_db.events';
let cloud: given.Cloud;
let output: Output;
let lake: given.Installation;
beforeAll(async () => {
  cloud = await startCloud();
  lake = await install(cloud, { BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE });
});
afterAll(() => cloud.close());
beforeEach(() => {
  output = captureOutput();
});
afterEach(() => output.restore());

async function live(
  text: string,
  metadata: Readonly<Record<string, string>> = {},
  topic = 'events',
): Promise<unknown> {
  await lake.upload(topic, text, metadata);
  return lambda_handler(bridged(lake.bucket, pending(topic)), context);
}
const ready = (version: string, seq: number) => ({
  processing_enabled: { BOOL: true },
  status: { S: 'READY' },
  schema_version: { S: version },
  activation_seq: { N: String(seq) },
});

describe('the handler for rollback', () => {
  it('activates v1 with both tables', async () => {
    expect(await live(story('v1'))).toMatchObject({
      statusCode: 200,
      tables_created: ['iceberg_standardized_db.events', CURATED],
    });
    expect(await lake.item('events')).toMatchObject(ready('1.0.0', 1));
  });

  it('activates v2, adds and widens columns, and patches no history', async () => {
    expect(await live(story('v2'))).toMatchObject({
      statusCode: 200,
      requires_backfill: false,
      backfill_triggered: false,
    });
    expect(await lake.item('events')).toMatchObject(ready('2.0.0', 2));
    expect(columnsOf(cloud, CURATED)).toEqual(
      expect.arrayContaining(['user_id bigint', 'device_type string', 'browser_version string']),
    );
  });

  it('activates v3, which breaks, although it was judged against another version; the tables keep what they have', async () => {
    const before = JSON.stringify([...cloud.catalogue.tables]);
    const answer = await live(story('v3'), { 'base-sha256': 'f'.repeat(64) });
    expect(answer).toMatchObject({
      statusCode: 200,
      valid: true,
      requires_backfill: false,
      backfill_triggered: false,
    });
    expect((answer as { readonly warnings: readonly string[] }).warnings).toEqual([
      `${CURATED} keeps the column 'device_type', which no schema names any more, until somebody drops it`,
      `${CURATED} keeps the column 'browser_version', which no schema names any more, until somebody drops it`,
      expect.stringMatching(/: the column 'user_id' exists as BIGINT, which can't become INT; /),
    ]);
    expect(await lake.item('events')).toMatchObject(ready('3.0.0', 3));
    expect(JSON.stringify([...cloud.catalogue.tables])).toBe(before);
    expect((await lake.object('schemas/events/active/schema.json')).text).toBe(story('v3'));
    expect((await lake.keys()).filter((key) => key.includes('/archive/'))).toEqual([
      expect.stringMatching(/v1\.0\.0_/),
      expect.stringMatching(/v2\.0\.0_/),
    ]);
    expect(output.metrics().map(({ name, value }) => [name, value])).toEqual([
      ['SchemaValidationSuccessRate', 1],
      ['BreakingChangesDetected', 0],
      ['BreakingChangesDetected', 0],
    ]);
  });

  it('has started nothing, and replays change nothing', async () => {
    const before = await lake.everything('events');
    await lambda_handler(bridged(lake.bucket, pending('events')), context);
    expect(await lake.everything('events')).toEqual(before);
    expect(cloud.machine.executions).toEqual([]);
  });

  it('rejects what is no schema, and v3 stays in force', async () => {
    expect(await live('{')).toMatchObject({ statusCode: 400, errors: [{ type: 'JSON_SYNTAX' }] });
    expect(await lake.item('events')).toMatchObject(ready('3.0.0', 3));
  });

  it('makes way: the other handler goes on from there', async () => {
    await lake.upload('events', story('v2').replace('"2.0.0"', '"4.0.0"'));
    const enhanced = lake.cold();
    expect(await enhanced(bridged(lake.bucket, pending('events')), context)).toMatchObject({
      statusCode: 200,
      backfill_triggered: true,
    });
    expect(await lake.item('events')).toMatchObject({
      activation_seq: { N: '4' },
      status: { S: 'BACKFILL_PENDING' },
    });
    expect(columnsOf(cloud, CURATED)).toEqual(
      expect.arrayContaining(['user_id bigint', 'device_type string']),
    );
  });

  it('leaves a rewrite and the properties of a table alone, and says so', async () => {
    const version = (type: string, number: string, more: object = {}): string =>
      JSON.stringify(
        schemaWith(
          { table_name: 'odd', payload_columns: { a: type }, partitioning: [], ...more },
          number,
        ),
      );
    await live(version('INT', '1.0.0'), {}, 'odd');
    const before = JSON.stringify([...cloud.catalogue.tables]);
    const answer = await live(
      version('STRING', '2.0.0', { table_properties: { write_compression: 'zstd' } }),
      {},
      'odd',
    );
    expect(answer).toMatchObject({
      statusCode: 200,
      warnings: [
        "iceberg_curated_db.odd keeps the column 'a' as INT; only a rewrite could change that",
      ],
    });
    expect(JSON.stringify([...cloud.catalogue.tables])).toBe(before);
    expect(await lake.item('odd')).toMatchObject(ready('2.0.0', 2));
  });
});
