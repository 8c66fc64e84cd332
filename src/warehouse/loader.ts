import type { PipelineRow } from '../core/history/events/pipeline-row.js';
import type { TableName } from '../core/history/plan/catch-up-plan.js';
import type { TableColumn } from '../core/schema/tables.js';

/** Where rows are loaded to, and what they get. */
export interface LoadTarget {
  readonly topic: string;
  readonly standardized: TableName;
  readonly curated: TableName;
  /** The columns of {@link PipelineRow.values}. */
  readonly columns: readonly TableColumn[];
  readonly schemaVersion: string;
  /** UTC, ISO 8601: ingestion_ts, and when rows of CURATED are seen and updated. */
  readonly now: string;
}

export interface LoadCounts {
  /** Rows that STD got. */
  readonly loaded: number;
  /** Rows that STD had, or that the batch holds twice. */
  readonly known: number;
  /** Rows that STD got, and CURATED can't have: they lack what must be there. */
  readonly rejected: number;
  readonly inserted: number;
  readonly updated: number;
}

/** Takes events into tables as the pipeline does, where the tables are here. */
export interface Loader {
  /**
   * Loads a batch, all or nothing. Rows that were loaded before change nothing. Every column of the
   * rows' texts is in STD already.
   */
  readonly load: (target: LoadTarget, rows: readonly PipelineRow[]) => Promise<LoadCounts>;
}
