import { readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Target } from './git.js';
import type { ReadLink } from './obstacles.js';

/** The path that a link leads to in one step; undefined where it leads out of the repository. */
export async function linkTarget(
  root: string,
  target: Target,
  path: string,
  readLink: ReadLink,
): Promise<string | undefined> {
  const text =
    target.kind === 'commit'
      ? await readLink(target.sha, path)
      : await readlink(join(root, path)).catch(() => '');
  if (text === '' || text.startsWith('/')) return undefined;
  const to = posix.normalize(posix.join(posix.dirname(path), text)).replace(/\/$/, '');
  return to === '.' || to === '..' || to.startsWith('../') ? undefined : to;
}
