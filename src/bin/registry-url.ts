import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { DEFAULT_PREFIX } from '../protocol/keys.js';

/** A parsed `--registry` or `registry` input. */
export type RegistryLocation =
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'directory'; readonly directory: string };

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9!_.*'()-]+(?:\/[A-Za-z0-9!_.*'()-]+)*$/;

/** `./…`, `../…`, `/…`, or a Windows drive: never a bucket. */
const WRITTEN_AS_DIRECTORY = /^(?:\.{1,2}(?:[\\/]|$)|\/|[A-Za-z]:[\\/])/;

/**
 * Refuses a bare name such as `my-schemas`, which may be a bucket without `s3://`: read as a
 * directory it would be empty, and every topic would be new. `exists` returns whether there is a
 * directory of that name. Throws a UserError.
 */
export function refuseBareName(
  url: string,
  what: string,
  exists: (directory: string) => boolean,
): void {
  const location = parseRegistryUrl(url, what);
  if (location.kind === 's3' || WRITTEN_AS_DIRECTORY.test(url) || exists(url)) return;
  const bucket = BUCKET.test(url.split('/', 1)[0] ?? '') ? `s3://${url}` : 's3://bucket[/prefix]';
  throw new UserError(
    `${what}: ${quoted(url)} could be a bucket or a directory; write ${bucket} or ./${url}`,
  );
}

/**
 * Parses `s3://bucket[/prefix]` or the path of a directory. Throws a UserError; `what` is the
 * option's or input's name.
 */
export function parseRegistryUrl(url: string, what: string): RegistryLocation {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase();
  // A scheme of one letter is a Windows drive.
  if (scheme === undefined || scheme.length === 1) {
    if (url.trim() === '' || url.includes('\0'))
      throw new UserError(`${what} must be s3://bucket[/prefix] or a directory`);
    return { kind: 'directory', directory: url };
  }
  if (scheme !== 's3')
    throw new UserError(`${what} must be s3://bucket[/prefix] or a directory, not ${quoted(url)}`);
  const [, bucket = '', rest = ''] = /^s3:\/\/([^/]*)(.*)$/i.exec(url) ?? [];
  if (!BUCKET.test(bucket))
    throw new UserError(
      bucket === ''
        ? `${what}: ${quoted(url)} names no bucket; write s3://bucket[/prefix]`
        : `${what}: ${quoted(bucket)} is not a valid bucket name; write s3://bucket[/prefix]`,
    );
  const prefix = rest.replace(/^\/+|\/+$/g, '') || DEFAULT_PREFIX;
  if (!PREFIX.test(prefix) || prefix.split('/').some((part) => /^\.+$/.test(part)))
    throw new UserError(
      `${what}: ${quoted(prefix)} is not a valid prefix; use letters, digits and ! _ . * ' ( ) - between slashes`,
    );
  return { kind: 's3', bucket, prefix };
}
