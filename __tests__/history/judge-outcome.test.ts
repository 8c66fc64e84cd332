import { expect, it } from '@jest/globals';
import type { CatchUpStep } from '../../src/core/history/plan/catch-up-step.js';
import { judgeOutcome } from '../../src/history/judge-outcome.js';
import type { StepResult } from '../../src/protocol/catch-up-outcome.js';

const scope = { period: '2026-01', sources: [] };
const inserts = { stopAbove: 10 } as Extract<CatchUpStep, { kind: 'count-inserts' }>['inserts'];
const count: CatchUpStep = { kind: 'count-inserts', ...scope, inserts };
const verify: CatchUpStep = { kind: 'verify', ...scope, columns: [] };
const rewritten: CatchUpStep = { kind: 'count-rewrite', rewrites: [] };
const verified = (populated: number, convertible: number, different: number): StepResult => ({
  kind: 'verified',
  columns: [{ name: 'd', populated, convertible, different }],
});

it.each<[string, CatchUpStep, StepResult]>([
  ['changes', verify, { kind: 'changed', rows: 7 }],
  [
    'rows that nobody can match',
    verify,
    { kind: 'counted-unmatched', withoutSource: 3, missedByPipeline: 2 },
  ],
  ['as many inserts as need nobody', count, { kind: 'counted-inserts', rows: 10 }],
  ['equal values', verify, verified(5, 5, 0)],
  [
    'equal rewrites',
    rewritten,
    { kind: 'counted-rewrites', columns: [{ name: 'd', different: 0 }] },
  ],
])('%s let a catch-up go on', (_, step, outcome) => {
  expect(judgeOutcome(step, outcome)).toBeUndefined();
});

it.each<[CatchUpStep, StepResult, string, RegExp]>([
  [
    count,
    { kind: 'counted-inserts', rows: 11 },
    'insert',
    /^11 rows would be inserted, more than the 10/,
  ],
  [verify, verified(4, 5, 1), 'verify', /'d' differs in 1 row \(4 have a value, 5 should\)/],
  [verify, verified(4, 5, 0), 'verify', /\(4 have a value, 5 should\)/],
  [
    rewritten,
    { kind: 'counted-rewrites', columns: [{ name: 'd', different: 2 }] },
    'swap',
    /differ from the column's: 'd' in 2 rows/,
  ],
])('%j after %j stops it', (step, outcome, name, reason) => {
  const period = 'period' in step ? '2026-01' : null;
  expect(judgeOutcome(step, outcome)).toEqual({
    step: name,
    period,
    reason: expect.stringMatching(reason),
  });
});
