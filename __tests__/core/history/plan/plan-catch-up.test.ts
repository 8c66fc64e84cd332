import { describe, expect, it } from '@jest/globals';
import type { CatchUpFacts } from '../../../../src/core/history/plan/catch-up-facts.js';
import type { CatchUpPlan } from '../../../../src/core/history/plan/catch-up-plan.js';
import { planCatchUp } from '../../../../src/core/history/plan/plan-catch-up.js';
import { scalar } from '../../../../src/core/schema/column-type.js';
import { curatedTable, factsOf, period, planOf, stdTable, version } from './facts.js';

const FULL = { backfill_config: { strategy: 'full' } };
const [INT, BIGINT, STRING] = [scalar('INT'), scalar('BIGINT'), scalar('STRING')];

const base = (columns: object): Partial<CatchUpFacts> => ({
  base: { version: version(columns), sha256: 'b'.repeat(64) },
});
/** `a <- a/b (kinds) in 2026-02`: the columns of a plan as lines. */
const linesOf = ({ columns, groups, periods }: CatchUpPlan): readonly string[] =>
  groups.flatMap((group) =>
    columns.slice(...group.columns).map(({ name, source, formerSource, kinds }) => {
      const from = formerSource === null ? source : `${source}/${formerSource}`;
      const names = (group.periods ?? [...periods.keys()]).map((at) => periods[at]?.period);
      return `${name} <- ${from} (${kinds.join()}) in ${names.join()}`;
    }),
  );
const leftIn = ({ left }: CatchUpPlan): readonly string[] =>
  left.map(({ column, reason, periods }) => `${column} ${reason} ${periods?.join() ?? 'all'}`);

describe('a plan', () => {
  it('patches a new column from the month of the first day to look back at', () => {
    const plan = planOf(factsOf(version({ a: 'BIGINT' })));
    expect(linesOf(plan)).toEqual(['a <- a (added) in 2026-03,2026-02']);
    expect(leftIn(plan)).toEqual(['a lookback 2026-01']);
    expect(plan).toMatchObject({
      format: 1,
      schemaVersion: '2.0.0',
      standardized: { database: 'iceberg_standardized_db', name: 'orders' },
      curated: { database: 'iceberg_curated_db', name: 'orders' },
      order: ['publish_time', 'ingestion_ts', 'message_id'],
      stamps: ['last_updated_ts', '_schema_version'],
      periods: [{ period: '2026-03', rows: 1000, bytes: 50_000 }, { period: '2026-02' }],
      rewrites: [],
      inserts: null,
    });
  });

  it.each<[string, object, object, Partial<CatchUpFacts>, readonly string[]]>([
    ['a wider type', { a: 'INT' }, { a: 'BIGINT' }, {}, ['a <- a (widened)']],
    [
      'another path',
      { a: { json_path: '$.x' } },
      { a: { json_path: '$.y.Z' } },
      {},
      ['a <- y_z (json_path)'],
    ],
    [
      'a new name, whose events had the former one',
      { a: 'INT' },
      { b: { type: 'INT', renamed_from: 'a' } },
      {
        tables: {
          standardized: stdTable(['a', 'b']),
          curated: curatedTable(version({ b: 'INT' })),
        },
      },
      ['b <- b/a (renamed)'],
    ],
    [
      'a new name that no event has yet',
      { a: 'INT' },
      { b: { type: 'INT', renamed_from: 'a' } },
      { tables: { standardized: stdTable(['a']), curated: curatedTable(version({ b: 'INT' })) } },
      ['b <- a (renamed)'],
    ],
    [
      'a column that is back',
      {},
      { a: 'INT' },
      { former: [version({ a: 'INT' }).schema].filter((one) => one !== undefined) },
      ['a <- a (returned)'],
    ],
    [
      'a change that was taken back',
      { a: { json_path: '$.x' } },
      { a: { json_path: '$.x' } },
      { since: [version({ a: { json_path: '$.y' } })] },
      ['a <- x (json_path)'],
    ],
    [
      'two columns, sorted',
      {},
      { b: 'INT', a: 'STRING' },
      {},
      ['a <- a (added)', 'b <- b (added)'],
    ],
  ])('patches %s', (_, before, after, more, lines) => {
    const plan = planOf(factsOf(version(after, FULL), { ...base(before), ...more }));
    expect(linesOf(plan)).toEqual(lines.map((line) => `${line} in 2026-03,2026-02,2026-01`));
    expect(plan.left).toEqual([]);
  });

  it('takes the type that the catalogue has', () => {
    const after = version({ a: 'BIGINT' });
    const tables = { standardized: stdTable(['a']), curated: curatedTable(after, { a: INT }) };
    expect(planOf(factsOf(after, { tables })).columns).toMatchObject([
      { type: INT, sourceType: STRING },
    ]);
  });

  it('reads a column of the envelope under its own name where STD has no other', () => {
    const envelope = { idempotency_key: 'STRING', region: { json_path: '$.meta.region' } };
    const after = version({}, { envelope_columns: envelope });
    const tables = {
      standardized: stdTable(['region']),
      curated: curatedTable(after, { publish_time: scalar('TIMESTAMP') }),
    };
    expect(linesOf(planOf(factsOf(after, { tables })))).toEqual([
      'region <- region (added) in 2026-03,2026-02',
    ]);
  });

  it('is nothing where nothing is lacking', () => {
    const same = version({ a: 'INT' });
    expect(planCatchUp(factsOf(same, base({ a: 'INT' })))).toEqual({ kind: 'nothing' });
    const gone = factsOf(version({}), base({ a: 'INT' }));
    expect(planCatchUp(gone)).toEqual({ kind: 'nothing' });
    const unsent = factsOf(same, {
      tables: { standardized: stdTable([]), curated: curatedTable(same) },
    });
    expect(planCatchUp(unsent)).toEqual({ kind: 'nothing' });
  });
});

describe('what an earlier catch-up began or left', () => {
  const same = version({ a: 'BIGINT', b: 'INT' });
  const both = base({ a: 'BIGINT', b: 'INT' });

  it('is patched where it was begun, however long ago', () => {
    const begun = [{ column: 'a', periods: ['2026-01'] }];
    const plan = planOf(factsOf(same, { ...both, begun }));
    expect(linesOf(plan)).toEqual(['a <- a (unfinished) in 2026-01']);
    expect(plan.periods).toHaveLength(1);
  });

  it('is patched with what is new, each in its periods', () => {
    const begun = [{ column: 'a', periods: ['2026-01', null] }];
    const plan = planOf(factsOf(same, { ...base({ a: 'BIGINT' }), begun }));
    expect(linesOf(plan)).toEqual([
      'b <- b (added) in 2026-03,2026-02',
      'a <- a (unfinished) in 2026-01',
    ]);
    expect(leftIn(plan)).toEqual(['b lookback 2026-01']);
  });

  it('stays left where this file looks back no further, and is not forgotten', () => {
    const leftBefore = [{ column: 'a', periods: ['2026-01', '2026-02', '2025-01'] }];
    const plan = planOf(factsOf(same, { ...both, leftBefore }));
    expect(linesOf(plan)).toEqual(['a <- a (unfinished) in 2026-02']);
    expect(leftIn(plan)).toEqual(['a lookback 2026-01']);
  });

  it('is forgotten with its column', () => {
    const begun = [{ column: 'gone', periods: ['2026-01'] }];
    expect(planCatchUp(factsOf(same, { ...both, begun }))).toEqual({ kind: 'nothing' });
  });
});

describe('a period', () => {
  const odd = ['2026-03', 'unknown', "x'y", null].map(period);

  it('of any plain name is patched with the whole of history; no other one is', () => {
    const plan = planOf(factsOf(version({ a: 'INT' }, FULL), { periods: odd }));
    expect(linesOf(plan)).toEqual(['a <- a (added) in unknown,2026-03']);
    expect(leftIn(plan)).toEqual(['a null-period ', "a odd-period x'y"]);
  });

  it('without a name is patched when a person asks for it', () => {
    const facts = factsOf(version({ a: 'INT' }), { periods: odd, withNullPeriod: true });
    expect(planOf(facts).periods.map((one) => one.period)).toEqual(['2026-03', null]);
  });

  it('is divided into days by the partitions that one statement may write', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => ({ day, partitions: 40 }));
    const facts = factsOf(version({ a: 'INT' }), { periods: [{ ...period('2026-03'), days }] });
    expect(planOf(facts).periods[0]?.parts).toEqual([
      { from: null, before: '2026-03-03' },
      { from: '2026-03-03', before: null },
    ]);
  });
});

describe('a column stays as it is', () => {
  const after = version({ a: { type: 'BIGINT', json_path: '$.new' } }, FULL);
  const before = base({ a: { type: 'BIGINT', json_path: '$.old' } });
  const curated = curatedTable(after);

  it.each<[string, CatchUpFacts['tables'], string]>([
    ['whose path no event has', { standardized: stdTable([]), curated }, 'no-source'],
    [
      'that STD has with another type',
      { standardized: stdTable([], [['new', INT]]), curated },
      'source-type',
    ],
    [
      'that STD has with an unreadable type',
      { standardized: stdTable([], [['new', 'uuid']]), curated },
      'source-type',
    ],
    [
      'that CURATED lacks',
      { standardized: stdTable(['new']), curated: curatedTable(after, { a: null }) },
      'no-column',
    ],
    [
      'that no engine converts',
      {
        standardized: stdTable(['new']),
        curated: curatedTable(after, { a: { kind: 'array', element: INT } }),
      },
      'type-not-converted',
    ],
  ])('%s', (_, tables, reason) => {
    const plan = planOf(factsOf(after, { ...before, tables }));
    expect(plan.columns).toEqual([]);
    expect(plan.left).toEqual([{ column: 'a', reason, periods: null }]);
  });

  it('that has the type of CURATED in STD needs no cast', () => {
    const tables = { standardized: stdTable([], [['new', BIGINT]]), curated };
    const { columns } = planOf(factsOf(after, { ...before, tables }));
    expect(columns).toMatchObject([{ type: BIGINT, sourceType: BIGINT }]);
  });

  it('that finds the rows', () => {
    const envelope = { idempotency_key: { json_path: '$.key' } };
    const moved = version({ a: 'INT' }, { envelope_columns: envelope });
    expect(
      leftIn(planOf(factsOf(moved, { bound: { kind: 'checkpoint', lastIngestionTs: 1 } }))),
    ).toContain('idempotency_key key-column all');
  });

  it('whose mask nobody knows', () => {
    const masked = version({ a: { type: 'INT', sensitive: true } });
    expect(leftIn(planOf(factsOf(masked, base({ a: 'INT' }))))).toEqual(['a mask-unknown all']);
  });
});
