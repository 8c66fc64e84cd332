import { quoted } from '../core/text/quoted.js';
import type { Git } from '../git/git.js';
import { isCommitName, parseOrigin } from '../protocol/origin.js';
import type { StoredObject } from '../registry/registry.js';

/**
 * Why an object must not be replaced by a commit's file; undefined when it may be. Throws a Fault
 * when git's history can't be read.
 */
export type StaleGuard = (
  what: 'active' | 'pending',
  stored: StoredObject,
) => Promise<string | undefined>;

/**
 * A commit replaces only objects that come from its own history: GitHub's concurrency groups don't
 * keep the order of runs (https://docs.github.com/actions/using-jobs/using-concurrency), and a
 * re-run publishes an old commit again. An object without a commit was put there by hand and may be
 * replaced. `adopts` also allows objects from unknown commits.
 */
export function staleGuard(git: Git, commit: string, adopts: boolean): StaleGuard {
  // Hundreds of topics come from a few commits, so each commit is asked once.
  const known = new Map<string, ReturnType<Git['ancestry']>>();
  const ancestryOf = (recorded: string): ReturnType<Git['ancestry']> => {
    if (!isCommitName(recorded)) return Promise.resolve('unknown');
    let answer = known.get(recorded);
    if (answer === undefined) known.set(recorded, (answer = git.ancestry(recorded, commit)));
    return answer;
  };
  return async (what, { metadata }) => {
    const recorded = parseOrigin(metadata).commit ?? '';
    if (recorded === '') return undefined;
    const version = what === 'active' ? 'The active version' : 'The candidate in pending/';
    switch (await ancestryOf(recorded)) {
      case 'ancestor':
        return undefined;
      case 'not-ancestor':
        return `${version} comes from commit ${short(recorded)}, which ${short(commit)} doesn't contain: a newer version was published; run publish on the branch's newest commit`;
      case 'unknown':
        if (adopts) return undefined;
        return `${version} comes from commit ${short(recorded)}, which this repository doesn't know (rewritten history, another repository, or a commit that is not fetched yet); run publish on the branch's newest commit, or replace it with --adopt`;
    }
  };
}

function short(commit: string): string {
  return isCommitName(commit) ? commit.slice(0, 7) : quoted(commit.slice(0, 64));
}
