import { lstat, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { codeOf } from '../errors.js';
import type { Obstacle, Target, TreeChange } from './git.js';
import { listFiles, listUntracked } from './listing.js';
import { explained, runGit } from './run-git.js';

/** The text of a link at a commit. */
export type ReadLink = (commit: string, path: string) => Promise<string>;

/**
 * Submodules at, above or below these folders, and links there that lead to a folder or out of the
 * repository: git lists nothing behind them.
 */
export async function listObstacles(
  root: string,
  target: Target,
  folders: readonly string[],
  readLink: ReadLink,
): Promise<readonly Obstacle[]> {
  const [below, above] = await Promise.all([
    listFiles(root, target, folders),
    entriesAt(root, target, folders.flatMap(prefixesOf)),
  ]);
  const special = new Map<string, 'link' | 'submodule'>();
  for (const { path, after } of [...above, ...below])
    if (after !== undefined && after.kind !== 'file') special.set(path, after.kind);
  const isFolder =
    target.kind === 'commit'
      ? (path: string) => leadsToTree(root, target.sha, path, readLink)
      : (path: string) => isDirectory(join(root, path));
  if (target.kind === 'working-tree')
    for (const { path, after } of await listUntracked(root, folders))
      if (after?.kind === 'file' && (await isLink(join(root, path)))) special.set(path, 'link');
  const found: Obstacle[] = [];
  for (const [path, kind] of special)
    if (kind === 'submodule' || (await isFolder(path))) found.push({ path, kind });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `a/b` → `a`, `a/b`. */
function prefixesOf(folder: string): readonly string[] {
  const parts = folder === '' ? [] : folder.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function entriesAt(
  root: string,
  target: Target,
  paths: readonly string[],
): Promise<readonly TreeChange[]> {
  if (paths.length === 0) return [];
  if (target.kind === 'working-tree') {
    const entries: TreeChange[] = [];
    for (const path of new Set(paths)) {
      const kind = (await isLink(join(root, path))) ? 'link' : undefined;
      if (kind !== undefined)
        entries.push({ path, before: undefined, after: { kind, oid: undefined } });
    }
    // Of an uninitialised submodule only the index knows.
    const wanted = new Set(paths);
    const listed = await listFiles(root, target, paths);
    return [...entries, ...listed.filter(({ path }) => wanted.has(path))];
  }
  return treeEntries(root, target.sha, paths);
}

async function treeEntries(
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<readonly TreeChange[]> {
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', ...paths];
  const raw = await runGit(root, args).catch((error: unknown) => {
    throw explained(error, root);
  });
  const kinds = { '120000': 'link', '160000': 'submodule' } as const;
  return [...raw.toString('utf8').matchAll(/([0-7]{6}) \w+ ([0-9a-f]+)\t([^\0]+)\0/g)].flatMap(
    ([, mode = '', oid = '', path = '']) => {
      const kind = kinds[mode as keyof typeof kinds] as 'link' | 'submodule' | undefined;
      return kind === undefined ? [] : [{ path, before: undefined, after: { kind, oid } }];
    },
  );
}

/** Whether a link at a commit leads to a folder, to another link, or out of the repository. */
async function leadsToTree(
  root: string,
  commit: string,
  path: string,
  readLink: ReadLink,
): Promise<boolean> {
  const text = await readLink(commit, path);
  const target = posix.normalize(posix.join(posix.dirname(path), text)).replace(/\/$/, '');
  if (text.startsWith('/') || target === '..' || target.startsWith('../') || target === '.')
    return true;
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', target];
  const raw = await runGit(root, args).catch((error: unknown) => {
    throw explained(error, root);
  });
  return /^(?:040000|120000|160000) /.test(raw.toString('utf8'));
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) !== undefined) return false;
    throw error;
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) !== undefined) return false;
    throw error;
  }
}
