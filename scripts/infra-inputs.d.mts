export const OLDEST_PROVIDER: string;
export const INPUTS: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export function digestOfNames(root: string): string;
