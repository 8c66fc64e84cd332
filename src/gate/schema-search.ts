import { counted } from '../core/text/counted.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { nearNames } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import type { Content, Git, Target } from '../git/git.js';
import type { PolicyAndProposal } from './policy-in-force.js';
import { topicFiles } from './topic-pattern.js';

/** Files that are read in search of a schema; a repository may have many more JSON files. */
const MAX_READ = 300;
const SECTION = /"(?:payload|envelope)_columns"\s*:/;
/** What a registry in a directory keeps, and JSON Schemas such as our own. */
const NO_SOURCE =
  /(?:^|\/)(?:pending|active|failed)\/schema\.json$|\/archive\/v[^/]*\.json$|\.schema\.json$|(?:^|\/)node_modules\//;

/** Whether a text looks like a topic schema, also where it is no valid JSON or no UTF-8. */
export function looksLikeSchema(content: Content): boolean {
  // In UTF-16, every other byte of such a text is NUL.
  return (
    typeof content !== 'string' &&
    SECTION.test(new TextDecoder().decode(content).replaceAll('\0', ''))
  );
}

/** Whether a file of this path may be a topic schema. */
export function mayBeSchema(path: string): boolean {
  return path.endsWith('.json') && !NO_SOURCE.test(path);
}

/** `topics/orders.json` → `topics/{topic}.json`; `a/orders/schema.json` → `a/{topic}/schema.json`. */
export function patternFor(path: string): string {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  if (name === 'schema.json' && parts.length > 0)
    return [...parts.slice(0, -1), '{topic}', name].join('/');
  return [...parts, '{topic}.json'].join('/');
}

/**
 * Says that no file matches the patterns, and what is nearest to them. `what` is what the patterns
 * come from.
 */
export async function nothingMatches(
  git: Git,
  target: Target,
  { policy: { schemas, exclude }, proposed }: PolicyAndProposal,
): Promise<string> {
  const unmatched = `No file matches the patterns ${schemas.map(quoted).join(', ')}`;
  const problem = `${unmatched}, so that nothing is guarded`;
  const all = (await git.files(target, [''])).filter(({ after }) => after?.kind === 'file');
  if (proposed !== undefined) {
    const { topicOf } = topicFiles(proposed.policy.schemas, proposed.policy.exclude);
    const count = all.filter(({ path }) => topicOf(path) !== undefined).length;
    if (count > 0)
      return `${unmatched}, which count until ${proposed.file} is merged, so that nothing is guarded yet; its patterns find ${counted(count, 'file')}`;
  }
  const included = topicFiles(schemas, []);
  const excluded = all.find(({ path }) => included.topicOf(path) !== undefined);
  if (excluded !== undefined)
    return `${problem}: all files that do are excluded (exclude: ${exclude.map(quoted).join(', ')}), such as ${quoted(excluded.path)}`;
  const paths = all.map(({ path }) => path).filter(mayBeSchema);
  const ranked = nearestFirst(schemas, paths);
  const isSchema = async (path: string): Promise<boolean> =>
    looksLikeSchema(
      target.kind === 'commit' ? await git.fileAt(target.sha, path) : await git.workingFile(path),
    );
  for (const path of ranked.slice(0, MAX_READ))
    if (await isSchema(path))
      return `${problem}; the nearest match is ${quoted(path)}, which the pattern ${quoted(patternFor(path))} would find`;
  const [nearest] = ranked;
  return nearest === undefined
    ? `${problem}; there is no JSON file here`
    : `${problem}; the nearest match is ${quoted(nearest)}, but no JSON file here has payload_columns`;
}

/** Paths in folders that are similar to the patterns' come first. */
function nearestFirst(schemas: readonly string[], paths: readonly string[]): readonly string[] {
  const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const folders = [...new Set(paths.map(folderOf))];
  const near = schemas.flatMap((pattern) =>
    nearNames(folderOf(pattern.replace(/^\.?\/+/, '').split('{')[0] ?? ''), folders),
  );
  const rank = (path: string): number => {
    const index = near.indexOf(folderOf(path));
    return index === -1 ? near.length : index;
  };
  return [...paths].sort((a, b) => rank(a) - rank(b) || compareTexts(a, b));
}
