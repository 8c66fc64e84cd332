import { failed, type Conversion, type Converter } from './cast-value.js';
import { withAsciiDigits } from './decimal-digits.js';
import { isTooLong, trimmedLikeJava } from './trimmed-text.js';

const DECIMAL = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?)([0-9]+))?$/;
/** Spark looks at no number with more digits before its point, not even at 0. */
const MAX_PRECISION = 38;
/**
 * Java reads exponents of 32 bits, and engines compute with large ones for minutes. So one of more
 * than nine digits has no value; one of more than four only in ASCII's digits, and without
 * computing.
 */
const EXPONENT = /^(?:[^]{0,4}|[0-9]{5,9})$/;
const NOT_A_NUMBER = failed('not-a-number');
const OUT_OF_RANGE = failed('out-of-range');

/**
 * DECIMAL(precision, scale), rounded half away from zero. Java reads the decimal digits of all
 * scripts.
 */
export function toDecimal(precision: number, scale: number): Converter {
  return (raw) => {
    if (isTooLong(raw)) return failed('too-long');
    const text = trimmedLikeJava(raw);
    const match = DECIMAL.exec(text) ?? DECIMAL.exec(withAsciiDigits(text));
    if (match === null) return NOT_A_NUMBER;
    const [, sign, whole = '', fraction = '', exponentSign = '', exponentDigits = ''] = match;
    if (whole + fraction === '') return NOT_A_NUMBER;
    const exponent = text.slice(text.length - exponentDigits.length).replace(/^0+/, '');
    if (!EXPONENT.test(exponent)) return OUT_OF_RANGE;
    const shift = Number(`${exponentSign}0${exponentDigits}`);
    const digits = (whole + fraction).replace(/^0+/, '') || '0';
    // Digits before the point; 0 has one.
    const before = digits.length - fraction.length + shift;
    if (digits === '0') {
      return before > MAX_PRECISION ? OUT_OF_RANGE : decimalOf('', 0n, scale);
    }
    if (before > precision - scale) return OUT_OF_RANGE;
    const unscaled = rounded(digits, before + scale);
    if (String(unscaled).length > precision) return OUT_OF_RANGE;
    return decimalOf(sign === '-' ? '-' : '', unscaled, scale);
  };
}

/** The first `length` digits, rounded by the next one; zeros fill what is missing. */
function rounded(digits: string, length: number): bigint {
  if (length < 0) return 0n;
  const kept = BigInt(`0${digits.slice(0, length).padEnd(length, '0')}`);
  return digits.charCodeAt(length) >= 0x35 ? kept + 1n : kept;
}

function decimalOf(sign: string, unscaled: bigint, scale: number): Conversion {
  const digits = String(unscaled).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const value = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return { value: unscaled === 0n ? value : sign + value };
}
