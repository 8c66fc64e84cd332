import { quoted } from './json-text.js';

const SEGMENT = /\.([^.[\]'"\s]+)|\['((?:[^'\\]|\\.)+)'\]|\["((?:[^"\\]|\\.)+)"\]|\[([0-9]+|\*)\]/y;

/** Characters; the path of one column stands in messages about others. */
const MAX_LENGTH = 1024;
const MAX_SEGMENTS = 64;

/** The segments of `$.a['b'][0]`, as written; or what is wrong with it. */
export function parseJsonPath(path: string): readonly string[] | string {
  if (!path.startsWith('$'))
    return `${quoted(path)} is not a JSON path: it begins with $, as in $.event.userId`;
  if (path.length > MAX_LENGTH && [...path].length > MAX_LENGTH)
    return `${quoted(path)} is too long: a JSON path has at most ${MAX_LENGTH} characters`;
  // Nearly every path of a real file is one of these two words long; the grammar below reads the rest.
  const simple = /^\$\.([A-Za-z0-9_]+)(?:\.([A-Za-z0-9_]+))?$/.exec(path);
  if (simple !== null)
    return simple[2] === undefined ? [simple[1] ?? ''] : [simple[1] ?? '', simple[2]];
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

/** The flattened name a path is read from in STANDARDIZED: `$.event.userId` is `event_userid`. */
export function flattenedSource(segments: readonly string[]): string {
  const joined = segments.length === 1 ? (segments[0] ?? '') : segments.join('_');
  return /^[a-z0-9_]*$/.test(joined) ? joined : joined.toLowerCase().replace(/[-.]/g, '_');
}
