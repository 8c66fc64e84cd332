import type { Branch, Git } from './git.js';
import { explained, GitFailure, runGit } from './run-git.js';

type FindCommit = Git['commit'];

/** The branch that `refs/remotes/origin/HEAD` names; undefined without that ref. */
export async function originHead(root: string, commit: FindCommit): Promise<Branch | undefined> {
  const found = await commit('refs/remotes/origin/HEAD');
  if (found === undefined) return undefined;
  const name = await output(root, [
    'symbolic-ref',
    '--quiet',
    '--short',
    'refs/remotes/origin/HEAD',
  ]);
  return { name: name === '' ? 'origin/HEAD' : name, sha: found.sha };
}

/**
 * The branches of origin, if there is a remote; else the local branches that are usually the
 * default: main, master, and what `init.defaultBranch` says.
 */
export async function mainBranches(
  root: string,
  hasRemote: boolean,
  commit: FindCommit,
): Promise<readonly Branch[]> {
  const configured = await output(root, ['config', '--get', 'init.defaultBranch']);
  const usual = new Set(['main', 'master', configured].filter((one) => one !== ''));
  const remotes = hasRemote ? await remoteBranches(root) : [];
  if (remotes.length > 0) {
    // A clone of a single branch has only that one, and a comparison with itself finds nothing.
    const current = await output(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
    const isAlone = remotes.length === 1 && remotes[0]?.name === `origin/${current}`;
    return isAlone && !usual.has(current) ? [] : remotes;
  }
  const branches: Branch[] = [];
  for (const name of usual) {
    const found = await commit(`refs/heads/${name}`);
    if (found !== undefined) branches.push({ name, sha: found.sha });
  }
  return branches;
}

async function remoteBranches(root: string): Promise<readonly Branch[]> {
  const format = '--format=%(objectname) %(refname)';
  const lines = await runGit(root, ['for-each-ref', format, 'refs/remotes/origin/']).catch(
    (error: unknown) => {
      throw explained(error, root);
    },
  );
  return [...lines.toString('utf8').matchAll(/^([0-9a-f]+) refs\/remotes\/(.+)$/gm)].map(
    ([, sha = '', name = '']) => ({ name, sha }),
  );
}

/** Empty where git answers that there is no such thing. */
async function output(root: string, args: readonly string[]): Promise<string> {
  try {
    return (await runGit(root, args)).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitFailure) return '';
    throw error;
  }
}
