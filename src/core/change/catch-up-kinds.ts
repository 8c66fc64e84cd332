/** The kinds of changes after which history has to be patched, in the order they are told. */
export const CATCH_UP_KINDS = [
  /** The column, or a field of its STRUCT, is new. */
  'added',
  /** The column is new in this version, and an older version had it. */
  'returned',
  /** The column has another name. */
  'renamed',
  /** The type became wider in place: values that did not fit are NULL until they are patched. */
  'widened',
  /** The type changes by a rewrite of the data. */
  'rewrite',
  /** The column reads another path. */
  'json_path',
  /** The column need not be filled any more: rows that lacked it were rejected. */
  'relaxed',
  /** The column is no critical data element any more: rows that lacked it were rejected. */
  'cde_removed',
  /** The column became sensitive: older rows are not masked. */
  'sensitive',
  /** An earlier catch-up began the column and did not end, or left some periods. */
  'unfinished',
] as const;
export type CatchUpKind = (typeof CATCH_UP_KINDS)[number];
