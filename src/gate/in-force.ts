import { isReadableBaseline } from '../core/verdict/judge.js';
import { quoted } from '../core/text/quoted.js';
import type { ParsedFile } from '../core/schema/topic-schema.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { Fault } from '../errors.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { Registry, StoredObject } from '../registry/registry.js';

/** The version of a topic that is in force. */
export interface InForce {
  readonly stored: StoredObject;
  readonly parsed: ParsedFile;
}

/** Undefined for a new topic; a Fault where it can't be compared with. */
export async function versionInForce(
  registry: Registry,
  topic: string,
): Promise<InForce | undefined> {
  const stored = await registry.objects.get(registry.layout.active(topic));
  if (stored === undefined) return undefined;
  const parsed = parseStored(stored);
  if (isReadableBaseline(parsed)) return { stored, parsed };
  throw new Fault(unreadableInForce(registry, topic, stored, unreadableReason(parsed)));
}

/** What to say of a version in force that is no JSON: nobody could tell what a change of it breaks. */
export function unreadableInForce(
  { objects }: Registry,
  topic: string,
  { key }: StoredObject,
  reason: string,
): string {
  return `The active version of topic ${quoted(topic)} (${objects.locate(key)}) can't be read (${reason}), so nothing can be compared with it; put a valid version there`;
}
