import { flattenedSource, printJsonPath } from '../../schema/json-path.js';

/** The place of a value in an event. */
export interface EventPath {
  /** Undefined for the event itself. */
  readonly parent: EventPath | undefined;
  /** As written; empty for the event itself. */
  readonly key: string;
  /** Number of keys from the event to here. */
  readonly depth: number;
  /** The column of STANDARDIZED: `event_userid` for `$.event.userId`. */
  readonly source: string;
  /**
   * Whether other events get this very object for the same place. Beyond {@link MAX_KEPT} they
   * don't: an event may use names that no other has, such as ids as keys.
   */
  readonly isKept: boolean;
}

/** Places that are kept, so that a hostile file fills no memory, and those below one object. */
export const MAX_KEPT = 20_000;
export const MAX_KEPT_BELOW = 1_000;

/** UTF-16 units of a key whose place is kept. */
const MAX_KEPT_KEY = 1_000;

/** A path with what the flattening knows of it. */
export interface Place extends EventPath {
  readonly parent: Place | undefined;
  /** Those that are kept. */
  children: Map<string, Place> | undefined;
  /** The number of the object in which it occurred last. */
  seenIn: number;
  /** The number of the text in which its key is repeated, and the values before the last one. */
  repeatedIn: number;
  repeatedAt: number;
}

/** Finds the places below a place, and keeps them up to the limits. */
export interface Places {
  readonly root: Place;
  readonly below: (parent: Place, key: string) => Place;
}

export function eventPlaces(): Places {
  const root = place(undefined, '', true);
  let kept = 0;
  return {
    root,
    below: (parent, key) => {
      const known = parent.children?.get(key);
      if (known !== undefined) return known;
      const isKept =
        parent.isKept &&
        key.length <= MAX_KEPT_KEY &&
        (parent.children?.size ?? 0) < MAX_KEPT_BELOW &&
        kept < MAX_KEPT;
      if (!isKept) return place(parent, key, false);
      kept++;
      const child = place(parent, copied(key), true);
      (parent.children ??= new Map()).set(child.key, child);
      return child;
    },
  };
}

/** A part of a text keeps all of it in memory, which may be a line of many megabytes. */
export const copied = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

function place(parent: Place | undefined, key: string, isKept: boolean): Place {
  const own = flattenedSource([key]);
  return {
    parent,
    key,
    depth: parent === undefined ? 0 : parent.depth + 1,
    source: parent === undefined || parent.depth === 0 ? own : `${parent.source}_${own}`,
    isKept,
    children: undefined,
    seenIn: 0,
    repeatedIn: 0,
    repeatedAt: 0,
  };
}

/** The keys that lead from the event to a place. */
export function segmentsOf(path: EventPath): readonly string[] {
  const segments: string[] = [];
  for (let at: EventPath = path; at.parent !== undefined; at = at.parent) segments.unshift(at.key);
  return segments;
}

/** `$.event.userId` */
export function printEventPath(path: EventPath): string {
  return printJsonPath(segmentsOf(path));
}
