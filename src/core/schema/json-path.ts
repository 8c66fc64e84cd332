import { quoted } from '../text/quoted.js';

const SEGMENT = /\.([^.[\]'"\s]+)|\['((?:[^'\\]|\\.)+)'\]|\["((?:[^"\\]|\\.)+)"\]|\[([0-9]+|\*)\]/y;

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
      return `${quoted(path)} is not a JSON path: ${quoted(path.slice(at))} is neither .name, ['name'], [0] nor [*]`;
    segments.push(match[1] ?? match[4] ?? (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'));
    at = SEGMENT.lastIndex;
  }
  if (segments.length > MAX_SEGMENTS)
    return `${quoted(path)} is too deep: a JSON path has at most ${MAX_SEGMENTS} segments`;
  return segments.length === 0
    ? `${quoted(path)} reads the whole event; name a field, as in $.event.userId`
    : segments;
}

const PLAIN = /^[^.[\]'"\s\\]+$/;

/** A path in its one canonical spelling: `$.a[0]['b.c']`. */
export function printJsonPath(segments: readonly string[]): string {
  const printed = segments.map((segment) => {
    if (segment === '*' || /^[0-9]+$/.test(segment)) return `[${segment}]`;
    return PLAIN.test(segment) ? `.${segment}` : `['${segment.replace(/['\\]/g, '\\$&')}']`;
  });
  return `$${printed.join('')}`;
}

/** The column of STANDARDIZED that holds a path's value: `event_userid` for `$.event.userId`. */
export function flattenedSource(segments: readonly string[]): string {
  return segments.join('_').toLowerCase().replace(/[-.]/g, '_');
}
