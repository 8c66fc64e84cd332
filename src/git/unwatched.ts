import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, Fault, reasonOf } from '../errors.js';
import type { TreeFile } from './git.js';
import { runGit } from './run-git.js';

/** A file of the index that git was told not to compare with the disk. */
export interface UnwatchedFile {
  readonly path: string;
  /** In the index. */
  readonly oid: string;
  /** Undefined where it isn't there. */
  readonly onDisk: TreeFile['kind'] | undefined;
  /** Whether the disk holds what the index holds. */
  readonly isSame: boolean;
}

/** Larger files are not compared here, and are read like changed ones. */
const MAX_BYTES = 8 * 1_048_576;

/**
 * Files marked with `git update-index --skip-worktree` or `--assume-unchanged`, whose changes git
 * doesn't list. One that a sparse checkout leaves out is not on disk, and is no deletion: it counts
 * as the same. https://git-scm.com/docs/git-ls-files#Documentation/git-ls-files.txt--v
 */
export async function listUnwatched(
  root: string,
  pathspecs: readonly string[],
): Promise<readonly UnwatchedFile[]> {
  const raw = await runGit(root, ['ls-files', '-z', '--stage', '-v', '--', ...pathspecs]);
  const marked = [
    ...raw.toString('utf8').matchAll(/([a-zS]) (100[0-7]{3}|120000) ([0-9a-f]+) 0\t([^\0]+)\0/g),
  ];
  return Promise.all(
    marked.map(async ([, tag = '', , oid = '', path = '']) => {
      const onDisk = await kindOnDisk(join(root, path), path);
      const isSame =
        onDisk === undefined ? /s/i.test(tag) : onDisk === 'file' && (await holds(root, path, oid));
      return { path, oid, onDisk, isSame };
    }),
  );
}

async function kindOnDisk(absolute: string, path: string): Promise<TreeFile['kind'] | undefined> {
  try {
    const stat = await lstat(absolute);
    // A folder or a pipe is no regular file, which the reader says.
    return stat.isSymbolicLink() ? 'link' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Fault(`${absolute} could not be read: ${reasonOf(error)}`, {
      cause: error,
      file: path,
    });
  }
}

/**
 * Whether a file's bytes are those of an object. Where git converts line ends they are not; such a
 * file is judged, and its schema is found unchanged.
 */
async function holds(root: string, path: string, oid: string): Promise<boolean> {
  const absolute = join(root, path);
  const stat = await lstat(absolute).catch(() => undefined);
  if (stat?.isFile() !== true || stat.size > MAX_BYTES) return false;
  const bytes = await readFile(absolute).catch(() => undefined);
  if (bytes === undefined) return false;
  // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage
  return (
    createHash(oid.length === 64 ? 'sha256' : 'sha1')
      .update(`blob ${bytes.length}\0`)
      .update(bytes)
      .digest('hex') === oid
  );
}
