import { matchPath, readPattern, withoutRoot } from './path-pattern.js';

/** Which files are topic schemas, and of which topics. */
export interface TopicFiles {
  /** The topic of a path, from its first pattern that fits; undefined for every other file. */
  readonly topicOf: (path: string) => string | undefined;
  /** Folders outside which no topic schema can be; `''` is the whole repository. */
  readonly folders: readonly string[];
}

/** Patterns are paths with `{topic}`, `*` (within a folder) and `**` (across folders). */
export function topicFiles(schemas: readonly string[], exclude: readonly string[]): TopicFiles {
  const included = schemas.map(readPattern);
  const excluded = exclude.map(readPattern);
  return {
    topicOf: (path) => {
      // JSON Schemas that describe files, ours among them, lie beside topic schemas and are none.
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

/** The part of a pattern before its first variable, up to the last folder. */
function literalFolder(pattern: string): string {
  const literal = withoutRoot(pattern).split(/[{*]/)[0] ?? '';
  return literal.slice(0, Math.max(0, literal.lastIndexOf('/')));
}
