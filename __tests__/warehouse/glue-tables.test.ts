import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import type { DescribedTable } from '../../src/core/change/tables/schema-from-tables.js';
import { printColumnType } from '../../src/core/schema/column-type.js';
import { glueTables } from '../../src/warehouse/glue-tables.js';
import { startAthenaGlue, type AthenaGlue } from '../servers/athena-glue.js';
import type { GlueColumn, GlueTable } from '../servers/iceberg-engine.js';

let glue: AthenaGlue;
const files = new Map<string, string>();
beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  glue = await startAthenaGlue(['lake']);
});
afterAll(() => glue.close());
beforeEach(() => {
  for (const state of [glue.tables, glue.metadata, files]) state.clear();
});

const list = (): Promise<readonly DescribedTable[]> =>
  glueTables({
    environment: {
      AWS_ENDPOINT_URL_GLUE: glue.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_MAX_ATTEMPTS: '1',
    },
    readFile: (url) => Promise.resolve(files.get(url)),
  }).list('lake');
const table = (
  columns: readonly (GlueColumn & { readonly Comment?: string })[],
  more: object = {},
): GlueTable => ({
  StorageDescriptor: { Columns: columns, Location: 's3://bucket/lake/events/' },
  Parameters: {
    table_type: 'ICEBERG',
    metadata_location: 's3://bucket/lake/events/metadata/1.json',
  },
  ...more,
});
const column = (
  Name: string,
  Type: string,
  Parameters: Record<string, string> = {},
): GlueColumn => ({ Name, Type, Parameters });
const METADATA = {
  Schemas: [{ SchemaId: 0, Fields: [{ Id: 1, Name: 'at', Type: 'timestamp', Required: false }] }],
  CurrentSchemaId: 0,
  DefaultSpecId: 0,
  PartitionSpecs: [{ SpecId: 0, Fields: [{ SourceId: 1, Transform: 'day', Name: 'at_day' }] }],
};
const FILE = JSON.stringify({
  schemas: [{ 'schema-id': 0, fields: [{ id: 1, name: 'at' }] }],
  'current-schema-id': 0,
  'default-spec-id': 0,
  'partition-specs': [{ 'spec-id': 0, fields: [{ 'source-id': 1, transform: 'hour' }] }],
});

it('reads all pages, and both forms of the parameters of columns', async () => {
  glue.tables.set(
    'lake.events',
    table(
      [
        {
          ...column('id', 'int', {
            'iceberg.field.current': 'true',
            'iceberg.field.optional': 'false',
          }),
          Comment: 'who',
        },
        column('gone', 'int', { 'iceberg.field.current': 'false' }),
        column('Nested', 'struct<a:array<map<string,decimal(10,2)>>>'),
        column('at', 'timestamp', { trino_type_id: 'timestamp(6) with time zone' }),
        column('plain', 'string', { trino_type_id: 'varchar' }),
        column('odd', 'struct<a b:int>'),
      ],
      { Description: 'Events' },
    ),
  );
  for (const name of ['a', 'b', 'c', 'd'])
    glue.tables.set(`lake.${name}`, table([column('x', 'int')]));
  const tables = await list();
  expect(tables.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'events']);
  const events = tables.at(-1);
  expect(
    events?.columns.map(({ name, type }) => [
      name,
      typeof type === 'string' ? `?${type}` : printColumnType(type),
    ]),
  ).toEqual([
    ['id', 'INT'],
    ['nested', 'STRUCT<a:ARRAY<MAP<STRING,DECIMAL(10,2)>>>'],
    ['at', '?timestamp(6) with time zone'],
    ['plain', 'STRING'],
    ['odd', '?struct<a b:int>'],
  ]);
  expect(events).toMatchObject({
    description: 'Events',
    comments: new Map([['id', 'who']]),
    required: new Set(['id']),
    location: 's3://bucket/lake/events',
  });
});

describe('the partitioning', () => {
  const only = async (): Promise<Pick<DescribedTable, 'partitioning' | 'partitioningProblem'>> => {
    const [one] = await list();
    if (one === undefined) throw new Error('no table');
    return { partitioning: one.partitioning, partitioningProblem: one.partitioningProblem };
  };
  beforeEach(() => void glue.tables.set('lake.events', table([column('at', 'timestamp')])));

  it("is Glue's, where it tells it", async () => {
    glue.metadata.set('lake.events', METADATA);
    files.set('s3://bucket/lake/events/metadata/1.json', FILE);
    expect((await only()).partitioning).toEqual([{ column: 'at', transform: 'day' }]);
  });
  it("else the metadata file's, also where Glue refuses to tell it", async () => {
    files.set('s3://bucket/lake/events/metadata/1.json', FILE);
    expect((await only()).partitioning).toEqual([{ column: 'at', transform: 'hour' }]);
    glue.failNext('GetTable', 'AccessDeniedException', 'no');
    expect((await only()).partitioning).toEqual([{ column: 'at', transform: 'hour' }]);
  });
  it('is unknown without either', async () => {
    expect(await only()).toEqual({ partitioning: undefined, partitioningProblem: undefined });
    files.set('s3://bucket/lake/events/metadata/1.json', '<html>');
    expect(await only()).toEqual({ partitioning: undefined, partitioningProblem: undefined });
  });
  it('may be one that no schema can say', async () => {
    files.set(
      's3://bucket/lake/events/metadata/1.json',
      FILE.replace('"source-id":1', '"source-id":5'),
    );
    expect((await only()).partitioningProblem).toContain('a field inside a column');
  });
  it('of a table that is no Iceberg table is not asked for', async () => {
    glue.calls.length = 0;
    glue.tables.set('lake.events', table([], { Parameters: {} }));
    await list();
    expect(glue.calls).not.toContain('GetTable');
  });
});

it.each([
  ['EntityNotFoundException', 'There is no database lake'],
  ['AccessDeniedException', 'glue:GetTables'],
])('%s is a fault', async (type, words) => {
  glue.failNext('GetTables', type, 'User is not authorized');
  const fault = await list().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(String(fault)).toContain(words);
});
