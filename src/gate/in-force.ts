import { isReadableBaseline } from '../core/judge.js';
import { quoted } from '../core/json-text.js';
import type { ParsedFile } from '../core/topic-schema.js';
import { unreadableReason } from '../core/unreadable-reason.js';
import { Fault } from '../errors.js';
import { parseStored } from '../registry/history.js';
import type { Registry, StoredObject } from '../registry/registry.js';

/** The version of a topic that is in force. */
export interface InForce {
  readonly stored: StoredObject;
  readonly parsed: ParsedFile;
}

/** Undefined for a new topic; a Fault where it can't be compared with. `beside` is a schema that was read before, whose text it may share. */
export async function versionInForce(
  registry: Registry,
  topic: string,
  beside?: ParsedFile,
): Promise<InForce | undefined> {
  const stored = await registry.objects.get(registry.layout.active(topic));
  if (stored === undefined) return undefined;
  const parsed = parseStored(stored, beside);
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
