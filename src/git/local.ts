import { Fault, UserError } from '../errors.js';
import { openObjectReader, startGit, type GitObject } from './batch.js';
import { SUBMODULE_MODE, SYMLINK_MODE, type Content, type Git, type Target, type TreeChange } from './git.js';
import { readWorkingFile } from './working-file.js';

/** More than any schema may have, so that the reader of schemas can say how large a file is; less than would hurt. */
const MAX_BLOB_BYTES = 8 * 1_048_576;
const TIMEOUT_MS = 120_000;
const NO_OID = /^0+$/;
/** `git hash-object -t tree /dev/null`; known to every repository of SHA-1 and SHA-256. */
const EMPTY_TREES: ReadonlyMap<number, string> = new Map([
  [40, '4b825dc642cb6eb9a060e54bf8d69288fbee4904'],
  [64, '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'],
]);

/** Opens the repository a directory lies in, by the git binary. */
export async function openRepository(directory: string): Promise<Git> {
  const objects = openObjectReader(() => startGit(directory, ['cat-file', '--batch']), MAX_BLOB_BYTES);
  let root: string;
  let isShallow: boolean;
  try {
    const answer = await run(directory, ['rev-parse', '--is-shallow-repository', '--show-toplevel']);
    const [shallow = '', ...rest] = answer.toString('utf8').replace(/\n$/, '').split('\n');
    root = rest.join('\n');
    isShallow = shallow === 'true';
  } catch (error) {
    objects.close();
    throw explained(error, directory);
  }
  const read = (name: string): Promise<GitObject | undefined> => objects.read(name);
  const commit: Git['commit'] = async (name) => {
    const object = await read(`${name}^{commit}`);
    return object?.content === undefined ? undefined : { sha: object.oid, parents: parentsOf(object.content) };
  };
  return {
    root,
    isShallow,
    commit,
    defaultBranch: async () => {
      for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
        const found = await commit(name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`);
        if (found !== undefined) return { name, sha: found.sha };
      }
      return undefined;
    },
    mergeBase: async (a, b) => {
      try {
        return (await run(root, ['merge-base', a, b])).toString('utf8').trim();
      } catch (error) {
        if (error instanceof GitFailure && error.exitCode === 1) return undefined;
        throw explained(error, root);
      }
    },
    changes: (base, target, folders) => listChanges(root, base, target, folders),
    files: (target, folders) => listFiles(root, target, folders),
    fileAt: async (sha, path) => contentOf(await read(`${sha}:${path}`)),
    blob: async (oid) => contentOf(await read(oid)),
    workingFile: (path) => readWorkingFile(root, path, MAX_BLOB_BYTES),
    fetchCommit: async (nameOrSha, depth) => {
      try {
        await run(root, [
          'fetch',
          '--quiet',
          '--no-tags',
          '--no-recurse-submodules',
          `--depth=${depth}`,
          '--end-of-options',
          'origin',
          nameOrSha,
        ]);
        return true;
      } catch (error) {
        if (error instanceof GitFailure) return false;
        throw error;
      }
    },
    close: objects.close,
  };
}

function contentOf(object: GitObject | undefined): Content {
  if (object === undefined) return 'missing';
  return object.type === 'blob' ? (object.content ?? 'too-large') : 'not-a-regular-file';
}

function parentsOf(commit: Uint8Array): string[] {
  const [header = ''] = Buffer.from(commit).toString('utf8').split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
}

async function listChanges(root: string, base: string | undefined, target: Target, folders: readonly string[]): Promise<TreeChange[]> {
  const from = base ?? EMPTY_TREES.get(target.kind === 'commit' ? target.sha.length : 40) ?? '';
  const options = [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-textconv',
    '--no-ext-diff',
    '--no-color',
    '--ignore-submodules=none',
  ];
  const range = target.kind === 'commit' ? [from, target.sha] : [from];
  const [raw, untracked] = await Promise.all([
    run(root, [...options, ...range, '--', ...pathspecs(folders)]),
    target.kind === 'commit' ? [] : listUntracked(root, folders),
  ]).catch((error: unknown) => {
    throw explained(error, root);
  });
  return [...parseRaw(raw), ...untracked];
}

/** `:100644 100755 <oid> <oid> M\0path\0` and so on. */
function parseRaw(raw: Buffer): TreeChange[] {
  const fields = raw.toString('utf8').split('\0');
  const changes: TreeChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [modeBefore = '', modeAfter = '', oidBefore = '', oidAfter = ''] = (fields[index] ?? '').replace(/^:/, '').split(' ');
    const side = (mode: string, oid: string): TreeChange['before'] =>
      NO_OID.test(mode) ? undefined : { mode, oid: NO_OID.test(oid) ? undefined : oid };
    changes.push({ path: fields[index + 1] ?? '', before: side(modeBefore, oidBefore), after: side(modeAfter, oidAfter) });
  }
  return changes;
}

async function listUntracked(root: string, folders: readonly string[]): Promise<TreeChange[]> {
  const raw = await run(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...pathspecs(folders)]);
  const paths = raw
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
  // A folder that is a repository of its own is listed with a slash.
  return paths.map((path) => ({
    path: path.replace(/\/$/, ''),
    before: undefined,
    after: { mode: path.endsWith('/') ? SUBMODULE_MODE : '100644', oid: undefined },
  }));
}

async function listFiles(root: string, target: Target, folders: readonly string[]): Promise<TreeChange[]> {
  const added = (path: string, mode: string, oid: string | undefined): TreeChange => ({ path, before: undefined, after: { mode, oid } });
  try {
    if (target.kind === 'commit') {
      const raw = await run(root, [
        'ls-tree',
        '-r',
        '-z',
        '--full-tree',
        target.sha,
        '--',
        ...folders.filter((folder) => folder !== '').map((folder) => `${folder}/`),
      ]);
      return [...raw.toString('utf8').matchAll(/([0-7]{6}) \w+ ([0-9a-f]+)\t([^\0]+)\0/g)].map((match) =>
        added(match[3] ?? '', match[1] ?? '', match[2]),
      );
    }
    const [raw, untracked] = await Promise.all([
      run(root, ['ls-files', '-z', '--stage', '--', ...pathspecs(folders)]),
      listUntracked(root, folders),
    ]);
    const tracked = [...raw.toString('utf8').matchAll(/([0-7]{6}) [0-9a-f]+ [0-3]\t([^\0]+)\0/g)].map((match) => {
      const mode = match[1] ?? '';
      return added(match[2] ?? '', mode === SYMLINK_MODE || mode === SUBMODULE_MODE ? mode : '100644', undefined);
    });
    return [...tracked, ...untracked];
  } catch (error) {
    throw explained(error, root);
  }
}

/** An empty folder is the whole repository. */
function pathspecs(folders: readonly string[]): readonly string[] {
  return folders.includes('') ? [] : folders;
}

class GitFailure extends Error {
  constructor(
    readonly operation: string,
    readonly exitCode: number | null,
    readonly stderr: string,
  ) {
    super(stderr);
  }
}

function run(directory: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = startGit(directory, args);
    const out: Buffer[] = [];
    let stderr = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Fault(`git ${args[0] ?? ''} did not answer within ${TIMEOUT_MS / 1000} seconds`));
    }, TIMEOUT_MS);
    child.stdin.on('error', () => undefined).end();
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(0, 4000)));
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new Fault('git could not be started; install it and make sure that it is on the PATH', { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitFailure(args[0] ?? '', code, stderr.trim()));
    });
  });
}

function explained(error: unknown, directory: string): unknown {
  if (!(error instanceof GitFailure)) return error;
  if (/not a git repository|must be run in a work tree/i.test(error.stderr)) {
    return new UserError(`${directory} is not in a git repository with a work tree; run git init, or let actions/checkout run before`);
  }
  if (/dubious ownership/i.test(error.stderr)) {
    return new UserError(
      `git refuses ${directory}, since it belongs to another user; run git config --global --add safe.directory '${directory}'`,
    );
  }
  return new Fault(`git ${error.operation} failed in ${directory}: ${error.stderr.slice(0, 500) || `exit code ${String(error.exitCode)}`}`);
}
