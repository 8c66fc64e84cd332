import { quoted } from '../core/text/quoted.js';
import { DEFAULT_PREFIX, layoutOf } from '../protocol/keys.js';
import { Fault } from '../errors.js';
import type { Git } from '../git/git.js';
import type { Comparison } from './comparison.js';

const { parse, deployment, topics } = layoutOf(DEFAULT_PREFIX);
/** What a directory registry keeps besides the objects that S3 would have. */
const OWN = 'schema-gate/';

/** Whether a registry in a directory reads this file of it, by its path from there. */
export const isRegistryFile = (rest: string): boolean =>
  rest === deployment ||
  rest.startsWith(`${topics}_`) ||
  rest.startsWith(OWN) ||
  parse(rest) !== undefined;

/** A link in place of the directory has no rest. */
const isChanged = (rest: string): boolean => rest === '' || isRegistryFile(rest);

/**
 * Refuses a change of the registry that it would be judged by: whoever can edit the versions in
 * force, or deployment.json, could edit them to fit. `folder`: the registry's in the repository;
 * undefined where it lies outside. Throws a Fault.
 */
export async function refuseChangedRegistry(
  git: Git,
  { base, target }: Pick<Comparison, 'base' | 'target'>,
  folder: string | undefined,
): Promise<void> {
  if (folder === undefined) return;
  const changes = await git.changes(base, target, [folder]);
  const changed = changes.find(({ path }) =>
    isChanged(folder === '' ? path : path.slice(folder.length + 1)),
  );
  if (changed !== undefined)
    throw new Fault(
      `This change edits the registry that it is judged by (${quoted(changed.path)}); change the registry in a pull request of its own that this one follows, keep it outside the repository, or leave registry empty to compare with the base branch`,
      { file: changed.path },
    );
}
