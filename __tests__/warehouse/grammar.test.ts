import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RewriteStage, TableChange } from '../../src/core/change/tables/table-change.js';
import type { ColumnType } from '../../src/core/schema/column-type.js';
import type { TableColumn } from '../../src/core/schema/tables.js';
import { MAX_STATEMENT } from '../../src/core/schema/statement-length.js';
import { renderStatements } from '../../src/warehouse/ddl.js';
import { ddl, name, rewritten, table, type, words } from './arbitrary-changes.js';
import { hive, KEYWORDS, spark, trino } from './grammars.js';
import { on, places, typeOf } from './tables.js';

const sqlOf = (change: TableChange) =>
  renderStatements(change, places).map((statement) => statement.sql);

/** Hive has neither partition transforms nor DROP COLUMN. */
const forHive = (sql: string): string =>
  sql.replace(/\nPARTITIONED BY .*/, '').replace(/ DROP COLUMN (\S+)$/, ' CHANGE COLUMN $1 $1 int');

describe('the grammars', () => {
  it.each([
    [spark, 'ALTER TABLE a.`b` ADD COLUMN (`c` int'],
    [spark, "CREATE TABLE a.`b` (`c` int) PARTITIONED (day(`c`)) LOCATION 's3://x/'"],
    [hive, 'ALTER TABLE a.`b` ADD COLUMNS (`c` struct<end:int>)'],
    [hive, 'ALTER TABLE a.`b` ADD COLUMNS (`c` struct<_x:int>)'],
    [hive, 'ALTER TABLE a.`b` ADD COLUMNS (end int)'],
    [trino, 'UPDATE "a"."b" SET "c" = CAST("c" varchar)'],
    [trino, 'UPDATE "a"."b" SET select = 1'],
  ])('refuse what is wrong', (grammar, sql) => {
    expect(grammar(sql)).not.toEqual([]);
  });
});

describe('every statement that can be rendered', () => {
  it('is DDL by the grammars of Spark and Hive', () => {
    fc.assert(
      fc.property(ddl, (change) => {
        for (const sql of sqlOf(change))
          expect([sql, spark(sql), hive(forHive(sql))]).toEqual([sql, [], []]);
      }),
      { numRuns: 150 },
    );
  });

  it('may name a column, a field and a table as every reserved word', () => {
    const all: readonly TableColumn[] = words.map((own) => ({
      name: own,
      type: { kind: 'struct', fields: [{ name: own, type: typeOf('INT') }] },
    }));
    for (const own of ['table', 'select', 'row']) {
      const [sql = ''] = sqlOf({ ...on, table: own, kind: 'add-columns', columns: all });
      expect([spark(sql), hive(sql)]).toEqual([[], []]);
    }
  });

  it('quotes every field that Hive would not read bare', () => {
    expect(KEYWORDS.length).toBeGreaterThan(300);
    const misread = KEYWORDS.filter((keyword) => {
      const type: ColumnType = { kind: 'struct', fields: [{ name: keyword, type: typeOf('INT') }] };
      return sqlOf({ ...on, kind: 'add-columns', columns: [{ name: keyword, type }] }).some(
        (sql) => hive(sql).length > 0,
      );
    });
    expect(misread).toEqual([]);
  });

  it('is a query by the grammar of Trino where a column is rewritten', () => {
    const stages: readonly RewriteStage[] = ['untouched', 'shadow-added', 'column-dropped'];
    const rewrite = fc
      .tuple(table, name, type, fc.constantFrom(...stages))
      .chain(([where, own, was, stands]) =>
        rewritten(was).map((after) => ({
          ...where,
          kind: 'rewrite-column' as const,
          column: { name: own, type: after },
          shadow: `${own}__rewrite`,
          was,
          stands,
        })),
      );
    fc.assert(
      fc.property(rewrite, (change) => {
        for (const sql of sqlOf(change)) {
          expect([
            sql,
            sql.startsWith('UPDATE') ? trino(sql) : [...spark(sql), ...hive(forHive(sql))],
          ]).toEqual([sql, []]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

it.each([
  ['FLOAT', 'STRING'],
  ['ARRAY<FLOAT>', 'ARRAY<STRING>'],
  ['MAP<FLOAT,FLOAT>', 'MAP<STRING,STRING>'],
  ['STRUCT<end:ARRAY<FLOAT>,n:INT>', 'STRUCT<n:STRING,end:ARRAY<STRING>>'],
])(
  'a rewrite of %s to %s, which casts no FLOAT, is a query by the grammar of Trino',
  (from, to) => {
    const [, update = ''] = sqlOf({
      ...on,
      kind: 'rewrite-column',
      column: { name: 'order', type: typeOf(to) },
      shadow: 'order__rewrite',
      was: typeOf(from),
      stands: 'untouched',
    });
    expect([update, trino(update)]).toEqual([expect.stringContaining("format('%s', "), []]);
  },
);

describe('a statement that would be too long', () => {
  const many = (count: number): TableColumn[] =>
    Array.from({ length: count }, (_, index) => ({
      name: `column_of_a_wide_table_${String(index)}`,
      type: typeOf('DECIMAL(38,10)'),
    }));

  it('is divided, so that each part fits and no column is lost', () => {
    const wanted = {
      layer: 'curated' as const,
      name: 'topic',
      columns: many(10_000),
      partitioning: [{ column: 'column_of_a_wide_table_9999', transform: 'truncate', width: 4 }],
      properties: new Map<string, string>(),
    };
    for (const change of [
      { ...on, kind: 'create-table' as const, topic: 'topic', wanted },
      { ...on, kind: 'add-columns' as const, columns: wanted.columns },
    ]) {
      const statements = sqlOf(change);
      expect(statements.length).toBeGreaterThan(1);
      for (const sql of statements)
        expect(Buffer.byteLength(sql)).toBeLessThanOrEqual(MAX_STATEMENT);
      const named = statements.flatMap((sql) => sql.match(/`\w+` decimal/g) ?? []);
      expect(new Set(named).size).toBe(10_000);
      expect(named).toHaveLength(10_000);
      if (change.kind === 'create-table')
        expect(statements[0]).toContain('`column_of_a_wide_table_9999` decimal');
    }
  });
});
