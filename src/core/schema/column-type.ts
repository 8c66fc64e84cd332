/** Types without parameters that Athena's DDL for Iceberg tables accepts. */
export const SCALARS = [
  'STRING',
  'BOOLEAN',
  'INT',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DATE',
  'TIMESTAMP',
  'BINARY',
] as const;
export type ScalarName = (typeof SCALARS)[number];

export interface StructField {
  /** Lower-case. */
  readonly name: string;
  readonly type: ColumnType;
}
export type ColumnType =
  | { readonly kind: 'scalar'; readonly name: ScalarName }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'array'; readonly element: ColumnType }
  | { readonly kind: 'map'; readonly key: ColumnType; readonly value: ColumnType }
  | { readonly kind: 'struct'; readonly fields: readonly StructField[] };

/** One object per scalar type, so that scalars are compared by identity. */
const BY_NAME: ReadonlyMap<string, ColumnType> = new Map(
  SCALARS.map((name) => [name, { kind: 'scalar', name }]),
);

/** The scalar type of this name; always the same object. */
export function scalar(name: ScalarName): ColumnType {
  return BY_NAME.get(name) as ColumnType;
}

export const STRING_TYPE = scalar('STRING');

/** The canonical spelling of a type: upper case, no spaces, aliases resolved. */
export function printColumnType(type: ColumnType): string {
  switch (type.kind) {
    case 'scalar':
      return type.name;
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'array':
      return `ARRAY<${printColumnType(type.element)}>`;
    case 'map':
      return `MAP<${printColumnType(type.key)},${printColumnType(type.value)}>`;
    case 'struct':
      return `STRUCT<${type.fields.map((field) => `${field.name}:${printColumnType(field.type)}`).join(',')}>`;
  }
}

/**
 * Whether two types are the same, however they were written. The order of a STRUCT's fields counts.
 */
export function isSameType(a: ColumnType, b: ColumnType): boolean {
  return (
    a === b ||
    (a.kind === b.kind && a.kind !== 'scalar' && printColumnType(a) === printColumnType(b))
  );
}

/** Whether a MAP in the type has keys that are no plain values, which Athena's DDL refuses. */
export function hasCompoundKey(type: ColumnType): boolean {
  switch (type.kind) {
    case 'array':
      return hasCompoundKey(type.element);
    case 'map':
      return (
        (type.key.kind !== 'scalar' && type.key.kind !== 'decimal') || hasCompoundKey(type.value)
      );
    case 'struct':
      return type.fields.some((field) => hasCompoundKey(field.type));
    default:
      return false;
  }
}
