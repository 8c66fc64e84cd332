import pMap from 'p-map';
import { isValidTopic } from '../core/schema/topic-name.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { isReadableBaseline } from '../core/verdict/judge.js';
import { archivedOf } from '../protocol/archived-versions.js';
import { activeMissing, inForce } from '../protocol/in-force.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { Registry } from '../registry/registry.js';
import { unreadableActiveVersion } from './active-version.js';

/** A topic of a registry: the bytes of the version in force, or why there is none to write. */
export type TopicInForce =
  | {
      readonly kind: 'active';
      readonly topic: string;
      readonly bytes: Uint8Array;
      readonly schema: TopicSchema | undefined;
    }
  /** `unreadable`: a person has to mend it. `lost`: nobody knows what is in force. */
  | {
      readonly kind: 'none' | 'unreadable' | 'lost';
      readonly topic: string;
      readonly why: string;
    };

const IN_FLIGHT = 64;

/**
 * Every topic of a registry with the version in force, sorted by topic. Throws the stores' Faults:
 * without the registry nothing is known.
 */
export async function versionsInForce(registry: Registry): Promise<readonly TopicInForce[]> {
  const { objects, items, layout } = registry;
  const recorded = ((await items?.all()) ?? []).map(({ topic }) => topic);
  const topics = new Set([...(await objects.folders(layout.topics)), ...recorded]);
  return pMap(
    [...topics].filter(isValidTopic).sort(compareTexts),
    (topic) => topicInForce(registry, topic),
    { concurrency: IN_FLIGHT },
  );
}

async function topicInForce(registry: Registry, topic: string): Promise<TopicInForce> {
  const { objects, items, layout } = registry;
  // The item first: it is written after active/, so what it records was there before it was read.
  const item = await items?.get(topic);
  const stored = await objects.get(layout.active(topic));
  if (stored !== undefined) {
    const parsed = parseStored(stored);
    if (isReadableBaseline(parsed))
      return { kind: 'active', topic, bytes: stored.bytes, schema: parsed.schema };
    const why = unreadableActiveVersion(registry, topic, stored, unreadableReason(parsed));
    return { kind: 'unreadable', topic, why };
  }
  const listed = await objects.list(layout.archive(topic));
  const hasArchive = archivedOf(layout, listed).length > 0;
  const state = inForce({ hasActive: false, hasArchive, item, hasBase: false });
  if (state === 'retired') return { kind: 'none', topic, why: 'it was retired' };
  if (state !== 'active-missing') return { kind: 'none', topic, why: await neverActive() };
  const place = objects.locate(layout.active(topic));
  const knowsItems = items !== undefined;
  return { kind: 'lost', topic, why: activeMissing({ topic, place, item, knowsItems }) };

  async function neverActive(): Promise<string> {
    const isWaiting = (await objects.get(layout.pending(topic))) !== undefined;
    if (isWaiting) return 'no version was ever active; its first candidate waits in pending/';
    const isFailed = (await objects.get(layout.rejected(topic))) !== undefined;
    return isFailed
      ? 'no version was ever active; its last candidate was rejected (failed/)'
      : 'no version was ever active';
  }
}
