import type { Unpatched } from './unpatched.js';

/** How a catch-up ended. */
export const CATCH_UP_STATUSES = [
  'READY',
  'BACKFILL_FAILED',
  'SUPERSEDED',
  'NOTHING_TO_DO',
] as const;
export type CatchUpStatus = (typeof CATCH_UP_STATUSES)[number];

/** What `catch-up TOPIC` reports. */
export interface CatchUpReport {
  readonly topic: string;
  readonly status: CatchUpStatus;
  /** Null where none was begun. */
  readonly catchUpId: string | null;
  /** In the plan's order. */
  readonly periods: readonly PeriodRows[];
  /** Sorted by column. */
  readonly unpatched: readonly Unpatched[];
  /** A sentence without a full stop; null for one that ended well. */
  readonly reason: string | null;
}

export interface PeriodRows {
  /** Null: rows whose period_reference is NULL. */
  readonly period: string | null;
  readonly rowsChanged: number;
}

/** The report as JSON, as `schemas/catch-up.schema.json` describes it. */
export function catchUpJson(report: CatchUpReport): Readonly<Record<string, unknown>> {
  const { topic, status, catchUpId, periods, unpatched, reason } = report;
  return {
    topic,
    status,
    catchup_id: catchUpId,
    periods: periods.map(({ period, rowsChanged }) => ({ period, rows_changed: rowsChanged })),
    unpatched: unpatched.map((one) => ({
      column: one.column,
      periods: one.periods,
      reason: one.reason,
    })),
    reason,
  };
}
