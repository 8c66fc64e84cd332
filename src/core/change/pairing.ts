import type { Column } from '../schema/column.js';
import type { ColumnType } from '../schema/column-type.js';
import type { PartitionField } from '../schema/partitioning.js';
import type { FindPart } from '../schema/type-part.js';
import type { MemberPlace } from '../text/json-edits.js';
import type { Span } from '../text/json-node.js';
import type { Promotion } from './promotions.js';
import type { CdeLists } from './tokens.js';

/** A column, or a field of a STRUCT inside one, that only the newer version has. */
export interface Added {
  /** `address` or `address.zip`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly column: Column;
  /** A field's place in the newer text; undefined for a column. */
  readonly at?: Span;
  readonly isRequired: boolean;
}
/** A column or field that only the older version has. */
export interface Removed {
  readonly name: string;
  readonly type: ColumnType;
  readonly column: Column;
  /** The column in the older version; the same, unless a field left a column that stays. */
  readonly was: Column;
  /** A field's place in the older text; undefined for a column. */
  readonly at?: Span;
  /** The span of a remaining neighbour in the newer text. */
  readonly anchor: Span;
  /** Where the column stood among those that remain; undefined for a field. */
  readonly place?: MemberPlace | undefined;
  /** Beside which field of the newer type the field stood; undefined for a column. */
  readonly beside?: FieldPlace;
  /** Partition fields of the older table that read this column; none for a field. */
  readonly partitions: readonly PartitionField[];
}
/** A field's place in the newer text: behind the one with this span, else in front of it. */
export interface FieldPlace {
  readonly span: Span;
  readonly isBehind: boolean;
}
export interface Kept {
  readonly before: Column;
  readonly after: Column;
  readonly cdeLists: CdeLists;
  /** Partition fields of the older table that read this column. */
  readonly partitions: readonly PartitionField[];
}
export interface Renamed extends Kept {
  readonly anchor: Span;
}
/** One difference between a column's two types, with its innermost path. */
export interface TypeStep {
  /** `tags`, `tags.element`, `prices.value.amount`. */
  readonly path: string;
  readonly before: ColumnType;
  readonly after: ColumnType;
  readonly promotion: Promotion;
  readonly isMapKey: boolean;
  /** Its place in the newer text. */
  readonly at: Span;
  /** Finds parts of the column's type in the texts of the two versions. */
  readonly partOf: { readonly was: FindPart; readonly column: FindPart };
  /** Whether one of the two versions has a column of this folded name. */
  readonly isTaken: (name: string) => boolean;
  readonly column: Column;
  /** The column in the older version. */
  readonly was: Column;
  /** Partition fields of the older table that read this column. */
  readonly partitions: readonly PartitionField[];
}
export interface Reordered {
  /** The STRUCT's path, or the section. */
  readonly path: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly column: Column;
}

export interface Pairing {
  readonly added: readonly Added[];
  readonly removed: readonly Removed[];
  readonly renamed: readonly Renamed[];
  /** Columns of both versions that differ in something, including renamed ones. */
  readonly kept: readonly Kept[];
  readonly types: readonly TypeStep[];
  readonly reordered: readonly Reordered[];
}
