import { Fault } from '../errors.js';
import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import { archivedOf, byAge } from '../protocol/archived-versions.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { StoredObject } from '../registry/registry.js';
import type { CatchUpPorts } from './catch-up-ports.js';

/** An archived version and what was in force around it. */
export interface BaseVersion {
  readonly version: ParsedFile;
  readonly sha256: string;
  readonly stored: StoredObject;
  /** After it and before the active version, oldest first. */
  readonly since: readonly ParsedFile[];
  /** Before it, newest first. */
  readonly former: readonly TopicSchema[];
}

/** Reads an archived version and its neighbours; a Fault where it is gone. */
export async function readBase(
  topic: string,
  key: string,
  ports: Pick<CatchUpPorts, 'registry' | 'digest'>,
): Promise<BaseVersion> {
  const { digest, registry } = ports;
  const read = await readArchived(topic, ports);
  const at = read.findIndex((stored) => stored.key === key);
  const stored = read[at];
  if (stored === undefined)
    throw new Fault(
      `The archived version ${registry.objects.locate(key)} is gone, so it is unknown what history lacks; restore it`,
    );
  return {
    version: parseStored(stored),
    sha256: digest(stored.bytes),
    stored,
    since: read.slice(0, at).map(parseStored).reverse(),
    former: schemasOf(read.slice(at + 1)),
  };
}

/** Every archived version of a topic, newest first. */
export async function readArchived(
  topic: string,
  { registry: { objects, layout } }: Pick<CatchUpPorts, 'registry'>,
): Promise<readonly StoredObject[]> {
  const listed = archivedOf(layout, await objects.list(layout.archive(topic)));
  const read: StoredObject[] = [];
  for (const one of [...listed].sort((a, b) => byAge(a.key, b.key))) {
    const stored = await objects.get(one.key);
    if (stored !== undefined) read.push(stored);
  }
  return read;
}

/** Those that can be read. */
export function schemasOf(stored: readonly StoredObject[]): readonly TopicSchema[] {
  return stored.flatMap((one) => parseStored(one).schema ?? []);
}
