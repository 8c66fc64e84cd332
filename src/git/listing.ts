import type { Target, TreeChange, TreeFile } from './git.js';
import { explained, runGit } from './run-git.js';
import { isSkipped, listIndex, unwatchedIn, type UnwatchedFile } from './unwatched.js';

const ZEROS = /^0+$/;
const DIFF = [
  'diff',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-textconv',
  '--no-ext-diff',
  '--no-color',
  // Overrides .gitmodules, where a pull request could hide a submodule; `none` would start git, and
  // its monitors, in every submodule.
  '--ignore-submodules=dirty',
];

/**
 * The differences between a tree and the target. Starts one process, or three for the working tree.
 */
export async function listChanges(
  root: string,
  tree: string,
  target: Target,
  folders: readonly string[],
): Promise<TreeChange[]> {
  const range = target.kind === 'commit' ? [tree, target.sha] : [tree];
  const [raw, untracked, unwatched] = await Promise.all([
    runGit(root, [...DIFF, ...range, '--', ...pathspecs(folders)]),
    target.kind === 'commit' ? [] : listUntracked(root, folders),
    target.kind === 'commit' ? [] : listUnwatched(root, folders),
  ]).catch((error: unknown) => {
    throw explained(error, root);
  });
  const changes = parseRaw(raw);
  // A file that was only removed from the index is a deletion to git, but is still on disk.
  for (const file of untracked)
    changes.set(file.path, { ...file, before: changes.get(file.path)?.before });
  // Git lists none of these. Where it lists no change, the tree has what the index has.
  for (const { path, oid, onDisk, isSame } of unwatched) {
    if (isSame) continue;
    const listed = changes.get(path);
    const before = listed === undefined ? ({ kind: 'file', oid } as const) : listed.before;
    const after = onDisk === undefined ? undefined : { kind: onDisk, oid: undefined };
    if (before !== undefined || after !== undefined) changes.set(path, { path, before, after });
  }
  return [...changes.values()];
}

/** `:100644 100755 <oid> <oid> M\0path\0`…: https://git-scm.com/docs/git-diff#_raw_output_format */
function parseRaw(raw: Buffer): Map<string, TreeChange> {
  const fields = raw.toString('utf8').split('\0');
  const changes = new Map<string, TreeChange>();
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [modeBefore = '', modeAfter = '', oidBefore = '', oidAfter = ''] = (fields[index] ?? '')
      .replace(/^:/, '')
      .split(' ');
    const path = fields[index + 1] ?? '';
    const side = (mode: string, oid: string): TreeChange['before'] =>
      ZEROS.test(mode) ? undefined : { kind: kindOf(mode), oid: ZEROS.test(oid) ? undefined : oid };
    const [before, after] = [side(modeBefore, oidBefore), side(modeAfter, oidAfter)];
    // A merge conflict without a file in the tree has neither mode; the file on disk is judged.
    if (before !== undefined || after !== undefined) changes.set(path, { path, before, after });
    else if (!changes.has(path)) changes.set(path, added(path, 'file', undefined));
  }
  return changes;
}

/** Files on disk that git neither has nor ignores. */
export async function listUntracked(
  root: string,
  folders: readonly string[],
): Promise<TreeChange[]> {
  const raw = await runGit(root, [
    'ls-files',
    '-z',
    '--others',
    '--exclude-standard',
    '--',
    ...pathspecs(folders),
  ]);
  const paths = raw.toString('utf8').split('\0');
  // A folder that is a git repository itself is listed with a slash.
  return paths
    .filter((path) => path !== '')
    .map((path) =>
      added(path.replace(/\/$/, ''), path.endsWith('/') ? 'submodule' : 'file', undefined),
    );
}

/** Every file of the target. Starts one process, or two for the working tree. */
export async function listFiles(
  root: string,
  target: Target,
  folders: readonly string[],
): Promise<TreeChange[]> {
  try {
    return target.kind === 'commit'
      ? await listTree(root, target.sha, folders)
      : await listWorkingTree(root, folders);
  } catch (error) {
    throw explained(error, root);
  }
}

async function listTree(
  root: string,
  commit: string,
  folders: readonly string[],
): Promise<TreeChange[]> {
  const raw = await runGit(root, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...pathspecs(folders).map((folder) => `${folder}/`),
  ]);
  return [...raw.toString('utf8').matchAll(/([0-7]{6}) \w+ ([0-9a-f]+)\t([^\0]+)\0/g)].map(
    (match) => added(match[3] ?? '', kindOf(match[1] ?? ''), match[2]),
  );
}

async function listUnwatched(
  root: string,
  folders: readonly string[],
): Promise<readonly UnwatchedFile[]> {
  return unwatchedIn(root, await listIndex(root, pathspecs(folders)));
}

async function listWorkingTree(root: string, folders: readonly string[]): Promise<TreeChange[]> {
  const [index, untracked] = await Promise.all([
    listIndex(root, pathspecs(folders)),
    listUntracked(root, folders),
  ]);
  const unwatched = await unwatchedIn(root, index);
  const present = new Map(unwatched.map(({ path, onDisk }) => [path, onDisk]));
  // Keyed by path: a merge conflict lists a file once per side.
  const files = new Map<string, TreeChange>();
  for (const { tag, mode, oid, path } of index) {
    // Where a file that a sparse checkout leaves out is not on disk, its object is read.
    const kind = present.get(path);
    const isOnDisk = !isSkipped(tag) || kind !== undefined;
    files.set(path, added(path, kind ?? kindOf(mode), isOnDisk ? undefined : oid));
  }
  return [...files.values(), ...untracked];
}

function added(path: string, kind: TreeFile['kind'], oid: string | undefined): TreeChange {
  return { path, before: undefined, after: { kind, oid } };
}

/** By the modes of git's tree entries: https://git-scm.com/docs/git-fast-import#_filemodify */
function kindOf(mode: string): TreeFile['kind'] {
  if (mode === '120000') return 'link';
  return mode === '160000' ? 'submodule' : 'file';
}

/** An empty folder means the whole repository. */
function pathspecs(folders: readonly string[]): readonly string[] {
  return folders.includes('') ? [] : folders;
}
