import { UserError } from '../errors.js';
import { DEFAULT_PREFIX } from '../protocol/keys.js';

/** Where a registry is. */
export type RegistryPlace =
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'directory'; readonly directory: string };

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9!_.*'()-]+(?:\/[A-Za-z0-9!_.*'()-]+)*$/;

/** `s3://bucket[/prefix]` or the path of a directory. Throws a UserError; `what` is how the user gave it. */
export function parseRegistryUrl(url: string, what: string): RegistryPlace {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase();
  // One letter is a drive, not a scheme.
  if (scheme === undefined || scheme.length === 1) {
    if (url.trim() === '' || url.includes('\0'))
      throw new UserError(`${what} must be s3://bucket[/prefix] or a directory`);
    return { kind: 'directory', directory: url };
  }
  if (scheme !== 's3')
    throw new UserError(
      `${what} must be s3://bucket[/prefix] or a directory, not ${JSON.stringify(url)}`,
    );
  const [, bucket = '', rest = ''] = /^s3:\/\/([^/]*)(.*)$/i.exec(url) ?? [];
  if (!BUCKET.test(bucket))
    throw new UserError(
      `${what}: ${JSON.stringify(bucket)} can't be a bucket; write s3://bucket[/prefix]`,
    );
  const prefix = rest.replace(/^\/+|\/+$/g, '') || DEFAULT_PREFIX;
  if (!PREFIX.test(prefix) || prefix.split('/').some((part) => /^\.+$/.test(part)))
    throw new UserError(
      `${what}: ${JSON.stringify(prefix)} can't be a prefix of keys; use letters, digits and ! _ . * ' ( ) - between slashes`,
    );
  return { kind: 's3', bucket, prefix };
}
