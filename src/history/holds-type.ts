import { evolveType } from '../core/change/tables/evolve-type.js';
import type { ColumnType } from '../core/schema/column-type.js';

/**
 * Whether a column of a table holds the values that a version says: it has the type, or became wider
 * in place.
 */
export function holdsType(there: ColumnType | string | undefined, wanted: ColumnType): boolean {
  if (typeof there !== 'object') return false;
  const { kind } = evolveType(wanted, wanted, there);
  return kind === 'kept' || kind === 'in-place';
}
