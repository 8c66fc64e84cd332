import { Fault } from '../errors.js';
import type { Ancestry } from './git.js';
import { explained, FETCH_TIMEOUT_MS, GitFailure, LOCAL_TIMEOUT_MS, runGit } from './run-git.js';

/**
 * Whether `a` is `b` or in its history. Takes full names of commits; `isKnown` says whether this
 * clone has one.
 */
export async function ancestryOf(
  root: string,
  a: string,
  b: string,
  isKnown: (sha: string) => Promise<boolean>,
): Promise<Ancestry> {
  if (a === b) return 'ancestor';
  if (!(await isKnown(a)) || !(await isKnown(b))) return 'unknown';
  try {
    await runGit(root, ['merge-base', '--is-ancestor', a, b], LOCAL_TIMEOUT_MS);
    return 'ancestor';
  } catch (error) {
    if (error instanceof GitFailure && error.exitCode === 1) return 'not-ancestor';
    throw explained(error, root);
  }
}

/**
 * Fetches the whole history of the branches that the clone is configured for. Throws a Fault when
 * that fails.
 */
export async function completeHistory(root: string): Promise<void> {
  const advice = 'run actions/checkout with fetch-depth: 0, or git fetch --unshallow';
  try {
    await runGit(
      root,
      ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--unshallow', 'origin'],
      FETCH_TIMEOUT_MS,
    );
  } catch (cause) {
    const reason =
      cause instanceof GitFailure ? cause.stderr.slice(0, 500) : 'git did not finish in time';
    throw new Fault(
      `The history of this shallow clone could not be fetched (${reason}); ${advice}`,
      { cause },
    );
  }
  if (await isShallowNow(root)) {
    throw new Fault(
      `The history of this shallow clone is still incomplete after git fetch --unshallow; ${advice}`,
    );
  }
}

export async function isShallowNow(root: string): Promise<boolean> {
  return (
    (await runGit(root, ['rev-parse', '--is-shallow-repository'])).toString('utf8').trim() ===
    'true'
  );
}
