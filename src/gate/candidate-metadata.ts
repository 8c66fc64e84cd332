/** What a candidate's object tells about where it comes from; the validator and the next publisher read it. */
export interface CandidateFacts {
  readonly commit: string;
  readonly sha256: string;
  /** Of the active bytes it was judged against; undefined for a new topic. */
  readonly baseSha256: string | undefined;
  readonly acceptedFindings: string | undefined;
  readonly schemaVersion: string | undefined;
  readonly pullRequest: string | undefined;
  readonly repository: string | undefined;
  readonly actor: string | undefined;
}

/** S3 takes 2 KB of names and values together. */
const MAX_BYTES = 2048;

/**
 * Facts as an object's metadata: printable US-ASCII, since they travel as headers. What doesn't fit is left out whole, beginning
 * with what is needed least; half a fact would be a wrong one.
 */
export function candidateMetadata(facts: CandidateFacts): ReadonlyMap<string, string> {
  const byImportance: readonly (readonly [string, string | undefined])[] = [
    ['commit', facts.commit],
    ['sha256', facts.sha256],
    ['base-sha256', facts.baseSha256 ?? 'none'],
    ['accepted-findings', facts.acceptedFindings],
    ['schema-version', facts.schemaVersion],
    ['pull-request', facts.pullRequest],
    ['repository', facts.repository],
    ['actor', facts.actor],
  ];
  const metadata = new Map<string, string>();
  let left = MAX_BYTES;
  for (const [name, value] of byImportance) {
    const clean = cleaned(value ?? '');
    left -= clean === '' ? 0 : name.length + clean.length;
    if (left < 0) break;
    if (clean !== '') metadata.set(name, clean);
  }
  return metadata;
}

/** Headers lose spaces at their ends, and a store may decode `=?…?=` on its own. */
function cleaned(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, '?')
    .replaceAll('=?', '??')
    .trim();
}
