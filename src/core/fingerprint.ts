/** A digest of a text, in hexadecimal; bin hands one in, since the core computes none itself. */
export type Hash = (text: string) => string;

const LENGTH = 16;

/** The facts that make a finding the same one after its line, its file or its message have changed. */
export interface FingerprintFacts {
  readonly topic: string;
  readonly rule: string;
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** A short stable id of a finding, for waivers, SARIF and approvals. */
export function fingerprintOf(
  { topic, rule, column, before, after }: FingerprintFacts,
  hash: Hash,
): string {
  return hash(JSON.stringify([topic, rule, column, before, after])).slice(0, LENGTH);
}
