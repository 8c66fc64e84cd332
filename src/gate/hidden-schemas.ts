import { quoted } from '../core/text/quoted.js';
import type { Policy } from '../core/verdict/policy.js';
import { Fault } from '../errors.js';
import type { Git, Target } from '../git/git.js';
import { isAbovePattern, matchPath, readPattern } from './path-pattern.js';
import { topicFiles } from './topic-pattern.js';

/** A name that no pattern has literally. */
const ANY_NAME = '\0';

/**
 * Throws a Fault for a submodule or a link above the place of a topic schema: git lists nothing
 * behind it, and a run that sees no schema must not pass.
 */
export async function refuseHiddenSchemas(
  git: Git,
  target: Target,
  { schemas, exclude }: Policy,
): Promise<void> {
  const files = topicFiles(schemas, exclude);
  const included = schemas.map(readPattern);
  const excluded = exclude.map(readPattern);
  for (const { path, kind } of await git.obstacles(target, files.folders)) {
    // A topic's own file that is a link has a finding of its own.
    if (files.topicOf(path) !== undefined) continue;
    const isExcluded = [path, `${path}/${ANY_NAME}`].some((one) =>
      excluded.some((pattern) => matchPath(pattern, one) !== undefined),
    );
    if (isExcluded || !included.some((pattern) => isAbovePattern(pattern, path))) continue;
    const [what, wayOut] =
      kind === 'submodule'
        ? ['a git submodule', "run schema-gate in the submodule's own repository"]
        : ['a link to a folder', 'keep schemas in a folder of this repository'];
    throw new Fault(
      `${quoted(path)} is ${what}, and topic schemas may lie behind it, which can't be compared; ${wayOut}, or exclude it in the configuration (exclude: ['${path}/**'])`,
      { file: path },
    );
  }
}
