import type { CatchUpKind } from '../../change/catch-up-kinds.js';
import { isSameType } from '../../schema/column-type.js';
import type { ColumnSource, PlannedColumn } from './catch-up-plan.js';

/** Kinds after which a value that CURATED has may come from another path, or is not to be shown. */
const VALUE_MAY_BE_WRONG: ReadonlySet<CatchUpKind> = new Set(['json_path', 'sensitive']);

/**
 * Whether a row keeps the column's value where STD has a text that gives none. The pipeline's Spark
 * converts some texts that the cast table refuses on purpose (docs/cast-table.md), so the value is
 * what the pipeline has made of that text. Not so where it may come from another path: then NULL is
 * better. Of a column that is only `unfinished` nobody knows any more which change was begun.
 */
export function keepsValues(column: ColumnSource | PlannedColumn): boolean {
  // A row that is inserted has no value to keep.
  if (!('kinds' in column)) return false;
  const { kinds, type, sourceType } = column;
  if (isSameType(type, sourceType) || (type.kind === 'scalar' && type.name === 'BINARY'))
    return false; // Every text gives a value.
  if (kinds.some((kind) => VALUE_MAY_BE_WRONG.has(kind))) return false;
  return kinds.some((kind) => kind !== 'unfinished');
}
