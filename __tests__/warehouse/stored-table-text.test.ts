import { describe, expect, it } from '@jest/globals';
import type { StoredTable } from '../../src/warehouse/change-table.js';
import { parseStoredTable, printStoredTable } from '../../src/warehouse/stored-table-text.js';

const FILE = {
  database: 'cur_db',
  name: 'events',
  location: 's3://lake/cur_db/events',
  columns: [
    { id: 1, name: 'a', type: 'INT' },
    { id: 3, name: 'b', type: 'STRUCT<x:INT,y:STRING>' },
  ],
  dropped: [{ id: 2, name: 'b', type: 'STRING' }],
  last_column_id: 3,
  partitioning: [
    { column: 'period_reference', transform: 'identity' },
    { column: 'a', transform: 'bucket', width: 16 },
  ],
  properties: [
    { key: 'table_type', value: 'ICEBERG' },
    { key: 'format', value: 'parquet' },
  ],
};
const INT = { kind: 'scalar', name: 'INT' };

const parse = (changes: object = {}): StoredTable | string =>
  parseStoredTable(JSON.stringify({ ...FILE, ...changes }));
const table = (changes: object = {}): StoredTable => {
  const parsed = parse(changes);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
};
const textOf = (given: StoredTable): unknown => JSON.parse(printStoredTable(given));

describe("a table's file", () => {
  it('is read with every part', () => {
    const read = table();
    expect({ ...read, columns: [], properties: [...read.properties] }).toEqual({
      database: 'cur_db',
      name: 'events',
      location: 's3://lake/cur_db/events',
      columns: [],
      dropped: [{ id: 2, name: 'b', type: { kind: 'scalar', name: 'STRING' } }],
      lastColumnId: 3,
      partitioning: FILE.partitioning,
      properties: [
        ['table_type', 'ICEBERG'],
        ['format', 'parquet'],
      ],
    });
    expect(read.columns.map(({ id, name }) => [id, name])).toEqual([
      [1, 'a'],
      [3, 'b'],
    ]);
    expect(read.columns[0]?.type).toMatchObject(INT);
    expect(read.columns[1]?.type).toMatchObject({ kind: 'struct' });
  });

  it('is written as it was read: indented, with a line end', () => {
    expect(printStoredTable(table())).toBe(`${JSON.stringify(FILE, null, 2)}\n`);
  });

  it('without columns, partitioning and properties is one, too', () => {
    const none = {
      columns: [],
      dropped: [],
      last_column_id: 0,
      partitioning: [],
      properties: [],
    };
    expect(textOf(table(none))).toEqual({ ...FILE, ...none });
  });

  it('keeps the text of a type that it can not parse', () => {
    const odd = [{ id: 1, name: 'a', type: 'GEOMETRY(4326)' }];
    expect(table({ columns: odd }).columns).toEqual(odd);
    expect(textOf(table({ columns: odd }))).toMatchObject({ columns: odd });
  });

  it('may call a column in capitals, as Iceberg may', () => {
    expect(table({ columns: [{ id: 1, name: 'UserId', type: 'INT' }] }).columns).toMatchObject([
      { name: 'userid' },
    ]);
  });

  it('has the ids of what was dropped, and a column may bear its name again', () => {
    expect(table().dropped.map(({ id, name }) => `${id} ${name}`)).toEqual(['2 b']);
  });

  it('may have more ids behind it than it has columns', () => {
    expect(table({ last_column_id: 99 }).lastColumnId).toBe(99);
  });
});

const NAMES = 'it names no table';
const COLUMNS = "its columns can't be read";
const REST = "its partitioning or properties can't be read";
const LAST = 'its last_column_id is wrong';
const column = { id: 1, name: 'a', type: 'INT' };

describe('a file that somebody has damaged', () => {
  it.each(['', '{', 'nonsense', `${JSON.stringify(FILE)}}`])('%j is no JSON', (text) => {
    expect(parseStoredTable(text)).toBe("it isn't JSON");
  });

  it.each<[changes: Readonly<Record<string, unknown>>, says: string]>([
    [{ database: undefined }, NAMES],
    [{ database: 7 }, NAMES],
    [{ name: undefined }, NAMES],
    [{ name: null }, NAMES],
    [{ location: undefined }, NAMES],
    [{ location: ['s3://lake'] }, NAMES],
    [{ columns: undefined }, COLUMNS],
    [{ columns: {} }, COLUMNS],
    [{ columns: [column, null] }, COLUMNS],
    [{ columns: [{ ...column, id: undefined }] }, COLUMNS],
    [{ columns: [{ ...column, id: '1' }] }, COLUMNS],
    [{ columns: [{ ...column, id: 1.5 }] }, COLUMNS],
    [{ columns: [{ ...column, name: undefined }] }, COLUMNS],
    [{ columns: [{ ...column, name: 1 }] }, COLUMNS],
    [{ columns: [{ ...column, type: undefined }] }, COLUMNS],
    [{ columns: [{ ...column, type: {} }] }, COLUMNS],
    [{ dropped: undefined }, COLUMNS],
    [{ dropped: 'none' }, COLUMNS],
    [{ dropped: [{ id: 2, name: 'b' }] }, COLUMNS],
    [{ partitioning: undefined }, REST],
    [{ partitioning: 'none' }, REST],
    [{ partitioning: [{ transform: 'day' }] }, REST],
    [{ partitioning: [{ column: 'a' }] }, REST],
    [{ partitioning: [{ column: 1, transform: 'day' }] }, REST],
    [{ partitioning: [{ column: 'a', transform: 'weekly' }] }, REST],
    [{ partitioning: [{ column: 'a', transform: 'bucket' }] }, REST],
    [{ partitioning: [{ column: 'a', transform: 'bucket', width: '16' }] }, REST],
    [{ partitioning: [{ column: 'a', transform: 'day' }, 'b'] }, REST],
    [{ properties: undefined }, REST],
    [{ properties: { format: 'parquet' } }, REST],
    [{ properties: [{ key: 'format' }] }, REST],
    [{ properties: [{ value: 'parquet' }] }, REST],
    [{ properties: [{ key: 'format', value: 1 }] }, REST],
    [{ properties: [...FILE.properties, 'more'] }, REST],
    [{ last_column_id: undefined }, LAST],
    [{ last_column_id: '3' }, LAST],
    [{ last_column_id: 3.5 }, LAST],
    [{ last_column_id: 2 }, LAST],
    [{ columns: [], dropped: [], last_column_id: -1 }, LAST],
    [{ columns: [column], last_column_id: 1 }, LAST],
    [{ columns: [column, { ...column, id: 2 }] }, 'it has a column twice'],
    [{ columns: [column, { id: 3, name: 'A', type: 'STRING' }] }, 'it has a column twice'],
  ])('as in %j is refused', (changes, says) => {
    expect(parse(changes)).toBe(says);
  });

  it('is told by the first thing that is wrong', () => {
    expect(parse({ name: 1, columns: 1, partitioning: 1, last_column_id: 0 })).toBe(NAMES);
    expect(parse({ columns: 1, partitioning: 1, last_column_id: 0 })).toBe(COLUMNS);
    expect(parse({ partitioning: 1, last_column_id: 0 })).toBe(REST);
    expect(parse({ last_column_id: 0, columns: [column, column] })).toBe(LAST);
  });
});
