import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { nearestName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import { isInGitFolder } from '../core/verdict/schema-pattern.js';
import { codeOf, UserError } from '../errors.js';
import { readBounded } from './read-bounded.js';

/**
 * Turns a path that the user named into a path from the repository's root. Throws a UserError if it
 * lies elsewhere.
 */
export async function inRepository(root: string, file: string): Promise<string> {
  const path = resolve(file);
  try {
    await stat(dirname(path));
  } catch {
    throw new UserError(`There is no file ${quoted(file)}${await nearFile(file)}`);
  }
  const inside = relative(
    await realpath(root),
    join(await realpath(dirname(path)), path.slice(dirname(path).length + 1)),
  );
  if (inside === '' || inside.startsWith('..') || resolve(inside) === inside)
    throw new UserError(`${quoted(file)} is not in the repository ${root}`);
  const found = inside.split(sep).join('/');
  if (isInGitFolder(found))
    throw new UserError(`${quoted(file)} is a file of git's own, not of the repository`);
  return found;
}

/** Reads a file that the user named. Throws a UserError if that fails. */
export async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return await readBounded(file);
  } catch (error) {
    throw await unreadableNamed(file, error);
  }
}

/** The UserError for a file that the user named and that can't be opened or read. */
export async function unreadableNamed(file: string, error: unknown): Promise<UserError> {
  if (error instanceof UserError) return error;
  const problem = `The file ${quoted(file)} can't be read`;
  const near = codeOf(error) === 'ENOENT' ? await nearFile(file) : '';
  return new UserError(near === '' ? `${problem}; is the path right?` : `${problem}${near}`);
}

/** `. Did you mean 'x.json'?`: a file of a near name in the folder, or here if there is none. */
async function nearFile(file: string): Promise<string> {
  const folder = dirname(file);
  for (const at of folder === '.' ? ['.'] : [folder, '.']) {
    const names = await readdir(at).catch(() => undefined);
    if (names === undefined) continue;
    const near = nearestName(basename(file), names);
    return near === undefined ? '' : `. Did you mean ${quoted(join(at, near))}?`;
  }
  return '';
}
