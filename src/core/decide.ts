import type { Baseline, Decision, Finding, GateError, Result, TopicVerdict } from './finding.js';
import type { Policy } from './policy.js';

/** Whether a finding stops the merge under a policy. `never` blocks nothing but still calls it blocked. */
export function isBlocking(finding: Finding, failOn: Policy['failOn']): boolean {
  if (finding.accepted !== undefined) return false;
  return (
    finding.severity === 'error' ||
    finding.severity === 'breaking' ||
    (failOn === 'warning' && finding.severity === 'warning')
  );
}

/** What the verdicts on all topics, and everything that went wrong, come to. */
export function decide(
  topics: readonly TopicVerdict[],
  errors: readonly GateError[],
  failOn: Policy['failOn'],
  baseline: Pick<Baseline, 'source' | 'ref'>,
  notes: readonly string[],
): Decision {
  const findings = topics.flatMap((topic) => topic.findings);
  const isBlocked = findings.some((finding) => isBlocking(finding, failOn));
  const isAccepted = findings.some(
    (finding) => finding.severity === 'breaking' && finding.accepted !== undefined,
  );
  const result: Result =
    errors.length > 0 ? 'error' : isBlocked ? 'blocked' : isAccepted ? 'approved' : 'pass';
  return {
    result,
    exitCode: exitCodeOf(result, errors, failOn),
    baseline: { source: baseline.source, ref: baseline.ref },
    topics,
    errors,
    notes,
  };
}

function exitCodeOf(
  result: Result,
  errors: readonly GateError[],
  failOn: Policy['failOn'],
): Decision['exitCode'] {
  // A fault outranks everything: what could not be judged might have been a break.
  if (result === 'error') return errors.some((error) => error.code === 'fault') ? 3 : 2;
  return result === 'blocked' && failOn !== 'never' ? 1 : 0;
}
