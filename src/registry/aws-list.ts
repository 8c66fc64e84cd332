import { compareTexts } from '../core/text/compare-texts.js';
import type { ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import { incompleteAnswer } from '../aws/failure.js';
import type { Bucket } from './aws-s3.js';
import type { ObjectFacts } from './registry.js';

/** Every object whose key begins with the prefix, sorted by key. Rejects with the SDK's error. */
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
        throw incompleteAnswer('key, ETag, size or date for an object');
      // Amazon's dates have no fractions. Other stores' lists may have them although their answers
      // to GET don't.
      const modified = new Date(Math.floor(LastModified.getTime() / 1000) * 1000).toISOString();
      found.push({ key: text(Key), etag: ETag, size: Size, modified });
    }
  }
  // S3 lists in the order of UTF-8 bytes, which differs from the order of code units for
  // surrogates.
  return found.sort((one, other) => compareTexts(one.key, other.key));
}

/** The names between the prefix and the next slash, sorted. Rejects with the SDK's error. */
export async function listFolders(bucket: Bucket, prefix: string): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const page of pages(bucket, prefix, '/')) {
    const text = decoder(page);
    for (const { Prefix } of page.CommonPrefixes ?? [])
      if (Prefix !== undefined) names.add(text(Prefix).slice(prefix.length, -1));
  }
  // A key with two slashes in a row has an empty name between them.
  names.delete('');
  return [...names].sort();
}

async function* pages(
  { sdk, s3, name: Bucket }: Bucket,
  prefix: string,
  delimiter?: string,
): AsyncGenerator<ListObjectsV2CommandOutput> {
  for (let token: string | undefined; ;) {
    const page = await s3((client, options) =>
      client.send(
        new sdk.ListObjectsV2Command({
          Bucket,
          Prefix: prefix,
          // XML can't represent every character that a key may contain.
          EncodingType: 'url',
          Delimiter: delimiter,
          ContinuationToken: token,
        }),
        options,
      ),
    );
    // An answer that is no list at all reads as an empty one.
    if (!isList(page)) throw incompleteAnswer('list in it');
    yield page;
    if (page.IsTruncated !== true) return;
    const next = page.NextContinuationToken;
    if (next === undefined || next === token)
      throw new Error('The list is truncated but has no new continuation token');
    token = next;
  }
}

function isList(page: ListObjectsV2CommandOutput): boolean {
  const { IsTruncated, Name, KeyCount, Contents, CommonPrefixes } = page;
  return [IsTruncated, Name, KeyCount, Contents, CommonPrefixes].some((one) => one !== undefined);
}

/** A store that doesn't encode keys leaves EncodingType out of its answer. */
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
