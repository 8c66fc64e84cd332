import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { schemaWith } from '../judged.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const { context, direct, install, pending, startCloud, STATE_MACHINE } = given;
const CURATED = 'iceberg_curated_db.orders';
const V1 = JSON.stringify(
  schemaWith({ table_name: 'orders', payload_columns: { a: 'INT' }, partitioning: [] }),
);
let cloud: given.Cloud;
let output: Output;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  output = captureOutput();
});
afterEach(() => output.restore());

it("a schedule's tick drops what a rewrite has set aside a week ago, by Athena; the handler for rollback does not", async () => {
  const lake = await install(cloud, { BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE });
  const handler = lake.cold();
  await lake.upload('orders', V1);
  await handler(direct(lake.bucket, pending('orders')), context);
  const table = cloud.catalogue.tables.get(CURATED)!;
  const { StorageDescriptor } = table;
  const Columns = [...StorageDescriptor.Columns, { Name: 'a__was', Type: 'int' }];
  cloud.catalogue.tables.set(CURATED, {
    ...table,
    StorageDescriptor: { ...StorageDescriptor, Columns },
  });
  const entry = { column: { S: 'a__was' }, of: { S: 'a' } };
  await lake.putItem({ ...(await lake.item('orders'))!, set_aside: { L: [{ M: entry }] } });
  const shown = (): string | undefined =>
    cloud.catalogue.tables
      .get(CURATED)
      ?.StorageDescriptor.Columns.find(({ Name }) => Name === 'a__was')?.Parameters?.[
      'iceberg.field.current'
    ];
  const tick = { source: 'aws.events', 'detail-type': 'Scheduled Event' };

  await handler(tick, context);
  expect(await lake.item('orders')).toMatchObject({
    set_aside: { L: [{ M: { ...entry, since: { S: expect.stringMatching(/Z$/) } } }] },
  });
  const old = { ...entry, since: { S: new Date(Date.now() - 7 * 86_400_000).toISOString() } };
  await lake.putItem({ ...(await lake.item('orders'))!, set_aside: { L: [{ M: old }] } });
  await lake.cold('structure')(tick, context);
  expect(shown()).toBeUndefined();

  await handler(tick, context);
  expect(shown()).toBe('false');
  expect(cloud.catalogue.executions.at(-1)?.sql).toBe(
    'ALTER TABLE iceberg_curated_db.`orders` DROP COLUMN `a__was`',
  );
  expect(output.lines()).toContain('Dropped columns that rewrites had set aside, of topic: orders');
  await handler(tick, context);
  expect(await lake.item('orders')).not.toHaveProperty('set_aside');
  const statements = cloud.catalogue.executions.length;
  await handler(tick, context);
  expect(cloud.catalogue.executions).toHaveLength(statements);
});
