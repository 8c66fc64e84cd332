import { posix, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { nearestName, unknownName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { branchNames } from '../gate/default-branch.js';
import type { DiffFile } from '../gate/diff.js';
import { refuseAmbiguous } from '../gate/given-base.js';
import type { Git } from '../git/git.js';
import { openRepository } from '../git/local.js';
import { inRepository, readNamed } from './named-file.js';

/** Standard input, by the name that most programs have for it. */
export const STANDARD_INPUT = '-';

/** Reads a file, see readCompared, and closes its repository after use. */
export async function withCompared<T>(
  name: string,
  use: (file: DiffFile) => Promise<T>,
): Promise<T> {
  const file = await readCompared(name);
  try {
    return await use(file);
  } finally {
    file.committed?.git.close();
  }
}

/**
 * Reads a file, `REF:path` as git names it (from the repository's root, or from here with `./`),
 * or `-`, standard input. A file of that name comes first. The repository of a committed file stays
 * open, for its history. Throws a UserError.
 */
async function readCompared(name: string): Promise<DiffFile> {
  if (name === STANDARD_INPUT) return { file: name, bytes: await readStandardInput() };
  const [, ref, path] = /^([^:]+):(.+)$/.exec(name) ?? [];
  if (ref === undefined || path === undefined || existsSync(name))
    return { file: name, path: resolve(name), bytes: await readNamed(name) };
  return readCommitted(name, ref, path);
}

/** A program before the pipe that failed leaves nothing, which is no schema to compare. */
async function readStandardInput(): Promise<Uint8Array> {
  const bytes = await buffer(process.stdin);
  if (bytes.every((byte) => SPACES.has(byte)))
    throw new UserError(
      'Standard input is empty; pipe a schema into it, as in: git show main:schemas/x.json | schema-gate diff - schemas/x.json',
    );
  return bytes;
}

/** Space, tab, line feed and carriage return: JSON's white space. */
const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

async function readCommitted(name: string, ref: string, path: string): Promise<DiffFile> {
  const git = await openRepository(process.cwd());
  try {
    return await committedFile(git, name, [ref, path]);
  } catch (error) {
    git.close();
    throw error;
  }
}

async function committedFile(
  git: Git,
  name: string,
  [ref, path]: readonly [ref: string, path: string],
): Promise<DiffFile> {
  await refuseAmbiguous(git, ref);
  const commit = await git.commit(ref);
  if (commit === undefined)
    throw new UserError(
      unknownName(
        `There is neither a file ${quoted(name)} nor a commit ${quoted(ref)} here`,
        ref,
        await branchNames(git),
        'name a branch, a tag or a commit, or run git fetch',
      ),
    );
  const file = /^\.{1,2}\//.test(path) ? await inRepository(git.root, path) : path;
  const content = await git.fileAt(commit.sha, file);
  if (typeof content !== 'string')
    return { file: name, path: file, bytes: content, committed: { git, sha: commit.sha } };
  const reason = {
    missing: 'has no such file',
    'too-large': 'has it, but it is too large for a schema',
    'not-a-regular-file': 'has a folder, a link or a submodule there',
  }[content];
  const near = content === 'missing' ? await nearCommitted(git, commit.sha, file) : '';
  throw new UserError(`${quoted(name)} can't be read: ${quoted(ref)} ${reason}${near}`);
}

/** `. Did you mean 'schemas/x.json'?`: a file of a near name in the same folder of the commit. */
async function nearCommitted(git: Git, sha: string, file: string): Promise<string> {
  const folder = posix.dirname(file);
  const files = await git.files({ kind: 'commit', sha }, [folder === '.' ? '' : folder]);
  const near = nearestName(
    posix.basename(file),
    files
      .map(({ path }) => path)
      .filter((path) => posix.dirname(path) === folder)
      .map((path) => posix.basename(path)),
  );
  return near === undefined ? '' : `. Did you mean ${quoted(posix.join(folder, near))}?`;
}
