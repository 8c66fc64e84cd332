import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { quoted } from '../core/text/quoted.js';
import { codeOf, Fault, reasonOf, UserError } from '../errors.js';

/** Throws a UserError for a path that a folder has, or that only a folder can have. */
export async function refuseFolder(path: string): Promise<void> {
  if (/[/\\]$/.test(path) || (await isFolder(path)))
    throw new UserError(`${quoted(path)}: it is a folder; name a file in it`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') throw unwritable(error, path);
    return false;
  }
}

/**
 * Throws a UserError for a path whose folder is not there or where this user may not write. A file
 * in a folder that may be written is replaced, whatever its own permissions are.
 */
export async function refuseUnwritable(path: string): Promise<void> {
  const folder = await deniedAt(dirname(resolve(path)));
  if (folder === undefined) return;
  if (codeOf(folder) === 'ENOENT' || (await deniedAt(path)) !== undefined)
    throw unwritable(folder, path);
}

async function deniedAt(path: string): Promise<unknown> {
  return access(path, constants.W_OK).then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A wrong path is the user's to correct; a disk that is full leaves no report, which is a fault. */
export function unwritable(error: unknown, path: string): UserError | Fault {
  if (error instanceof UserError) return error;
  const code = codeOf(error) ?? '';
  const todo = ADVICE.get(code);
  // The system's words name a path of ours.
  return todo === undefined
    ? new Fault(`${quoted(path)} can't be written (${reasonOf(error)})`, { cause: error })
    : new UserError(`${quoted(path)} can't be written (${code}): ${todo}`);
}

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'does its folder exist?'],
  ['ENOTDIR', 'there is a file in place of a folder'],
  ['EISDIR', 'it is a folder; name a file in it'],
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['EROFS', 'that file system is read-only'],
  ['ENAMETOOLONG', 'choose a shorter name'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENXIO', 'nobody reads there'],
]);
