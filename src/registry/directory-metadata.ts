import { compareTexts } from '../core/text/compare-texts.js';
import { decodeJson, membersOf } from '../core/text/decoded-json.js';
import { Fault } from '../errors.js';
import type { SharedDirectory } from '../directory/shared-directory.js';

/** Far more than S3 allows for metadata. */
const MAX_SIDECAR_BYTES = 1_048_576;

/**
 * Metadata of objects, by key and the SHA-256 of the object's bytes:
 * `{folder}/{key}/{sha256}.json`. They are written before the object without replacing the old
 * object's, so a crash in between leaves the old object with its own metadata.
 */
export interface DirectoryMetadata {
  /** Undefined if none were written for these bytes. */
  readonly read: (key: string, sha256: string) => Promise<ReadonlyMap<string, string> | undefined>;
  readonly write: (
    key: string,
    sha256: string,
    metadata: ReadonlyMap<string, string>,
  ) => Promise<void>;
  /**
   * Removes a key's metadata except those of the current bytes. Best effort: a leftover file
   * belongs to no object.
   */
  readonly prune: (key: string, sha256?: string) => Promise<void>;
}

export function directoryMetadata(
  folder: string,
  { files, locate }: Pick<SharedDirectory, 'files' | 'locate'>,
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
        `Reading the metadata ${full} failed: it isn't a JSON object of strings; delete the file to continue without metadata`,
        { file: full },
      );
    },
    write: async (key, sha256, metadata) => {
      // An object without metadata, such as a claim, needs no file if it had none before: that
      // saves three folders and two syncs.
      if (metadata.size === 0 && (await files.entries(`${folder}/${key}`)).length === 0) return;
      const named = [...metadata].map(([name, value]) => [name.toLowerCase(), value] as const);
      const text = JSON.stringify(
        Object.fromEntries(named.sort(([one], [other]) => compareTexts(one, other))),
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
  const members = membersOf(decodeJson(Buffer.from(bytes).toString('utf8')));
  if (members === undefined) return undefined;
  const entries = [...members].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return entries.length === members.size ? new Map(entries) : undefined;
}
