import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import type { Finding, TopicVerdict } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { topicBody, type SectionContext } from '../../src/report/topic-section.js';
import { schemaWith } from '../judged.js';
import { verdict } from './decisions.js';

export const context: SectionContext = {
  deployment: EVERYTHING,
  hasRegistry: true,
  link: undefined,
  isStrict: false,
  whole: "'x' prints them all",
};
export const payload = (columns: object, version: string, more: object = {}): object =>
  schemaWith({ payload_columns: columns, ...more }, version);
export const at = (topic: TopicVerdict, more: Partial<TopicVerdict>): TopicVerdict => ({
  ...topic,
  ...more,
});
export const lines = (topic: TopicVerdict, more: Partial<SectionContext> = {}): readonly string[] =>
  topicBody(topic, { ...context, ...more }).split('\n');
/** The lines without the link to the rule, which every row has. */
export const rows = (topic: TopicVerdict, more: Partial<SectionContext> = {}): readonly string[] =>
  lines(topic, more)
    .filter((line) => line.startsWith('| ') && !line.startsWith('| |'))
    .map((line) => line.replace(/\[([^\]]*)\]\(https:[^)]*\/rules\.md#[a-z-]+\)/, '$1'));

export const old = payload({ a: 'BIGINT', b: 'INT' }, '2.0.0');
export const narrowed = verdict(old, payload({ a: 'INT', b: 'INT' }, '3.0.0'));
export const removed = verdict(old, payload({ a: 'BIGINT' }, '3.0.0'));
export const both = verdict(old, payload({ a: 'INT' }, '3.0.0'));
export const growing = verdict(old, payload({ a: 'BIGINT', b: 'INT', c: 'STRING' }, '2.1.0'));
export const unchanged = verdict(old, old);
export const described = verdict(
  old,
  payload({ a: 'BIGINT', b: 'INT' }, '2.0.1', { description: 'x' }),
);
export const fresh = verdict(undefined, old);
export const invalid = verdict(undefined, payload({ a: 'WHAT' }, '1.0.0'));
export const ignore = [{ rule: 'column-removed', reason: 'agreed', expires: '2030-01-01' }];
export const accepted = verdict(old, payload({ a: 'BIGINT' }, '3.0.0'), {
  policy: { ...DEFAULT_POLICY, ignore },
});
export const withWarning = at(growing, {
  findings: growing.findings.map((finding): Finding => ({ ...finding, severity: 'warning' })),
});
export const withAcceptedWarning = at(withWarning, {
  findings: withWarning.findings.map((finding): Finding => ({
    ...finding,
    accepted: {
      kind: 'waiver',
      by: null,
      reason: 'agreed',
      until: null,
      covers: new Set<string>(),
    },
  })),
});
