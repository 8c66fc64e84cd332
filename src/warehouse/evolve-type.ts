import { printColumnType, type ColumnType } from '../core/column-type.js';
import { promotionOf } from '../core/promotions.js';

/** `type` is what the column has afterwards. What others added to a STRUCT stays in it. */
export type Evolution =
  | { readonly kind: 'kept' | 'in-place' | 'rewrite'; readonly type: ColumnType }
  /** `lost`: the nested field that would have to go, as a path below the column. */
  | { readonly kind: 'conflict'; readonly type?: undefined; readonly lost?: readonly string[] };

const CONFLICT: Evolution = { kind: 'conflict' };

/**
 * The way from the type that the catalogue has to the one that the newer version wants, given what the older version wanted
 * (undefined where it had no such column, or nested field). A conflict: the catalogue has neither, or there is no lossless way.
 * A nested field that was given up is one, too: Athena's guide shows no statement that drops it, and it can't just stay as a column
 * can, since who writes a STRUCT writes all of it.
 */
export function evolveType(
  existing: ColumnType,
  before: ColumnType | undefined,
  after: ColumnType,
): Evolution {
  if (isSameShape(existing, after)) return { kind: 'kept', type: existing };
  // Not touched by this change: whatever stands there stays, however it came there.
  if (before !== undefined && isSameShape(before, after)) return { kind: 'kept', type: existing };
  if (existing.kind === 'array' && after.kind === 'array') {
    const element = evolveType(
      existing.element,
      before?.kind === 'array' ? before.element : undefined,
      after.element,
    );
    return element.kind === 'conflict'
      ? within('element', element)
      : { kind: element.kind, type: { kind: 'array', element: element.type } };
  }
  if (existing.kind === 'map' && after.kind === 'map') {
    if (!isSameShape(existing.key, after.key)) return CONFLICT;
    const value = evolveType(
      existing.value,
      before?.kind === 'map' ? before.value : undefined,
      after.value,
    );
    return value.kind === 'conflict'
      ? within('value', value)
      : { kind: value.kind, type: { kind: 'map', key: existing.key, value: value.type } };
  }
  if (existing.kind === 'struct' && after.kind === 'struct') {
    return evolveStruct(existing, before?.kind === 'struct' ? before : undefined, after);
  }
  if (before === undefined || !isSameShape(existing, before)) return CONFLICT;
  const promotion = promotionOf(before, after);
  if (promotion.inPlace) return { kind: 'in-place', type: after };
  return promotion.lossless ? { kind: 'rewrite', type: after } : CONFLICT;
}

function within(step: string, conflict: Evolution & { readonly kind: 'conflict' }): Evolution {
  return conflict.lost === undefined
    ? conflict
    : { kind: 'conflict', lost: [step, ...conflict.lost] };
}

type Struct = Extract<ColumnType, { kind: 'struct' }>;

function evolveStruct(existing: Struct, before: Struct | undefined, after: Struct): Evolution {
  const older = new Map(before?.fields.map((field) => [field.name, field.type]));
  const newer = new Map(after.fields.map((field) => [field.name, field.type]));
  const fields: { readonly name: string; readonly type: ColumnType }[] = [];
  let kind: 'kept' | 'in-place' | 'rewrite' = 'kept';
  for (const { name, type } of existing.fields) {
    const was = older.get(name);
    const wanted = newer.get(name);
    newer.delete(name);
    if (wanted === undefined) {
      if (was !== undefined) return { kind: 'conflict', lost: [name] };
      fields.push({ name, type });
      continue;
    }
    const evolution = evolveType(type, was, wanted);
    if (evolution.kind === 'conflict') return within(name, evolution);
    if (evolution.kind !== 'kept' && kind !== 'rewrite') kind = evolution.kind;
    fields.push({ name, type: evolution.type });
  }
  for (const [name, type] of newer) fields.push({ name, type });
  if (newer.size > 0 && kind === 'kept') kind = 'in-place';
  return { kind, type: { kind: 'struct', fields } };
}

/** Same type but for the order of a STRUCT's fields, which a table finds by name. */
export function isSameShape(a: ColumnType, b: ColumnType): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'array':
      return b.kind === 'array' && isSameShape(a.element, b.element);
    case 'map':
      return b.kind === 'map' && isSameShape(a.key, b.key) && isSameShape(a.value, b.value);
    case 'struct': {
      if (b.kind !== 'struct' || a.fields.length !== b.fields.length) return false;
      const types = new Map(b.fields.map((field) => [field.name, field.type]));
      return a.fields.every(({ name, type }) => {
        const other = types.get(name);
        return other !== undefined && isSameShape(type, other);
      });
    }
    default:
      return a.kind === b.kind && printColumnType(a) === printColumnType(b);
  }
}
