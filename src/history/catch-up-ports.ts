import type { CatchUpFacts } from '../core/history/plan/catch-up-facts.js';
import type { Machine } from '../backfill/machine.js';
import type { Runs } from '../backfill/runs.js';
import type { Rows } from '../warehouse/rows.js';
import type { HistoryPorts } from './ports.js';

/** What a catch-up is configured by, and what a person asks of it. */
export interface CatchUpSettings extends Pick<
  CatchUpFacts,
  'withNullPeriod' | 'stopInsertsAbove' | 'suppression' | 'followUps' | 'sparkAboveBytes'
> {
  /** Milliseconds between two looks at the pipeline's runs, and after which nobody waits any more. */
  readonly wait: { readonly everyMs: number; readonly atMostMs: number };
}

/** Everything that the steps of a catch-up call. */
export interface CatchUpPorts extends Omit<HistoryPorts, 'rows' | 'zones'> {
  readonly rows: Rows;
  readonly runs: Runs;
  /** Whose executions run catch-ups; absent where a command runs them itself. */
  readonly machine?: Machine;
  readonly settings: CatchUpSettings;
  /** A new token for each attempt at a statement of the catalogue. */
  readonly attempt: () => string;
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends the catch-up between two steps; what was begun is recorded, and the next one goes on. */
  readonly signal?: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** What a catch-up is doing, for people who watch it. */
export type Progress =
  | { readonly kind: 'waiting'; readonly forMs: number }
  | { readonly kind: 'planned'; readonly steps: number; readonly periods: number }
  /** `number` of `of`, from 1. Null: rows whose period_reference is NULL. */
  | {
      readonly kind: 'period';
      readonly period: string | null;
      readonly number: number;
      readonly of: number;
    }
  | { readonly kind: 'swapping'; readonly columns: readonly string[] }
  /** An error, not a finding, made a step fail; the report says where. */
  | { readonly kind: 'stopped'; readonly cause: unknown };
