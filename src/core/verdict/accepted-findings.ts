import type { Finding } from './finding.js';
import type { Hash } from './fingerprint.js';

/**
 * A digest of the breaks of readers in one judgement: SHA-256 (by `hash`) of their fingerprints,
 * sorted, one a line. It ties an acceptance to exactly these findings. Undefined when there are
 * none. The gate writes it and the validator compares it, so both must judge under
 * VALIDATOR_POLICY: waivers and profiles hide findings.
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
