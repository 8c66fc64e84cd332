import type { ExistingTable } from '../../change/tables/table-change.js';
import type { Column } from '../../schema/column.js';
import { isSameType, STRING_TYPE, type ColumnType } from '../../schema/column-type.js';
import { conversionGap } from '../cast/convert-text.js';
import { KEY_COLUMN, type ColumnSource, type LeftReason } from './catch-up-plan.js';

/** Both tables by their columns' names. A type that can't be read is a string. */
export interface TableTypes {
  readonly standardized: ReadonlyMap<string, ColumnType | string>;
  readonly curated: ReadonlyMap<string, ColumnType | string>;
}

/** The types of a table's columns; of none where the table doesn't exist. */
export function typesIn(
  table: ExistingTable | undefined,
): ReadonlyMap<string, ColumnType | string> {
  return new Map(table?.columns.map(({ name, type }) => [name, type]));
}

/**
 * Where a column's values come from, or why there are none. `formerSource`: the flattened path under
 * a former name. A column of the envelope stands in STD under its own name, too.
 */
export function columnSource(
  { name, source, section }: Column,
  formerSource: string | undefined,
  { standardized, curated }: TableTypes,
): ColumnSource | LeftReason {
  const type = curated.get(name);
  if (name === KEY_COLUMN) return 'key-column';
  if (type === undefined || typeof type === 'string') return 'no-column';
  const places = [source, ...(section === 'envelope' ? [name] : []), formerSource ?? source];
  const [found, later] = [...new Set(places)].filter((one) => standardized.has(one));
  const sourceType = found === undefined ? undefined : standardized.get(found);
  if (found === undefined || sourceType === undefined) return 'never-sent';
  if (typeof sourceType === 'string') return 'source-type';
  if (!isSameType(sourceType, type)) {
    if (!isSameType(sourceType, STRING_TYPE)) return 'source-type';
    if (conversionGap(type) !== undefined) return 'type-not-converted';
  }
  const isBehind =
    later !== undefined && later === formerSource && isOfType(standardized.get(later), sourceType);
  return { name, source: found, formerSource: isBehind ? later : null, type, sourceType };
}

function isOfType(type: ColumnType | string | undefined, wanted: ColumnType): boolean {
  return typeof type === 'object' && isSameType(type, wanted);
}
