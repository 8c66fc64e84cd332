import { expect, it } from '@jest/globals';
import { parseCatchUpPlan, printCatchUpPlan } from '../../src/protocol/catch-up-plan.js';
import { catchUpPlan } from '../core/history/plan/plans.js';

const LOG = { database: 'std', name: 'drift_log' };
const ERRORS = { errors_table: LOG, drift: null, optimize_above: null };
const base = JSON.parse(printCatchUpPlan(catchUpPlan())) as Record<string, unknown>;

it('a plan in which nothing follows doesn’t say so, as plans from before there were follow-ups', () => {
  expect(base).not.toHaveProperty('follow_ups');
});

it.each<[string, object, readonly string[]]>([
  [
    'what is no identifier',
    {
      errors_table: { database: 'std', name: 'a"b' },
      drift: { table: LOG, columns: ["x'"] },
      optimize_above: 0,
    },
    [
      'follow_ups.errors_table.name must be a lower-case identifier',
      'follow_ups.drift.columns[0] must be a lower-case identifier',
      'follow_ups.optimize_above must be a whole number from 1',
    ],
  ],
  [
    'a column twice',
    { ...ERRORS, drift: { table: LOG, columns: ['x', 'x'] } },
    ["follow_ups.drift has 'x' twice"],
  ],
  [
    'no column',
    { ...ERRORS, drift: { table: LOG, columns: [] } },
    ['follow_ups.drift must name a column'],
  ],
  ['nothing', { ...ERRORS, errors_table: null }, ['it is not printed as schema-gate prints plans']],
])('a plan is refused whose follow-ups name %s', (_, followUps, problems) => {
  const text = JSON.stringify({ ...base, follow_ups: followUps });
  expect(parseCatchUpPlan(text)).toEqual({ problems });
});
