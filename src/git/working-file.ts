import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, Fault, reasonOf } from '../errors.js';
import type { Content } from './git.js';

/** Reads a file below a root. Follows no link, so that nothing outside the root is read. */
export async function readWorkingFile(
  root: string,
  path: string,
  maxBytes: number,
): Promise<Content> {
  const parts = path.split('/');
  let current = root;
  try {
    for (const [index, part] of parts.entries()) {
      if (part === '' || part === '.' || part === '..') return 'not-a-regular-file';
      current = join(current, part);
      const stat = await lstat(current);
      const isLast = index === parts.length - 1;
      if (isLast ? !stat.isFile() : !stat.isDirectory()) return 'not-a-regular-file';
    }
    // The file may have been replaced since: O_NOFOLLOW fails for a link, and O_NONBLOCK doesn't
    // wait for a pipe.
    const file = await open(
      current,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return 'not-a-regular-file';
      return stat.size > maxBytes ? 'too-large' : await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    if (code === 'ELOOP') return 'not-a-regular-file';
    throw new Fault(`${current} could not be read: ${reasonOf(error)}`, {
      cause: error,
      file: path,
    });
  }
}
