/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Undefined for a variable that is blank, too. */
export function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
