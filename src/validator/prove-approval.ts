import type { TopicVerdict } from '../core/verdict/finding.js';
import { approvalMessage, isMac } from '../protocol/approval.js';
import { parseCandidate } from '../protocol/candidate-metadata.js';
import { parseOrigin } from '../protocol/origin.js';
import type { CandidateContext } from './judge-candidate.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

const MISSING = reason(
  'UNPROVED_APPROVAL',
  'The accepted breaking changes have no MAC of the approval key; let publish upload the candidate, with a schema-gate that makes MACs and a role that may use kms:GenerateMac',
);
const WRONG = reason(
  'UNPROVED_APPROVAL',
  'The MAC of the accepted breaking changes is not that of this candidate in this registry, made with the approval key; let publish upload the candidate',
);

/**
 * Why the accepted breaks of a candidate are not proved; undefined where they are, where nothing is
 * accepted, and where no approval key is configured. Throws a Fault if KMS gives no answer. What the
 * MAC must cover comes from what was read and judged, not from what the candidate says about itself.
 */
export async function unprovedApproval(
  { topic, pending, active }: CandidateContext,
  { findings }: TopicVerdict,
  { registry, settings, verifyApproval, digest }: Ports,
): Promise<Reason | undefined> {
  // The handler for a rollback compares nothing, so there is nothing accepted.
  if (verifyApproval === undefined || settings.judges === 'structure') return undefined;
  if (findings.every(({ accepted }) => accepted === undefined)) return undefined;
  const { acceptedFindings = '', approvalMac } = parseCandidate(pending.metadata);
  if (approvalMac === undefined) return MISSING;
  const message = approvalMessage({
    registry: registry.name,
    topic,
    sha256: digest(pending.bytes),
    baseSha256: active === undefined ? null : digest(active.bytes),
    acceptedFindings,
    commit: parseOrigin(pending.metadata).commit ?? '',
  });
  if (message === undefined || !isMac(approvalMac)) return WRONG;
  return (await verifyApproval(message, approvalMac)) ? undefined : WRONG;
}
