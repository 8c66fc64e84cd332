import { Fault } from '../errors.js';
import type { ParsedFile } from '../core/schema/topic-schema.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { archivedOf, formerVersions } from '../protocol/archived-versions.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { Ports } from './ports.js';

/** A version and the digest of its bytes. */
export interface ReadVersion {
  readonly key: string;
  readonly version: ParsedFile;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Reads an archived version; a Fault where it is gone. */
export async function readVersion(key: string, ports: Ports): Promise<ReadVersion> {
  const { objects } = ports.registry;
  const stored = await objects.get(key);
  if (stored === undefined)
    throw new Fault(
      `The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`,
    );
  const { bytes } = stored;
  return { key, version: parseStored(stored), sha256: ports.digest(bytes), bytes };
}

/** The versions that were in force before an archived one, newest first. */
export async function versionsBefore(
  topic: string,
  key: string,
  { registry: { objects, layout } }: Ports,
): Promise<readonly TopicSchema[]> {
  const kept = archivedOf(layout, await objects.list(layout.archive(topic)));
  const older = kept.filter((one) => one.key !== key);
  return formerVersions(await Promise.all(older.map((one) => objects.get(one.key))));
}
