import type { Finding } from './finding.js';

/** The number of findings by severity. */
export interface FindingCounts {
  /** Problems of invalid files. */
  readonly error: number;
  /** Breaking findings without an acceptance. */
  readonly breaking: number;
  readonly warning: number;
  readonly enhancement: number;
  /** Breaking findings with an acceptance. */
  readonly accepted: number;
  /** All findings. */
  readonly change: number;
}

/** The counts of a topic that was not judged. */
export const NO_FINDINGS: FindingCounts = {
  error: 0,
  breaking: 0,
  warning: 0,
  enhancement: 0,
  accepted: 0,
  change: 0,
};

export function countFindings(
  findings: readonly Pick<Finding, 'severity' | 'accepted'>[],
): FindingCounts {
  const count = (test: (finding: Pick<Finding, 'severity' | 'accepted'>) => boolean): number =>
    findings.filter(test).length;
  return {
    error: count(({ severity }) => severity === 'error'),
    breaking: count(({ severity, accepted }) => severity === 'breaking' && accepted === undefined),
    warning: count(({ severity, accepted }) => severity === 'warning' && accepted === undefined),
    enhancement: count(({ severity }) => severity === 'enhancement'),
    accepted: count(({ severity, accepted }) => severity === 'breaking' && accepted !== undefined),
    change: findings.length,
  };
}

export function sumOfCounts(counts: readonly FindingCounts[]): FindingCounts {
  return counts.reduce(
    (sum, one) => ({
      error: sum.error + one.error,
      breaking: sum.breaking + one.breaking,
      warning: sum.warning + one.warning,
      enhancement: sum.enhancement + one.enhancement,
      accepted: sum.accepted + one.accepted,
      change: sum.change + one.change,
    }),
    NO_FINDINGS,
  );
}
