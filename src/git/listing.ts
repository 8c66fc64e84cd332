import type { Target, TreeChange, TreeFile } from './git.js';
import { explained, runGit } from './run-git.js';

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
  // Overrides .gitmodules, where a pull request could ask to be ignored; `none` would run git, and its monitors, in each of them.
  '--ignore-submodules=dirty',
];

/** What differs between a tree and the target. One process, two for the working tree. */
export async function listChanges(
  root: string,
  tree: string,
  target: Target,
  folders: readonly string[],
): Promise<TreeChange[]> {
  const range = target.kind === 'commit' ? [tree, target.sha] : [tree];
  const [raw, untracked] = await Promise.all([
    runGit(root, [...DIFF, ...range, '--', ...pathspecs(folders)]),
    target.kind === 'commit' ? [] : listUntracked(root, folders),
  ]).catch((error: unknown) => {
    throw explained(error, root);
  });
  const changes = parseRaw(raw);
  // What was only taken out of the index is a deletion to git, and still lies on disk.
  for (const file of untracked)
    changes.set(file.path, { ...file, before: changes.get(file.path)?.before });
  return [...changes.values()];
}

/** `:100644 100755 <oid> <oid> M\0path\0` and so on. */
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
    // A conflict that the tree has no file for comes with neither mode; what lies on disk is what is judged.
    if (before !== undefined || after !== undefined) changes.set(path, { path, before, after });
    else if (!changes.has(path)) changes.set(path, added(path, 'file', undefined));
  }
  return changes;
}

async function listUntracked(root: string, folders: readonly string[]): Promise<TreeChange[]> {
  const raw = await runGit(root, [
    'ls-files',
    '-z',
    '--others',
    '--exclude-standard',
    '--',
    ...pathspecs(folders),
  ]);
  const paths = raw.toString('utf8').split('\0');
  // A folder that is a repository of its own is listed with a slash.
  return paths
    .filter((path) => path !== '')
    .map((path) =>
      added(path.replace(/\/$/, ''), path.endsWith('/') ? 'submodule' : 'file', undefined),
    );
}

/** Every file of the target. One process, two for the working tree. */
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

async function listWorkingTree(root: string, folders: readonly string[]): Promise<TreeChange[]> {
  const [raw, untracked] = await Promise.all([
    runGit(root, ['ls-files', '-z', '--stage', '-t', '--', ...pathspecs(folders)]),
    listUntracked(root, folders),
  ]);
  // By path: a conflict lists a file once for each side.
  const files = new Map<string, TreeChange>();
  for (const [, tag, mode = '', oid, path = ''] of raw
    .toString('utf8')
    .matchAll(/(\w) ([0-7]{6}) ([0-9a-f]+) [0-3]\t([^\0]+)\0/g)) {
    // S: left out of a sparse checkout, so that only the object has it.
    const isOnDisk = tag !== 'S';
    files.set(path, added(path, kindOf(mode), isOnDisk ? undefined : oid));
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

/** An empty folder is the whole repository. */
function pathspecs(folders: readonly string[]): readonly string[] {
  return folders.includes('') ? [] : folders;
}
