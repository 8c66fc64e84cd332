import { SEVERITIES } from '../../core/change/rule.js';
import type { Decision, Finding, TopicVerdict } from '../../core/verdict/finding.js';
import { isStrictRun } from '../headline.js';

/** Whether a decision has findings that get a comment. */
export function hasReviewComments(decision: Decision): boolean {
  const warningsBlock = isStrictRun(decision);
  return decision.topics.some(({ findings }) =>
    findings.some((finding) => getsComment(finding, warningsBlock)),
  );
}

/** A finding that a reviewer should see on the diff. */
export interface Candidate {
  readonly topic: TopicVerdict;
  readonly finding: Finding;
}

/**
 * Findings that get a comment: what blocks, and warnings that an edit resolves. Worst first, and
 * one of each topic before a second of any, so that no topic hides another. Findings with one
 * fingerprint, which a later run can't tell apart, get one comment.
 */
export function candidatesOf(
  { topics }: Pick<Decision, 'topics'>,
  warningsBlock: boolean,
): readonly Candidate[] {
  const ranked = topics.flatMap((topic) => {
    const seen = new Set<string>();
    const counts = new Map<string, number>();
    return topic.findings.flatMap((finding) => {
      const { severity, fingerprint } = finding;
      if (!getsComment(finding, warningsBlock) || seen.has(fingerprint)) return [];
      seen.add(fingerprint);
      const turn = counts.get(severity) ?? 0;
      counts.set(severity, turn + 1);
      return [{ topic, finding, rank: SEVERITIES.indexOf(severity), turn }];
    });
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.turn - b.turn);
}

function getsComment({ severity, accepted, edit }: Finding, warningsBlock: boolean): boolean {
  if (accepted !== undefined) return false;
  if (severity === 'error' || severity === 'breaking') return true;
  return severity === 'warning' && (warningsBlock || edit !== null);
}
