import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
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

/** A file of the index, once for each side of a merge conflict. */
export interface IndexEntry {
  /** As `ls-files -v` has it: `S` for skip-worktree, lower case for assume-unchanged. */
  readonly tag: string;
  readonly mode: string;
  readonly oid: string;
  /** 0, or the side of a conflict. */
  readonly stage: string;
  readonly path: string;
}

/** https://git-scm.com/docs/git-ls-files#Documentation/git-ls-files.txt--v */
export async function listIndex(
  root: string,
  pathspecs: readonly string[],
): Promise<readonly IndexEntry[]> {
  const raw = await runGit(root, ['ls-files', '-z', '--stage', '-v', '--', ...pathspecs]);
  const entries = raw.toString('utf8').matchAll(/(\w) ([0-7]{6}) ([0-9a-f]+) ([0-3])\t([^\0]+)\0/g);
  return [...entries].map(([, tag = '', mode = '', oid = '', stage = '', path = '']) => ({
    tag,
    mode,
    oid,
    stage,
    path,
  }));
}

/**
 * Files marked with `git update-index --skip-worktree` or `--assume-unchanged`, whose changes git
 * doesn't list. One that a sparse checkout leaves out is not on disk, and is no deletion: it counts
 * as the same.
 */
export async function unwatchedIn(
  root: string,
  index: readonly IndexEntry[],
): Promise<readonly UnwatchedFile[]> {
  const marked = index.filter(
    ({ tag, mode, stage }) =>
      /[a-zS]/.test(tag) && stage === '0' && /^(?:100[0-7]{3}|120000)$/.test(mode),
  );
  return Promise.all(
    marked.map(async ({ tag, oid, path }) => {
      const stat = await statOf(join(root, path), path);
      if (stat === undefined) return { path, oid, onDisk: undefined, isSame: isSkipped(tag) };
      if (stat.isSymbolicLink()) return { path, oid, onDisk: 'link' as const, isSame: false };
      // A folder or a pipe is no regular file, which the reader says.
      const isSame = stat.isFile() && stat.size <= MAX_BYTES && (await holds(root, path, oid));
      return { path, oid, onDisk: 'file' as const, isSame };
    }),
  );
}

/** Whether git was told not to keep the file on disk, also beside another mark. */
export function isSkipped(tag: string): boolean {
  return tag === 'S' || tag === 's';
}

async function statOf(absolute: string, path: string): Promise<Stats | undefined> {
  try {
    return await lstat(absolute);
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
  const bytes = await readFile(join(root, path)).catch(() => undefined);
  if (bytes === undefined) return false;
  // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage
  return (
    createHash(oid.length === 64 ? 'sha256' : 'sha1')
      .update(`blob ${bytes.length}\0`)
      .update(bytes)
      .digest('hex') === oid
  );
}
