/**
 * Environment variables, as in process.env. The proxy variables must be process.env's: see
 * agentsFor.
 */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The trimmed value; undefined for a variable that is unset or blank. */
export function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
