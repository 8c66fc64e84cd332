/** Glue's limit for the name of a column. */
const MAX_NAME = 255;
const ENDING = /__was([0-9]*)$/;

/** What a column is called once a rewrite has set it aside: `x__was`, then `x__was2` and so on. */
export function setAsideName(column: string, number: number): string {
  const suffix = number === 1 ? '__was' : `__was${String(number)}`;
  return `${column.slice(0, MAX_NAME - suffix.length)}${suffix}`;
}

/** Which of these names it is; undefined for a name that `column` never has. */
export function setAsideNumber(column: string, name: string): number | undefined {
  const [, digits] = ENDING.exec(name) ?? [];
  if (digits === undefined) return undefined;
  const number = digits === '' ? 1 : Number(digits);
  return setAsideName(column, number) === name ? number : undefined;
}
