import type { BucketEncryption, Fact, Unread } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { awsCommand } from './aws-command.js';
import { fail, notKnown, ok } from './checks.js';

interface EncryptionFacts {
  readonly encryption: Fact<BucketEncryption>;
  /** The key's state; undefined where S3 has the keys. */
  readonly key: Fact<string> | undefined;
  /** An object of the registry; absent where there is none yet. */
  readonly readable: Fact<true>;
}

/** The bucket's key, and whether KMS lets the caller use it where S3 does. */
export function encryptionChecks(bucket: string, facts: EncryptionFacts): readonly Check[] {
  const id = 'bucket-encryption';
  const { encryption, key, readable } = facts;
  const keyId = encryption.kind === 'known' ? encryption.value.keyId : undefined;
  if (key?.kind === 'absent' || (key?.kind === 'known' && key.value !== 'Enabled'))
    return [unusableKey(bucket, keyId ?? '', key.kind === 'known' ? key.value : undefined)];
  if (readable.kind !== 'known' && readable.kind !== 'absent' && readable.isOfKey)
    return [refusedByKey(readable, keyId)];
  if (encryption.kind === 'absent') return [ok(id, bucket, 'S3 encrypts with its own keys')];
  if (encryption.kind !== 'known') return [notKnown(id, bucket, encryption)];
  if (key !== undefined && key.kind !== 'known') return [notKnown(id, keyId ?? bucket, key)];
  const words =
    keyId === undefined
      ? `S3 encrypts with its own keys (${encryption.value.algorithm})`
      : `The key ${keyId} is enabled`;
  return [ok(id, bucket, words)];
}

/** `state`: undefined for a key that does not exist. */
function unusableKey(bucket: string, keyId: string, state: string | undefined): Check {
  const enable = awsCommand('kms enable-key', { 'key-id': keyId });
  const fix =
    state === undefined
      ? `Look which key the bucket should have: ${awsCommand('s3api get-bucket-encryption', { bucket })}`
      : state === 'PendingDeletion'
        ? `${awsCommand('kms cancel-key-deletion', { 'key-id': keyId })}, then ${enable}`
        : enable;
  return fail(
    'bucket-encryption',
    keyId,
    `The KMS key of the bucket ${state === undefined ? 'does not exist in this account and region' : `is ${state}`}: nothing that it encrypts can be read or written`,
    fix,
  );
}

function refusedByKey({ resource, what }: Unread, keyId: string | undefined): Check {
  return fail(
    'bucket-encryption',
    resource,
    `S3 allows the caller to read it, KMS does not: ${what}`,
    `Allow kms:Decrypt to the caller in the policy of the key${keyId === undefined ? '' : ` ${keyId}`}, or by a grant: ${awsCommand('kms list-grants', { 'key-id': keyId ?? 'KEY' })}`,
  );
}
