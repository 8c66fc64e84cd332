import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import type { Decision, TopicVerdict } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY, type Policy } from '../../src/core/verdict/policy.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanMarkdown, renderPlanText } from '../../src/report/plan.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

const columns = (payload: object, version: string): object =>
  schemaWith({ payload_columns: payload }, version);
const judged = (before: object, after: object, policy: Partial<Policy> = {}): TopicVerdict =>
  verdict(columns(before, '1.0.0'), columns(after, '2.0.0'), {
    policy: { ...DEFAULT_POLICY, ...policy },
  });

const added = judged({}, { a: 'INT' });
const rewritten = judged({ a: 'INT' }, { a: 'STRING' });
const removal = [{ a: 'INT', b: 'INT' }, { a: 'INT' }] as const;
const waived = judged(...removal, {
  ignore: [{ rule: 'column-removed', reason: 'nobody reads it', expires: '2027-01-01' }],
});
const OFF = { rules: new Map([['column-removed', 'off' as const]]) };
const ruled = (setting: 'warning' | 'off'): TopicVerdict =>
  judged(...removal, { rules: new Map([['column-removed', setting]]) });

const BACKFILL = 'That backfills run is assumed: no registry was read.';
const REWRITE = 'That backfills and rewrites run is assumed: no registry was read.';
const ACCEPTED = 'That the validator activates what was accepted is assumed: no registry was read.';
const ALL =
  'That backfills and rewrites run and that the validator activates what was accepted is assumed: no registry was read.';

describe('without a registry, what the result relies on is said', () => {
  const views: readonly ((decision: Decision) => string)[] = [
    (decision) => renderText(decision, { color: false, width: 100 }),
    (decision) => renderMarkdown(decision).replaceAll('&#58;', ':'),
    renderPlanText,
    (decision) => renderPlanMarkdown(decision).replaceAll('&#58;', ':'),
  ];

  it.each<[string, readonly TopicVerdict[], string]>([
    ['a backfill', [added], BACKFILL],
    ['a rewrite', [rewritten], REWRITE],
    ['a waiver', [waived], ACCEPTED],
    ['a lowered rule', [ruled('warning')], ACCEPTED],
    ['a rule that is off', [ruled('off')], ACCEPTED],
    ['all of them', [rewritten, waived], ALL],
  ])('%s', (_, topics, words) => {
    const decision = { ...decided(...topics), deployment: EVERYTHING };
    for (const view of views) expect(view(decision)).toContain(words);
  });

  it.each<[string, TopicVerdict]>([
    ['a rule that is lowered for nothing that changed', judged({}, {}, OFF)],
    ['a description', judged({ a: 'INT' }, { a: { type: 'INT', description: 'x' } })],
    ['a break that blocks', judged(...removal)],
  ])('%s relies on nothing', (_, topic) => {
    const decision = { ...decided(topic), deployment: EVERYTHING };
    for (const view of views) expect(view(decision)).not.toContain('is assumed');
  });

  it('a deployment that was asked is not assumed', () => {
    const deployment = { ...EVERYTHING, source: 'registry' as const };
    for (const view of views)
      expect(view({ ...decided(rewritten, waived), deployment })).not.toContain('is assumed');
  });
});
