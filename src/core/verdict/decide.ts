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

/** What a run comes to is decided from. */
export interface DecisionInput {
  readonly topics?: readonly TopicVerdict[];
  readonly errors?: readonly GateError[];
  /** The policy's; `breaking` where no policy could be read. */
  readonly failOn?: Policy['failOn'];
  readonly baseline: Pick<Baseline, 'source' | 'ref'>;
  readonly notes?: readonly string[];
}

/** What the verdicts on all topics, and everything that went wrong, come to. */
export function decide({
  topics = [],
  errors = [],
  failOn = 'breaking',
  baseline: { source, ref },
  notes = [],
}: DecisionInput): Decision {
  const findings = topics.flatMap((topic) => topic.findings);
  const result = errors.length > 0 ? 'error' : resultOf(findings, failOn);
  const exitCode = exitCodeOf(result, errors, failOn);
  return { result, exitCode, baseline: { source, ref }, topics, errors, notes };
}

function resultOf(findings: readonly Finding[], failOn: Policy['failOn']): Result {
  if (findings.some((finding) => isBlocking(finding, failOn))) return 'blocked';
  const isAccepted = findings.some(
    ({ severity, accepted }) => severity === 'breaking' && accepted !== undefined,
  );
  return isAccepted ? 'approved' : 'pass';
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
