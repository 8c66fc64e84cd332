import type { Column } from '../../schema/column.js';
import { printColumnType, scalar } from '../../schema/column-type.js';
import { printJsonPath } from '../../schema/json-path.js';
import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import { STANDARDIZED_COLUMNS } from '../../schema/tables.js';
import { compareTexts } from '../../text/compare-texts.js';
import { CAST_FAILURES, type CastFailure, type Converter } from '../cast/cast-value.js';
import { conversionTo } from '../cast/convert-text.js';
import type { ZoneOffsets } from '../cast/zone-offset.js';
import type { EventPath } from './event-path.js';
import { countOne, noneYet, type Counting, type Occurrences } from './occurrences.js';

/** What the events of a file say about one column. */
export interface TriedColumn {
  readonly name: string;
  readonly section: Column['section'];
  /** Canonical. */
  readonly type: string;
  /** The path that it reads: `$.event.userId`. */
  readonly path: string;
  readonly source: string;
  readonly isRequired: boolean;
  readonly isCde: boolean;
  /** False for types whose values nobody converts; then nothing fails. */
  readonly isChecked: boolean;
  /** Events with a value that is not null. */
  readonly filled: number;
  /** Filled events whose value has no value of the type. */
  readonly failed: number;
  /** Of the failed ones, by reason, sorted; only reasons that occur. */
  readonly reasons: ReadonlyMap<CastFailure, Occurrences>;
  /** Events without a value, or with null, where one is required. */
  readonly missing: Occurrences;
  /** Values that convert and are not in the column's enum. */
  readonly notInEnum: Occurrences;
}

/** A column that events are tried with. */
export interface TriedState {
  readonly column: Column;
  /** False for columns that the pipeline fills itself; nothing is expected of events. */
  readonly isExpected: boolean;
  readonly convert: Converter | undefined;
  readonly isListed: ((text: string) => boolean) | undefined;
  filled: number;
  readonly reasons: Map<CastFailure, Counting>;
  readonly missing: Counting;
  readonly notInEnum: Counting;
  /** The event that has `text`, so that nothing has to be cleared between events. */
  event: number;
  path: EventPath | undefined;
  text: string | null;
}

const PIPELINE_COLUMNS: ReadonlySet<string> = new Set([
  ...GENERATED_COLUMNS.keys(),
  ...STANDARDIZED_COLUMNS.map(({ name }) => name),
]);

/** Whether the pipeline fills a column of this name itself. */
export const isFilledByPipeline = (name: string): boolean => PIPELINE_COLUMNS.has(name);

export function triedState(column: Column, zones: ZoneOffsets): TriedState {
  // STANDARDIZED has it as a TIMESTAMP whatever the file says.
  const isTime = column.section === 'envelope' && column.name === 'publish_time';
  const convert = conversionTo(isTime ? scalar('TIMESTAMP') : column.type, zones);
  return {
    column,
    isExpected: !isFilledByPipeline(column.name),
    convert,
    isListed: listedIn(column.enumValues, convert),
    filled: 0,
    reasons: new Map(),
    missing: noneYet(),
    notInEnum: noneYet(),
    event: 0,
    path: undefined,
    text: null,
  };
}

/** Whether a text is one of an enum's values, as text or as a value of the type: `1.0` is 1. */
function listedIn(
  enumValues: readonly string[] | undefined,
  convert: Converter | undefined,
): ((text: string) => boolean) | undefined {
  if (enumValues === undefined) return undefined;
  const texts = new Set(enumValues.map(textOfJson));
  const values = new Set([...texts].map((text) => valueKey(text, convert)));
  return (text) => texts.has(text) || values.has(valueKey(text, convert));
}

const textOfJson = (json: string): string =>
  json.startsWith('"') ? String(JSON.parse(json)) : json;

/** Equal for equal values; a text that has none is its own. */
function valueKey(text: string, convert: Converter | undefined): string {
  const value = convert?.(text).value ?? null;
  return value === null || typeof value === 'object' ? `text ${text}` : `value ${value}`;
}

/** Judges the column's text of one event. Returns whether CURATED gets a value. */
export function judgeText(
  state: TriedState,
  text: string | null,
  line: number,
  showsValues: boolean,
): boolean {
  if (text === null) {
    if (state.column.isRequired && state.isExpected) countOne(state.missing, line);
    return false;
  }
  state.filled++;
  const shown = showsValues ? text : undefined;
  const conversion = state.convert?.(text);
  if (conversion !== undefined && 'failure' in conversion) {
    const counting = state.reasons.get(conversion.failure) ?? noneYet();
    state.reasons.set(conversion.failure, counting);
    countOne(counting, line, shown);
    return false;
  }
  if (state.isListed?.(text) === false) countOne(state.notInEnum, line, shown);
  return true;
}

export function triedColumn(state: TriedState): TriedColumn {
  const { column, convert, filled, missing, notInEnum } = state;
  const reasons = CAST_FAILURES.flatMap((reason) => {
    const counting = state.reasons.get(reason);
    return counting === undefined ? [] : [[reason, counting] as const];
  });
  return {
    name: column.name,
    section: column.section,
    type: printColumnType(column.type),
    path: printJsonPath(column.pathSegments),
    source: column.source,
    isRequired: column.isRequired,
    isCde: column.isCde,
    isChecked: convert !== undefined,
    filled,
    failed: reasons.reduce((sum, [, { count }]) => sum + count, 0),
    reasons: new Map([...reasons].sort(([a], [b]) => compareTexts(a, b))),
    missing,
    notInEnum,
  };
}
