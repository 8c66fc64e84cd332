import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';

/**
 * Turns a path that the user named into a path from the repository's root. Throws a UserError if it
 * lies elsewhere.
 */
export async function inRepository(root: string, file: string): Promise<string> {
  const path = resolve(file);
  try {
    await stat(dirname(path));
  } catch {
    throw new UserError(`There is no file ${quoted(file)}`);
  }
  const inside = relative(
    await realpath(root),
    join(await realpath(dirname(path)), path.slice(dirname(path).length + 1)),
  );
  if (inside === '' || inside.startsWith('..') || resolve(inside) === inside)
    throw new UserError(`${quoted(file)} is not in the repository ${root}`);
  return inside.split(sep).join('/');
}

/** Reads a file that the user named. Throws a UserError if that fails. */
export async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new UserError(`The file ${quoted(file)} can't be read; is the path right?`);
  }
}
