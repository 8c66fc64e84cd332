import { castForSpark } from '../../core/history/cast/cast-for-spark.js';
import { castForTrino } from '../../core/history/cast/cast-for-trino.js';
import type { ColumnSource, Days, TableName } from '../../core/history/plan/catch-up-plan.js';
import { isPlainPeriod } from '../../core/history/plan/period.js';
import {
  isSameType,
  printColumnType,
  STRING_TYPE,
  type ColumnType,
} from '../../core/schema/column-type.js';
import { isValidTopic } from '../../core/schema/topic-name.js';
import { isCalendarDate } from '../../core/text/calendar-date.js';
import { databaseName, doubleQuoted, quotedDatabase, ticked } from '../sql-names.js';
import { conversion } from '../sql-types.js';
import { sparkConversion } from './spark-conversion.js';

/** How an engine writes what the statements of a catch-up consist of. */
export interface Dialect {
  readonly engine: 'trino' | 'spark';
  /** A column, checked and quoted. */
  readonly column: (name: string) => string;
  readonly table: (table: TableName) => string;
  readonly cast: (expression: string, type: ColumnType) => string;
  /** Converts a column's own values, as a rewrite does; a TypeError where the engine can't. */
  readonly conversion: (value: string, from: ColumnType, to: ColumnType) => string;
  /** Whether two values differ; NULL is a value like any other one. */
  readonly differs: (a: string, b: string) => string;
  /** The time of the statement, in UTC. */
  readonly now: string;
}

/** Athena's queries, which are Trino's. */
export const TRINO: Dialect = {
  engine: 'trino',
  column: doubleQuoted,
  table: ({ database, name }) => `${quotedDatabase(database)}.${doubleQuoted(name)}`,
  cast: castForTrino,
  conversion,
  differs: (a, b) => `${a} IS DISTINCT FROM ${b}`,
  now: `CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6))`,
};

/** A Glue job, whose session has the time zone UTC, and the tables' catalogue as its default. */
export const SPARK: Dialect = {
  engine: 'spark',
  column: ticked,
  table: ({ database, name }) => `${databaseName(database)}.${ticked(name)}`,
  cast: castForSpark,
  conversion: sparkConversion,
  differs: (a, b) => `NOT (${a} <=> ${b})`,
  now: 'current_timestamp()',
};

/** Whether rows belong to one of these periods; null is no period. The names are checked again. */
export function inPeriods(column: string, periods: readonly (string | null)[]): string {
  const named = periods.filter((period) => period !== null).map(periodLiteral);
  const isNull = periods.includes(null) ? [`${column} IS NULL`] : [];
  const isNamed =
    named.length === 0
      ? []
      : [named.length === 1 ? `${column} = ${named.join()}` : `${column} IN (${named.join(', ')})`];
  const all = [...isNamed, ...isNull];
  return all.length === 1 ? all.join() : `(${all.join(' OR ')})`;
}

export function periodLiteral(period: string): string {
  if (!isPlainPeriod(period)) throw unsafe('period', period);
  return `'${period}'`;
}

/** Rows without a period get none. */
export function periodValue(period: string | null): string {
  return period === null ? 'CAST(NULL AS varchar)' : periodLiteral(period);
}

/** A topic, whose name has no quotes. */
export function topicLiteral(topic: string): string {
  if (!isValidTopic(topic)) throw unsafe('topic', topic);
  return `'${topic}'`;
}

/** The name of a column as a text. */
export function nameLiteral(name: string): string {
  return `'${doubleQuoted(name).slice(1, -1)}'`;
}

/** A type as a schema names it; one that texts are converted to has no names in it. */
export function typeLiteral(type: ColumnType): string {
  const printed = printColumnType(type);
  if (!/^[A-Z0-9(),]+$/.test(printed)) throw unsafe('type', printed);
  return `'${printed}'`;
}

/** Whether a time lies in a range of days; empty for all of them. */
export function onDays(time: string, { from, before }: Days): string {
  const bounds = [
    ...(from === null ? [] : [`${time} >= ${midnight(from)}`]),
    ...(before === null ? [] : [`${time} < ${midnight(before)}`]),
  ].join(' AND ');
  // Rows without a time belong to the range that has no beginning.
  return bounds !== '' && from === null ? `(${bounds} OR ${time} IS NULL)` : bounds;
}

function midnight(day: string): string {
  if (!isCalendarDate(day)) throw unsafe('day', day);
  return `TIMESTAMP '${day} 00:00:00'`;
}

/** SemVer, which has no quotes, or `unknown`. */
export function versionLiteral(version: string): string {
  if (!/^[0-9A-Za-z.+-]{1,100}$/.test(version)) throw unsafe('version', version);
  return `'${version}'`;
}

/** The value that a column's text in STD gives. `text`: an expression that gives the text. */
export function valueOf(
  { cast }: Dialect,
  text: string,
  { type, sourceType }: ColumnSource,
): string {
  if (isSameType(sourceType, type)) return text;
  if (isSameType(sourceType, STRING_TYPE)) return cast(text, type);
  throw new TypeError('A column of STD is a text, or has the type that it has in CURATED');
}

function unsafe(what: string, text: string): TypeError {
  return new TypeError(
    `Not a ${what} that may stand in a statement: ${JSON.stringify(text.slice(0, 100))}`,
  );
}
