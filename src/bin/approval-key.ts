import type { ApprovalKey } from '../aws/approval-key.js';
import type { Environment } from '../aws/environment.js';
import type { SignApproval } from '../gate/upload-candidate.js';
import type { ActivationSettings } from '../protocol/settings.js';
import type { Ports } from '../validator/ports.js';

/** Signs approvals, with one client for all topics of a run. */
export function approvalSigner(environment: Environment): SignApproval {
  const keys = new Map<string, Promise<ApprovalKey>>();
  return async (arn, message) => {
    const key = keys.get(arn) ?? openKey(arn, environment);
    keys.set(arn, key);
    return (await key).sign(message);
  };
}

/** Verifies MACs under the approval key of the settings; undefined where they name none. */
export function approvalVerifier(
  { approvalKey: arn }: ActivationSettings,
  environment: Environment,
): Ports['verifyApproval'] {
  if (arn === null) return undefined;
  let key: Promise<ApprovalKey> | undefined;
  return async (message, mac) => (await (key ??= openKey(arn, environment))).verify(message, mac);
}

/** Loaded with the first approval, since few candidates have one. */
async function openKey(arn: string, environment: Environment): Promise<ApprovalKey> {
  const { kmsApprovalKey } = await import('../aws/approval-key.js');
  return kmsApprovalKey(arn, environment);
}
