import type { TopicSchema } from '../../schema/topic-schema.js';
import { compareTexts } from '../../text/compare-texts.js';
import type { ZoneOffsets } from '../cast/zone-offset.js';
import type { EventPath } from './event-path.js';
import { eventFlattener, PAYLOAD_KEY, type BrokenEvent } from './flatten-event.js';
import { countOne, noneYet, type Counting, type Occurrences } from './occurrences.js';
import {
  isFilledByPipeline,
  judgeText,
  triedColumn,
  triedState,
  type TriedColumn,
  type TriedState,
} from './tried-column.js';
import { unmappedCounters, type UnmappedPath } from './unmapped-paths.js';

/** Why a line was not tried. */
export type BrokenReason = BrokenEvent['reason'] | 'too-long' | 'not-utf-8';

/** What a file of events says about a schema. */
export interface TrialResult {
  /** Events that were read. */
  readonly events: number;
  /** In the schema's order, without those that the pipeline fills itself. */
  readonly columns: readonly TriedColumn[];
  /** The most frequent first. */
  readonly unmapped: readonly UnmappedPath[];
  /** Columns that no event fills, in the schema's order. */
  readonly neverFilled: readonly string[];
  /** Lines that are no event, by reason, sorted; only reasons that occur. */
  readonly broken: ReadonlyMap<BrokenReason, Occurrences>;
  /** Events that lack a critical data element, or have it with a value that doesn't convert. */
  readonly withoutCde: Occurrences;
  /** Events in which an object has a key twice; the last one counts. */
  readonly repeatedKeys: Occurrences;
  /** Events in which two paths have one column of STANDARDIZED; the last one counts. */
  readonly collisions: Occurrences;
}

/** A trial that goes on. */
export interface Trial {
  /** `line`: from 1. */
  readonly add: (text: string, line: number) => void;
  /** Counts a line that its reader could not make a text of. */
  readonly addBroken: (reason: BrokenReason, line: number) => void;
  readonly result: () => TrialResult;
}

/** What a path leads to. */
type Target =
  | { readonly kind: 'columns'; readonly states: readonly TriedState[] }
  | { readonly kind: 'unmapped' | 'known' };

/**
 * Tries a schema with events, one after another, in bounded memory. No values are kept unless
 * `showsValues` is set, since events hold what people may not see. `zones`: the clocks of named time zones.
 */
export function trialOf(schema: TopicSchema, showsValues: boolean, zones: ZoneOffsets): Trial {
  const states = [...schema.columns.values()].map((column) => triedState(column, zones));
  const bySource = new Map<string, TriedState[]>();
  for (const state of states)
    bySource.set(state.column.source, [...(bySource.get(state.column.source) ?? []), state]);
  const flatten = eventFlattener(new Set(bySource.keys()));
  const targets = new Map<EventPath, Target>();
  const targetOf = (path: EventPath): Target => {
    const known = targets.get(path);
    if (known !== undefined) return known;
    const target = findTarget(path, bySource);
    if (path.isKept) targets.set(path, target);
    return target;
  };
  const unmapped = unmappedCounters();
  const broken = new Map<BrokenReason, Counting>();
  const [withoutCde, repeatedKeys, collisions] = [noneYet(), noneYet(), noneYet()];
  let events = 0;

  const addBroken = (reason: BrokenReason, line: number): void => {
    const counting = broken.get(reason) ?? noneYet();
    broken.set(reason, counting);
    countOne(counting, line);
  };
  const add = (text: string, line: number): void => {
    const read = flatten(text);
    if (read.kind === 'broken') return addBroken(read.reason, line);
    const event = ++events;
    let collides = false;
    for (const value of read.values) {
      const target = targetOf(value.path);
      if (target.kind === 'unmapped' && value.text !== null) unmapped.count(value.path, event);
      if (target.kind !== 'columns') continue;
      for (const state of target.states) {
        // An envelope's field and a payload's of one name are one path; the envelope wins.
        collides ||= state.event === event && state.path !== value.path;
        state.event = event;
        state.path = value.path;
        state.text = value.text;
      }
    }
    let lacksCde = false;
    for (const state of states) {
      const own = state.event === event ? state.text : null;
      const hasValue = judgeText(state, own, line, showsValues);
      if (!hasValue && state.column.isCde && state.isExpected) lacksCde = true;
    }
    if (lacksCde) countOne(withoutCde, line);
    if (collides) countOne(collisions, line);
    if (read.repeatedKeys > 0) countOne(repeatedKeys, line);
  };
  return {
    add,
    addBroken,
    result: () => {
      const columns = states
        .filter(({ isExpected, filled }) => isExpected || filled > 0)
        .map(triedColumn);
      return {
        events,
        columns,
        unmapped: unmapped.list(),
        neverFilled: columns.filter(({ filled }) => filled === 0).map(({ name }) => name),
        broken: new Map([...broken].sort(([a], [b]) => compareTexts(a, b))),
        withoutCde,
        repeatedKeys,
        collisions,
      };
    },
  };
}

function findTarget(path: EventPath, bySource: ReadonlyMap<string, readonly TriedState[]>): Target {
  const states = bySource.get(path.source);
  if (states !== undefined) return { kind: 'columns', states };
  const isPayload = path.depth === 1 && path.key === PAYLOAD_KEY;
  if (isPayload || isFilledByPipeline(path.source)) return { kind: 'known' };
  // A column that reads an object has all that is in it.
  for (let at = path.parent; at !== undefined && at.depth > 0; at = at.parent)
    if (bySource.has(at.source)) return { kind: 'known' };
  return { kind: 'unmapped' };
}

/** Whether a person has to look at the result before events like these arrive. */
export function needsPerson({ columns, broken }: TrialResult): boolean {
  return (
    broken.size > 0 ||
    columns.some(
      ({ failed, missing, notInEnum }) => failed > 0 || missing.count > 0 || notInEnum.count > 0,
    )
  );
}
