/**
 * A DOUBLE as text, as Java, and so Spark and Trino, print it: `1.5`, `1.0E7`, `NaN`.
 * https://docs.oracle.com/javase/8/docs/api/java/lang/Double.html#toString-double-
 */
export function doubleText(value: number): string {
  return javaText(value, (plain) => plain.toExponential());
}

/** A FLOAT: the fewest digits that no other FLOAT has. */
export function floatText(value: number): string {
  return javaText(value, shortestFloat);
}

/** Digits that tell any two FLOATs apart. */
const FLOAT_DIGITS = 9;

function shortestFloat(value: number): string {
  for (let digits = 0; digits < FLOAT_DIGITS; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential();
}

function javaText(value: number, shortest: (value: number) => string): string {
  if (Number.isNaN(value)) return 'NaN';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  if (magnitude === Infinity) return `${sign}Infinity`;
  if (magnitude === 0) return `${sign}0.0`;
  const [mantissa = '', exponent = '0'] = shortest(magnitude).split('e');
  const digits = mantissa.replace('.', '');
  const power = Number(exponent);
  if (power < -3 || power >= 7) {
    const rest = digits.slice(1);
    return `${sign}${digits.slice(0, 1)}.${rest === '' ? '0' : rest}E${String(power)}`;
  }
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.padEnd(power + 1, '0');
  const fraction = whole.slice(power + 1);
  return `${sign}${whole.slice(0, power + 1)}.${fraction === '' ? '0' : fraction}`;
}
