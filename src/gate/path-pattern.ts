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

/**
 * Whether a pattern can fit a path below this folder. A second `{topic}` counts as any text, so
 * that the answer may be yes where it is no, never the other way round.
 */
export function isAbovePattern(pattern: PathPattern, folder: string): boolean {
  return reaches(pattern, `${folder}/`, [0, 0], new Set());
}

function reaches(
  pattern: PathPattern,
  path: string,
  [part, at]: readonly [part: number, at: number],
  dead: Set<number>,
): boolean {
  const token = pattern[part];
  if (token === undefined) return false;
  if (at === path.length || token === '**') return true;
  const key = part * (path.length + 1) + at;
  if (dead.has(key)) return false;
  dead.add(key);
  const from = (end: number): boolean => reaches(pattern, path, [part + 1, end], dead);
  if (token === '**/') return from(at) || slashesAfter(path, at).some((slash) => from(slash + 1));
  if (token === '*' || token === '{topic}') {
    const shortest = token === '*' ? at : at + 1;
    for (let end = shortest; end <= path.indexOf('/', at); end++) if (from(end)) return true;
    return false;
  }
  const rest = path.slice(at);
  return token.startsWith(rest)
    ? token !== rest || from(path.length)
    : rest.startsWith(token) && from(at + token.length);
}

function slashesAfter(path: string, at: number): readonly number[] {
  return [...path.matchAll(/\//g)].map(({ index }) => index).filter((index) => index >= at);
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
