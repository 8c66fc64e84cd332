import { describe, expect, it } from '@jest/globals';
import { planChanges } from '../../../../src/core/change/tables/plan-changes.js';
import { existing, plan } from '../../../warehouse/planned.js';
import { places, tablesOf } from '../../../warehouse/tables.js';

type Columns = Readonly<Record<string, string>>;

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
      'a change that loses something',
      { a: 'BIGINT' },
      { a: 'INT' },
      { a: 'BIGINT' },
      /can't become INT/,
    ],
    [
      'a new column called as a shadow',
      { a: 'INT' },
      { a: 'STRING', a__rewrite: 'INT' },
      { a: 'INT', a__rewrite: 'INT' },
      /needs the name 'a__rewrite', which the schema adds; add that column in a later version/,
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

  describe('another partitioning of the table', () => {
    const day = { column: 'd', transform: 'day' };
    const month = { column: 'd', transform: 'month' };
    const old = { ...tablesOf({ payload_columns: { d: 'DATE' } })[1], partitioning: [month] };
    const conflict =
      "cur_db.topic is partitioned by day(d); the schema says month(d); it can't follow: declare the partitioning that it has, or drop the table if nobody needs it";
    const drift = 'cur_db.topic is partitioned by day(d); the schema says month(d)';

    it.each([
      ['blocks a new topic', undefined, [day], [conflict], []],
      ['blocks another one than the older version had', [day], [day], [conflict], []],
      ['is told where the older version says the same', [month], [day], [], [drift]],
      ['is none where they agree', undefined, [month], [], []],
      ['is not known where the catalogue does not tell it', undefined, undefined, [], []],
    ])('%s', (_, before, partitioning, conflicts, drifts) => {
      const planned = planChanges({
        topic: 'topic',
        places,
        before: before && [{ ...old, partitioning: before }],
        after: [old],
        catalogue: { standardized: undefined, curated: existing({ d: 'DATE' }, { partitioning }) },
      });
      expect(planned.conflicts.map(({ message }) => message)).toEqual(conflicts);
      expect(planned.drift.map(({ message }) => message)).toEqual(drifts);
    });
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
