import type { CastFailure } from '../core/history/cast/cast-value.js';
import type { Occurrences } from '../core/history/events/occurrences.js';
import type { BrokenReason } from '../core/history/events/trial.js';
import type { TriedColumn } from '../core/history/events/tried-column.js';
import type { UnmappedPath } from '../core/history/events/unmapped-paths.js';
import { nearestName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import type { TryReport } from '../protocol/try-report.js';
import { grouped, groupedCount } from './grouped.js';

/** Why values don't convert. */
const FAILURES: Readonly<Record<CastFailure, string>> = {
  'too-long': 'too long for the type',
  'not-a-number': 'not a number',
  'out-of-range': 'out of range',
  'not-a-boolean': 'not a boolean',
  'not-a-date': 'not a date',
  'not-a-timestamp': 'not a timestamp',
  'time-without-date': 'a time without a date',
  'unknown-zone': 'an unknown time zone',
  'not-json': 'not JSON',
  'other-json': 'JSON of another kind',
};

/** What a line is that is no event. */
const BROKEN: Readonly<Record<BrokenReason, string>> = {
  'not-json': 'not JSON',
  'not-an-object': 'JSON, but no object',
  'too-deep': 'nested too deeply',
  'too-many-values': 'too large, with more than 100,000 values',
  'too-long': 'longer than 16 MiB',
  'not-utf-8': 'not UTF-8',
};

const BROKEN_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(BROKEN));

/** `3 lines are not JSON`: lines that are no events, without their places. */
export function brokenWords(reason: string, count: number): string {
  return `${groupedCount(count, 'line is', 'lines are')} ${BROKEN_WORDS.get(reason) ?? reason}`;
}

/** One thing that a person has to look at. Nothing in it is escaped. */
export interface TryProblem {
  /** Undefined for what is about lines. */
  readonly column: string | undefined;
  readonly words: string;
}

/** What the columns' values and the lines lack, in the schema's order. */
export function tryProblems({ result }: TryReport): readonly TryProblem[] {
  return [
    ...result.columns.flatMap(columnProblems),
    ...[...result.broken].map(([reason, found]) => ({
      column: undefined,
      words: `${brokenWords(reason, found.count)} ${places(found)}`,
    })),
  ];
}

function columnProblems(column: TriedColumn): readonly TryProblem[] {
  const { name, type, reasons, missing, notInEnum, isCde } = column;
  const problems = [...reasons].map(
    ([reason, found]) =>
      `${groupedCount(found.count, 'value is', 'values are')} ${FAILURES[reason]}, so CURATED gets NULL as ${type} ${places(found)}${examples(found)}`,
  );
  if (missing.count > 0)
    problems.push(
      `${groupedCount(missing.count, 'event lacks', 'events lack')} this ${isCde ? 'critical data element' : 'required column'} ${places(missing)}`,
    );
  if (notInEnum.count > 0)
    problems.push(
      `${groupedCount(notInEnum.count, 'value is', 'values are')} not in the enum ${places(notInEnum)}${examples(notInEnum)}`,
    );
  return problems.map((words) => ({ column: name, words }));
}

/** `(lines 3, 9, …)` */
function places({ count, lines }: Occurrences): string {
  const more = count > lines.length ? ', …' : '';
  return `(${lines.length === 1 && more === '' ? 'line' : 'lines'} ${lines.join(', ')}${more})`;
}

function examples({ values }: Occurrences): string {
  return values.length === 0 ? '' : `: ${values.map(quoted).join(', ')}`;
}

/** What is worth knowing, and needs nobody. */
export function tryNotes({ result, notes }: TryReport): readonly string[] {
  const { withoutCde, repeatedKeys, collisions, columns } = result;
  const unchecked = columns.filter(({ isChecked }) => !isChecked).map(({ name }) => name);
  return [
    ...notes,
    ...(withoutCde.count === 0
      ? []
      : [
          `${groupedCount(withoutCde.count, 'event has', 'events have')} no value of a critical data element, so that CURATED doesn't take ${withoutCde.count === 1 ? 'it' : 'them'} ${places(withoutCde)}`,
        ]),
    ...(unchecked.length === 0
      ? []
      : [
          `values of ${unchecked.map(quoted).join(', ')} are not converted here: engines read nested types in different ways`,
        ]),
    ...(repeatedKeys.count === 0
      ? []
      : [
          `${groupedCount(repeatedKeys.count, 'event has', 'events have')} a key twice in one object; the last one counts ${places(repeatedKeys)}`,
        ]),
    ...(collisions.count === 0
      ? []
      : [
          `in ${groupedCount(collisions.count, 'event')} two paths have one column of STANDARDIZED; the last one counts ${places(collisions)}`,
        ]),
  ];
}

/** Columns that no event fills, with the path that may be meant. */
export function neverFilledWords({ result }: TryReport): readonly string[] {
  const sources = new Map(result.unmapped.map((one) => [one.source, one]));
  return result.columns
    .filter(({ filled }) => filled === 0)
    .map(({ name, path, source }) => {
      const near = meant(source, sources);
      const hint = near === undefined ? '' : `; the events have ${near.path}`;
      return `${name} (${path})${hint}`;
    });
}

function meant(
  source: string,
  sources: ReadonlyMap<string, UnmappedPath>,
): UnmappedPath | undefined {
  const near = nearestName(source, [...sources.keys()].slice(0, 1_000));
  return near === undefined ? undefined : sources.get(near);
}

/** `3 values don't convert, 2 lines are no events`; for a file that fits, that it does. */
export function tryVerdict(report: TryReport): string {
  const { result, stopped } = report;
  const { columns, events, broken } = result;
  const sum = (of: (column: TriedColumn) => number): number =>
    columns.reduce((total, column) => total + of(column), 0);
  const failed = sum((column) => column.failed);
  const missing = sum((column) => column.missing.count);
  const listed = sum((column) => column.notInEnum.count);
  const lines = [...broken.values()].reduce((total, { count }) => total + count, 0);
  const parts = [
    failed === 0 ? '' : groupedCount(failed, "value doesn't convert", "values don't convert"),
    missing === 0
      ? ''
      : groupedCount(missing, 'required value is missing', 'required values are missing'),
    listed === 0
      ? ''
      : groupedCount(listed, 'value is not in its enum', 'values are not in their enum'),
    lines === 0 ? '' : groupedCount(lines, 'line is no event', 'lines are no events'),
  ].filter((part) => part !== '');
  const found =
    parts.length === 0
      ? `${groupedCount(events, 'event fits', 'events fit')} the schema`
      : parts.join(', ');
  return stopped === null
    ? `${found}${parts.length === 0 ? '' : ` (of ${groupedCount(events, 'event')})`}`
    : `Not decided: ${stopped}; until line ${grouped(report.lines)}: ${found}`;
}
