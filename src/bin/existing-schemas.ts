import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareTexts } from '../core/text/compare-texts.js';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import { looksLikeSchema, mayBeSchema, patternFor } from '../gate/schema-search.js';
import { topicFiles } from '../gate/topic-pattern.js';
import { openRepository } from '../git/local.js';
import { readWorkingFile } from '../git/working-file.js';

/** Folders that hold what others wrote. */
const SKIPPED = new Set(['.git', 'node_modules', '.venv', 'vendor']);
const MAX_BYTES = 1_048_576;
/** Patterns that are listed one by one; beyond that, folders become `*`. */
const MAX_PATTERNS = 3;

/** What a configuration must say of the files that are there. */
export interface ExistingSchemas {
  /** The paths of the files that look like topic schemas, sorted. */
  readonly found: readonly string[];
  /** Patterns that match them; empty where there is none. */
  readonly patterns: readonly string[];
  /** Files that the patterns match, too, although they are no schemas, such as package.json. */
  readonly excluded: readonly string[];
}

/**
 * Looks for files that look like topic schemas. Throws a UserError where the directory is not the
 * root of its repository.
 */
export async function findSchemas(directory: string): Promise<ExistingSchemas> {
  const paths = await listPaths(directory);
  const found: string[] = [];
  for (const path of paths.filter(mayBeSchema))
    if (looksLikeSchema(await readWorkingFile(directory, path, MAX_BYTES))) found.push(path);
  const patterns = patternsFor(found);
  const { topicOf } = topicFiles(patterns, []);
  const schemas = new Set(found);
  return {
    found: found.sort(compareTexts),
    patterns,
    excluded: paths
      .filter((path) => topicOf(path) !== undefined && !schemas.has(path))
      .sort(compareTexts),
  };
}

/** The files that may be committed; outside of a repository all files but those of others. */
export async function listPaths(directory: string): Promise<readonly string[]> {
  return (await repositoryPaths(directory)) ?? walk(directory, '');
}

/** What git would commit; undefined outside a repository. */
export async function repositoryPaths(directory: string): Promise<readonly string[] | undefined> {
  let git;
  try {
    git = await openRepository(directory);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
  try {
    const [root, here] = [await realpath(git.root), await realpath(directory)];
    if (root !== here)
      throw new UserError(
        `${quoted(relative(root, here).split(sep).join('/'))} is a folder of the repository ${quoted(root)}, and GitHub reads workflows and schema-gate its configuration only at the root; run schema-gate init there`,
      );
    return (await git.files({ kind: 'working-tree' }, [''])).map(({ path }) => path);
  } finally {
    git.close();
  }
}

async function walk(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const nested = entries.map(async (entry): Promise<readonly string[]> => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}

/**
 * Patterns that match these paths. Where many folders have the same shape, as the services of a
 * monorepo, the differing names become `*`.
 */
export function patternsFor(paths: readonly string[]): readonly string[] {
  const patterns = [...new Set(paths.map(patternFor))].sort(compareTexts);
  if (patterns.length <= MAX_PATTERNS) return patterns;
  const shapes = new Map<string, string[][]>();
  for (const pattern of patterns) {
    const parts = pattern.split('/');
    const shape = `${parts.length} ${parts.slice(parts.indexOf('{topic}')).join('/')}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), parts]);
  }
  return [...shapes.values()].map(merged).sort(compareTexts);
}

function merged(patterns: readonly (readonly string[])[]): string {
  const [first = []] = patterns;
  return first
    .map((part, index) => (patterns.every((other) => other[index] === part) ? part : '*'))
    .join('/');
}
