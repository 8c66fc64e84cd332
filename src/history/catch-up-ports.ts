import type { CatchUpFacts } from '../core/history/plan/catch-up-facts.js';
import type { Places } from '../core/change/tables/table-change.js';
import type { Runs } from '../backfill/runs.js';
import type { ItemStore, Registry } from '../registry/registry.js';
import type { RowFacts, Rows } from '../warehouse/rows.js';
import type { Warehouse } from '../warehouse/warehouse.js';

/** What a catch-up is configured by. */
export interface CatchUpSettings extends Pick<
  CatchUpFacts,
  'withNullPeriod' | 'stopInsertsAbove' | 'suppression'
> {
  readonly places: Places;
  /** Milliseconds between two looks at the pipeline's runs, and after which nobody waits any more. */
  readonly wait: { readonly everyMs: number; readonly atMostMs: number };
}

/** Everything that the steps of a catch-up call. */
export interface CatchUpPorts {
  /** With an item store: only an item says who may patch a topic. */
  readonly registry: Registry & { readonly items: ItemStore };
  readonly warehouse: Warehouse;
  readonly rows: Rows & RowFacts;
  readonly runs: Runs;
  readonly settings: CatchUpSettings;
  readonly now: () => Date;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
  /** A new token for each attempt at a statement of the catalogue. */
  readonly attempt: () => string;
  readonly sleep: (ms: number) => Promise<void>;
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
  | { readonly kind: 'swapping'; readonly columns: readonly string[] };
