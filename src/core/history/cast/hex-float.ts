/** https://docs.oracle.com/javase/8/docs/api/java/lang/Double.html#valueOf-java.lang.String- */
const HEX_FLOAT = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?)([0-9]+)[fFdD]?$/;
/** Bits that a text of a thousand characters can move a number from where its exponent puts it. */
const MOVED_BITS = 4096;
/** Beyond it a DOUBLE is infinite or 0. */
const MAX_EXPONENT = 1100;

/**
 * The same number in decimal digits, exactly, of a hexadecimal number as Java writes them
 * (`0x1.8p3`); undefined if the text is none. Of a number far beyond any DOUBLE it is one that is
 * far beyond, too.
 */
export function decimalOfHexFloat(text: string): string | undefined {
  const match = HEX_FLOAT.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponentSign, exponentDigits] = match;
  if (whole + fraction === '') return undefined;
  const significand = BigInt(`0x${whole}${fraction}`);
  if (significand === 0n) return `${sign}0`;
  const magnitude = Math.min(Number(exponentDigits), MAX_EXPONENT + MOVED_BITS);
  const exponent = (exponentSign === '-' ? -magnitude : magnitude) - 4 * fraction.length;
  return exponent >= 0
    ? `${sign}${significand << BigInt(exponent)}`
    : // m / 2ⁿ is m · 5ⁿ / 10ⁿ.
      `${sign}${significand * 5n ** BigInt(-exponent)}e${exponent}`;
}
