import { printColumnType, type ColumnType } from '../../schema/column-type.js';
import { promotionOf } from '../promotions.js';

/**
 * `type` is the column's type afterwards. It keeps the fields of a STRUCT that others added, and
 * those that no version declares any more: Athena has no statement that drops one.
 */
export type Evolution =
  | { readonly kind: 'kept' | 'in-place' | 'rewrite'; readonly type: ColumnType }
  | { readonly kind: 'conflict'; readonly type?: undefined };

const CONFLICT: Evolution = { kind: 'conflict' };

/**
 * The way from the catalogue's type to the newer version's type. `before` is the older version's
 * type, undefined where it had no such column or nested field. It is a conflict if the catalogue
 * has neither type, or if there is no lossless way.
 */
export function evolveType(
  existing: ColumnType,
  before: ColumnType | undefined,
  after: ColumnType,
): Evolution {
  if (isSameShape(existing, after)) return { kind: 'kept', type: existing };
  // This change doesn't touch the type, so the catalogue's type stays, whatever it is.
  if (before !== undefined && isSameShape(before, after)) return { kind: 'kept', type: existing };
  if (existing.kind === 'array' && after.kind === 'array')
    return evolveArray(existing, ofKind('array', before), after);
  if (existing.kind === 'map' && after.kind === 'map')
    return evolveMap(existing, ofKind('map', before), after);
  if (existing.kind === 'struct' && after.kind === 'struct')
    return evolveStruct(existing, ofKind('struct', before), after);
  if (before === undefined || !isSameShape(existing, before)) return CONFLICT;
  const promotion = promotionOf(before, after);
  if (promotion.inPlace) return { kind: 'in-place', type: after };
  return promotion.lossless ? { kind: 'rewrite', type: after } : CONFLICT;
}

type OfKind<Kind extends ColumnType['kind']> = Extract<ColumnType, { kind: Kind }>;

/** The older type if it has this kind; the parts of another kind are not comparable. */
function ofKind<Kind extends ColumnType['kind']>(
  kind: Kind,
  type: ColumnType | undefined,
): OfKind<Kind> | undefined {
  return type?.kind === kind ? (type as OfKind<Kind>) : undefined;
}

function evolveArray(
  existing: OfKind<'array'>,
  before: OfKind<'array'> | undefined,
  after: OfKind<'array'>,
): Evolution {
  const element = evolveType(existing.element, before?.element, after.element);
  return element.kind === 'conflict'
    ? element
    : { kind: element.kind, type: { kind: 'array', element: element.type } };
}

function evolveMap(
  existing: OfKind<'map'>,
  before: OfKind<'map'> | undefined,
  after: OfKind<'map'>,
): Evolution {
  if (!isSameShape(existing.key, after.key)) return CONFLICT;
  const value = evolveType(existing.value, before?.value, after.value);
  return value.kind === 'conflict'
    ? value
    : { kind: value.kind, type: { kind: 'map', key: existing.key, value: value.type } };
}

function evolveStruct(
  existing: OfKind<'struct'>,
  before: OfKind<'struct'> | undefined,
  after: OfKind<'struct'>,
): Evolution {
  const older = new Map(before?.fields.map((field) => [field.name, field.type]));
  const newer = new Map(after.fields.map((field) => [field.name, field.type]));
  const fields: { readonly name: string; readonly type: ColumnType }[] = [];
  let kind: 'kept' | 'in-place' | 'rewrite' = 'kept';
  for (const { name, type } of existing.fields) {
    const wanted = newer.get(name);
    newer.delete(name);
    if (wanted === undefined) {
      fields.push({ name, type });
      continue;
    }
    const evolution = evolveType(type, older.get(name), wanted);
    if (evolution.kind === 'conflict') return evolution;
    if (evolution.kind !== 'kept' && kind !== 'rewrite') kind = evolution.kind;
    fields.push({ name, type: evolution.type });
  }
  for (const [name, type] of newer) fields.push({ name, type });
  if (newer.size > 0 && kind === 'kept') kind = 'in-place';
  return { kind, type: { kind: 'struct', fields } };
}

/**
 * Whether two types are the same apart from the order of a STRUCT's fields, which tables find by
 * name.
 */
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
