import { isSameRepository } from './repository-identity.js';
import { FETCH_TIMEOUT_MS, GitFailure, LOCAL_TIMEOUT_MS, runGit } from './run-git.js';
import type { Fetched, RemoteHead, RemoteTip } from './git.js';

export const ORIGIN = 'origin';

/** `origin` when that is the repository at `url` or no URL is given; else the URL itself. */
export async function remoteOf(directory: string, url: string | undefined): Promise<string> {
  if (url === undefined) return ORIGIN;
  // The address as it was written, and after git's own rewriting:
  // https://git-scm.com/docs/git-config#Documentation/git-config.txt-urlltbasegtinsteadOf
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

/** Not a plain name: an option, a refspec (which can write to branches), a pattern, or empty. */
const NO_NAME = /^[-+^]|[:*?[]|^$/;

/** Fetches a branch or a commit; without a depth, with its whole history. */
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

/** The commit of a full ref (`HEAD`, `refs/heads/main`) at the remote now. Downloads nothing. */
export async function tipAt(root: string, remote: string, ref: string): Promise<RemoteTip> {
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
    return isNoRemote(error) ? 'no-remote' : 'failed';
  }
}

/** Long enough for a slow server; a run without a network must not wait for minutes. */
const ASK_TIMEOUT_MS = 30_000;

/** The branch that HEAD names at the remote. Downloads nothing. */
export async function headAt(root: string, remote: string): Promise<RemoteHead> {
  const args = ['ls-remote', '--quiet', '--symref', '--end-of-options', remote, 'HEAD'];
  try {
    const answer = (await runGit(root, args, ASK_TIMEOUT_MS)).toString('utf8');
    const name = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(answer)?.[1];
    return name === undefined ? 'failed' : { name };
  } catch (error) {
    const isMissing = error instanceof GitFailure && isNoRemote(error);
    return isMissing ? 'no-remote' : 'failed';
  }
}

function isNoRemote({ stderr }: GitFailure): boolean {
  return stderr.includes(`'${ORIGIN}' does not appear to be a git repository`);
}
