import type { CastValue } from '../../../../src/core/history/cast/cast-value.js';

const PYTHON_NAMES: ReadonlyMap<string, number> = new Map([
  ['nan', NaN],
  ['inf', Infinity],
  ['-inf', -Infinity],
]);

/** A value, or an engine's text of one, in a form that is compared as text; null stays null. */
export function canonicalAnswer(type: string, value: CastValue | null): string | null {
  if (value === null) return null;
  if (type !== 'FLOAT' && type !== 'DOUBLE') return String(value);
  const number = typeof value === 'number' ? value : numberOf(String(value), type);
  return Object.is(number, -0) ? '-0' : String(number);
}

/** Trino prints as many digits as a FLOAT needs, Python those of the DOUBLE that it is. */
function numberOf(text: string, type: string): number {
  const number = PYTHON_NAMES.get(text) ?? Number(text);
  return type === 'FLOAT' ? Math.fround(number) : number;
}
