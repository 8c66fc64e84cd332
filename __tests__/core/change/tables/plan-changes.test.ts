import { describe, expect, it } from '@jest/globals';
import { mustShow, planChanges } from '../../../../src/core/change/tables/plan-changes.js';
import { existing, plan } from '../../../warehouse/planned.js';
import { described, places, tablesOf } from '../../../warehouse/tables.js';

const clean = (...changes: string[]) => ({ changes, drift: [], conflicts: [] });

type Columns = Readonly<Record<string, string>>;

describe('what is left to do', () => {
  it.each<[string, Columns | undefined, Columns, Columns | undefined, readonly string[]]>([
    ['all of a new table', undefined, { a: 'INT' }, undefined, ['create curated']],
    ['nothing of a new table that is there', undefined, { a: 'INT' }, { a: 'INT' }, []],
    [
      'the rest of a new table of which a part is there',
      undefined,
      { a: 'INT', b: 'INT' },
      { a: 'INT' },
      ['add b INT'],
    ],
    ['nothing between equal versions', { a: 'INT' }, { a: 'INTEGER' }, { a: 'INT' }, []],
    ['columns, in one change', {}, { a: 'INT', b: 'DATE' }, {}, ['add a INT, b DATE']],
    [
      'only the columns that are missing',
      {},
      { a: 'INT', b: 'DATE' },
      { a: 'INT' },
      ['add b DATE'],
    ],
    [
      'no column that is there',
      {},
      { a: 'STRUCT<x:INT,y:DATE>' },
      { a: 'STRUCT<y:DATE,x:INT>' },
      [],
    ],
    ['a promotion', { a: 'INT' }, { a: 'BIGINT' }, { a: 'INT' }, ['change a BIGINT']],
    ['no promotion that was made', { a: 'INT' }, { a: 'BIGINT' }, { a: 'BIGINT' }, []],
    [
      'a promotion, though its column has other neighbours',
      { a: 'FLOAT', b: 'INT' },
      { b: 'INT', a: 'DOUBLE' },
      { b: 'INT', a: 'FLOAT' },
      ['change a DOUBLE'],
    ],
    [
      'a wider DECIMAL',
      { a: 'DECIMAL(5,2)' },
      { a: 'DECIMAL(9,2)' },
      { a: 'DECIMAL(5,2)' },
      ['change a DECIMAL(9,2)'],
    ],
    [
      'a field',
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<x:INT,y:DATE>' },
      { a: 'STRUCT<x:INT>' },
      ['change a STRUCT<x:INT,y:DATE>'],
    ],
    [
      "a field in its table's order",
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<y:DATE,x:INT>' },
      { a: 'STRUCT<x:INT>' },
      ['change a STRUCT<x:INT,y:DATE>'],
    ],
    [
      'nothing when fields only change places',
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<y:INT,x:INT>' },
      { a: 'STRUCT<x:INT,y:INT>' },
      [],
    ],
    [
      'nothing for a field that was given up and is gone',
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<x:INT>' },
      [],
    ],
    [
      'what is left when a field that was given up is gone',
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<x:BIGINT>' },
      { a: 'STRUCT<x:INT>' },
      ['change a STRUCT<x:BIGINT>'],
    ],
    [
      'a promotion inside a STRUCT',
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<x:BIGINT>' },
      { a: 'STRUCT<x:INT>' },
      ['change a STRUCT<x:BIGINT>'],
    ],
    [
      'a promotion of an element',
      { a: 'ARRAY<INT>' },
      { a: 'ARRAY<BIGINT>' },
      { a: 'ARRAY<INT>' },
      ['change a ARRAY<BIGINT>'],
    ],
    [
      'a field in the values of a MAP',
      { a: 'MAP<STRING,ARRAY<STRUCT<x:FLOAT>>>' },
      { a: 'MAP<STRING,ARRAY<STRUCT<x:DOUBLE,y:INT>>>' },
      { a: 'MAP<STRING,ARRAY<STRUCT<x:FLOAT>>>' },
      ['change a MAP<STRING,ARRAY<STRUCT<x:DOUBLE,y:INT>>>'],
    ],
    [
      'a column that was given up',
      { a: 'INT', b: 'INT' },
      { a: 'INT' },
      { a: 'INT', b: 'INT' },
      ['drop b'],
    ],
    ['no drop of what is gone', { a: 'INT', b: 'INT' }, { a: 'INT' }, { a: 'INT' }, []],
    [
      'a rewrite',
      { a: 'INT' },
      { a: 'STRING' },
      { a: 'INT' },
      ['rewrite a STRING from INT, untouched'],
    ],
    [
      'a rewrite with a shadow',
      { a: 'INT' },
      { a: 'STRING' },
      { a: 'INT', a__rewrite: 'STRING' },
      ['rewrite a STRING from INT, shadow-added'],
    ],
    [
      'a rewrite with a shadow alone',
      { a: 'INT' },
      { a: 'STRING' },
      { a__rewrite: 'STRING' },
      ['rewrite a STRING from INT, column-dropped'],
    ],
    ['no rewrite that is done', { a: 'INT' }, { a: 'STRING' }, { a: 'STRING' }, []],
    [
      'a rewrite of a field, together with a new one',
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<y:DATE,x:STRING>' },
      { a: 'STRUCT<x:INT>' },
      ['rewrite a STRUCT<x:STRING,y:DATE> from STRUCT<x:INT>, untouched'],
    ],
    [
      'new columns before all else',
      { a: 'INT', b: 'INT' },
      { a: 'BIGINT', c: 'INT' },
      { a: 'INT', b: 'INT' },
      ['add c INT', 'change a BIGINT', 'drop b'],
    ],
  ])('is %s', (_, before, after, there, changes) => {
    expect(plan(before, after, there && existing(there))).toEqual(clean(...changes));
  });

  it('is taken for granted where nobody has looked at the catalogue', () => {
    const [older, newer] = [
      { a: 'INT', b: 'INT' },
      { a: 'STRING', c: 'INT' },
    ].map((payload) => tablesOf({ payload_columns: payload }));
    const { changes, drift, conflicts } = planChanges({
      topic: 'topic',
      places,
      before: older,
      after: newer ?? [],
      catalogue: undefined,
    });
    expect(changes.map(described)).toEqual([
      'add c INT',
      'rewrite a STRING from INT, untouched',
      'drop b',
    ]);
    expect([...drift, ...conflicts]).toEqual([]);
  });

  it('are properties that the catalogue does not show', () => {
    const properties = (format: string) => ({ table_properties: { format } });
    const before = [tablesOf(properties('orc'))[1]];
    const after = [tablesOf(properties('parquet'))[1]];
    const left = (older: typeof before | undefined, shown: readonly [string, string][]) => {
      const curated = existing({}, { properties: new Map([['table_type', 'iceberg'], ...shown]) });
      const planned = planChanges({
        topic: 'topic',
        places,
        before: older,
        after,
        catalogue: { standardized: undefined, curated },
      });
      expect(planned.changes.some(mustShow)).toBe(false);
      return [planned.changes.map(described), planned.drift.map(({ message }) => message)];
    };
    expect(left(before, [])).toEqual([['set format=parquet'], []]);
    expect(left(before, [['format', 'orc']])).toEqual([['set format=parquet'], []]);
    expect(left(before, [['format', 'parquet']])).toEqual([[], []]);
    expect(left(after, [])).toEqual([[], []]);
    expect(left(after, [['format', 'avro']])).toEqual([
      [],
      ["cur_db.topic has the property 'format' as 'avro', not 'parquet'"],
    ]);
  });
});

it('never names a column in a statement that no statement may name', () => {
  const [older] = [tablesOf({ payload_columns: { a: 'INT' } })[1]];
  const before = {
    ...older,
    columns: [...older.columns, { name: 'x`; drop', type: older.columns[0]!.type }],
  };
  const { changes, drift } = planChanges({
    topic: 'topic',
    places,
    before: [before],
    after: [older],
    catalogue: undefined,
  });
  expect([changes, drift]).toEqual([[], []]);
  const curated = existing({ a: 'INT', 'x`; drop': 'INT' });
  const known = planChanges({
    topic: 'topic',
    places,
    before: [before],
    after: [older],
    catalogue: { standardized: undefined, curated },
  });
  expect(known.changes).toEqual([]);
  expect(known.drift.map(({ message }) => message)).toEqual([
    "cur_db.topic: the column 'x`; drop' is no longer wanted, but its name is not allowed in a statement; drop it by hand",
  ]);
});
