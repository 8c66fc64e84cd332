import { isReadableBaseline } from '../core/verdict/judge.js';
import { quoted } from '../core/text/quoted.js';
import type { ParsedFile } from '../core/schema/topic-schema.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { Fault } from '../errors.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { Registry, StoredObject } from '../registry/registry.js';

export interface ActiveVersion {
  readonly stored: StoredObject;
  readonly parsed: ParsedFile;
}

/**
 * Undefined for a new topic. Throws a Fault when the active version is not a readable JSON object.
 */
export async function readActiveVersion(
  registry: Registry,
  topic: string,
): Promise<ActiveVersion | undefined> {
  const stored = await registry.objects.get(registry.layout.active(topic));
  if (stored === undefined) return undefined;
  const parsed = parseStored(stored);
  if (isReadableBaseline(parsed)) return { stored, parsed };
  throw new Fault(unreadableActiveVersion(registry, topic, stored, unreadableReason(parsed)));
}

/** The message for an active version that is not a JSON object: nothing can be compared with it. */
export function unreadableActiveVersion(
  { objects }: Registry,
  topic: string,
  { key }: StoredObject,
  reason: string,
): string {
  return `The active version of topic ${quoted(topic)} (${objects.locate(key)}) can't be read (${reason}), so nothing can be compared with it; put a valid version there`;
}
