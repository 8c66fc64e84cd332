import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { CatchUpStep } from '../../src/core/history/plan/catch-up-step.js';
import { athenaRows } from '../../src/warehouse/athena-rows.js';
import type { StepResult } from '../../src/protocol/catch-up-outcome.js';
import { catchUpPlan, plannedColumn } from '../core/history/plan/plans.js';
import { environmentOf, scriptedAws, type Script, type ScriptedAws } from '../servers/scripted-aws.js'; // prettier-ignore
import { answered, queries } from './query-script.js';
import { places } from './tables.js';

let server: ScriptedAws;
beforeAll(async () => {
  server = await scriptedAws();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
});

const LOG = { database: 'quality', name: 'log' };

let attempts = 0;
function run(step: CatchUpStep, script: Script): Promise<StepResult> {
  server.script = script;
  const nothing = (): Promise<never> => Promise.reject(new Error('nobody looks'));
  return athenaRows({
    environment: environmentOf(server),
    places,
    warehouse: { places, table: nothing, apply: nothing },
    checkpointTable: null,
    outputBucket: 'results',
    workgroup: 'schemas',
    remainingMs: () => 600_000,
    sleep: () => Promise.resolve(),
    attempt: () => `attempt ${String(attempts++)}`,
    random: () => 0.5,
    now: () => new Date(),
  }).run(catchUpPlan(), step, '2026-07-01T12:00:00.000Z');
}

it('a log has gained rows', async () => {
  const drift: CatchUpStep = { kind: 'record-drift', period: '2026-01', table: LOG, names: ['a'] };
  expect(await run(drift, queries({ UpdateCount: 1 }))).toEqual({ kind: 'recorded', rows: 1 });
  const scope = { period: '2026-01', sources: ['2026-01'] };
  const columns = [plannedColumn('a')];
  const errors: CatchUpStep = { kind: 'record-errors', ...scope, table: LOG, columns };
  expect(await run(errors, queries({}))).toEqual({ kind: 'recorded', rows: 0 });
});

it('errors are counted by column', async () => {
  const answer = answered(['column_name', 'error_count'], [['a', '3'], ['b', '1']]); // prettier-ignore
  expect(await run({ kind: 'count-errors', table: LOG }, queries(answer))).toEqual({
    kind: 'counted-errors',
    columns: [
      { name: 'a', rows: 3 },
      { name: 'b', rows: 1 },
    ],
  });
});

it('of the columns in the log of drift, those are listed that no version names', async () => {
  const step: CatchUpStep = { kind: 'list-drift', table: LOG, names: ['browser'] };
  const answer = answered(['column_name'], [['browser'], ['named_by_now']]);
  expect(await run(step, queries(answer))).toEqual({ kind: 'listed-drift', names: ['browser'] });
});

it.each([
  ['50', false],
  ['51', true],
])('whether files are merged: %s delete files', async (files, isMerged) => {
  const step: CatchUpStep = { kind: 'optimize', period: '2026-01', above: 50 };
  const answer = queries(answered(['delete_files'], [[files]]));
  expect(await run(step, answer)).toEqual({ kind: 'optimized', isMerged });
  const statements = server.calls
    .filter(({ action }) => action === 'StartQueryExecution')
    .map(({ input }) => String(input['QueryString']));
  expect(statements).toEqual([
    expect.stringMatching(/^SELECT count\(\*\) AS delete_files/),
    ...(isMerged
      ? [expect.stringMatching(/^-- schema-gate catch-up orders-2-0123456789ab-1\nOPTIMIZE /)]
      : []),
  ]);
});
