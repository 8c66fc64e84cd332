import type { Acceptance, Decision, TopicVerdict } from '../core/verdict/finding.js';
import { isOpenBreak } from '../core/verdict/approvals/coverage.js';
import { addressOf } from '../core/verdict/finding-address.js';
import type { Approvals } from '../core/verdict/policy.js';
import { inCode, inMarkdown, shortened } from './escape.js';

/** Names that are listed; the configuration has the others. */
const MAX_NAMES = 10;

/** What people approved, for the output `approved-by`. */
export function approvedBy(
  topics: readonly Pick<TopicVerdict, 'topic' | 'findings'>[],
): readonly Record<string, unknown>[] {
  const found = new Map<string, { facts: Record<string, unknown>; findings: unknown[] }>();
  for (const { topic, findings } of topics) {
    for (const finding of findings) {
      const { accepted } = finding;
      if (accepted?.approval === undefined) continue;
      const facts = factsOf(accepted);
      const key = JSON.stringify(facts);
      let entry = found.get(key);
      if (entry === undefined) found.set(key, (entry = { facts, findings: [] }));
      const { rule, fingerprint } = finding;
      entry.findings.push({ topic, rule, column: addressOf(finding), fingerprint });
    }
  }
  return [...found.values()].map(({ facts, findings }) => ({ ...facts, findings }));
}

function factsOf({ by, reason, approval }: Acceptance): Record<string, unknown> {
  return {
    by,
    kind: approval?.via,
    at: approval?.at,
    reason,
    pull_request: approval?.pullRequest,
  };
}

/** How to approve, where that would help: a line of text; undefined elsewhere. */
export function approvalLine(decision: Decision): string | undefined {
  return isOpen(decision) ? howTo(decision.approvals, (name) => `'${name}'`, String) : undefined;
}

/** The same in markdown, for a comment. */
export function approvalMarkdown(decision: Decision): string | undefined {
  if (!isOpen(decision)) return undefined;
  const name = (one: string): string => inCode(shortened(one, 100));
  return `**To approve:** ${howTo(decision.approvals, name, inMarkdown)}`;
}

function isOpen(decision: Decision): decision is Decision & { readonly approvals: Approvals } {
  return (
    decision.approvals !== undefined &&
    decision.topics.some(({ findings }) => findings.some(isOpenBreak))
  );
}

function howTo(
  { label, users, teams, permission, reviews }: Approvals,
  name: (text: string) => string,
  prose: (text: string) => string,
): string {
  const listed = (names: readonly string[]): string =>
    `${names.slice(0, MAX_NAMES).map(name).join(', ')}${names.length > MAX_NAMES ? ', …' : ''}`;
  const who = [
    ...(users.length === 0 ? [] : [listed(users)]),
    ...(teams.length === 0 ? [] : [`a member of ${listed(teams)}`]),
    `somebody with the role ${permission}${permission === 'admin' ? '' : ' or higher'}`,
  ].join(', or ');
  const how = `adds the label ${name(label)}${reviews ? ', or approves it in a review' : ''}`;
  return `${who} ${how}. ${prose('Neither who opened the pull request nor who pushed the break can do it, and it covers only what the pull request breaks at that moment.')}`;
}
