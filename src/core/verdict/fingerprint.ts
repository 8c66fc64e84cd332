/** A hexadecimal digest of a text. It is an argument, since core imports no crypto module. */
export type Hash = (text: string) => string;

const LENGTH = 16;

/** The facts that identify a finding when its line, its file or its message changes. */
export interface FingerprintFacts {
  readonly topic: string;
  readonly rule: string;
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** The short, stable id of a finding, for waivers, SARIF and approvals. */
export function fingerprintOf(
  { topic, rule, column, before, after }: FingerprintFacts,
  hash: Hash,
): string {
  return hash(JSON.stringify([topic, rule, column, before, after])).slice(0, LENGTH);
}
