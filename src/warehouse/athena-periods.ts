import type { PeriodFacts } from '../core/history/plan/catch-up-facts.js';
import type { TableName } from '../core/history/plan/catch-up-plan.js';
import { comparePeriods } from '../core/history/plan/period.js';
import { dateOfDay, isCalendarDate } from '../core/text/calendar-date.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { decodeJson, membersOf } from '../core/text/decoded-json.js';
import { Fault } from '../errors.js';
import type { Runner } from './athena-runner.js';
import { filesOf } from './catch-up/size-statements.js';
import { toCount, type QueryAnswer } from './query-answer.js';
import type { RowFacts, TopicTables } from './rows.js';
import { doubleQuoted, quotedDatabase } from './sql-names.js';

/** Files of one partition, or rows of one period and day. */
interface Share {
  readonly period: string | null;
  /** Undefined where days don't partition the table. */
  readonly day: string | null | undefined;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Counts the periods of CURATED by its metadata, without reading data. Rows that were updated count
 * once more for each copy, so that the number is an upper bound. Where the metadata doesn't tell the
 * period of every file, since the table is or was partitioned by something else, two columns of its
 * rows are read.
 */
export function athenaPeriods(
  run: Runner,
): (tables: Pick<TopicTables, 'standardized' | 'curated'>) => Promise<RowFacts['periods']> {
  return async ({ standardized, curated }) => {
    const own = await sharesOf(curated, run);
    const ofStd = await sharesOf(standardized, run);
    const sourceBytes = new Map<string | null, number>();
    for (const { period, bytes } of ofStd)
      sourceBytes.set(period, (sourceBytes.get(period) ?? 0) + bytes);
    const periods = new Map<string | null, Share[]>();
    for (const share of own)
      periods.set(share.period, [...(periods.get(share.period) ?? []), share]);
    return [...periods]
      .map(([period, shares]): PeriodFacts => ({
        period,
        rows: sum(shares.map(({ rows }) => rows)),
        bytes: sum(shares.map(({ bytes }) => bytes)) + (sourceBytes.get(period) ?? 0),
        days: daysOf(shares),
      }))
      .sort((a, b) => comparePeriods(a.period, b.period));
  };
}

function daysOf(shares: readonly Share[]): PeriodFacts['days'] {
  const partitions = new Map<string | null, number>();
  for (const { day } of shares)
    if (day !== undefined) partitions.set(day, (partitions.get(day) ?? 0) + 1);
  return [...partitions]
    .map(([day, count]) => ({ day, partitions: count }))
    .sort((a, b) => compareTexts(a.day ?? '', b.day ?? ''));
}

async function sharesOf(table: TableName, run: Runner): Promise<readonly Share[]> {
  const files = filesOf(table);
  const ask = (sql: string): Promise<QueryAnswer> => run(table.database, sql);
  // A table without partitions has no such column.
  const { names } = await ask(`SELECT * FROM ${files} LIMIT 0`);
  const partition = names.includes('partition') ? 'json_format(CAST(partition AS json))' : "'{}'";
  const { rows } = await ask(
    `SELECT ${partition} AS part, sum(record_count) AS row_count, sum(file_size_in_bytes) AS byte_count FROM ${files} WHERE content = 0 GROUP BY 1`,
  );
  const parts = rows.map(([part, count, bytes]) => ({
    partition: partitionIn(part ?? ''),
    rows: wholeNumber(count),
    bytes: wholeNumber(bytes),
  }));
  // NULL is the period of rows without one, and of files that an older partitioning has written.
  if (parts.every((one) => typeof one.partition.get(PERIOD) === 'string'))
    return parts.map(({ partition, ...counts }) => ({
      period: String(partition.get(PERIOD)),
      day: dayOf(partition),
      ...counts,
    }));
  return countedShares(table, sum(parts.map(({ bytes }) => bytes)), ask);
}

const PERIOD = 'period_reference';

/** By the rows themselves; the bytes are shared out by the number of rows. */
async function countedShares(
  table: TableName,
  bytes: number,
  ask: (sql: string) => Promise<QueryAnswer>,
): Promise<readonly Share[]> {
  const { rows } = await ask(
    `SELECT "period_reference", CAST(CAST("publish_time" AS date) AS varchar), count(*) FROM ${quotedDatabase(table.database)}.${doubleQuoted(table.name)} GROUP BY 1, 2`,
  );
  const all = sum(rows.map(([, , count]) => wholeNumber(count)));
  return rows.map(([period, day, count]) => {
    const own = wholeNumber(count);
    return {
      period: period ?? null,
      day: day !== undefined && isCalendarDate(day) ? day : null,
      rows: own,
      bytes: Math.round((bytes * own) / Math.max(1, all)),
    };
  });
}

/** A partition's values by the names of its fields; none for a text that isn't an object. */
function partitionIn(text: string): ReadonlyMap<string, unknown> {
  return membersOf(decodeJson(text)) ?? new Map();
}

/** Where days or hours of publish_time partition a table; hours are counted from 1970. */
function dayOf(partition: ReadonlyMap<string, unknown>): string | null | undefined {
  const [day, hour] = [partition.get('publish_time_day'), partition.get('publish_time_hour')];
  if (typeof day === 'string' && isCalendarDate(day)) return day;
  if (typeof hour === 'number') return dateOfDay(Math.floor(hour / 24));
  return partition.has('publish_time_day') || partition.has('publish_time_hour') ? null : undefined;
}

function wholeNumber(text: string | undefined): number {
  const count = toCount(text);
  if (count === undefined)
    throw new Fault(
      `A table's metadata gave ${JSON.stringify(text ?? null)} as a count; run it again`,
    );
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
