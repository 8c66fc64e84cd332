import { ORIGIN, parseOrigin } from './origin.js';

/** What a candidate's object tells about where it comes from; the validator and the next publisher read it. */
export interface CandidateFacts {
  readonly commit: string;
  readonly sha256: string;
  /** Of the active bytes it was judged against; null for a new topic. */
  readonly baseSha256: string | null;
  readonly acceptedFindings: string | undefined;
  readonly schemaVersion: string | undefined;
  readonly pullRequest: string | undefined;
  readonly repository: string | undefined;
  readonly actor: string | undefined;
}

/** The facts as far as they are there: a candidate that was put there by hand has none, a long one not all of them. */
export type ReadCandidateFacts = {
  readonly [Name in keyof CandidateFacts]: CandidateFacts[Name] | undefined;
};

/** The name of each fact, the most important first. */
const NAMES = [
  ['commit', ORIGIN.commit],
  ['sha256', ORIGIN.sha256],
  ['baseSha256', 'base-sha256'],
  ['acceptedFindings', 'accepted-findings'],
  ['schemaVersion', 'schema-version'],
  ['pullRequest', 'pull-request'],
  ['repository', 'repository'],
  ['actor', 'actor'],
] as const satisfies readonly (readonly [keyof CandidateFacts, string])[];

/** The base of a new topic. */
const NO_BASE = 'none';

/** S3 takes 2 KB of names and values together. */
const MAX_BYTES = 2048;

/**
 * Facts as an object's metadata: printable US-ASCII, since they travel as headers. What doesn't fit is left out whole, beginning
 * with what is needed least; half a fact would be a wrong one.
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

/** As they were written; nothing of them is checked. */
export function parseCandidate(metadata: ReadonlyMap<string, string>): ReadCandidateFacts {
  const texts = new Map(NAMES.map(([fact, name]) => [fact, metadata.get(name)]));
  const base = texts.get('baseSha256');
  return {
    ...parseOrigin(metadata),
    baseSha256: base === NO_BASE ? null : base,
    acceptedFindings: texts.get('acceptedFindings'),
    schemaVersion: texts.get('schemaVersion'),
    pullRequest: texts.get('pullRequest'),
    repository: texts.get('repository'),
    actor: texts.get('actor'),
  };
}

/** Headers lose spaces at their ends, and a store may decode `=?…?=` on its own. */
function cleaned(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, '?')
    .replaceAll('=?', '??')
    .trim();
}
