/** The kinds of facts that block a plan. */
export type ConflictKind =
  | 'rewrite-unfinished'
  | 'shadow-name-taken'
  | 'column-has-another-type'
  | 'partition-source'
  | 'not-an-iceberg-table'
  | 'foreign-table'
  | 'other-partitioning';

/** The kinds of differences between the catalogue and the schemas that a change doesn't touch. */
export type DriftKind =
  | 'table-missing'
  | 'table-elsewhere'
  | 'columns-missing'
  | 'columns-unknown'
  | 'column-differs'
  | 'column-restored'
  | 'column-stays'
  | 'property-differs'
  | 'partitioning-differs';

/** A fact about a table. */
export interface TableRemark<Kind extends ConflictKind | DriftKind> {
  readonly kind: Kind;
  /** `database.table` */
  readonly table: string;
  /** The columns concerned; empty for the table as a whole. */
  readonly columns: readonly string[];
  /** A sentence that begins with the table's name. */
  readonly message: string;
}

/** A fact that blocks the plan. */
export type Conflict = TableRemark<ConflictKind>;
/** A fact that doesn't block the plan. */
export type Drift = TableRemark<DriftKind>;
