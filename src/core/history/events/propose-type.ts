import { scalar, STRING_TYPE, type ColumnType } from '../../schema/column-type.js';
import type { ValueShape } from './value-shape.js';

/** A type for a column, and what a person should know about it. */
export interface ProposedType {
  readonly type: ColumnType;
  readonly note: string | undefined;
}

const MAX_PRECISION = 38;
/** A DECIMAL gets room to grow: its precision can be widened in place, its scale can't. */
const USUAL_PRECISION = 18;

/**
 * The narrowest type that keeps every text as it is. All values must have the shape; STRING keeps
 * whatever 98 % would lose.
 */
export function proposeType(shape: ValueShape): ProposedType {
  const { values, booleans, integers, numbers, dates, timestamps, quoted } = shape;
  const only = (type: ColumnType): ProposedType => ({ type, note: undefined });
  if (shape.containers + shape.nested > 0)
    return { type: STRING_TYPE, note: 'lists and objects are kept as JSON text' };
  if (booleans === values) return only(scalar('BOOLEAN'));
  if (dates === values) return only(scalar('DATE'));
  if (timestamps === values) return only(scalar('TIMESTAMP'));
  if (integers === values)
    return {
      type: integerType(shape),
      note:
        quoted > 0
          ? 'the events have these integers in quotes: STRING if they are names rather than numbers'
          : undefined,
    };
  if (numbers === values) return numberType(shape);
  return { type: STRING_TYPE, note: ratesOf(shape) };
}

function integerType({ integerDigits, beyondInt, beyondBigint }: ValueShape): ColumnType {
  if (beyondInt === 0) return scalar('INT');
  if (beyondBigint === 0) return scalar('BIGINT');
  return integerDigits <= MAX_PRECISION
    ? { kind: 'decimal', precision: MAX_PRECISION, scale: 0 }
    : STRING_TYPE;
}

function numberType(shape: ValueShape): ProposedType {
  const { quoted, exponents, longerThanDouble, wholeDigits, scale, leastScale } = shape;
  if (quoted === 0 && longerThanDouble === 0) return { type: scalar('DOUBLE'), note: undefined };
  if (exponents > 0)
    return longerThanDouble === 0
      ? { type: scalar('DOUBLE'), note: undefined }
      : { type: STRING_TYPE, note: 'its numbers have more digits than a DOUBLE keeps' };
  // In quotes, 1.10 is not 1.1: it may be a version.
  if (quoted > 0 && scale !== leastScale && shape.trailingZeros > 0)
    return {
      type: STRING_TYPE,
      note: 'its numbers end in zeros, as versions do, and a number would lose them',
    };
  const precision = Math.max(USUAL_PRECISION, wholeDigits + scale);
  return precision <= MAX_PRECISION
    ? {
        type: { kind: 'decimal', precision, scale },
        note:
          quoted > 0
            ? 'the events have these numbers in quotes: STRING if they are names or versions'
            : undefined,
      }
    : { type: STRING_TYPE, note: 'its numbers have more digits than a DECIMAL keeps' };
}

/** How many values would fit another type; undefined where none would. */
function ratesOf(shape: ValueShape): string | undefined {
  const { values, integers, numbers } = shape;
  const shapes: readonly (readonly [number, string])[] = [
    [integers, 'plain integers'],
    [numbers - integers, 'numbers with a point or an exponent'],
    [shape.booleans, 'true or false'],
    [shape.dates, 'dates'],
    [shape.timestamps, 'timestamps'],
  ];
  const found = shapes.filter(([count]) => count > 0);
  if (found.length === 0) return undefined;
  const rates = found.map(([count, what]) => `${rate(count, values)} of its values are ${what}`);
  return `STRING, since ${rates.join(', ')}`;
}

/** Never 100 %, since then there would be a type for them. */
function rate(part: number, whole: number): string {
  return `${Math.min(999, Math.max(1, Math.round((part / whole) * 1000))) / 10} %`;
}
