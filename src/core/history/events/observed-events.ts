import { printEventPath, type EventPath } from './event-path.js';
import { eventFlattener, type FlatValue } from './flatten-event.js';
import { countOne, noneYet, type Counting, type Occurrences } from './occurrences.js';
import type { BrokenReason } from './trial.js';
import { countShape, noShape, type CountedShape, type ValueShape } from './value-shape.js';

/** A column of STANDARDIZED that events have. */
export interface ObservedColumn {
  /** The first path that led to it. */
  readonly path: EventPath;
  /** Other paths that lead to the same column, of which one is lost; printed. */
  readonly others: readonly string[];
  readonly shape: ValueShape;
}

/** What a file of events has, whatever a schema says. */
export interface ObservedEvents {
  readonly events: number;
  /** In the order of their first values. */
  readonly columns: readonly ObservedColumn[];
  /** Objects with so many names that not all of them were kept; printed paths. */
  readonly wide: ReadonlySet<EventPath>;
  readonly broken: Occurrences;
}

/** Events that are being looked at. Memory is bounded, whatever they have. */
export interface Observation {
  readonly add: (text: string, line: number) => void;
  readonly addBroken: (reason: BrokenReason, line: number) => void;
  readonly result: () => ObservedEvents;
}

interface Observed {
  readonly path: EventPath;
  readonly others: Set<string>;
  readonly shape: CountedShape;
  /** Of the event that is read; the last one counts. */
  value: FlatValue | undefined;
}

export function observation(): Observation {
  // Objects are seen, too: a path may lead to one in some events and to a text in others.
  const flatten = eventFlattener({ has: () => true });
  const byPath = new Map<EventPath, Observed>();
  const bySource = new Map<string, Observed>();
  const wide = new Set<EventPath>();
  const broken: Counting = noneYet();
  let events = 0;
  const observedAt = (path: EventPath): Observed => {
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const shared = bySource.get(path.source);
    const observed = shared ?? { path, others: new Set(), shape: noShape(), value: undefined };
    shared?.others.add(printEventPath(path));
    bySource.set(path.source, observed);
    byPath.set(path, observed);
    return observed;
  };
  return {
    add: (text, line) => {
      const read = flatten(text);
      if (read.kind === 'broken') return countOne(broken, line);
      events++;
      const touched: Observed[] = [];
      for (const value of read.values) {
        if (!value.path.isKept) {
          wide.add(nearestKept(value.path));
          continue;
        }
        const observed = observedAt(value.path);
        if (observed.value === undefined) touched.push(observed);
        observed.value = value;
      }
      for (const observed of touched) {
        if (observed.value !== undefined) countShape(observed.shape, observed.value);
        observed.value = undefined;
      }
    },
    addBroken: (_, line) => countOne(broken, line),
    result: () => ({
      events,
      columns: [...bySource.values()].map(({ path, others, shape }) => ({
        path,
        others: [...others],
        shape,
      })),
      wide,
      broken,
    }),
  };
}

function nearestKept(path: EventPath): EventPath {
  let at = path;
  while (!at.isKept && at.parent !== undefined) at = at.parent;
  return at;
}
