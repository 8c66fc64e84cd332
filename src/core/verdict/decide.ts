import type {
  Baseline,
  ComparedWith,
  Decision,
  Finding,
  GateError,
  Result,
  TopicVerdict,
} from './finding.js';
import type { Deployment } from './deployment.js';
import type { Policy } from './policy.js';

/** Whether a finding blocks. With `never` the result is still `blocked`, but the exit code is 0. */
export function isBlocking(finding: Finding, failOn: Policy['failOn']): boolean {
  if (finding.accepted !== undefined) return false;
  return (
    finding.severity === 'error' ||
    finding.severity === 'breaking' ||
    (failOn === 'warning' && finding.severity === 'warning')
  );
}

/** The arguments of {@link decide}. */
export interface DecisionInput {
  readonly topics?: readonly TopicVerdict[];
  readonly errors?: readonly GateError[];
  /** From the policy; `breaking` where no policy could be read. */
  readonly failOn?: Policy['failOn'];
  readonly baseline: Pick<Baseline, 'source' | 'ref'>;
  readonly comparedWith?: ComparedWith | null;
  readonly warnings?: readonly string[];
  readonly deployment?: Deployment | undefined;
  readonly notes?: readonly string[];
  readonly approvals?: Decision['approvals'];
}

/** The result and exit code of a run, from the verdicts on all topics and all errors. */
export function decide({
  topics = [],
  errors = [],
  failOn = 'breaking',
  baseline: { source, ref },
  comparedWith = null,
  warnings = [],
  deployment,
  notes = [],
  approvals,
}: DecisionInput): Decision {
  const findings = topics.flatMap((topic) => topic.findings);
  const result = errors.length > 0 ? 'error' : resultOf(findings, failOn);
  const exitCode = exitCodeOf(result, errors, failOn);
  return {
    result,
    exitCode,
    baseline: { source, ref },
    comparedWith,
    deployment: deployment ?? null,
    topics,
    errors,
    warnings,
    notes,
    ...(approvals === undefined ? {} : { approvals }),
  };
}

function resultOf(findings: readonly Finding[], failOn: Policy['failOn']): Result {
  if (findings.some((finding) => isBlocking(finding, failOn))) return 'blocked';
  // A breaking change that doesn't block was accepted.
  return findings.some(({ severity }) => severity === 'breaking') ? 'approved' : 'pass';
}

function exitCodeOf(
  result: Result,
  errors: readonly GateError[],
  failOn: Policy['failOn'],
): Decision['exitCode'] {
  // A fault outranks everything, since a topic that could not be judged may have a breaking change.
  if (result === 'error') return errors.some((error) => error.code === 'fault') ? 3 : 2;
  return result === 'blocked' && failOn !== 'never' ? 1 : 0;
}
