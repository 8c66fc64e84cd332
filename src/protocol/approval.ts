/**
 * What a MAC of the approval key covers: these breaks (by digest) of this candidate, made by this
 * commit, against this version in force. The key is the installation's; only publish may make a MAC
 * with it (PRODUCT §9).
 */
export interface Approval {
  /**
   * The name of the registry, `s3://bucket/prefix`. A directory's is left out: each machine calls it
   * otherwise.
   */
  readonly registry: string;
  readonly topic: string;
  /** Of the candidate's bytes. */
  readonly sha256: string;
  /** Of the version in force; null for a new topic. */
  readonly baseSha256: string | null;
  /** Digest of what is accepted; see acceptedFindings. */
  readonly acceptedFindings: string;
  readonly commit: string;
}

/**
 * KMS takes no longer message:
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
 */
const MAX_BYTES = 4096;
/** Another encoding gets another number, so that no message means two things. */
const FORMAT = 'schema-gate approval 1';

/**
 * The message whose MAC proves an approval: a JSON array, which no other values print as, in UTF-8.
 * Undefined where it is longer than KMS allows; what publish writes never is.
 */
export function approvalMessage(approval: Approval): Uint8Array | undefined {
  const { registry, topic, sha256, baseSha256, acceptedFindings, commit } = approval;
  const place = registry.startsWith('s3://') ? registry : 'directory';
  const fields = [FORMAT, place, topic, sha256, baseSha256, acceptedFindings, commit];
  const bytes = new TextEncoder().encode(JSON.stringify(fields));
  return bytes.length > MAX_BYTES ? undefined : bytes;
}

/** An HMAC_SHA_256 as the candidate's metadata has it: hexadecimal. */
export function isMac(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * A key or an alias of one, with its region:
 * https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id-key-ARN
 */
const KEY_ARN =
  /^arn:aws[a-z-]*:kms:([a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}):[0-9]{12}:(?:key\/[A-Za-z0-9-]{1,128}|alias\/[A-Za-z0-9/_-]{1,250})$/;

/** The region of a KMS key's ARN; undefined for a text that is none. */
export function regionOfKey(arn: string): string | undefined {
  return KEY_ARN.exec(arn)?.[1];
}
