import { ORIGIN, parseOrigin } from './origin.js';

/**
 * The origin of a candidate, in its object's metadata; the validator and the next publisher read
 * it.
 */
export interface CandidateFacts {
  readonly commit: string;
  readonly sha256: string;
  /** SHA-256 of the active version that it was judged against; null for a new topic. */
  readonly baseSha256: string | null;
  readonly acceptedFindings: string | undefined;
  /** Proves the acceptance (hexadecimal), where the deployment has an approval key. */
  readonly approvalMac: string | undefined;
  /** Digest of the plan that publish showed; see the plan's `sha256`. */
  readonly planSha256: string | undefined;
  readonly schemaVersion: string | undefined;
  readonly pullRequest: string | undefined;
  readonly repository: string | undefined;
  readonly actor: string | undefined;
}

/**
 * The facts that were found: a candidate that was uploaded by hand has none, and long facts may be
 * missing.
 */
export type ReadCandidateFacts = {
  readonly [Name in keyof CandidateFacts]: CandidateFacts[Name] | undefined;
};

/** The metadata name of each fact, the most important first. */
const NAMES = [
  ['commit', ORIGIN.commit],
  ['sha256', ORIGIN.sha256],
  ['baseSha256', 'base-sha256'],
  ['acceptedFindings', 'accepted-findings'],
  ['approvalMac', 'approval-mac'],
  ['planSha256', 'plan-sha256'],
  ['schemaVersion', 'schema-version'],
  ['pullRequest', 'pull-request'],
  ['repository', 'repository'],
  ['actor', 'actor'],
] as const satisfies readonly (readonly [keyof CandidateFacts, string])[];

/** The value of `base-sha256` for a new topic. */
const NO_BASE = 'none';

/**
 * S3 allows 2 KB of user-defined metadata:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
const MAX_BYTES = 2048;

/**
 * Prints facts as an object's metadata: printable US-ASCII, since they are sent as headers. If they
 * don't fit, the least important facts are left out; a fact is never truncated.
 */
export function candidateMetadata(facts: CandidateFacts): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  let left = MAX_BYTES;
  for (const [fact, name] of NAMES) {
    const value = fact === 'baseSha256' ? (facts[fact] ?? NO_BASE) : facts[fact];
    const clean = cleaned(value ?? '');
    left -= clean === '' ? 0 : name.length + clean.length;
    if (left < 0) break;
    if (clean !== '') metadata.set(name, clean);
  }
  return metadata;
}

/** Reads the facts as they were written, without checks. */
export function parseCandidate(metadata: ReadonlyMap<string, string>): ReadCandidateFacts {
  const texts = new Map(NAMES.map(([fact, name]) => [fact, metadata.get(name)]));
  const base = texts.get('baseSha256');
  return {
    ...parseOrigin(metadata),
    baseSha256: base === NO_BASE ? null : base,
    acceptedFindings: texts.get('acceptedFindings'),
    approvalMac: texts.get('approvalMac'),
    planSha256: texts.get('planSha256'),
    schemaVersion: texts.get('schemaVersion'),
    pullRequest: texts.get('pullRequest'),
    repository: texts.get('repository'),
    actor: texts.get('actor'),
  };
}

/** Headers are trimmed, and a store may decode `=?…?=` (RFC 2047), so both are removed. */
function cleaned(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, '?')
    .replaceAll('=?', '??')
    .trim();
}
