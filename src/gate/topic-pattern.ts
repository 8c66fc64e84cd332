import { matchPath, readPattern, withoutRoot } from './path-pattern.js';

export interface TopicFiles {
  /**
   * The topic of a path, from the first pattern that fits; undefined for a file that is not a topic
   * schema.
   */
  readonly topicOf: (path: string) => string | undefined;
  /** The folders that hold all topic schemas; `''` is the whole repository. */
  readonly folders: readonly string[];
}

/**
 * Finds topic schemas by patterns: paths with `{topic}`, `*` (within a folder) and `**` (across
 * folders).
 */
export function topicFiles(schemas: readonly string[], exclude: readonly string[]): TopicFiles {
  const included = schemas.map(readPattern);
  const excluded = exclude.map(readPattern);
  return {
    topicOf: (path) => {
      // JSON Schemas, such as our own topic.schema.json, can lie beside topic schemas.
      if (
        path.endsWith('.schema.json') ||
        excluded.some((pattern) => matchPath(pattern, path) !== undefined)
      )
        return undefined;
      for (const pattern of included) {
        const topic = matchPath(pattern, path)?.topic;
        if (topic !== undefined) return topic;
      }
      return undefined;
    },
    folders: [...new Set(schemas.map(literalFolder))].sort(),
  };
}

/** The topics of the files in a folder; none for a path that is no folder. */
export function topicsBelow(
  folder: string,
  listed: readonly { readonly path: string }[],
  { topicOf }: TopicFiles,
): readonly string[] {
  return listed.flatMap(({ path }) => (path.startsWith(`${folder}/`) ? (topicOf(path) ?? []) : []));
}

/** The part of a pattern before its first variable, up to the last folder. */
function literalFolder(pattern: string): string {
  const literal = withoutRoot(pattern).split(/[{*]/)[0] ?? '';
  return literal.slice(0, Math.max(0, literal.lastIndexOf('/')));
}
