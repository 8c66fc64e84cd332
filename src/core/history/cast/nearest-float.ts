const DECIMAL = /^[+-]?([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$/;
/** The largest FLOAT, and where rounding to infinity begins. */
const MAX_FLOAT = (2 - 2 ** -23) * 2 ** 127;
const TO_INFINITY = (2 - 2 ** -24) * 2 ** 127;

/**
 * The FLOAT that is nearest to a decimal text. Rounding the nearest DOUBLE is right but where that
 * lies in the middle between two FLOATs: there the digits decide that the DOUBLE has lost.
 */
export function nearestFloat(decimal: string): number {
  const double = Number(decimal);
  const float = Math.fround(double);
  const [inner, outer] = neighbours(Math.abs(double), Math.abs(float));
  if (inner === outer) return float;
  const side = compareWith(decimal, Math.abs(double));
  if (side === 0) return float;
  const magnitude = side < 0 ? inner : outer;
  return double < 0 ? -magnitude : magnitude;
}

/** The two FLOATs that a DOUBLE is in the middle of, the smaller first; twice the same if none. */
function neighbours(double: number, float: number): readonly [number, number] {
  if (double === TO_INFINITY) return [MAX_FLOAT, Infinity];
  if (double === float || !Number.isFinite(double) || !Number.isFinite(float))
    return [float, float];
  const other = 2 * double - float;
  if (Math.fround(other) !== other) return [float, float];
  return float < other ? [float, other] : [other, float];
}

/** Whether the magnitude of a decimal text is below (−1), at (0) or above (1) a DOUBLE. */
function compareWith(decimal: string, double: number): -1 | 0 | 1 {
  const [, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(decimal) ?? [];
  let left = BigInt(`0${whole}${fraction}`);
  let binary = 0;
  let significand = double;
  while (!Number.isInteger(significand)) {
    significand *= 2;
    binary++;
  }
  let right = BigInt(significand);
  left <<= BigInt(binary);
  const scale = Number(exponent) - fraction.length;
  if (scale >= 0) left *= 10n ** BigInt(scale);
  else right *= 10n ** BigInt(-scale);
  return left < right ? -1 : left > right ? 1 : 0;
}
