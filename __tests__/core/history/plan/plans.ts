import { ALL_DAYS } from '../../../../src/core/history/plan/catch-up-facts.js';
import { scalar } from '../../../../src/core/schema/column-type.js';
import type {
  CatchUpPlan,
  PlannedColumn,
  PlannedPeriod,
  PlannedRewrite,
} from '../../../../src/core/history/plan/catch-up-plan.js';

export function plannedColumn(name: string, more: Partial<PlannedColumn> = {}): PlannedColumn {
  return {
    name,
    source: name,
    formerSource: null,
    type: scalar('BIGINT'),
    sourceType: scalar('STRING'),
    kinds: ['added'],
    ...more,
  };
}

export function plannedPeriod(period: string | null): PlannedPeriod {
  return { period, rows: 1000, bytes: 50_000, engine: 'athena', parts: [ALL_DAYS] };
}

export function plannedRewrite(name: string): PlannedRewrite {
  return {
    name,
    was: scalar('INT'),
    type: scalar('STRING'),
    shadow: `${name}__rewrite`,
    setAside: `${name}__was`,
    isSetAside: false,
  };
}

/** A plan that patches the column `device_type` in two periods. */
export function catchUpPlan(more: Partial<CatchUpPlan> = {}): CatchUpPlan {
  return {
    format: 1,
    catchupId: 'orders-2-0123456789ab-1',
    topic: 'orders',
    activationSeq: 2,
    schemaVersion: '2.0.0',
    activeSha256: 'a'.repeat(64),
    baseSha256: 'b'.repeat(64),
    standardized: { database: 'iceberg_standardized_db', name: 'orders' },
    curated: { database: 'iceberg_curated_db', name: 'orders' },
    order: ['publish_time', 'ingestion_ts', 'message_id'],
    stamps: ['last_updated_ts', '_schema_version'],
    bound: { kind: 'checkpoint', lastIngestionTs: 1_770_000_000_000 },
    columns: [plannedColumn('device_type')],
    groups: [{ columns: [0, 1], periods: null }],
    rewrites: [],
    rewriteGroups: [],
    periods: [plannedPeriod('2026-02'), plannedPeriod('2026-01')],
    inserts: null,
    followUps: { errorsTable: null, drift: null, optimizeAbove: null },
    left: [],
    limits: { statementBytes: 200_000, partitions: 90 },
    ...more,
  };
}
