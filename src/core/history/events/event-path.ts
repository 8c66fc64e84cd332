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

/** A path with what the flattening knows of it. */
export interface Place extends EventPath {
  readonly parent: Place | undefined;
  readonly children: Map<string, Place>;
  /** The number of the object in which it occurred last. */
  seenIn: number;
}

/** Finds the places below a place, and keeps them up to the limits. */
export interface Places {
  readonly root: Place;
  readonly below: (parent: Place, key: string) => Place;
}

export function eventPlaces(): Places {
  const root = place(undefined, '', '', true);
  let kept = 0;
  return {
    root,
    below: (parent, key) => {
      const known = parent.children.get(key);
      if (known !== undefined) return known;
      const isKept = parent.isKept && parent.children.size < MAX_KEPT_BELOW && kept < MAX_KEPT;
      const own = flattenedSource([key]);
      const child = place(
        parent,
        key,
        parent.depth === 0 ? own : `${parent.source}_${own}`,
        isKept,
      );
      if (isKept) {
        kept++;
        parent.children.set(key, child);
      }
      return child;
    },
  };
}

function place(parent: Place | undefined, key: string, source: string, isKept: boolean): Place {
  const depth = parent === undefined ? 0 : parent.depth + 1;
  return { parent, key, depth, source, isKept, children: new Map(), seenIn: 0 };
}

/** Whether a value's place is the other one or lies in it. Both are of one event. */
export function isWithin(path: EventPath, outer: EventPath): boolean {
  let at: EventPath | undefined = path;
  while (at !== undefined && at.depth > outer.depth) at = at.parent;
  return at === outer;
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
