import { isSameRepository } from './repository-identity.js';
import { FETCH_TIMEOUT_MS, GitFailure, LOCAL_TIMEOUT_MS, runGit } from './run-git.js';
import type { Asked, Fetched } from './git.js';

export const ORIGIN = 'origin';

/** Where a repository is asked for: `origin` where that is the one at `url`, or nobody says which one it is; else the URL itself. */
export async function remoteOf(directory: string, url: string | undefined): Promise<string> {
  if (url === undefined) return ORIGIN;
  // As it was written, and as git's own rewriting of addresses (insteadOf) makes it.
  for (const args of [
    ['config', '--get-all', 'remote.origin.url'],
    ['remote', 'get-url', '--all', ORIGIN],
  ]) {
    const [address = ''] = (await output(directory, args)).split('\n', 1);
    if (isSameRepository(address, url)) return ORIGIN;
  }
  return url;
}

async function output(directory: string, args: readonly string[]): Promise<string> {
  try {
    return (await runGit(directory, args, LOCAL_TIMEOUT_MS)).toString('utf8');
  } catch (error) {
    if (error instanceof GitFailure) return '';
    throw error;
  }
}

/** An option, a refspec, which can write to branches, or a pattern. */
const NO_NAME = /^[-+^]|[:*?[]|^$/;

/** Brings a branch or a commit here. Without a depth, all of its history. */
export async function fetchFrom(
  root: string,
  remote: string,
  nameOrSha: string,
  depth: number | undefined,
): Promise<Fetched> {
  if (NO_NAME.test(nameOrSha)) return 'refused';
  const limit = depth === undefined ? [] : [`--depth=${depth}`];
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    ...limit,
    '--end-of-options',
    remote,
    nameOrSha,
  ];
  try {
    await runGit(root, args, FETCH_TIMEOUT_MS);
    return 'fetched';
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return /not our ref|unadvertised object|find remote ref/i.test(error.stderr)
      ? 'refused'
      : 'failed';
  }
}

/** The commit that a full name (`HEAD`, `refs/heads/main`) has there now. Downloads nothing. */
export async function tipAt(root: string, remote: string, ref: string): Promise<Asked> {
  if (NO_NAME.test(ref)) return 'refused';
  try {
    const answer = (
      await runGit(
        root,
        ['ls-remote', '--quiet', '--end-of-options', remote, ref],
        FETCH_TIMEOUT_MS,
      )
    ).toString('utf8');
    const line = answer.split('\n').find((one) => one.endsWith(`\t${ref}`));
    return line === undefined ? 'refused' : { sha: line.slice(0, line.indexOf('\t')) };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return error.stderr.includes(`'${ORIGIN}' does not appear to be a git repository`)
      ? 'no-remote'
      : 'failed';
  }
}
