import type { Finding } from './finding.js';
import type { Hash } from './fingerprint.js';

/**
 * A digest of the breaks of readers among the findings of one judgement, so that whoever accepts them accepts exactly these:
 * SHA-256 (by `hash`) over their fingerprints, sorted, one a line. Undefined when there are none. Both sides, the gate that writes
 * it and the validator that compares it, must have judged under VALIDATOR_POLICY, since waivers and profiles hide findings.
 */
export function acceptedFindings(
  findings: readonly Pick<Finding, 'severity' | 'approvable' | 'fingerprint'>[],
  hash: Hash,
): string | undefined {
  const fingerprints = findings
    .filter(({ severity, approvable }) => severity === 'breaking' && approvable)
    .map((one) => one.fingerprint);
  return fingerprints.length === 0 ? undefined : hash([...new Set(fingerprints)].sort().join('\n'));
}
