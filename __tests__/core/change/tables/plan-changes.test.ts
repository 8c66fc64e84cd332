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

describe('what stands in the way', () => {
  it.each<[string, Columns | undefined, Columns, Columns, RegExp]>([
    [
      'a column added by hand with another type',
      {},
      { a: 'INT' },
      { a: 'STRING' },
      /^cur_db\.topic: the column 'a' exists as STRING, and the schema wants INT; rename or drop/,
    ],
    [
      'a column added by hand with a type that we do not know',
      {},
      { a: 'INT' },
      { a: 'tinyint' },
      /'a' exists as 'tinyint'/,
    ],
    [
      'a column added by hand with other fields',
      {},
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<x:INT>' },
      /exists as STRUCT<x:INT>/,
    ],
    [
      'a column of neither the older nor the newer type',
      { a: 'INT' },
      { a: 'BIGINT' },
      { a: 'STRING' },
      /'a' exists as STRING, which can't become BIGINT/,
    ],
    [
      'a type between the older and the newer one',
      { a: 'DECIMAL(5,2)' },
      { a: 'DECIMAL(9,2)' },
      { a: 'DECIMAL(7,2)' },
      /can't become DECIMAL\(9,2\)/,
    ],
    [
      'another key',
      { a: 'MAP<INT,INT>' },
      { a: 'MAP<INT,BIGINT>' },
      { a: 'MAP<STRING,INT>' },
      /can't become/,
    ],
    [
      'a field with another type',
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<x:INT,y:DATE>' },
      /can't become/,
    ],
    [
      'a field that is given up',
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<x:INT,y:INT>' },
      /'a' can't lose its field 'a\.y', since Athena drops no nested fields; keep the field, or drop it with an engine that does/,
    ],
    [
      'a field that is given up in the depth',
      { a: 'ARRAY<STRUCT<m:MAP<STRING,STRUCT<x:INT,y:INT>>>>' },
      { a: 'ARRAY<STRUCT<m:MAP<STRING,STRUCT<x:STRING>>>>' },
      { a: 'ARRAY<STRUCT<m:MAP<STRING,STRUCT<x:INT,y:INT>>>>' },
      /'a' can't lose its field 'a\.element\.m\.value\.y'/,
    ],
    [
      'a change that loses something',
      { a: 'BIGINT' },
      { a: 'INT' },
      { a: 'BIGINT' },
      /can't become INT/,
    ],
    [
      'a column called as a shadow',
      { a: 'INT', a__rewrite: 'INT' },
      { a: 'STRING', a__rewrite: 'INT' },
      { a: 'INT' },
      /needs the name 'a__rewrite', which the schema uses/,
    ],
    [
      'another table',
      undefined,
      { a: 'INT' },
      { z: 'INT' },
      /exists with other columns \(it has 'z' and lacks 'a'\)/,
    ],
  ])('is %s', (_, before, after, there, conflict) => {
    const { changes, conflicts } = plan(before, after, existing(there));
    expect(conflicts).toEqual([expect.stringMatching(conflict)]);
    expect(changes).toEqual([]);
  });

  it.each([
    ['rewritten', { a: 'STRING' }, /partitions the table, so Iceberg can't rewrite it/],
    ['dropped', { b: 'INT' }, /partitions the table, so Iceberg can't drop it/],
  ])('is a partition source that would be %s', (_, after, conflict) => {
    const [older] = [tablesOf({ payload_columns: { a: 'INT', b: 'INT' }, partitioning: ['a'] })[1]];
    const newer = { ...tablesOf({ payload_columns: after })[1], partitioning: older.partitioning };
    const catalogue = { standardized: undefined, curated: existing({ a: 'INT', b: 'INT' }) };
    const { conflicts } = planChanges({
      topic: 'topic',
      places,
      before: [older],
      after: [newer],
      catalogue,
    });
    expect(conflicts[0]?.message).toMatch(conflict);
    expect(conflicts[0]).toMatchObject({ kind: 'partition-source', columns: ['a'] });
  });

  it.each([[new Map<string, string>()], [new Map([['table_type', 'HUDI']])]])(
    'is a table that is not of Iceberg',
    (properties) => {
      const { conflicts } = plan(
        { a: 'INT' },
        { a: 'BIGINT' },
        existing({ a: 'INT' }, { properties }),
      );
      expect(conflicts).toEqual([
        expect.stringMatching(/^cur_db\.topic exists, but is no Iceberg table/),
      ]);
    },
  );
});

describe('what is only reported', () => {
  it.each<[string, Columns, Columns, Columns, readonly string[], readonly unknown[]]>([
    [
      'a column that nobody named',
      { a: 'INT' },
      { a: 'BIGINT' },
      { a: 'INT', z: 'INT' },
      ['change a BIGINT'],
      ["cur_db.topic has 'z', which the schema doesn't name"],
    ],
    [
      'a column with another type',
      { a: 'INT' },
      { a: 'INT', b: 'INT' },
      { a: 'DATE' },
      ['add b INT'],
      ["cur_db.topic has the column 'a' as DATE; the schema says INT"],
    ],
    [
      'a column with an unknown type',
      { a: 'INT' },
      { a: 'INT', b: 'INT' },
      { a: 'uuid' },
      ['add b INT'],
      ["cur_db.topic has the column 'a' as 'uuid'; the schema says INT"],
    ],
    [
      'a column that is gone',
      { a: 'INT' },
      { a: 'INT', b: 'INT' },
      {},
      ['add b INT'],
      ["cur_db.topic lacks 'a', which this change doesn't touch"],
    ],
    [
      'a column that is gone and is added anew, since the change touches it',
      { a: 'INT' },
      { a: 'BIGINT' },
      {},
      ['add a BIGINT'],
      [
        "cur_db.topic: the column 'a' was missing in the catalogue; it is added anew, without its history",
      ],
    ],
    [
      'a field that somebody added, which stays',
      { a: 'STRUCT<x:INT>' },
      { a: 'STRUCT<x:BIGINT>' },
      { a: 'STRUCT<x:INT,own:DATE>' },
      ['change a STRUCT<x:BIGINT,own:DATE>'],
      [
        "cur_db.topic has the column 'a' as STRUCT<x:INT,own:DATE>; the schema says STRUCT<x:BIGINT>",
      ],
    ],
    [
      'a field of another type that this change does not touch',
      { a: 'STRUCT<x:INT,y:INT>' },
      { a: 'STRUCT<x:BIGINT,y:INT>' },
      { a: 'STRUCT<x:INT,y:DATE>' },
      ['change a STRUCT<x:BIGINT,y:DATE>'],
      [
        "cur_db.topic has the column 'a' as STRUCT<x:INT,y:DATE>; the schema says STRUCT<x:BIGINT,y:INT>",
      ],
    ],
    [
      'a column that was given up and has another type',
      { a: 'INT' },
      {},
      { a: 'STRING' },
      [],
      [
        "cur_db.topic: the column 'a' exists as STRING, but the older schema says INT; it is no longer wanted, and stays until somebody drops it",
      ],
    ],
    [
      'a column that was given up and has an unknown type',
      { a: 'INT', b: 'INT' },
      { b: 'BIGINT' },
      { a: 'tinyint', b: 'INT' },
      ['change b BIGINT'],
      [
        expect.stringMatching(
          /^cur_db\.topic: the column 'a' exists as 'tinyint', but the older schema says INT;/,
        ),
      ],
    ],
    [
      'no rewrite that is under way',
      { a: 'STRING' },
      { a: 'STRING', b: 'INT' },
      { a: 'INT', a__rewrite: 'STRING' },
      ['add b INT'],
      [],
    ],
    [
      'no rewrite that has dropped its column',
      { a: 'STRING' },
      { a: 'STRING', b: 'INT' },
      { a__rewrite: 'STRING' },
      ['add b INT'],
      [],
    ],
    [
      'a shadow that was left behind',
      { a: 'STRING' },
      { a: 'STRING' },
      { a: 'STRING', a__rewrite: 'STRING' },
      [],
      ["cur_db.topic has 'a__rewrite', which the schema doesn't name"],
    ],
  ])('is %s', (_, before, after, there, changes, drift) => {
    expect(plan(before, after, existing(there))).toEqual({ changes, drift, conflicts: [] });
  });

  it('are many columns in one line', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`z${String(index)}`, 'INT']),
    );
    expect(plan({}, {}, existing(many)).drift).toEqual([
      expect.stringMatching(/has 'z0', .*'z9' and 2 more, which/),
    ]);
  });

  it('is another location, and a name that acts on a terminal in plain characters', () => {
    const { drift } = plan(
      {},
      {},
      existing({ 'x\u001b[2J': 'INT' }, { location: 's3://else/where' }),
    );
    expect(drift).toEqual([
      "cur_db.topic stands at 's3://else/where', not at 's3://lake/cur_db/topic'",
      expect.stringMatching(/^[\x20-\x7e]+$/),
    ]);
  });

  it('is a table of the version in force that is gone, and is created anew', () => {
    expect(plan({ a: 'INT' }, { a: 'INT' }, undefined)).toEqual({
      changes: ['create curated'],
      drift: ['cur_db.topic is missing in the catalogue; it is created anew, without its history'],
      conflicts: [],
    });
  });

  it('is what STANDARDIZED has grown by itself, also for a new topic', () => {
    const standardized = {
      ...existing({ id: 'STRING', own: 'STRING' }),
      location: 's3://lake/std_db/topic',
    };
    const after = tablesOf({ envelope_columns: { id: 'STRING', region: 'STRING' } });
    const { changes, drift, conflicts } = planChanges({
      topic: 'topic',
      places,
      before: undefined,
      after: [after[0]],
      catalogue: { standardized, curated: undefined },
    });
    expect(changes.map(described)).toEqual([
      'add region STRING, json_payload STRING, ingestion_ts BIGINT',
    ]);
    expect(drift).toMatchObject([
      {
        kind: 'columns-unknown',
        message: expect.stringMatching(/^std_db\.topic has 'own', 'first_seen_ts'/),
      },
    ]);
    expect(conflicts).toEqual([]);
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
