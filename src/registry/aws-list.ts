import type { ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import type { Bucket } from './aws-bucket.js';
import type { ObjectFacts } from './registry.js';

/** Every object whose key begins with the prefix, sorted by key. Rejects with what the SDK throws. */
export async function listObjects(bucket: Bucket, prefix: string): Promise<readonly ObjectFacts[]> {
  const found: ObjectFacts[] = [];
  for await (const page of pages(bucket, prefix)) {
    const text = decoder(page);
    for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) {
      if (
        Key === undefined ||
        ETag === undefined ||
        Size === undefined ||
        LastModified === undefined
      )
        continue;
      // Amazon's dates have no fractions, other stores' lists do where their objects don't.
      const modified = new Date(Math.floor(LastModified.getTime() / 1000) * 1000).toISOString();
      found.push({ key: text(Key), etag: ETag, size: Size, modified });
    }
  }
  // S3 lists by the bytes of UTF-8, which is another order where surrogates are.
  return found.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The names between the prefix and the next slash, sorted. Rejects with what the SDK throws. */
export async function listFolders(bucket: Bucket, prefix: string): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const page of pages(bucket, prefix, '/')) {
    const text = decoder(page);
    for (const { Prefix } of page.CommonPrefixes ?? [])
      if (Prefix !== undefined) names.add(text(Prefix).slice(prefix.length, -1));
  }
  // Of a key with two slashes in a row.
  names.delete('');
  return [...names].sort();
}

async function* pages(
  { sdk, s3, name: Bucket }: Bucket,
  prefix: string,
  delimiter?: string,
): AsyncGenerator<ListObjectsV2CommandOutput> {
  for (let token: string | undefined; ;) {
    const page = await s3((client) =>
      client.send(
        new sdk.ListObjectsV2Command({
          Bucket,
          Prefix: prefix,
          // XML can't hold every character that a key can.
          EncodingType: 'url',
          ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      ),
    );
    yield page;
    if (page.IsTruncated !== true) return;
    const next = page.NextContinuationToken;
    if (next === undefined || next === token)
      throw new Error('The list says that it goes on, but not where');
    token = next;
  }
}

/** Stores that don't encode don't say so either. */
function decoder({ EncodingType }: ListObjectsV2CommandOutput): (text: string) => string {
  if (EncodingType !== 'url') return (text) => text;
  return (text) => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      return text;
    }
  };
}
