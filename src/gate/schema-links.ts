import { quoted } from '../core/text/quoted.js';
import type { Git, TreeChange } from '../git/git.js';
import type { Comparison } from './comparison.js';
import type { Selection } from './topic-changes.js';

/** Links to links that are followed; git itself takes no longer chains for usual. */
const MAX_STEPS = 8;
/** Names listed in a warning; the others are only counted. */
const MAX_NAMES = 5;

/**
 * Topic files that are links and that git lists as unchanged, although the file behind them has
 * changed, as changes of the topic: judged like a new link.
 */
export async function changedBehindLinks(
  git: Git,
  comparison: Comparison,
  changes: readonly TreeChange[],
  topicFiles: readonly TreeChange[],
): Promise<readonly TreeChange[]> {
  const known = new Set(changes.map(({ path }) => path));
  const found: TreeChange[] = [];
  for (const { path, after } of topicFiles.filter(isLink)) {
    if (known.has(path) || !(await isChangedBehind(git, comparison, path))) continue;
    found.push({ path, before: after, after });
  }
  return found;
}

/** A warning that names the topic files that are links and are not judged. */
export function linkWarnings({ changes, topicFiles }: Selection): readonly string[] {
  const judged = new Set(changes.flatMap(({ after }) => after.map(({ path }) => path)));
  const paths = topicFiles
    .filter(isLink)
    .map(({ path }) => path)
    .filter((path) => !judged.has(path))
    .sort();
  if (paths.length === 0) return [];
  const names = paths.slice(0, MAX_NAMES).map(quoted).join(', ');
  const more = paths.length > MAX_NAMES ? ` and ${paths.length - MAX_NAMES} more` : '';
  return [
    `A topic schema must be a file, and publish refuses a link: ${names}${more}; put the file itself there`,
  ];
}

function isLink({ after }: TreeChange): boolean {
  return after?.kind === 'link';
}

async function isChangedBehind(
  git: Git,
  { base, target }: Comparison,
  path: string,
): Promise<boolean> {
  let at: string | undefined = path;
  for (let step = 0; step < MAX_STEPS; step++) {
    at = await git.linkTarget(target, at);
    if (at === undefined) return false;
    if ((await git.changes(base, target, [at])).length > 0) return true;
    const next: string = at;
    const listed = await git.files(target, [next]);
    if (listed.find((one) => one.path === next)?.after?.kind !== 'link') return false;
  }
  return true;
}
