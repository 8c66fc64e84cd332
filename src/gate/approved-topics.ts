import { isOpenBreak } from '../core/verdict/approvals/coverage.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import type { Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import { findApprovals, type ApprovalSource } from './approvals.js';
import type { Comparison } from './comparison.js';
import type { JudgedTopic } from './judge-topic.js';

export interface ApprovedTopics {
  readonly judged: readonly JudgedTopic[];
  readonly warnings: readonly string[];
}

/** What approvals are looked for with. */
export interface ApprovalSearch {
  /** Undefined where nobody can be asked. */
  readonly source: ApprovalSource | undefined;
  readonly git: Git;
  readonly comparison: Comparison;
  /** Undefined: the base branch is the baseline. */
  readonly registry: Registry | undefined;
  readonly context: JudgeContext;
  /** Judges these topics once more. */
  readonly again: (
    topics: ReadonlySet<string>,
    context: JudgeContext,
  ) => Promise<readonly JudgedTopic[]>;
}

/**
 * The topics with what people approved. GitHub is asked only where a break is left that an approval
 * can accept.
 */
export async function approvedTopics(
  judged: readonly JudgedTopic[],
  { source, git, comparison, registry, context, again }: ApprovalSearch,
): Promise<ApprovedTopics> {
  const { policy, deployment } = context;
  const open = judged.flatMap(({ verdict: { topic, findings } }) =>
    findings.filter(isOpenBreak).map((finding) => ({ topic, finding })),
  );
  const baseSha = comparison.base;
  if (source === undefined || !deployment.accepts.approvals || open.length === 0)
    return { judged, warnings: [] };
  const { acceptances, warnings } = await findApprovals(open, policy.approvals, source, {
    git,
    judgeFor: (pull) =>
      Promise.resolve(
        baseSha === undefined || !source.counts(pull)
          ? undefined
          : { git, baseSha, context, registry },
      ),
  });
  const covered = new Set(acceptances.flatMap(({ covers }) => [...covers]));
  const topics = new Set(
    open.filter(({ finding }) => covered.has(finding.fingerprint)).map(({ topic }) => topic),
  );
  if (topics.size === 0) return { judged, warnings };
  const approved = await again(topics, { ...context, approvals: acceptances });
  const byTopic = new Map(approved.map((one) => [one.verdict.topic, one]));
  return { judged: judged.map((one) => byTopic.get(one.verdict.topic) ?? one), warnings };
}
