import { Fault, UserError } from '../errors.js';
import { quoted } from '../core/text/quoted.js';
import type { TopicSchema, ParsedFile } from '../core/schema/topic-schema.js';
import { parseActivation, type ActivationFacts } from '../protocol/activation-metadata.js';
import { archiveKeyOf, isBehind } from '../protocol/catch-up-standing.js';
import { PAUSED, RETIRED, type RegistryItem, type Status } from '../protocol/registry-item.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { StoredObject } from '../registry/registry.js';
import type { CatchUpPorts } from './catch-up-ports.js';

/** A topic with an activation in force that its registry item records. */
export interface Subject {
  readonly topic: string;
  readonly active: StoredObject;
  readonly facts: ActivationFacts;
  readonly item: RegistryItem;
  readonly version: ParsedFile & { readonly schema: TopicSchema };
  /** The key under which this version is archived when it leaves active/. */
  readonly archiveKey: string;
}

/** Reads active/ and the item. A Fault or UserError says why there is nothing to catch up. */
export async function readSubject(topic: string, { registry }: CatchUpPorts): Promise<Subject> {
  const { objects, items, layout } = registry;
  const active = await objects.get(layout.active(topic));
  // After the active object: the item is written after it, so it is never of a newer activation.
  const item = await items.get(topic);
  const place = objects.locate(layout.active(topic));
  if (active === undefined)
    throw new UserError(
      item?.status === RETIRED
        ? `Topic ${quoted(topic)} is RETIRED, so its history is not patched`
        : `Topic ${quoted(topic)} has no version in force in ${registry.name}, so there is no history to patch`,
    );
  const facts = parseActivation(active.metadata);
  if (facts === undefined || item?.activationSeq !== facts.seq)
    throw new Fault(
      `The activation of topic ${quoted(topic)} is not recorded in its registry item yet; run schema-gate activate ${topic} on this registry first, which finishes it`,
    );
  const version = parseStored(active);
  if (version.schema === undefined)
    throw new Fault(`${place} can't be read as a schema; put a valid version there`);
  const { schema } = version;
  return {
    topic,
    active,
    facts,
    item,
    version: { ...version, schema },
    archiveKey: archiveKeyOf(layout, topic, active),
  };
}

/** The statuses of a topic that a catch-up may begin in, and the one that it then has. */
export interface Gate {
  readonly from: readonly Status[];
  readonly during: Status;
}

const CLOSED: Gate = { from: [PAUSED, 'BACKFILL_FAILED'], during: PAUSED };
const OPEN: Gate = { from: ['READY'], during: 'READY' };

/**
 * Whether something is left to patch, and how the gate stands meanwhile. Undefined: nothing is, or
 * the topic has another status.
 */
export function gateOf(subject: Subject): Gate | undefined {
  const { status } = subject.item;
  if (CLOSED.from.some((one) => one === status)) return CLOSED;
  const isLeft = isUnended(subject) || (subject.item.unpatched ?? []).length > 0;
  return status === 'READY' && isLeft ? OPEN : undefined;
}

/** Whether this activation's catch-up has neither ended nor been given up. */
export function isUnended(subject: Subject): boolean {
  return subject.item.status !== 'READY' || isBehind(subject);
}
