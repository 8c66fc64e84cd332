import { MAX_CHARACTERS } from './trimmed-text.js';

/**
 * A text without the characters around it that have no meaning; NULL if it is too long. `trim`
 * takes a list of characters and reads each once, where a pattern for those at the end would begin
 * anew at each.
 */
export function trimmedOf(expression: string, removed: readonly number[]): string {
  return `IF(length(${expression}) <= ${MAX_CHARACTERS}, trim(BOTH ${characters(removed)} FROM ${expression}))`;
}

/** A text of characters up to U+FFFF. */
export function characters(codes: readonly number[]): string {
  return `U&'${codes.map((code) => `\\${code.toString(16).padStart(4, '0')}`).join('')}'`;
}

/**
 * An expression in which `name` stands for a value, so that the value is written and computed once.
 */
export function bound(value: string, name: string, body: string): string {
  return `element_at(transform(ARRAY[${value}], ${name} -> ${body}), 1)`;
}

export function matches(name: string, pattern: string): string {
  return `regexp_like(${name}, '${pattern}')`;
}
