import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../../src/core/verdict/deployment.js';
import type { Decision } from '../../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../../src/core/verdict/policy.js';
import { approvalMarkdown } from '../../../src/report/approvals.js';
import { planReview, type ReviewPlan } from '../../../src/report/review/plan-review.js';
import { renderQuietSticky, renderSticky } from '../../../src/report/review/sticky.js';
import { linksInto, runLink } from '../../../src/report/links.js';
import { decided, verdict } from '../decisions.js';
import { FILE, json, KEY, patchOf } from './pull-requests.js';

const repository = { server: 'https://github.com', repository: 'o/r' };
const summaryUrl = runLink({ ...repository, runId: 7 });
const before = json(
  { user_id: 'BIGINT', device_type: 'STRING', browser_version: 'STRING', price: 'DECIMAL(10,2)' },
  '2.0.0',
);
const after = json({ user_id: 'INT', price: 'DECIMAL(10,2)', '`@octocat`': 'INT' }, '2.0.0', {
  '<img src=x>': '##[error]x',
});
const fixed = before.replace('2.0.0', '2.0.1');
const WHERE = { deployment: EVERYTHING, approvals: DEFAULT_POLICY.approvals };
const judged = (newer: string): Decision => ({
  ...decided(verdict(before, newer)),
  ...WHERE,
});

const options = {
  key: KEY,
  summaryUrl,
  link: linksInto({ ...repository, sha: 'a'.repeat(40) }),
  approvalWords: approvalMarkdown(judged(after)),
};

/** A review as people read it, with GitHub's parameters above each comment. */
function printed({ comments, body, left }: ReviewPlan): string {
  const parts = comments.map(
    ({ path, side, line, startLine, fingerprint, hasSuggestion, body: words }) =>
      `===== ${path} ${side} ${startLine === null ? '' : `${startLine}-`}${line} ${fingerprint}${hasSuggestion ? ' suggestion' : ''}\n${words}\n`,
  );
  return [`===== review, ${left} left\n${body}\n`, ...parts].join('\n');
}

/** The same findings, each with a second way out. */
function withOtherWay(decision: Decision): Decision {
  const { topics } = decision;
  return {
    ...decision,
    topics: topics.map((topic) => ({
      ...topic,
      findings: topic.findings.map((finding) => ({
        ...finding,
        otherEdit:
          finding.edit === null
            ? null
            : { words: "add 'user_id_v2' beside it", edit: finding.edit },
      })),
    })),
  };
}

describe('what reviewers read', () => {
  it.each(['review.md', 'review-other-way.md', 'sticky.md', 'sticky-topics.md'])(
    '%s says nothing twice',
    (name) => {
      const comments = readFileSync(`__tests__/report/review/golden/${name}`, 'utf8').split(
        '=====',
      );
      for (const comment of comments) {
        expect(comment.split('Intended?').length).toBeLessThanOrEqual(2);
        expect(comment.split(/can(?:no|')t narrow/).length).toBeLessThanOrEqual(2);
      }
    },
  );

  const patches = new Map([[FILE, patchOf(before, after)]]);

  it.each<[string, () => string]>([
    ['review.md', () => printed(planReview(judged(after), patches, options))],
    [
      'review-other-way.md',
      () => printed(planReview(withOtherWay(judged(after)), patches, options)),
    ],
    ['review-without-diff.md', () => printed(planReview(judged(after), new Map(), options))],
    ['sticky.md', () => renderSticky(judged(after), options)],
    ['sticky-quiet.md', () => renderQuietSticky(judged(fixed), options)],
    [
      'sticky-topics.md',
      () =>
        renderSticky(
          {
            ...decided(
              verdict(before, after),
              verdict(before, json({ a: 'INT' }, '3.0.0'), { topic: 'orders' }),
              verdict(before, fixed, { topic: 'clicks' }),
            ),
            ...WHERE,
          },
          options,
        ),
    ],
  ])('%s', (name, render) => {
    const file = `__tests__/report/review/golden/${name}`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, render());
    expect(render()).toBe(readFileSync(file, 'utf8'));
  });
});
