import { UserError } from '../errors.js';
import { DEFAULT_PREFIX } from '../protocol/keys.js';

/** Where a registry is. */
export type RegistryPlace =
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'directory'; readonly directory: string };

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9!_.*'()-]+(?:\/[A-Za-z0-9!_.*'()-]+)*$/;

/** What can only be a directory: `./…`, `../…`, `/…`, or a drive of Windows. */
const WRITTEN_AS_DIRECTORY = /^(?:\.{1,2}(?:[\\/]|$)|\/|[A-Za-z]:[\\/])/;

/**
 * Refuses a name that may be a bucket whose scheme was forgotten: taken for a directory it would be empty, and every topic new.
 * `exists` tells whether a directory lies there. Throws a UserError.
 */
export function refuseBareName(
  url: string,
  what: string,
  exists: (directory: string) => boolean,
): void {
  const place = parseRegistryUrl(url, what);
  if (place.kind === 's3' || WRITTEN_AS_DIRECTORY.test(url) || exists(url)) return;
  const bucket = BUCKET.test(url.split('/', 1)[0] ?? '') ? `s3://${url}` : 's3://bucket[/prefix]';
  throw new UserError(
    `${what}: ${JSON.stringify(url)} may be a bucket or a directory; write ${bucket} or ./${url}`,
  );
}

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
