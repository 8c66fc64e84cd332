/**
 * What the metadata of every object with a schema tells, whether it waits, is in force, was replaced or was rejected: where it
 * comes from. An object that was put there by hand has none of it.
 */
export interface Origin {
  /** A commit's full name, if whoever wrote it kept to that. */
  readonly commit: string | undefined;
  /** Of the bytes that were written with it; the object may hold others by now. */
  readonly sha256: string | undefined;
}

export const ORIGIN = { commit: 'commit', sha256: 'sha256' } as const;

export function originMetadata({ commit, sha256 }: Origin): ReadonlyMap<string, string> {
  return new Map(
    [[ORIGIN.commit, commit] as const, [ORIGIN.sha256, sha256] as const].flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

/** A full commit name; whatever else stands in its place was written by somebody who meant something else. */
export function isCommitName(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** As it was written; nothing of it is checked. */
export function parseOrigin(metadata: ReadonlyMap<string, string>): Origin {
  return { commit: metadata.get(ORIGIN.commit), sha256: metadata.get(ORIGIN.sha256) };
}
