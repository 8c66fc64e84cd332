import type { TableName } from '../../../src/core/history/plan/catch-up-plan.js';
import { printColumnType, type ColumnType } from '../../../src/core/schema/column-type.js';

/** An event as STANDARDIZED has it. */
export interface Message {
  readonly key: string;
  /** Grows with every message: publish_time and ingestion_ts at once. */
  readonly at: number;
  readonly period: string;
  /** By column of STANDARDIZED. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A row of CURATED. */
export interface CuratedRow {
  readonly key: string;
  /** The message that the pipeline has written last. */
  readonly message: Message;
  /** By the column's id, which a rename keeps. */
  readonly values: ReadonlyMap<number, string | null>;
}

export interface RowEvent {
  readonly kind: 'row';
  readonly key: string;
  readonly before: CuratedRow | undefined;
  readonly after: CuratedRow | undefined;
  /** An insert that finds a row of the same key makes a second one. */
  readonly isInsert?: boolean;
}

/** The table of erased events, which is always up to date. */
export const SUPPRESSION: TableName = { database: 'cur', name: 'erased' };

/** The rows of one topic, and how far the pipeline is. */
export interface Lake {
  readonly messages: readonly Message[];
  readonly rows: ReadonlyMap<string, CuratedRow>;
  /** The last message that the pipeline has taken. */
  readonly checkpoint: number;
  /** Keys that were erased from CURATED on purpose. */
  readonly erased: ReadonlySet<string>;
  /** Keys of which the pipeline has rejected a message. */
  readonly rejected: ReadonlySet<string>;
}

export interface LiveLake {
  now: Lake;
  /** Runs of the pipeline that are at work, and when they began, in milliseconds. */
  readonly running: Map<number, number>;
  readonly put: (row: CuratedRow) => void;
  readonly insert: (row: CuratedRow) => void;
  readonly erase: (key: string) => void;
}

export function liveLake(from: Lake, changed: (event: RowEvent) => void): LiveLake {
  const put = (row: CuratedRow, isInsert: boolean): void => {
    const before = lake.now.rows.get(row.key);
    lake.now = { ...lake.now, rows: new Map(lake.now.rows).set(row.key, row) };
    changed({ kind: 'row', key: row.key, before, after: row, isInsert });
  };
  const lake: LiveLake = {
    now: from,
    running: new Map(),
    put: (row) => put(row, false),
    insert: (row) => put(row, true),
    erase: (key) => {
      const before = lake.now.rows.get(key);
      const rows = new Map(lake.now.rows);
      rows.delete(key);
      lake.now = { ...lake.now, rows, erased: new Set(lake.now.erased).add(key) };
      changed({ kind: 'row', key, before, after: undefined });
    },
  };
  return lake;
}

const LIMITS: Readonly<Record<string, bigint>> = { INT: 2n ** 31n, BIGINT: 2n ** 63n };

/** The pipeline's cast, which converts `~7`, too: a text for which history has no cast. */
export function liveCast(text: string | undefined, type: ColumnType | string): string | null {
  return cast(text, type) ?? cast(text?.replace(/^~/, ''), type);
}

/** What a text becomes as a type: integers and texts are all that the scenarios have. */
export function cast(text: string | undefined, type: ColumnType | string): string | null {
  if (text === undefined) return null;
  const name = typeof type === 'string' ? type : printColumnType(type);
  const limit = LIMITS[name];
  if (limit === undefined) return text;
  if (!/^-?[0-9]+$/.test(text)) return null;
  const number = BigInt(text);
  return number >= -limit && number < limit ? String(number) : null;
}
