/** What stands in the way of a change. */
export type ConflictKind =
  | 'rewrite-unfinished'
  | 'column-has-another-type'
  | 'partition-source'
  | 'nested-field-lost'
  | 'shadow-name-taken'
  | 'not-an-iceberg-table'
  | 'foreign-table';

/** How the catalogue differs from what the schemas say, where a change does not touch it. */
export type DriftKind =
  | 'table-missing'
  | 'table-elsewhere'
  | 'columns-missing'
  | 'columns-unknown'
  | 'column-differs'
  | 'column-restored'
  | 'column-stays'
  | 'property-differs';

/** A fact about a table for people to act on or to know. */
export interface TableRemark<Kind extends ConflictKind | DriftKind> {
  readonly kind: Kind;
  /** `database.table` */
  readonly table: string;
  /** Columns it is about; none for the table as a whole. */
  readonly columns: readonly string[];
  /** A sentence that begins with the table. */
  readonly message: string;
}

/** With any of these, nothing may be applied. */
export type Conflict = TableRemark<ConflictKind>;
/** No obstacle. */
export type Drift = TableRemark<DriftKind>;
