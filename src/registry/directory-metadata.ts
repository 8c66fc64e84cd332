import { Fault } from '../errors.js';
import type { DirectoryFiles } from '../directory/files.js';

/** Far more than S3 allows, so that no sidecar of ours is cut. */
const MAX_SIDECAR_BYTES = 1_048_576;

/**
 * Metadata beside the objects: a file for each object and its bytes, `{folder}/{key}/{sha256}.json`. A new one never replaces the
 * old object's, so it can be written first, and a crash in between leaves the old object with its own metadata.
 */
export interface DirectoryMetadata {
  /** Undefined when nobody wrote any for these bytes. */
  readonly read: (key: string, sha256: string) => Promise<ReadonlyMap<string, string> | undefined>;
  readonly write: (
    key: string,
    sha256: string,
    metadata: ReadonlyMap<string, string>,
  ) => Promise<void>;
  /** Removes all of a key's but those for the bytes that stay. Best effort: what is left is of no object. */
  readonly prune: (key: string, sha256?: string) => Promise<void>;
}

export function directoryMetadata(
  folder: string,
  files: DirectoryFiles,
  locate: (path: string) => string,
): DirectoryMetadata {
  const pathOf = (key: string, sha256: string): string => `${folder}/${key}/${sha256}.json`;
  return {
    read: async (key, sha256) => {
      const path = pathOf(key, sha256);
      const content = await files.read(path, MAX_SIDECAR_BYTES);
      if (content === undefined) return undefined;
      const metadata = parseMetadata(content.bytes);
      if (metadata !== undefined) return metadata;
      const full = locate(path);
      throw new Fault(
        `Reading the metadata ${full} failed: it is no JSON object of texts; remove it to go on without`,
        { file: full },
      );
    },
    write: async (key, sha256, metadata) => {
      // A claim has none, nor had it before: then nothing need be written, which costs three folders and two syncs.
      if (metadata.size === 0 && (await files.entries(`${folder}/${key}`)).length === 0) return;
      const named = [...metadata].map(([name, value]) => [name.toLowerCase(), value] as const);
      const text = JSON.stringify(
        Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1))),
        null,
        2,
      );
      await files.write(pathOf(key, sha256), Buffer.from(`${text}\n`));
    },
    prune: async (key, sha256) => {
      try {
        for (const { name } of await files.entries(`${folder}/${key}`)) {
          if (/^[0-9a-f]{64}\.json$/.test(name) && name !== `${sha256 ?? ''}.json`)
            await files.discard(`${folder}/${key}/${name}`);
        }
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
      }
    },
  };
}

function parseMetadata(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return entries.length === Object.keys(value).length ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}
