import type { ColumnType } from '../../schema/column-type.js';
import { promotionOf } from '../promotions.js';
import { isSameShape } from './evolve-type.js';

/** The catalogue's types of a column and of its shadow. A string is a type that can't be read. */
export interface CatalogueColumn {
  readonly shadowName: string;
  readonly there: ColumnType | string | undefined;
  readonly shadow: ColumnType | string | undefined;
}

/**
 * A column's types in two versions. `rewritten`: the type that a rewrite between the two versions
 * produces, if there is one.
 */
export interface ColumnChange {
  readonly was: ColumnType | undefined;
  readonly type: ColumnType;
  readonly rewritten: ColumnType | undefined;
}

/**
 * The target type of an earlier rewrite that has not finished. Until it finishes, the column has a
 * type that no version declares, or its values are in the shadow alone, so no change may touch
 * either.
 */
export function unfinishedRewrite(
  { was, type, rewritten }: ColumnChange,
  { there, shadow }: Pick<CatalogueColumn, 'there' | 'shadow'>,
): ColumnType | string | undefined {
  const isOwn = rewritten !== undefined && isOf(shadow, rewritten);
  const isLeftBehind = isOf(there, type) && isOf(shadow, type);
  if (shadow !== undefined && !isOwn && !isLeftBehind) return shadow;
  return was !== undefined && awaitsRewrite(there, was) ? was : undefined;
}

/** Whether a column still waits for its rewrite to the type `wanted`. */
export function needsShadow(
  wanted: ColumnType,
  { there, shadow }: Pick<CatalogueColumn, 'there' | 'shadow'>,
): boolean {
  return there === undefined ? isOf(shadow, wanted) : awaitsRewrite(there, wanted);
}

export function isOf(there: ColumnType | string | undefined, type: ColumnType): boolean {
  return typeof there === 'object' && isSameShape(there, type);
}

/**
 * Whether the catalogue's type, or a part of it, only becomes the wanted one by a rewrite. Fields
 * that others added don't count.
 */
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
