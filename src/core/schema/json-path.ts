import { quoted } from '../text/quoted.js';

const SEGMENT = /\.([^.[\]'"\s]+)|\['((?:[^'\\]|\\.)+)'\]|\["((?:[^"\\]|\\.)+)"\]|\[([0-9]+|\*)\]/y;
/** What a backslash begins in a quoted name (RFC 9535, 2.3.1.1); others stand for themselves. */
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/g;
const CONTROLS = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The segment that stands for every member and every item: `.*`, `[*]`. */
export const WILDCARD = '*';

/** Characters of a path. It is limited because messages about other columns quote it. */
const MAX_LENGTH = 1024;
const MAX_SEGMENTS = 64;

/** The segments of a path such as `$.a['b'][0]`, as written; a message for an invalid path. */
export function parseJsonPath(path: string): readonly string[] | string {
  if (!path.startsWith('$'))
    return `${quoted(path)} is not a JSON path: it begins with $, as in $.event.userId`;
  if (path.length > MAX_LENGTH && [...path].length > MAX_LENGTH)
    return `${quoted(path)} is too long: a JSON path has at most ${MAX_LENGTH} characters`;
  const segments: string[] = [];
  let at = 1;
  while (at < path.length) {
    SEGMENT.lastIndex = at;
    const match = SEGMENT.exec(path);
    if (match === null)
      return `${quoted(path)} is not a JSON path: ${quoted(path.slice(at))} is neither .name, .*, ['name'], [0] nor [*]`;
    segments.push(match[1] ?? match[4] ?? unescaped(match[2] ?? match[3] ?? ''));
    at = SEGMENT.lastIndex;
  }
  if (segments.length > MAX_SEGMENTS)
    return `${quoted(path)} is too deep: a JSON path has at most ${MAX_SEGMENTS} segments`;
  return segments.length === 0
    ? `${quoted(path)} reads the whole event; name a field, as in $.event.userId`
    : segments;
}

const unescaped = (name: string): string =>
  name.replace(ESCAPE, (_, code: string | undefined, letter = '') =>
    code === undefined
      ? (CONTROLS.get(letter) ?? letter)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

const escaped = (name: string): string =>
  name
    .replace(/['\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const PLAIN = /^[^.[\]'"\s\\\p{Cc}]+$/u;

/** A path in its one canonical spelling: `$.a[0]['b.c']`. */
export function printJsonPath(segments: readonly string[]): string {
  const printed = segments.map((segment) => {
    if (segment === '*' || /^[0-9]+$/.test(segment)) return `[${segment}]`;
    return PLAIN.test(segment) ? `.${segment}` : `['${escaped(segment)}']`;
  });
  return `$${printed.join('')}`;
}

/** The column of STANDARDIZED that holds a path's value: `event_userid` for `$.event.userId`. */
export function flattenedSource(segments: readonly string[]): string {
  return segments.join('_').toLowerCase().replace(/[-.]/g, '_');
}
