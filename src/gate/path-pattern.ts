/** A pattern taken apart: literal text, `{topic}`, `*` (within a folder), `**` (across folders; with the slash after it). */
export type PathPattern = readonly string[];

/** Where a path fits a pattern. */
export interface PathMatch {
  /** Undefined where the pattern has no `{topic}`. */
  readonly topic: string | undefined;
}

export function readPattern(pattern: string): PathPattern {
  return withoutRoot(pattern).match(/\{topic\}|\*\*\/?|\*|[^{*]+|\{/g) ?? [];
}

/** Paths begin at the repository's root, however a pattern says that. */
export function withoutRoot(pattern: string): string {
  return pattern.replace(/^\.?\/+/, '');
}

/**
 * Matches as a regular expression would, each wildcard as long as it can be, but remembers what led nowhere: whoever may add a file
 * chooses its path, and with a few `**` some paths would keep a regular expression busy for days.
 */
export function matchPath(pattern: PathPattern, path: string): PathMatch | undefined {
  return walk({ pattern, path, topic: undefined, dead: new Set() }, 0, 0);
}

interface Walk {
  readonly pattern: PathPattern;
  readonly path: string;
  readonly topic: string | undefined;
  /** Pairs of a part and a place from which the path's end is out of reach. */
  readonly dead: Set<number>;
}

function walk(state: Walk, part: number, at: number): PathMatch | undefined {
  const { pattern, path, topic, dead } = state;
  const token = pattern[part];
  if (token === undefined) return at === path.length ? { topic } : undefined;
  const key = part * (path.length + 1) + at;
  if (dead.has(key)) return undefined;
  const match =
    token === '{topic}' && topic === undefined
      ? bindTopic(state, part, at)
      : step(state, token, part, at);
  if (match === undefined) dead.add(key);
  return match;
}

function step(state: Walk, token: string, part: number, at: number): PathMatch | undefined {
  const { path, topic } = state;
  switch (token) {
    case '**/': {
      const slash = path.indexOf('/', at);
      return (slash === -1 ? undefined : walk(state, part, slash + 1)) ?? walk(state, part + 1, at);
    }
    case '**':
      return (
        (at < path.length ? walk(state, part, at + 1) : undefined) ?? walk(state, part + 1, at)
      );
    case '*':
      return (
        (at < path.length && path[at] !== '/' ? walk(state, part, at + 1) : undefined) ??
        walk(state, part + 1, at)
      );
    default: {
      const text = token === '{topic}' ? (topic ?? '') : token;
      return path.startsWith(text, at) ? walk(state, part + 1, at + text.length) : undefined;
    }
  }
}

/** The first `{topic}` takes what it can of a folder's or a file's name; a second one must be the same. */
function bindTopic(state: Walk, part: number, at: number): PathMatch | undefined {
  const { pattern, path } = state;
  const isRepeated = pattern.indexOf('{topic}', part + 1) !== -1;
  const slash = path.indexOf('/', at);
  for (let end = slash === -1 ? path.length : slash; end > at; end--) {
    const topic = path.slice(at, end);
    const match = walk(
      { ...state, topic, dead: isRepeated ? new Set() : state.dead },
      part + 1,
      end,
    );
    if (match !== undefined) return match;
  }
  return undefined;
}
