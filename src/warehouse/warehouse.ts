import type { ColumnType } from '../core/column-type.js';
import type { TableColumn, WantedTable } from '../core/tables.js';

/** Where the tables of an installation live. */
export interface Places {
  /** Of the tables' data. */
  readonly bucket: string;
  readonly databases: Readonly<Record<WantedTable['layer'], string>>;
}

/** A table as the catalogue has it now. */
export interface ExistingTable {
  readonly database: string;
  readonly name: string;
  /** In the catalogue's order; without columns that were dropped. A type that can't be read is kept as its text. */
  readonly columns: readonly { readonly name: string; readonly type: ColumnType | string }[];
  /** `s3://…`, without a slash at its end; null where the catalogue names none. */
  readonly location: string | null;
  readonly properties: ReadonlyMap<string, string>;
}

interface OnTable {
  readonly layer: WantedTable['layer'];
  readonly database: string;
  readonly table: string;
}

/** What the catalogue shows of a rewrite: nothing yet, the shadow beside the column, or the shadow alone. */
export type RewriteStage = 'untouched' | 'shadow-added' | 'column-dropped';

/** One step from the tables that exist to those that are wanted. Typed, so that a catalogue that takes no DDL can be served, too. */
export type TableChange =
  | (OnTable & {
      readonly kind: 'create-table';
      readonly topic: string;
      readonly wanted: WantedTable;
    })
  | (OnTable & { readonly kind: 'add-columns'; readonly columns: readonly TableColumn[] })
  /** In place: a promotion, or a STRUCT that grew. */
  | (OnTable & {
      readonly kind: 'change-column';
      readonly column: TableColumn;
      readonly was: ColumnType;
    })
  /** Lossless, but the data must be written anew: the backfill runs it, never the validator. `stands` says where it was left. */
  | (OnTable & {
      readonly kind: 'rewrite-column';
      readonly column: TableColumn;
      readonly was: ColumnType;
      readonly stands: RewriteStage;
    })
  | (OnTable & { readonly kind: 'drop-column'; readonly column: string })
  | (OnTable & {
      readonly kind: 'set-properties';
      readonly properties: ReadonlyMap<string, string>;
    });

/** `refused`: the catalogue said that it will never do this, and why; the text begins with the table. Whatever may pass is a Fault. */
export type Applied =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string };

/** The catalogue of tables, and the engine that changes them. */
export interface Warehouse {
  readonly places: Places;
  /** Undefined only when there is no such table; a database that is missing is a Fault. */
  readonly table: (database: string, name: string) => Promise<ExistingTable | undefined>;
  /** `attempt` makes a repeated try a new one: an engine that remembers tokens would replay a failure. Applying twice is harmless. */
  readonly apply: (change: TableChange, attempt: string) => Promise<Applied>;
}
