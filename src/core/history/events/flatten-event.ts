import { eventPlaces, type EventPath, type Place, type Places } from './event-path.js';
import {
  CLOSE_BRACE,
  COMMA,
  cursorAt,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  readKey,
  readString,
  skipSpace,
  skipValue,
  type JsonCursor,
} from './json-cursor.js';

/** Keys from the event to a value that gets a column of its own; what is deeper stays JSON text. */
export const MAX_COLUMN_DEPTH = 5;

/** Values of an event, far more than a table has columns; they bound the memory of a line. */
export const MAX_VALUES = 100_000;

/** Holds the payload where a line is a row of RAW: an object, or its JSON text. */
export const PAYLOAD_KEY = 'json_payload';

/** One value of an event as STANDARDIZED keeps it. */
export interface FlatValue {
  readonly path: EventPath;
  readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';
  /**
   * A string's characters, a number's own digits, `true` or `false`, an array's or object's JSON as
   * the event has it; null for null.
   */
  readonly text: string | null;
}

export interface FlatEvent {
  readonly kind: 'event';
  /** In the order of the event, envelope last. Of two with one source, the last counts. */
  readonly values: readonly FlatValue[];
  /** Keys that occur again in one object; only the last of them is in `values`. */
  readonly repeatedKeys: number;
}

/** A line that is no event. */
export interface BrokenEvent {
  readonly kind: 'broken';
  readonly reason: 'not-json' | 'not-an-object' | 'too-deep' | 'too-many-values';
  /** UTF-16 units before the mistake, from 1. */
  readonly column: number;
}

/** Columns of STANDARDIZED, by name. */
export type Sources = Pick<ReadonlySet<string>, 'has'>;

/** Flattens one line. Never throws. */
export type FlattenEvent = (line: string) => FlatEvent | BrokenEvent;

/**
 * Makes the function that turns events into columns of STANDARDIZED: a column a value, named by its
 * path (`$.event.userId` → `event_userid`); arrays, and objects behind {@link MAX_COLUMN_DEPTH}
 * keys, are kept as JSON text. An object at a source in `whole` is kept as JSON text, too, beside
 * the columns of its members: a STRUCT or a MAP reads it. A line with {@link PAYLOAD_KEY} is a row
 * of RAW: the payload's paths begin inside it, and the envelope beside it wins over a payload's
 * field of the same name.
 *
 * The function keeps places between lines, see {@link EventPath}; they change no result.
 */
export function eventFlattener(whole: Sources): FlattenEvent {
  const state: State = { places: eventPlaces(), whole, objects: 0, texts: 0, repeatedKeys: 0 };
  return (line) => {
    state.repeatedKeys = 0;
    const cursor = cursorAt(line);
    const envelope = flattenText(state, cursor);
    if (envelope === undefined) return brokenAt(cursor);
    const payload = payloadIn(state, envelope);
    const values = payload.length === 0 ? envelope : [...payload, ...envelope];
    return { kind: 'event', values, repeatedKeys: state.repeatedKeys };
  };
}

interface PlacedValue extends FlatValue {
  readonly path: Place;
}

interface State {
  readonly places: Places;
  readonly whole: Sources;
  /** Objects begun so far, over all lines. */
  objects: number;
  /** Texts begun so far: lines, and payloads in them. */
  texts: number;
  /** Of the line that is read. */
  repeatedKeys: number;
}

/** The values of a text that holds one object and nothing else. */
function flattenText(state: State, cursor: JsonCursor): readonly FlatValue[] | undefined {
  const text = ++state.texts;
  const repeatedBefore = state.repeatedKeys;
  const values: PlacedValue[] = [];
  const isRead =
    skipSpace(cursor) === OPEN_BRACE &&
    flattenObject(state, cursor, state.places.root, values) &&
    isAtEnd(cursor);
  if (!isRead) return undefined;
  return state.repeatedKeys === repeatedBefore ? values : withoutRepeated(values, text);
}

/** As with JSON.parse, the last of two members counts, with all that is in it. */
function withoutRepeated(values: readonly PlacedValue[], text: number): readonly FlatValue[] {
  return values.filter(({ path }, index) => {
    for (let at: Place | undefined = path; at !== undefined; at = at.parent)
      if (at.repeatedIn === text && index < at.repeatedAt) return false;
    return true;
  });
}

const isAtEnd = (cursor: JsonCursor): boolean => Number.isNaN(skipSpace(cursor));

/** Where the reading stopped, and why. */
function brokenAt(cursor: JsonCursor): BrokenEvent {
  const start = cursorAt(cursor.text);
  const first = skipSpace(start);
  const column = start.at + 1;
  if (first !== OPEN_BRACE && skipValue(start, 0) && isAtEnd(start))
    return { kind: 'broken', reason: 'not-an-object', column };
  const stopped = first === OPEN_BRACE ? cursor : start;
  return { kind: 'broken', reason: stopped.limit ?? 'not-json', column: stopped.at + 1 };
}

/**
 * The values of a payload that the line holds as a member. One that is no JSON object gives none:
 * the envelope around it is an event all the same.
 */
function payloadIn(state: State, envelope: readonly FlatValue[]): readonly FlatValue[] {
  const held = envelope.find(({ path }) => path.depth === 1 && path.key === PAYLOAD_KEY);
  if (held?.text === undefined || held.text === null) return [];
  const { repeatedKeys } = state;
  const payload = flattenText(state, cursorAt(held.text));
  if (payload !== undefined) return payload;
  state.repeatedKeys = repeatedKeys;
  return [];
}

function flattenObject(
  state: State,
  cursor: JsonCursor,
  place: Place,
  values: PlacedValue[],
): boolean {
  const object = ++state.objects;
  /** Members that no place is kept for. */
  let others: Map<string, Place> | undefined;
  cursor.at++;
  let next = skipSpace(cursor);
  if (next === CLOSE_BRACE) {
    cursor.at++;
    return true;
  }
  for (;;) {
    const key = readKey(cursor, next);
    if (key === undefined) return false;
    const child = others?.get(key) ?? state.places.below(place, key);
    if (!child.isKept) (others ??= new Map()).set(key, child);
    if (child.seenIn === object) {
      state.repeatedKeys++;
      child.repeatedIn = state.texts;
      child.repeatedAt = values.length;
    }
    child.seenIn = object;
    if (!flattenValue(state, cursor, child, values)) return false;
    next = skipSpace(cursor);
    if (next !== COMMA && next !== CLOSE_BRACE) return false;
    cursor.at++;
    if (next === CLOSE_BRACE) return true;
    next = skipSpace(cursor);
  }
}

function flattenValue(
  state: State,
  cursor: JsonCursor,
  path: Place,
  values: PlacedValue[],
): boolean {
  if (values.length >= MAX_VALUES) {
    cursor.limit = 'too-many-values';
    return false;
  }
  const start = cursor.at;
  const code = cursor.text.charCodeAt(start);
  if (code === QUOTE) {
    const value = readString(cursor);
    if (value === undefined) return false;
    values.push({ path, kind: 'string', text: value });
    return true;
  }
  if (code === OPEN_BRACE && hasColumnsBelow(path)) {
    const first = values.length;
    const isWhole = state.whole.has(path.source);
    // It stands before its members, so that one of the same source counts after it.
    if (isWhole) values.push({ path, kind: 'object', text: '' });
    if (!flattenObject(state, cursor, path, values)) return false;
    if (isWhole)
      values[first] = { path, kind: 'object', text: cursor.text.slice(start, cursor.at) };
    return true;
  }
  if (!skipValue(cursor, path.depth)) return false;
  const kind = KINDS.get(code) ?? 'number';
  values.push({ path, kind, text: kind === 'null' ? null : cursor.text.slice(start, cursor.at) });
  return true;
}

const hasColumnsBelow = ({ depth, key }: Place): boolean =>
  depth < MAX_COLUMN_DEPTH && !(depth === 1 && key === PAYLOAD_KEY);

/** By the code unit that a value begins with. */
const KINDS: ReadonlyMap<number, FlatValue['kind']> = new Map([
  [OPEN_BRACE, 'object'],
  [OPEN_BRACKET, 'array'],
  [0x74, 'boolean'],
  [0x66, 'boolean'],
  [0x6e, 'null'],
]);

/** The text of each column of STANDARDIZED; null where the event says null. */
export function textsBySource({ values }: FlatEvent): ReadonlyMap<string, string | null> {
  return new Map(values.map(({ path, text }) => [path.source, text]));
}
