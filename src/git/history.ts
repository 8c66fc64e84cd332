import { explained, runGit } from './run-git.js';
import type { FileVersion } from './git.js';

const ENTRY = /^([0-9a-f]{40,64}) (\S+)$/;

/**
 * The commits along first parents, from `commit` on, whose file at this path differs from their
 * first parent's. https://git-scm.com/docs/git-log#Documentation/git-log.txt---first-parent
 */
export async function listVersions(
  root: string,
  commit: string,
  path: string,
): Promise<readonly FileVersion[]> {
  const args = ['log', '--first-parent', '--format=%H %cI', commit, '--', path];
  try {
    const lines = (await runGit(root, args)).toString('utf8').split('\n');
    return lines.flatMap((line) => {
      const [, sha, committedAt] = ENTRY.exec(line) ?? [];
      return sha === undefined || committedAt === undefined ? [] : [{ sha, committedAt }];
    });
  } catch (error) {
    throw explained(error, root);
  }
}
