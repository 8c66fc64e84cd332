import type { WantedTable } from '../../schema/tables.js';

/** Glue's limit for the name of a column, in bytes: https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-catalog-tables.html */
const MAX_NAME = 255;

/**
 * By column, the name of the column that its rewrite fills before it takes over the original name:
 * `x__rewrite`, or `x__rewrite2` and so on where a version has or had a column of that name, which
 * the table keeps. `taken`: the names that versions have or had.
 */
export function shadowNames(
  columns: readonly string[],
  taken: Iterable<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  for (const column of columns) {
    let number = 1;
    let name = candidate(column, number);
    while (used.has(name)) name = candidate(column, ++number);
    used.add(name);
    names.set(column, name);
  }
  return names;
}

/**
 * The shadow's name of each column that a table has or is to have. A column that was in force is not
 * a shadow. `former`: with the columns of former versions, where `before` lacks them.
 */
export function shadowsIn(tables: {
  readonly before: WantedTable | undefined;
  readonly former?: WantedTable | undefined;
  readonly wanted: WantedTable;
}): (column: string) => string {
  const namesIn = (table: WantedTable | undefined): readonly string[] =>
    table?.columns.map(({ name }) => name) ?? [];
  const before = namesIn(tables.before);
  const wanted = namesIn(tables.wanted);
  const taken = [...before, ...namesIn(tables.former)];
  const canClash =
    taken.some(isShadowName) ||
    [before, wanted].some((names) => names.some((name) => name.length > MAX_NAME - SUFFIX.length));
  if (!canClash) return (column) => candidate(column, 1);
  const names = shadowNames([...new Set([...before, ...wanted])], taken);
  return (column) => names.get(column) ?? '';
}

function candidate(column: string, number: number): string {
  const suffix = number === 1 ? SUFFIX : `${SUFFIX}${String(number)}`;
  return `${column.slice(0, MAX_NAME - suffix.length)}${suffix}`;
}

const SUFFIX = '__rewrite';

/** Whether a column of this name could be the shadow of another one. */
export function isShadowName(name: string): boolean {
  return name.includes(SUFFIX) && SHADOW.test(name);
}

const SHADOW = new RegExp(`${SUFFIX}[0-9]*$`);
