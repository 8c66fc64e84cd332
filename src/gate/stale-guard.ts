import type { Git } from '../git/git.js';
import { isCommitName, parseOrigin } from '../protocol/origin.js';
import type { StoredObject } from '../registry/registry.js';

/** Why an object must not be replaced by a commit's file; undefined when it may. Throws a Fault where history can't be read. */
export type StaleGuard = (
  what: 'active' | 'pending',
  stored: StoredObject,
) => Promise<string | undefined>;

/**
 * Concurrency groups give exclusion, not order, and a re-run brings back an old commit. So only what comes from our own history
 * may be replaced. An object without a commit was put there by hand, before us or beside us, and is taken over.
 */
export function staleGuard(git: Git, commit: string, adopts: boolean): StaleGuard {
  // Hundreds of topics come from a few commits.
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
        return `${version} comes from commit ${short(recorded)}, which ${short(commit)} doesn't contain: something newer was published; run publish on the branch's newest commit`;
      case 'unknown':
        if (adopts) return undefined;
        return `${version} comes from commit ${short(recorded)}, which this repository doesn't know (rewritten history, another repository, or a commit that is not fetched yet); run publish on the branch's newest commit, or take it over with --adopt`;
    }
  };
}

function short(commit: string): string {
  return isCommitName(commit) ? commit.slice(0, 7) : JSON.stringify(commit.slice(0, 64));
}
