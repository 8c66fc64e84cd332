import { printColumnType, type ColumnType } from '../schema/column-type.js';

/** What a table does when a column's type changes to another. */
export interface Promotion {
  readonly rule:
    | 'type-widened'
    | 'type-widened-by-rewrite'
    | 'type-narrowed'
    | 'type-changed'
    | 'decimal-scale-changed';
  /** Whether only the table's metadata changes; every other change rewrites each data file. */
  readonly inPlace: boolean;
  /** Whether every old value has an equal value of the new type. */
  readonly lossless: boolean;
}

const WIDENED: Promotion = { rule: 'type-widened', inPlace: true, lossless: true };
const REWRITTEN: Promotion = { rule: 'type-widened-by-rewrite', inPlace: false, lossless: true };
const NARROWED: Promotion = { rule: 'type-narrowed', inPlace: false, lossless: false };
const SCALE_CHANGED: Promotion = { rule: 'decimal-scale-changed', inPlace: false, lossless: false };
const CONVERTIBLE: Promotion = { rule: 'type-changed', inPlace: false, lossless: true };
const CHANGED: Promotion = { rule: 'type-changed', inPlace: false, lossless: false };

/**
 * Promotions between scalars; every other pair is an unrelated type. A promotion is in place where
 * Iceberg's table spec (https://iceberg.apache.org/spec/#schema-evolution),
 * `TypeUtil.isPromotionAllowed` and Athena's guide all allow it. The pipeline has always done the
 * rewrites with an UPDATE.
 */
const SCALAR_PAIRS = new Map<string, Promotion>([
  ['INT>BIGINT', WIDENED],
  ['FLOAT>DOUBLE', WIDENED],
  ['INT>DOUBLE', REWRITTEN],
  ['INT>STRING', REWRITTEN],
  ['BIGINT>STRING', REWRITTEN],
  ['FLOAT>STRING', REWRITTEN],
  ['DOUBLE>STRING', REWRITTEN],
  ['BOOLEAN>STRING', REWRITTEN],
  ['DATE>STRING', REWRITTEN],
  ['TIMESTAMP>STRING', REWRITTEN],
  ['DATE>TIMESTAMP', CONVERTIBLE],
  ['BIGINT>INT', NARROWED],
  ['DOUBLE>INT', NARROWED],
  ['DOUBLE>FLOAT', NARROWED],
  ['TIMESTAMP>DATE', NARROWED],
]);

/** The digits before the decimal point that every value of an integer type needs at most. */
const INTEGER_DIGITS = new Map([
  ['INT', 10],
  ['BIGINT', 19],
]);

/**
 * The promotion between two different types. Two containers of the same kind are compared part by
 * part before.
 */
export function promotionOf(before: ColumnType, after: ColumnType): Promotion {
  if (before.kind === 'decimal' && after.kind === 'decimal') {
    const keepsDigits = after.precision - after.scale >= before.precision - before.scale;
    if (after.scale !== before.scale)
      return { ...SCALE_CHANGED, lossless: keepsDigits && after.scale > before.scale };
    return keepsDigits ? WIDENED : NARROWED;
  }
  if (before.kind === 'decimal')
    return after.kind === 'scalar' && after.name === 'STRING' ? REWRITTEN : CHANGED;
  if (before.kind !== 'scalar') return CHANGED;
  if (after.kind === 'decimal') {
    const digits = INTEGER_DIGITS.get(before.name);
    return digits !== undefined && after.precision - after.scale >= digits ? CONVERTIBLE : CHANGED;
  }
  return after.kind === 'scalar'
    ? (SCALAR_PAIRS.get(`${before.name}>${after.name}`) ?? CHANGED)
    : CHANGED;
}

/** `INT → BIGINT`. */
export function printTypeChange(before: ColumnType, after: ColumnType): string {
  return `${printColumnType(before)} → ${printColumnType(after)}`;
}
