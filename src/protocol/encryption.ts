/**
 * The server-side encryption that S3 is asked for with every write. Without it the bucket's default
 * decides, but a bucket policy may demand the headers:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html
 */
export interface Encryption {
  readonly algorithm: (typeof ALGORITHMS)[number];
  /** The key of the account, as an id, an alias or an ARN; undefined: S3's own of the account. */
  readonly keyId: string | undefined;
}

const ALGORITHMS = ['AES256', 'aws:kms', 'aws:kms:dsse'] as const;

/** For the advice about a denied write. */
export const SETTING_ENCRYPTION =
  'set SCHEMA_ENCRYPTION (AES256, aws:kms or aws:kms:dsse) and SCHEMA_KMS_KEY_ID as it says';

/** The variables, of the gate and of the Lambda. */
export const ENCRYPTION_VARIABLES = [
  {
    name: 'SCHEMA_ENCRYPTION',
    fallback: { kind: 'none' },
    meaning:
      "`AES256`, `aws:kms` or `aws:kms:dsse`: the server-side encryption that writes to S3 ask for; without it, the bucket's default decides",
  },
  {
    name: 'SCHEMA_KMS_KEY_ID',
    fallback: { kind: 'none' },
    meaning: "KMS key for `aws:kms` and `aws:kms:dsse`; without it, the bucket's or AWS's own key",
  },
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Undefined where no encryption is asked for. A wrong value is never ignored. */
export function readEncryption(
  environment: Environment,
): Encryption | undefined | { readonly problems: readonly string[] } {
  const wanted = (environment['SCHEMA_ENCRYPTION'] ?? '').trim();
  const keyId = (environment['SCHEMA_KMS_KEY_ID'] ?? '').trim() || undefined;
  const algorithm = ALGORITHMS.find((one) => one.toLowerCase() === wanted.toLowerCase());
  if (wanted !== '' && algorithm === undefined)
    return {
      problems: [
        `SCHEMA_ENCRYPTION must be AES256, aws:kms or aws:kms:dsse, not ${JSON.stringify(wanted)}`,
      ],
    };
  if (keyId !== undefined && (algorithm === undefined || algorithm === 'AES256'))
    return {
      problems: [
        'SCHEMA_KMS_KEY_ID needs SCHEMA_ENCRYPTION=aws:kms or SCHEMA_ENCRYPTION=aws:kms:dsse',
      ],
    };
  return algorithm === undefined ? undefined : { algorithm, keyId };
}

/** What {@link readEncryption} reads back. */
export function encryptionVariables(
  encryption: Encryption | undefined,
): Readonly<Record<(typeof ENCRYPTION_VARIABLES)[number]['name'], string>> {
  return {
    SCHEMA_ENCRYPTION: encryption?.algorithm ?? '',
    SCHEMA_KMS_KEY_ID: encryption?.keyId ?? '',
  };
}
