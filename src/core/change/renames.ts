import type { Column } from '../schema/column.js';
import { isSameType } from '../schema/column-type.js';
import { groupBy } from '../text/group-by.js';

/**
 * Maps a newer column to the older one that it renames: by `renamed_from`, or if exactly one column
 * of each version has this type and this explicit path. Columns without a path read their own name,
 * so a rename would look like a removal and an addition.
 */
export function matchRenames(
  gone: readonly Column[],
  fresh: readonly Column[],
): ReadonlyMap<Column, Column> {
  const pairs = new Map<Column, Column>();
  if (gone.length === 0 || fresh.length === 0) return pairs;
  const free = new Map(gone.map((column) => [column.name, column]));
  for (const newer of fresh) {
    const older = newer.renamedFrom === undefined ? undefined : free.get(newer.renamedFrom);
    if (older === undefined) continue;
    pairs.set(newer, older);
    free.delete(older.name);
  }
  const explicitSource = (column: Column): string | undefined =>
    column.jsonPath === undefined ? undefined : column.source;
  const olderBySource = groupBy(free.values(), explicitSource);
  const unmatched = fresh.filter((column) => !pairs.has(column));
  for (const [source, newers] of groupBy(unmatched, explicitSource)) {
    const olders = olderBySource.get(source) ?? [];
    const [newer] = newers;
    const [older] = olders;
    if (
      newers.length === 1 &&
      olders.length === 1 &&
      newer &&
      older &&
      isSameType(newer.type, older.type)
    )
      pairs.set(newer, older);
  }
  return pairs;
}
