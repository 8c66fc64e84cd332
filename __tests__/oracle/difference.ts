/** What two builds did not agree about. */
export interface Difference {
  readonly section: string;
  /** Of the comparison, unique within its section. */
  readonly name: string;
  /** Where in the output, such as `stdout.topics[events].changes.length`. */
  readonly path: string;
  /** Printed values; undefined on the side that has none. */
  readonly old: string | undefined;
  readonly now: string | undefined;
}

export type Change = Pick<Difference, 'path' | 'old' | 'now'>;

type Facts = Readonly<Record<string, unknown>>;

/** Every leaf that differs; the order of keys and of lists counts. Values are JSON. */
export function changesBetween(old: unknown, now: unknown, path = ''): readonly Change[] {
  if (Array.isArray(old) && Array.isArray(now)) return changesOfLists(old, now, path);
  if (isFacts(old) && isFacts(now))
    return changesOfMembers(
      Object.entries(old),
      Object.entries(now),
      (key) => joined(path, key),
      path,
    );
  const [one, other] = [printed(old), printed(now)];
  return one === other ? [] : [{ path, old: one, now: other }];
}

/**
 * Entries that can be told apart are compared by what they are about, so that one more does not
 * make all that follow differ.
 */
function changesOfLists(
  old: readonly unknown[],
  now: readonly unknown[],
  path: string,
): readonly Change[] {
  const [one, other] = [labelled(old), labelled(now)];
  return changesOfMembers(one, other, (label) => `${path}[${label}]`, path);
}

type Members = readonly (readonly [label: string, value: unknown])[];

function changesOfMembers(
  old: Members,
  now: Members,
  place: (label: string) => string,
  path: string,
): readonly Change[] {
  const [one, other] = [new Map(old), new Map(now)];
  const changes: Change[] = [];
  for (const [label, value] of one) {
    if (other.has(label)) changes.push(...changesBetween(value, other.get(label), place(label)));
    else changes.push({ path: place(label), old: printed(value), now: undefined });
  }
  for (const [label, value] of other)
    if (!one.has(label)) changes.push({ path: place(label), old: undefined, now: printed(value) });
  const [before, after] = [
    [...one.keys()].filter((key) => other.has(key)),
    [...other.keys()].filter((key) => one.has(key)),
  ];
  if (before.join('\n') !== after.join('\n'))
    changes.push({ path: joined(path, '(order)'), old: before.join(', '), now: after.join(', ') });
  return changes;
}

const IDENTIFYING = [
  'topic',
  'file',
  'fingerprint',
  'rule',
  'ruleId',
  'id',
  'key',
  'field',
  'column',
  'name',
  'line',
];

function labelled(list: readonly unknown[]): Members {
  const seen = new Map<string, number>();
  return list.map((value, index) => {
    const names = isFacts(value)
      ? IDENTIFYING.flatMap((key) => (typeof value[key] === 'string' ? [value[key]] : []))
      : [];
    if (names.length === 0) return [String(index), value] as const;
    const label = names.join(' ');
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return [count === 1 ? label : `${label} #${count}`, value] as const;
  });
}

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const printed = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
