// Readers of decoded JSON, in which anything may stand. They see an object's own keys only, so that
// a key such as `constructor` is found just where somebody wrote it.

/** The value of a JSON text, whose positions nobody needs; undefined for a text that isn't JSON. */
export function decodeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The members of an object; undefined for any other value, such as a list or null. */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return isObject(value) ? new Map(Object.entries(value)) : undefined;
}

/** The value at the end of a path of keys; undefined where a key is missing. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** The text at the end of a path; undefined where something else stands, or nothing. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** As {@link textAt}; an empty text counts as none. */
export function filledTextAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = textAt(value, ...path);
  return found === '' ? undefined : found;
}

/** The number at the end of a path, undefined where something else stands, or nothing. */
export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

/** As {@link numberAt}; a number that isn't exact or has a fraction counts as none. */
export function integerAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = numberAt(value, ...path);
  return Number.isSafeInteger(found) ? found : undefined;
}

/** The list at the end of a path; undefined where something else stands, or nothing. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] | undefined {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
