import { compareTexts } from '../../text/compare-texts.js';
import { printJsonPath, WILDCARD } from '../../schema/json-path.js';
import { printEventPath, segmentsOf, type EventPath } from './event-path.js';

/** A path of the events that no column reads. */
export interface UnmappedPath {
  /** `$.event.userId`; `$.scores.*` stands for all members of an object with very many names. */
  readonly path: string;
  readonly source: string;
  /** Events that have a value there that is not null. */
  readonly events: number;
}

interface Counter {
  events: number;
  /** The last event that was counted. */
  last: number;
}

/** Counts events by path, in bounded memory. */
export interface UnmappedCounters {
  readonly count: (path: EventPath, event: number) => void;
  /** The most frequent first. */
  readonly list: () => readonly UnmappedPath[];
}

export function unmappedCounters(): UnmappedCounters {
  const paths = new Map<EventPath, Counter>();
  /** For each object, the events with any such member. */
  const objects = new Map<EventPath, Counter>();
  /** Objects with more names than are kept, which are listed as one path. */
  const wide = new Set<EventPath>();
  return {
    count: (path, event) => {
      let at = path;
      let parent = path.parent;
      while (parent !== undefined && !at.isKept) {
        if (parent.isKept) wide.add(parent);
        at = parent;
        parent = at.parent;
      }
      const object = path.isKept ? path.parent : at;
      if (object !== undefined) countEvent(objects, object, event);
      if (path.isKept) countEvent(paths, path, event);
    },
    list: () => {
      const single = [...paths].filter(([{ parent }]) => parent === undefined || !wide.has(parent));
      return [
        ...single.map(([path, { events }]) => ({
          path: printEventPath(path),
          source: path.source,
          events,
        })),
        ...[...wide].map((object) => ({
          path: printJsonPath([...segmentsOf(object), WILDCARD]).replace(/\[\*\]$/, '.*'),
          source: object.source,
          events: objects.get(object)?.events ?? 0,
        })),
      ].sort((a, b) => b.events - a.events || compareTexts(a.path, b.path));
    },
  };
}

function countEvent(counters: Map<EventPath, Counter>, path: EventPath, event: number): void {
  const counter = counters.get(path);
  if (counter === undefined) counters.set(path, { events: 1, last: event });
  else if (counter.last !== event) {
    counter.events++;
    counter.last = event;
  }
}
