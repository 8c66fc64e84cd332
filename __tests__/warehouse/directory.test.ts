import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { directoryWarehouse } from '../../src/warehouse/directory.js';
import { warehouseContract } from '../contracts/warehouse.js';
import { on, places, tablesOf, typeOf } from './tables.js';

const home = mkdtempSync(join(tmpdir(), 'warehouse-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let count = 0;
const fresh = (): string => join(home, String(count++));

warehouseContract('the directory', async () => directoryWarehouse(fresh(), places));

const folder = 'schema-gate/catalogue/cur_db';
const create = {
  ...on,
  kind: 'create-table',
  topic: 'topic',
  wanted: tablesOf({ payload_columns: { a: 'INT', b: 'INT' } })[1],
} as const;
const add = (name: string) =>
  ({ ...on, kind: 'add-columns', columns: [{ name, type: typeOf('INT') }] }) as const;

it('keeps one readable file for each table, with ids that are never used twice', async () => {
  const directory = fresh();
  const warehouse = directoryWarehouse(directory, places);
  await warehouse.apply(create, '1');
  expect((await warehouse.table('cur_db', 'topic'))?.partitioning).toEqual(
    create.wanted.partitioning,
  );
  await warehouse.apply({ ...on, kind: 'drop-column', column: 'b' }, '1');
  await warehouse.apply(add('b'), '1');
  await warehouse.apply(
    { ...on, kind: 'set-properties', properties: new Map([['format', 'parquet']]) },
    '1',
  );
  expect(readdirSync(join(directory, folder))).toEqual(['topic.json']);
  expect(JSON.parse(readFileSync(join(directory, folder, 'topic.json'), 'utf8'))).toEqual({
    database: 'cur_db',
    name: 'topic',
    location: 's3://lake/cur_db/topic',
    columns: [
      { id: 1, name: 'a', type: 'INT' },
      { id: 3, name: 'first_seen_ts', type: 'TIMESTAMP' },
      { id: 4, name: 'last_updated_ts', type: 'TIMESTAMP' },
      { id: 5, name: '_schema_version', type: 'STRING' },
      { id: 6, name: 'period_reference', type: 'STRING' },
      { id: 7, name: 'b', type: 'INT' },
    ],
    dropped: [{ id: 2, name: 'b', type: 'INT' }],
    last_column_id: 7,
    partitioning: [{ column: 'period_reference', transform: 'identity' }],
    properties: [
      { key: 'table_type', value: 'ICEBERG' },
      { key: 'format', value: 'parquet' },
    ],
  });
});

it('refuses to drop what never was', async () => {
  const warehouse = directoryWarehouse(fresh(), places);
  await warehouse.apply(create, '1');
  const reason = "cur_db.topic: there is no column 'z'";
  expect(await warehouse.apply({ ...on, kind: 'drop-column', column: 'z' }, '1')).toEqual({
    kind: 'refused',
    reason,
  });
});

it.each([
  ['of one user', 1],
  ['of three users of the directory', 3],
])('loses none of many changes at once %s', async (_, users) => {
  const directory = fresh();
  const warehouses = Array.from({ length: users }, () => directoryWarehouse(directory, places));
  await warehouses[0]!.apply(create, '1');
  const names = Array.from({ length: 21 }, (_, index) => `c${String(index)}`);
  await Promise.all(names.map((name, index) => warehouses[index % users]!.apply(add(name), '1')));
  const table = await warehouses[0]!.table('cur_db', 'topic');
  expect(table?.columns.map((column) => column.name)).toEqual(expect.arrayContaining(names));
});

it.each([
  ['the file of a table', `${folder}/topic.json`],
  ['the folder of a database', folder],
  ['the folder of the catalogue', 'schema-gate/catalogue'],
  ['the folder of what is not finished', 'schema-gate/tmp'],
])('follows no link: %s', async (_, path) => {
  const [directory, outside] = [fresh(), fresh()];
  await directoryWarehouse(outside, places).apply(create, '1');
  const before = readdirSync(outside, { recursive: true });
  const text = readFileSync(join(outside, folder, 'topic.json'), 'utf8');
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  symlinkSync(join(outside, path), join(directory, path));
  const fault: unknown = await directoryWarehouse(directory, places)
    .apply(add('b2'), '1')
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(String(fault)).toContain(`${join(directory, path)} is a link`);
  expect(readdirSync(outside, { recursive: true })).toEqual(before);
  expect(readFileSync(join(outside, folder, 'topic.json'), 'utf8')).toBe(text);
});

it('keeps a type that it does not know as its text', async () => {
  const directory = fresh();
  const warehouse = directoryWarehouse(directory, places);
  await warehouse.apply(create, '1');
  const path = join(directory, folder, 'topic.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"INT"', '"UUID"'));
  expect((await warehouse.table('cur_db', 'topic'))?.columns[0]).toMatchObject({
    name: 'a',
    type: 'UUID',
  });
});

it.each([
  ['no JSON', '{"database":', /isn't JSON/],
  ['another file', '[]', /names no table/],
  ['no columns', '{"database":"a","name":"b","location":"c","columns":{}}', /columns/],
  [
    'a column twice',
    '{"database":"a","name":"b","location":"c","columns":[{"id":1,"name":"a","type":"INT"},{"id":2,"name":"A","type":"INT"}],"dropped":[],"last_column_id":2,"partitioning":[],"properties":[]}',
    /twice/,
  ],
])('is a fault that names the file where a table is %s', async (_, text, why) => {
  const directory = fresh();
  mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, folder, 'topic.json'), text);
  const fault: unknown = await directoryWarehouse(directory, places)
    .table('cur_db', 'topic')
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(String(fault)).toMatch(why);
  expect(String(fault)).toContain(join(directory, folder, 'topic.json'));
});

it.each(['../x', 'a/b', '', 'A'])(
  'never reads a file outside of the catalogue: %j',
  async (name) => {
    await expect(directoryWarehouse(fresh(), places).table('cur_db', name)).rejects.toThrow(
      TypeError,
    );
  },
);
