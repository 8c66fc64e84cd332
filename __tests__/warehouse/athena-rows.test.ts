import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CatchUpStep } from '../../src/core/history/plan/catch-up-step.js';
import { scalar } from '../../src/core/schema/column-type.js';
import { Fault } from '../../src/errors.js';
import { athenaRows, type AthenaRowsOptions } from '../../src/warehouse/athena-rows.js';
import type { StepResult } from '../../src/protocol/catch-up-outcome.js';
import type { Warehouse } from '../../src/warehouse/warehouse.js';
import { catchUpPlan, plannedColumn, plannedRewrite } from '../core/history/plan/plans.js';
import { environmentOf, scriptedAws, type Script, type ScriptedAws } from '../servers/scripted-aws.js'; // prettier-ignore
import { answered, queries } from './query-script.js';
import { places } from './tables.js';

let server: ScriptedAws;
beforeAll(async () => {
  server = await scriptedAws();
});
afterAll(() => server.close());
const pauses: number[] = [];
beforeEach(() => {
  server.calls.length = 0;
  pauses.length = 0;
});

const PLAN = catchUpPlan();
const SCOPE = { period: '2026-01', sources: ['2025-12', '2026-01', '2026-02'] } as const;
const ALL_DAYS = { from: null, before: null };
const columns = [plannedColumn('device_type'), plannedColumn('user_id')];
const PATCH: CatchUpStep = { kind: 'patch', ...SCOPE, days: ALL_DAYS, columns };

/** A catalogue in which the curated table has these columns. */
const catalogue = (names: readonly string[], changes: unknown[] = []): Warehouse => ({
  places,
  table: (database, name) =>
    Promise.resolve({
      database,
      name,
      columns: names.map((column) => ({ name: column, type: scalar('STRING') })),
      location: null,
      properties: new Map(),
      partitioning: undefined,
    }),
  apply: (change) => {
    changes.push(change);
    return Promise.resolve({ kind: 'done' });
  },
});

let attempts = 0;
const run = (
  step: CatchUpStep,
  script: Script,
  more: Partial<AthenaRowsOptions> = {},
): Promise<StepResult> => {
  server.script = script;
  return athenaRows({
    environment: environmentOf(server),
    places,
    warehouse: catalogue([]),
    checkpointTable: null,
    outputBucket: 'results',
    workgroup: 'schemas',
    remainingMs: () => 600_000,
    sleep: async (ms) => void pauses.push(ms),
    attempt: () => `attempt ${String(attempts++)}`,
    random: () => 0.5,
    now: () => new Date(),
    ...more,
  }).run(PLAN, step, '2026-07-01T12:00:00.000Z');
};
const sent = (action: string): readonly Readonly<Record<string, unknown>>[] =>
  server.calls.filter((call) => call.action === action).map(({ input }) => input);

describe('what a step’s query answers', () => {
  it('the rows it has changed', async () => {
    expect(await run(PATCH, queries({ UpdateCount: 12 }))).toEqual({ kind: 'changed', rows: 12 });
    const [start] = sent('StartQueryExecution');
    expect(start).toMatchObject({ QueryExecutionContext: { Database: 'iceberg_curated_db' } });
    expect(String(start?.['QueryString'])).toMatch(
      /^-- schema-gate catch-up orders-2-0123456789ab-1\nMERGE INTO "iceberg_curated_db"\."orders"/,
    );
  });

  it.each<[string, CatchUpStep, readonly string[], readonly (string | null)[], StepResult]>([
    [
      'a verification',
      { kind: 'verify', ...SCOPE, columns },
      ['matched', 'populated_0', 'convertible_0', 'different_0', 'populated_1', 'convertible_1', 'different_1'], // prettier-ignore
      ['9', '1', '2', '3', '4', '5', '6'],
      {
        kind: 'verified',
        columns: [
          { name: 'device_type', populated: 1, convertible: 2, different: 3 },
          { name: 'user_id', populated: 4, convertible: 5, different: 6 },
        ],
      },
    ],
    [
      'unmatched rows',
      { kind: 'count-unmatched', ...SCOPE },
      ['without_source', 'missed_by_pipeline'],
      ['7', '8'],
      { kind: 'counted-unmatched', withoutSource: 7, missedByPipeline: 8 },
    ],
    [
      'unmatched rows without a checkpoint',
      { kind: 'count-unmatched', ...SCOPE },
      ['without_source', 'missed_by_pipeline'],
      ['7', null],
      { kind: 'counted-unmatched', withoutSource: 7, missedByPipeline: 0 },
    ],
    [
      'rewrites',
      { kind: 'count-rewrite', rewrites: [plannedRewrite('a'), plannedRewrite('b')] },
      ['different_0', 'different_1'],
      ['0', '2'],
      {
        kind: 'counted-rewrites',
        columns: [
          { name: 'a', different: 0 },
          { name: 'b', different: 2 },
        ],
      },
    ],
  ])('%s', async (_, step, names, row, expected) => {
    expect(await run(step, queries(answered(names, [row])))).toEqual(expected);
  });

  it.each<[string, object]>([
    ['no row', answered(['different_0'], [])],
    ['two rows', answered(['different_0'], [['0'], ['0']])],
    ['no number', answered(['different_0'], [['x']])],
    ['NULL', answered(['different_0'], [[null]])],
    ['another column', answered(['different'], [['0']])],
  ])('a count never comes of %s', async (_, answer) => {
    const step: CatchUpStep = { kind: 'count-rewrite', rewrites: [plannedRewrite('a')] };
    await expect(run(step, queries(answer))).rejects.toThrow(Fault);
  });
});

describe('a query that failed', () => {
  const FAILED = { State: 'FAILED', StateChangeReason: 'ICEBERG_COMMIT_ERROR: conflicting files' };

  it('is a new query a little later', async () => {
    expect(await run(PATCH, queries({ UpdateCount: 3 }, [FAILED, FAILED]))).toEqual({
      kind: 'changed',
      rows: 3,
    });
    const tokens = sent('StartQueryExecution').map((input) => input['ClientRequestToken']);
    expect(new Set(tokens).size).toBe(3);
    expect(pauses).toEqual([1500, 3000]);
  });

  it.each<[string, object, number, RegExp]>([
    ['again and again', FAILED, 5, /conflicting files.*let its run end/],
    ['for a reason nobody knows', { State: 'FAILED', StateChangeReason: 'GENERIC_INTERNAL_ERROR: inputPage' }, 5, /inputPage.*tried several times/], // prettier-ignore
    ['since it was cancelled for its size', { State: 'CANCELLED', StateChangeReason: 'Query cancelled! : Bytes scanned limit was exceeded' }, 1, /raise its limit of bytes/], // prettier-ignore
    ['for a permission', { State: 'FAILED', StateChangeReason: 'Access Denied: s3' }, 1, /Mend the permissions/], // prettier-ignore
    ['for Lake Formation', { State: 'FAILED', StateChangeReason: 'Insufficient Lake Formation permission(s)' }, 1, /Lake Formation governs the tables/], // prettier-ignore
    ['for too many partitions', { State: 'FAILED', StateChangeReason: 'ICEBERG_TOO_MANY_OPEN_PARTITIONS: Exceeded limit of 100 open writers' }, 1, /plans anew/], // prettier-ignore
    ['for its time', { State: 'FAILED', StateChangeReason: 'Query timeout' }, 1, /longer DML query timeout/], // prettier-ignore
    ['for its text', { State: 'FAILED', StateChangeReason: 'COLUMN_NOT_FOUND: line 1:8', AthenaError: { ErrorCategory: 2, ErrorType: 1006 } }, 1, /refuses a statement.*COLUMN_NOT_FOUND/], // prettier-ignore
  ])('%s is a Fault that says what to do', async (_, end, tries, says) => {
    const error: unknown = await run(PATCH, queries({}, Array(9).fill(end) as object[])).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Fault);
    expect(String(error)).toMatch(says);
    expect(String(error)).toMatch(/run schema-gate catch-up again/);
    expect(sent('StartQueryExecution')).toHaveLength(tries);
  });
});

describe('the columns of a rewrite', () => {
  const [a, b] = [plannedRewrite('a'), plannedRewrite('b')];

  it('are added where the catalogue lacks them', async () => {
    const changes: unknown[] = [];
    const warehouse = catalogue(['a', 'b', 'a__rewrite'], changes);
    const step: CatchUpStep = { kind: 'add-shadows', rewrites: [a, b] };
    expect(await run(step, {}, { warehouse })).toEqual({ kind: 'changed', rows: 0 });
    expect(changes).toEqual([
      expect.objectContaining({
        kind: 'add-columns',
        table: 'orders',
        columns: [{ name: 'b__rewrite', type: scalar('STRING') }],
      }),
    ]);
    const both = catalogue(['a__rewrite', 'b__rewrite'], changes);
    await run(step, {}, { warehouse: both });
    expect(changes).toHaveLength(1);
  });

  it('are not filled where one of the name has another type', async () => {
    const step: CatchUpStep = { kind: 'add-shadows', rewrites: [{ ...a, type: scalar('DATE') }] };
    await expect(run(step, {}, { warehouse: catalogue(['a__rewrite']) })).rejects.toThrow(
      /'a__rewrite' of another type.*drop it/,
    );
  });

  it.each<[CatchUpStep['kind'], string, readonly string[], boolean]>([
    ['set-aside', 'nothing is renamed', ['a', 'a__rewrite'], true],
    ['set-aside', 'the old column is aside', ['a__was', 'a__rewrite'], false],
    ['set-aside', 'both are renamed', ['a__was', 'a'], false],
    ['take-over', 'the old column is aside', ['a__was', 'a__rewrite'], true],
    ['take-over', 'both are renamed', ['a__was', 'a'], false],
  ])('%s, where %s', async (kind, _, names, isRun) => {
    const step = { kind, rewrite: a } as CatchUpStep;
    expect(await run(step, queries({}), { warehouse: catalogue(names) })).toEqual({
      kind: 'changed',
      rows: 0,
    });
    expect(sent('StartQueryExecution').map((input) => input['QueryString'])).toEqual(
      isRun ? [expect.stringMatching(/^ALTER TABLE .* CHANGE COLUMN /)] : [],
    );
  });
});
