import { describe, expect, it } from '@jest/globals';
import type { CatchUpFacts } from '../../../../src/core/history/plan/catch-up-facts.js';
import { planCatchUp } from '../../../../src/core/history/plan/plan-catch-up.js';
import { scalar } from '../../../../src/core/schema/column-type.js';
import type { ParsedFile } from '../../../../src/core/schema/topic-schema.js';
import { curatedTable, factsOf, planOf, stdTable, version } from './facts.js';

const before = version({ a: { cde: true }, b: { required: true }, c: 'INT' });
const after = version({ a: {}, b: { required: true }, c: 'INT' });
const facts = (active: ParsedFile, more: Partial<CatchUpFacts> = {}): CatchUpFacts =>
  factsOf(active, { base: { version: before, sha256: 'b'.repeat(64) }, ...more });

describe('rows that were rejected', () => {
  it('are inserted with all of their columns, where the rest of what is required is there', () => {
    const plan = planOf(facts(after));
    expect(plan.columns).toEqual([]);
    expect(plan.inserts).toMatchObject({
      relaxed: ['a'],
      required: ['b', 'message_id', 'publish_time'],
      periods: null,
      stopAbove: 1000,
      suppression: null,
    });
    expect(plan.inserts?.columns.map(({ name, source }) => [name, source])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
      ['message_id', 'message_id'],
      ['publish_time', 'publish_time'],
    ]);
    expect(plan.periods.map((one) => one.period)).toEqual(['2026-03', '2026-02']);
    expect(plan.left).toEqual([{ column: 'a', reason: 'lookback', periods: ['2026-01'] }]);
  });

  it('are found by every column that need not be filled any more', () => {
    const inserts = planOf(facts(version({ a: {}, b: {}, c: 'INT' }))).inserts;
    expect(inserts?.relaxed).toEqual(['a', 'b']);
    expect(inserts?.required).toEqual(['message_id', 'publish_time']);
  });

  it.each<[string, Partial<CatchUpFacts>, string]>([
    ['without a checkpoint', { bound: { kind: 'same-publish-time' } }, 'needs-checkpoint'],
    [
      'without a column that is still required',
      { tables: { standardized: stdTable(['a', 'c']), curated: curatedTable(after) } },
      'no-source',
    ],
  ])('are left %s', (_, more, reason) => {
    const plan = planOf(facts(after, more));
    expect(plan.inserts).toBeNull();
    expect(plan.left).toEqual([{ column: 'a', reason, periods: null }]);
  });
});

it('rows of too many columns are left', () => {
  const names = Array.from({ length: 400 }, (_, index) => `t${index}`);
  const wide = Object.fromEntries(names.map((name) => [name, 'TIMESTAMP']));
  const older = version({ a: { cde: true }, ...wide });
  const newer = version({ a: {}, ...wide }, { backfill_config: { strategy: 'full' } });
  const plan = planOf(factsOf(newer, { base: { version: older, sha256: 'b'.repeat(64) } }));
  expect(plan.left).toEqual([{ column: 'a', reason: 'row-too-wide', periods: null }]);
});

describe('there is no plan', () => {
  const added = version({ a: 'INT' });
  const curated = curatedTable(added);
  const without = (name: string): ReturnType<typeof stdTable> => {
    const table = stdTable(['a']);
    return { ...table, columns: table.columns.filter((column) => column.name !== name) };
  };

  it.each<[string, Partial<CatchUpFacts>, readonly RegExp[]]>([
    [
      'without a STANDARDIZED table',
      { tables: { standardized: undefined, curated } },
      [/^The STANDARDIZED table does not exist/],
    ],
    [
      'without a CURATED table',
      { tables: { standardized: stdTable(['a']), curated: undefined } },
      [/^The CURATED table does not exist/],
    ],
    [
      'without its key and its period',
      {
        tables: {
          standardized: without('idempotency_key'),
          curated: curatedTable(added, { period_reference: scalar('INT') }),
        },
      },
      [
        /^iceberg_standardized_db\.orders has no column 'idempotency_key' of type STRING/,
        /^iceberg_curated_db\.orders has no column 'period_reference'/,
      ],
    ],
    [
      'with a checkpoint that STD can’t be compared with',
      { tables: { standardized: without('ingestion_ts'), curated } },
      [/no column 'ingestion_ts' of type BIGINT/],
    ],
    [
      'without a checkpoint where rows have no time',
      {
        bound: { kind: 'same-publish-time' },
        tables: {
          standardized: without('publish_time'),
          curated: curatedTable(added, { publish_time: scalar('STRING') }),
        },
      },
      [/^iceberg_standardized_db.*'publish_time'/, /^iceberg_curated_db.*'publish_time'/],
    ],
    [
      'of a version that can’t be read',
      { base: { version: { ...added, schema: undefined }, sha256: '' } },
      [/can’t be read/],
    ],
  ])('%s', (_, more, problems) => {
    const planned = planCatchUp(factsOf(added, more));
    expect(planned).toEqual({
      kind: 'problems',
      problems: problems.map((words) => expect.stringMatching(words)),
    });
  });
});
