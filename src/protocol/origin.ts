/**
 * The origin of a stored schema, in the metadata of its pending, active, archived or rejected
 * object. An object that was uploaded by hand has none.
 */
export interface Origin {
  /** The full name of a commit, as it was written. */
  readonly commit: string | undefined;
  /** SHA-256 of the bytes that were written with it; the object's bytes may have changed since. */
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

/** Whether a text is the full name of a commit: SHA-1 or SHA-256, in hexadecimal. */
export function isCommitName(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Reads the origin as it was written, without checks. */
export function parseOrigin(metadata: ReadonlyMap<string, string>): Origin {
  return { commit: metadata.get(ORIGIN.commit), sha256: metadata.get(ORIGIN.sha256) };
}
