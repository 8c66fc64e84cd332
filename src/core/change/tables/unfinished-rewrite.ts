import type { ColumnType } from '../../schema/column-type.js';
import { promotionOf } from '../promotions.js';
import { isSameShape } from './evolve-type.js';

/** What the catalogue has under a column's name, and under its shadow's. A text is a type that can't be read. */
export interface CatalogueColumn {
  readonly there: ColumnType | string | undefined;
  readonly shadow: ColumnType | string | undefined;
}

/** A column between two versions, as far as they have it. `rewritten` is what a rewrite between these two would make of it. */
export interface ColumnChange {
  readonly was: ColumnType | undefined;
  readonly type: ColumnType;
  readonly rewritten: ColumnType | undefined;
}

/**
 * The type to which an earlier version had the column rewritten, where that is not done. Until it is, the column's values are in a
 * type that no version tells, or in the shadow alone, so nothing may touch either.
 */
export function unfinishedRewrite(
  { was, type, rewritten }: ColumnChange,
  { there, shadow }: CatalogueColumn,
): ColumnType | string | undefined {
  const isOwn = rewritten !== undefined && isOf(shadow, rewritten);
  const isLeftBehind = isOf(there, type) && isOf(shadow, type);
  if (shadow !== undefined && !isOwn && !isLeftBehind) return shadow;
  return was !== undefined && awaitsRewrite(there, was) ? was : undefined;
}

/** Whether a column that a version wants as `wanted` has yet to leave its name to another one, or to take it over. */
export function needsShadow(wanted: ColumnType, { there, shadow }: CatalogueColumn): boolean {
  return there === undefined ? isOf(shadow, wanted) : awaitsRewrite(there, wanted);
}

export function isOf(there: ColumnType | string | undefined, type: ColumnType): boolean {
  return typeof there === 'object' && isSameShape(there, type);
}

/** Whether only a rewrite makes the wanted type of what is there, or of a part of it. Fields that others have added don't count. */
function awaitsRewrite(there: ColumnType | string | undefined, wanted: ColumnType): boolean {
  if (typeof there !== 'object') return false;
  if (there.kind === 'array' && wanted.kind === 'array')
    return awaitsRewrite(there.element, wanted.element);
  if (there.kind === 'map' && wanted.kind === 'map')
    return awaitsRewrite(there.value, wanted.value);
  if (there.kind === 'struct' && wanted.kind === 'struct') {
    const types = new Map(wanted.fields.map((field) => [field.name, field.type]));
    return there.fields.some(({ name, type }) => {
      const other = types.get(name);
      return other !== undefined && awaitsRewrite(type, other);
    });
  }
  const { inPlace, lossless } = promotionOf(there, wanted);
  return lossless && !inPlace;
}
