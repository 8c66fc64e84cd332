import { unreadableReason } from '../core/schema/unreadable-reason.js';
import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import { parseActivation, type ActivationFacts } from '../protocol/activation-metadata.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { StoredObject } from '../registry/registry.js';
import type { HistoryPorts } from './ports.js';

/** A topic with a version in force that a validator activated. */
export interface ActiveTopic {
  readonly topic: string;
  readonly active: StoredObject;
  readonly version: ParsedFile & { readonly schema: TopicSchema };
  readonly facts: ActivationFacts;
  readonly item: RegistryItem;
}

/**
 * Reads the active version and the item of its activation. Undefined where the topic has neither;
 * a UserError where one of them waits for the validator.
 */
export async function readActiveTopic(
  topic: string,
  { registry }: Pick<HistoryPorts, 'registry'>,
): Promise<ActiveTopic | undefined> {
  const { objects, items, layout } = registry;
  const active = await objects.get(layout.active(topic));
  const item = await items.get(topic);
  if (active === undefined && item === undefined) return undefined;
  const activate = `schema-gate activate ${topic} --registry ${registry.name}`;
  if (active === undefined)
    throw new UserError(
      `Topic ${quoted(topic)} has no version in force; publish one, then run ${activate}`,
    );
  const facts = parseActivation(active.metadata);
  if (facts === undefined || item?.activationSeq !== facts.seq)
    throw new UserError(
      `The activation of topic ${quoted(topic)} is not finished; run ${activate}`,
    );
  const version = parseStored(active);
  const { schema } = version;
  if (schema === undefined)
    throw new Fault(
      `The active version of topic ${quoted(topic)} can't be read (${unreadableReason(version)}); put a valid version there`,
    );
  return { topic, active, version: { ...version, schema }, facts, item };
}
