import { expect, it } from '@jest/globals';
import { renderPlanJson, renderPlanMarkdown, renderPlanText } from '../../src/report/plan.js';
import type { PlannedHistory } from '../../src/report/planned-history.js';
import { catchUpPlan, plannedColumn } from '../core/history/plan/plans.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

const HOSTILE = 'x\nDROP TABLE t;\u202e';
const topic = 'topic';
const decision = decided(
  verdict(
    schemaWith({ payload_columns: { a: 'INT' } }),
    schemaWith({ payload_columns: { a: 'INT', b: 'INT' } }),
  ),
);

it.each<[string, PlannedHistory]>([
  [
    'what is left',
    {
      topic,
      item: {
        patchedBase: HOSTILE,
        unpatched: [
          { column: HOSTILE, periods: [HOSTILE], reason: HOSTILE },
          { column: '*', periods: null, reason: 'given-up' },
        ],
      },
      catchUp: null,
    },
  ],
  ['a reason', { topic, item: null, catchUp: { kind: 'unknown', reason: HOSTILE } }],
  [
    'a plan',
    {
      topic,
      item: null,
      catchUp: {
        kind: 'planned',
        plan: catchUpPlan({ columns: [plannedColumn(HOSTILE)] }),
        cost: { kind: 'unknown', reason: HOSTILE },
      },
    },
  ],
])('%s stays in comments of the statements, whatever it says', (_, history) => {
  for (const text of [renderPlanText(decision, history), renderPlanMarkdown(decision, history)]) {
    expect(text).toContain('x\\nDROP TABLE t;\\u202e');
    expect(text).not.toMatch(/^\s*DROP|\u202e/m);
  }
  expect(renderPlanJson(decision, history)).not.toContain('\u202e');
});

it('every column is told as such, and another topic’s history is not shown', () => {
  const unpatched = [{ column: '*', periods: null, reason: 'given-up' }];
  const history = { topic, item: { patchedBase: null, unpatched }, catchUp: null };
  const words = '-- older rows lack every column: a person gave it up\n';
  expect(renderPlanText(decision, history)).toContain(words);
  expect(renderPlanText(decision, { ...history, topic: 'other' })).not.toContain('older rows');
});
