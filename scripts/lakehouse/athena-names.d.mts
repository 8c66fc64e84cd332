export const RESERVED: ReadonlySet<string>;
