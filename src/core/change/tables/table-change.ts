import type { ColumnType } from '../../schema/column-type.js';
import type { PartitionField } from '../../schema/partitioning.js';
import type { TableColumn, WantedTable } from '../../schema/tables.js';

/** Where an installation keeps its tables. */
export interface Places {
  /** The bucket of the tables' data. */
  readonly bucket: string;
  readonly databases: Readonly<Record<WantedTable['layer'], string>>;
}

/** A table in the catalogue. */
export interface ExistingTable {
  readonly database: string;
  readonly name: string;
  /**
   * In the catalogue's order, without dropped columns. A type that can't be read is kept as a
   * string. `id`: Iceberg's field id; absent where the catalogue doesn't tell it.
   */
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnType | string;
    readonly id?: number;
  }[];
  /** `s3://…` without a trailing slash; null where the catalogue has no location. */
  readonly location: string | null;
  readonly properties: ReadonlyMap<string, string>;
  /** Undefined where the catalogue doesn't tell it: Glue has no partition spec of Iceberg tables. */
  readonly partitioning: readonly PartitionField[] | undefined;
}

interface OnTable {
  readonly layer: WantedTable['layer'];
  readonly database: string;
  readonly table: string;
}

/**
 * The progress of a rewrite in the catalogue: not begun, the shadow beside the column, or the
 * shadow alone.
 */
export type RewriteStage = 'untouched' | 'shadow-added' | 'column-dropped';

/** One change of a table. It is data, so that a catalogue without DDL can apply it too. */
export type TableChange =
  | (OnTable & {
      readonly kind: 'create-table';
      readonly topic: string;
      readonly wanted: WantedTable;
    })
  | (OnTable & { readonly kind: 'add-columns'; readonly columns: readonly TableColumn[] })
  /** A change in place: a promotion, or new fields in a STRUCT. */
  | (OnTable & {
      readonly kind: 'change-column';
      readonly column: TableColumn;
      readonly was: ColumnType;
    })
  /**
   * A lossless change that rewrites the data. The backfill runs it, never the validator. `stands`:
   * its progress.
   */
  | (OnTable & {
      readonly kind: 'rewrite-column';
      readonly column: TableColumn;
      /** The name of the column that is filled first. */
      readonly shadow: string;
      readonly was: ColumnType;
      readonly stands: RewriteStage;
    })
  | (OnTable & { readonly kind: 'drop-column'; readonly column: string })
  | (OnTable & {
      readonly kind: 'set-properties';
      readonly properties: ReadonlyMap<string, string>;
    });

/** One Athena statement for one table. */
export interface Statement {
  /** `database.table` */
  readonly table: string;
  readonly layer: 'standardized' | 'curated';
  readonly sql: string;
}
