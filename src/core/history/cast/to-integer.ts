import { failed, type Conversion, type Converter } from './cast-value.js';
import { isTooLong, trimmed } from './trimmed-text.js';

/** Digits that a number holds exactly whatever they are. */
const EXACT_DIGITS = 15;
const NOT_A_NUMBER = failed('not-a-number');
const OUT_OF_RANGE = failed('out-of-range');

/**
 * INT (32 bits) or BIGINT (64 bits). Spark cuts off digits after a point, and takes a point without
 * any digit for 0.
 */
export function toInteger(bits: 32 | 64): Converter {
  const max = 2n ** BigInt(bits - 1) - 1n;
  const isSmall = bits === 32;
  return (raw) => {
    if (isTooLong(raw)) return failed('too-long');
    const text = trimmed(raw);
    const first = text.charCodeAt(0);
    const isNegative = first === 0x2d;
    const start = isNegative || first === 0x2b ? 1 : 0;
    if (start === text.length) return NOT_A_NUMBER;
    let end = start;
    let magnitude = 0;
    for (; end < text.length; end++) {
      const digit = text.charCodeAt(end) - 0x30;
      if (!(digit >= 0 && digit <= 9)) break;
      magnitude = magnitude * 10 + digit;
    }
    if (end < text.length && !isFraction(text, end)) return NOT_A_NUMBER;
    if (end - start > EXACT_DIGITS) return large(text.slice(start, end), isNegative, max);
    if (isSmall && magnitude > 2_147_483_647 + Number(isNegative)) return OUT_OF_RANGE;
    return { value: BigInt(isNegative ? -magnitude : magnitude) };
  };
}

/** A point and digits, or none, up to the end. */
function isFraction(text: string, point: number): boolean {
  if (text.charCodeAt(point) !== 0x2e) return false;
  for (let index = point + 1; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  return true;
}

function large(digits: string, isNegative: boolean, max: bigint): Conversion {
  const magnitude = BigInt(digits);
  if (magnitude > (isNegative ? max + 1n : max)) return OUT_OF_RANGE;
  return { value: isNegative ? -magnitude : magnitude };
}
