import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { conversionGap } from '../../../src/core/history/cast/convert-text.js';
import type { CatchUpPlan, ColumnSource } from '../../../src/core/history/plan/catch-up-plan.js';
import {
  isFollowUp,
  type CatchUpStep,
  type FollowUpStep,
} from '../../../src/core/history/plan/catch-up-step.js';
import { allSteps } from '../../../src/core/history/plan/step-at.js';
import { scalar } from '../../../src/core/schema/column-type.js';
import { catchUpStatements } from '../../../src/warehouse/catch-up/catch-up-statements.js';
import { deleteFilesStatement } from '../../../src/warehouse/catch-up/follow-up-statements.js';
import { anyPlan } from '../../core/history/plan/plan-arbitrary.js';
import {
  catchUpPlan,
  plannedColumn,
  plannedPeriod,
  plannedRewrite,
} from '../../core/history/plan/plans.js';
import { inTrinosWords } from '../../lakehouse/optimize-statement.js';
import { hive, spark, trino } from '../grammars.js';

const STRING = scalar('STRING');
const MARCH = {
  ...plannedPeriod('2026-03'),
  parts: [
    { from: null, before: '2026-03-20' },
    { from: '2026-03-20', before: null },
  ],
};
/** Every kind of step, with columns that need no cast or a short one, so that the shape is seen. */
const PLAN = catchUpPlan({
  columns: [
    plannedColumn('is_new', { type: scalar('BOOLEAN') }),
    plannedColumn('name', { type: STRING, formerSource: 'former' }),
    plannedColumn('order', { type: STRING, source: 'event_order' }),
    plannedColumn('was_moved', { type: scalar('BOOLEAN'), kinds: ['json_path'] }),
  ],
  groups: [{ columns: [0, 4], periods: null }],
  rewrites: [plannedRewrite('code')],
  rewriteGroups: [[0, 1]],
  periods: [MARCH, plannedPeriod(null)],
  inserts: {
    columns: [
      plannedColumn('name', { type: STRING }),
      plannedColumn('publish_time', {
        type: scalar('TIMESTAMP'),
        sourceType: scalar('TIMESTAMP'),
      }),
    ],
    relaxed: ['name'],
    required: ['publish_time'],
    periods: [0],
    stopAbove: 100,
    suppression: { database: 'privacy', name: 'erased' },
  },
});
/** What follows the patch of a period, which Athena alone runs. */
const FOLLOWED = catchUpPlan({
  columns: [plannedColumn('code', { type: scalar('DOUBLE') }), plannedColumn('paid', { type: scalar('BOOLEAN') })], // prettier-ignore
  groups: [{ columns: [0, 2], periods: null }],
  periods: [plannedPeriod('2026-01'), plannedPeriod(null)],
  followUps: {
    errorsTable: { database: 'quality', name: 'errors' },
    drift: {
      table: { database: 'iceberg_standardized_db', name: 'drift_log' },
      columns: ['browser', 'os_version'],
    },
    optimizeAbove: 50,
  },
});
const followUps = allSteps(FOLLOWED).filter(isFollowUp);
const UNBOUND = catchUpPlan({
  columns: [plannedColumn('name', { type: STRING })],
  bound: { kind: 'same-publish-time' },
  periods: [plannedPeriod('2026-01')],
  order: ['publish_time', 'message_id'],
  stamps: ['_schema_version'],
});

const printed = (plan: CatchUpPlan, engine: 'trino' | 'spark'): string =>
  allSteps(plan)
    .filter(({ kind }) => engine === 'trino' || kind !== 'insert')
    .flatMap((step) =>
      catchUpStatements(plan, step, engine).map((sql) => `-- ${step.kind}\n${sql};`),
    )
    .join('\n\n');

it.each(['trino', 'spark'] as const)(
  'the statements for %s are what a golden file says',
  (engine) => {
    const path = new URL(`../golden/catch-up-${engine}.sql`, import.meta.url);
    const now = `${printed(PLAN, engine)}\n\n-- without a checkpoint\n${printed(UNBOUND, engine)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, now);
    expect(now).toBe(readFileSync(path, 'utf8'));
  },
);

const DDL: ReadonlySet<CatchUpStep['kind']> = new Set(['add-shadows', 'set-aside', 'take-over']);

/** Columns of types that texts are converted to; plans hold no other ones. */
const castable = <Column extends ColumnSource>(columns: readonly Column[]): readonly Column[] =>
  columns.map((column) =>
    conversionGap(column.type) === undefined
      ? column
      : { ...column, type: STRING, sourceType: STRING },
  );

it('the statements of what follows a patch are what a golden file says', () => {
  const path = new URL('../golden/catch-up-follow-ups.sql', import.meta.url);
  const counted = `-- before optimize\n${deleteFilesStatement(FOLLOWED, '2026-01')};`;
  const now = `${[...followUps.map((step) => `-- ${step.kind}\n${catchUpStatements(FOLLOWED, step, 'trino').join()};`), counted].join('\n\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, now);
  expect(now).toBe(readFileSync(path, 'utf8'));
});

it.each(followUps.map((step) => [step.kind, step] as const))(
  'Spark runs nothing that follows a patch: %s',
  (_, step) => {
    expect(() => catchUpStatements(FOLLOWED, step, 'spark')).toThrow('run it with Athena');
  },
);

describe('every plan’s statements', () => {
  it('are what the grammars of the engines take', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const plan: CatchUpPlan = {
          ...any,
          columns: castable(any.columns),
          inserts:
            any.inserts === null
              ? null
              : { ...any.inserts, columns: castable(any.inserts.columns) },
          rewrites: any.rewrites.map((one) => ({ ...one, was: scalar('INT'), type: STRING })),
        };
        for (const step of allSteps(plan)) {
          const [sql = ''] = catchUpStatements(plan, step, 'trino');
          const errors = DDL.has(step.kind)
            ? [...spark(sql), ...hive(sql)]
            : trino(inTrinosWords(sql));
          expect([sql, errors]).toEqual([sql, []]);
          if (step.kind === 'insert' || isFollowUp(step)) continue;
          const [other = ''] = catchUpStatements(plan, step, 'spark');
          expect([other, spark(other)]).toEqual([other, []]);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('nothing odd enters a statement', () => {
  const column = plannedColumn('a', { type: STRING });
  it.each<[string, Partial<CatchUpPlan>]>([
    ['a period', { periods: [plannedPeriod("x' OR '1'='1")] }],
    ['a column', { columns: [{ ...column, name: 'a" = 1' }] }],
    ['a source', { columns: [{ ...column, source: 'a) --' }] }],
    ['a former source', { columns: [{ ...column, formerSource: 'A' }] }],
    ['a type', { columns: [{ ...column, sourceType: scalar('DATE') }] }],
    ['a version', { schemaVersion: "1'" }],
    ['a table', { curated: { database: 'a', name: 'b"c' } }],
    ['a database', { standardized: { database: 'a"', name: 'b' } }],
    ['a checkpoint', { bound: { kind: 'checkpoint', lastIngestionTs: Number.NaN } }],
    [
      'a day',
      { periods: [{ ...plannedPeriod('2026-01'), parts: [{ from: "2026' --", before: null }] }] },
    ],
  ])('%s', (_, more) => {
    const plan = catchUpPlan({ columns: [column], ...more });
    const [first] = allSteps(plan);
    if (first === undefined) throw new Error('a plan without steps');
    for (const engine of ['trino', 'spark'] as const)
      expect(() => catchUpStatements(plan, first, engine)).toThrow(TypeError);
  });
});

describe('nothing odd enters a statement of what follows', () => {
  const { drift } = FOLLOWED.followUps;
  const log = { database: 'quality', name: `a"b` };
  it.each<[string, Partial<CatchUpPlan>, FollowUpStep['kind']]>([
    ['a topic', { topic: "o' OR '1'='1" }, 'record-errors'],
    ['a topic', { topic: "o' OR '1'='1" }, 'record-drift'],
    ['a topic', { topic: "o' OR '1'='1" }, 'count-errors'],
    ['a topic', { topic: "o' OR '1'='1" }, 'list-drift'],
    ['a version', { schemaVersion: "1'" }, 'record-errors'],
    ['a version', { schemaVersion: "1'" }, 'count-errors'],
    ['a column', { columns: [plannedColumn("a'b")], groups: [{ columns: [0, 1], periods: null }] }, 'record-errors'], // prettier-ignore
    ['a column', { followUps: { ...FOLLOWED.followUps, drift: { table: drift!.table, columns: ["a' --"] } } }, 'record-drift'], // prettier-ignore
    ['a table', { followUps: { ...FOLLOWED.followUps, errorsTable: log } }, 'record-errors'],
    ['a table', { followUps: { ...FOLLOWED.followUps, drift: { table: log, columns: ['a'] } } }, 'record-drift'], // prettier-ignore
    ['a period', { periods: [plannedPeriod("x' OR '1'='1")] }, 'optimize'],
    ['a period', { periods: [plannedPeriod("x' OR '1'='1")] }, 'record-drift'],
  ])('%s: %j', (_, more, kind) => {
    const plan = { ...FOLLOWED, ...more };
    const step = allSteps(plan).find((one) => one.kind === kind);
    if (step === undefined) throw new Error(`a plan without ${kind}`);
    expect(() => catchUpStatements(plan, step, 'trino')).toThrow(TypeError);
  });
});

it('a log without messages is known by the key, and drift without times has no message', () => {
  const plan = { ...FOLLOWED, order: ['ingestion_ts'] as const };
  const [errors = '', drift = ''] = ['record-errors', 'record-drift'].map((kind) => {
    const step = allSteps(plan).find((one) => one.kind === kind);
    return step === undefined ? '' : catchUpStatements(plan, step, 'trino').join();
  });
  expect(errors).toContain('CAST(NULL AS varchar) AS i');
  expect(drift).toContain('CAST(NULL AS varchar) AS i');
  expect([trino(errors), trino(drift)]).toEqual([[], []]);
});

it('Spark inserts no rows, since its INSERT needs every column of the table', () => {
  const insert = allSteps(PLAN).find(({ kind }) => kind === 'insert');
  if (insert === undefined) throw new Error('a plan without an insert');
  expect(() => catchUpStatements(PLAN, insert, 'spark')).toThrow('run this insert with Athena');
});

it('Spark rewrites only what it converts to the same values as Athena', () => {
  const rewrite = { ...plannedRewrite('a'), was: scalar('DOUBLE') };
  const step: CatchUpStep = { kind: 'count-rewrite', rewrites: [rewrite] };
  expect(() => catchUpStatements(PLAN, step, 'spark')).toThrow('run this rewrite with Athena');
  expect(catchUpStatements(PLAN, step, 'trino')).toEqual([
    expect.stringContaining('CAST("a" AS varchar)'),
  ]);
  const decimal = {
    ...rewrite,
    was: scalar('INT'),
    type: { kind: 'decimal', precision: 12, scale: 2 },
  } as const;
  expect(catchUpStatements(PLAN, { ...step, rewrites: [decimal] }, 'spark')).toEqual([
    expect.stringContaining('CAST(`a` AS DECIMAL(12,2))'),
  ]);
});
