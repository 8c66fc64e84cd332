// What comes as JSON from another process is unknown until it was looked at. Each throws a
// TypeError where it is something else.

export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw expected('an object', value);
  return { ...value };
}

export function listIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw expected('a list', value);
  return value;
}

export function stringIn(value: unknown): string {
  if (typeof value !== 'string') throw expected('a string', value);
  return value;
}

export function numberIn(value: unknown): number {
  if (typeof value !== 'number') throw expected('a number', value);
  return value;
}

/** For a member that may be absent. */
export function optional<Value>(
  read: (value: unknown) => Value,
  value: unknown,
): Value | undefined {
  return value === undefined ? undefined : read(value);
}

const expected = (what: string, value: unknown): TypeError =>
  new TypeError(`Expected ${what}, got ${(JSON.stringify(value) ?? String(value)).slice(0, 200)}`);
