import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** The headers of a GET without query and body, signed. The path is as it stands in the URL. */
export type SignRead = (
  path: string,
  credentials: Credentials,
  now: Date,
) => Record<string, string>;

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** The SHA-256 of nothing. */
const EMPTY_BODY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * AWS Signature Version 4 for reads from one host (docs.aws.amazon.com, "Create a signed AWS API request"). The SDK's signer
 * derives its key anew and hashes each part by itself, which is a third of what a read costs; here the key is kept for its day.
 */
export function signReads(host: string, region: string): SignRead {
  let derived:
    { readonly key: KeyObject; readonly day: string; readonly secret: string } | undefined;
  return (path, { accessKeyId, secretAccessKey, sessionToken }, now) => {
    const date = now.toISOString().replace(/[-:]|\.[0-9]+/g, '');
    const day = date.slice(0, 8);
    if (derived?.day !== day || derived.secret !== secretAccessKey) {
      const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
        hmac,
        `AWS4${secretAccessKey}`,
      );
      derived = { key: createSecretKey(Buffer.from(key)), day, secret: secretAccessKey };
    }
    const headers: Record<string, string> = {
      host,
      'x-amz-content-sha256': EMPTY_BODY,
      'x-amz-date': date,
      ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    };
    // They stand in the order of their names.
    const names = Object.keys(headers).join(';');
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    const canonical = createHash('sha256')
      .update(`GET\n${path}\n\n${lines.join('')}\n${names}\n${EMPTY_BODY}`)
      .digest('hex');
    const scope = `${day}/${region}/s3/aws4_request`;
    const signature = createHmac('sha256', derived.key)
      .update(`${ALGORITHM}\n${date}\n${scope}\n${canonical}`)
      .digest('hex');
    headers['authorization'] =
      `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return headers;
  };
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
