/**
 * The tokens of a pattern: literal text, `{topic}`, `*` (within a folder), `**` (across folders;
 * with the slash after it).
 */
export type PathPattern = readonly string[];

/** A path that fits a pattern. */
export interface PathMatch {
  /** Undefined when the pattern has no `{topic}`. */
  readonly topic: string | undefined;
}

export function readPattern(pattern: string): PathPattern {
  return withoutRoot(pattern).match(/\{topic\}|\*\*\/?|\*|[^{*]+|\{/g) ?? [];
}

/** `./schemas` and `/schemas` → `schemas`: paths begin at the repository's root. */
export function withoutRoot(pattern: string): string {
  return pattern.replace(/^\.?\/+/, '');
}

/**
 * Matches as a regular expression would, each wildcard as long as it can be, but never tries a
 * failed position twice. A contributor chooses the paths, and with a few `**` a chosen path would
 * keep a regular expression busy for days:
 * https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
 */
export function matchPath(pattern: PathPattern, path: string): PathMatch | undefined {
  return walk({ pattern, path, topic: undefined, dead: new Set() }, 0, 0);
}

interface Walk {
  readonly pattern: PathPattern;
  readonly path: string;
  readonly topic: string | undefined;
  /** Pairs of a token and an offset that can't lead to a match, as one number. */
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

/**
 * The first `{topic}` takes as much of a folder's or a file's name as it can; a second one must
 * have the same text.
 */
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
