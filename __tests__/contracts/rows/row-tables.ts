import { randomUUID } from 'node:crypto';
import {
  PLAN_FORMAT,
  type CatchUpPlan,
  type PlannedColumn,
} from '../../../src/core/history/plan/catch-up-plan.js';
import { STRING_TYPE } from '../../../src/core/schema/column-type.js';
import type { Rows } from '../../../src/warehouse/rows.js';
import type { Warehouse } from '../../../src/warehouse/warehouse.js';
import type { TableColumn } from '../../../src/core/schema/tables.js';
import { places, typeOf } from '../../warehouse/tables.js';

/** A value of a row: text for every type but numbers and booleans; null is NULL. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** A warehouse with rows, used by one test only. */
export interface OpenRows {
  readonly rows: Rows;
  readonly warehouse: Warehouse;
  /** Appends rows; columns that a row doesn't name are NULL. */
  readonly fill: (table: Layer, rows: readonly Row[]) => Promise<void>;
  /** All rows in the order of `idempotency_key`, then of the other columns, values as text. */
  readonly read: (table: Layer, columns: readonly string[]) => Promise<readonly Row[]>;
  readonly erase: (key: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
export type Layer = 'standardized' | 'curated';

export const NOW = '2026-07-01T12:00:00.000Z';
export const LATER = '2026-07-02T12:00:00.000Z';

const STD_OWN: readonly (readonly [string, string])[] = [
  ['message_id', 'STRING'],
  ['idempotency_key', 'STRING'],
  ['publish_time', 'TIMESTAMP'],
  ['json_payload', 'STRING'],
  ['ingestion_ts', 'BIGINT'],
  ['period_reference', 'STRING'],
];
const CUR_OWN: readonly (readonly [string, string])[] = [
  ['message_id', 'STRING'],
  ['idempotency_key', 'STRING'],
  ['publish_time', 'TIMESTAMP'],
  ['first_seen_ts', 'TIMESTAMP'],
  ['last_updated_ts', 'TIMESTAMP'],
  ['_schema_version', 'STRING'],
  ['period_reference', 'STRING'],
];

/** A plan without steps of its own: tests run single steps. */
export const plan: CatchUpPlan = {
  format: PLAN_FORMAT,
  catchupId: 'events-2-abcdef012345-1',
  topic: 'events',
  activationSeq: 2,
  schemaVersion: '2.0.0',
  activeSha256: 'a'.repeat(64),
  baseSha256: 'b'.repeat(64),
  standardized: { database: places.databases.standardized, name: 'events' },
  curated: { database: places.databases.curated, name: 'events' },
  order: ['publish_time', 'ingestion_ts', 'message_id'],
  stamps: ['last_updated_ts', '_schema_version'],
  bound: { kind: 'checkpoint', lastIngestionTs: 1_000_000 },
  columns: [],
  groups: [],
  rewrites: [],
  rewriteGroups: [],
  periods: [],
  inserts: null,
  followUps: { errorsTable: null, drift: null, optimizeAbove: null },
  left: [],
  limits: { statementBytes: 200_000, partitions: 90 },
};

/** `user_id BIGINT`, read from `userid`. */
export function column(name: string, type: string, source = name.replace('_', '')): PlannedColumn {
  return {
    name,
    source,
    formerSource: null,
    type: typeOf(type),
    sourceType: STRING_TYPE,
    kinds: ['added'],
  };
}

export const ALL_DAYS = { from: null, before: null } as const;

/** Names and types. */
export type Columns = Readonly<Record<string, string>>;

/** Creates both tables of the topic `events`, with these columns beside the usual ones. */
export async function createTables(
  warehouse: Warehouse,
  std: Columns,
  curated: Columns,
): Promise<void> {
  for (const [layer, own, more] of [
    ['standardized', STD_OWN, std],
    ['curated', CUR_OWN, curated],
  ] as const) {
    const columns: readonly TableColumn[] = [...own, ...Object.entries(more)].map(
      ([name, type]) => ({ name, type: typeOf(type) }),
    );
    const wanted = {
      layer,
      name: 'events',
      columns,
      partitioning: [{ column: 'period_reference', transform: 'identity' as const }],
      properties: new Map<string, string>(),
    };
    const at = { layer, database: places.databases[layer], table: 'events' };
    const change = { ...at, kind: 'create-table', topic: 'events', wanted } as const;
    // A new attempt, since an engine may remember the table of the test before.
    const applied = await warehouse.apply(change, randomUUID());
    if (applied.kind === 'refused') throw new Error(applied.reason);
  }
}
