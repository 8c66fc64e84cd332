import { parseTopicSchema } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import type { ItemChanges, RegistryItem, Status } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { parseActivation, type ActivationFacts } from '../protocol/activation-metadata.js';
import {
  backfillInput,
  changesTypes,
  executionName,
  type BackfillInput,
} from '../protocol/backfill-input.js';
import { tablesOf } from './judge-candidate.js';
import { readPatchedBase } from './patched-base.js';
import type { Ports } from './ports.js';

/** How an activation left the topic. */
export interface Finished {
  readonly facts: ActivationFacts;
  readonly backfillId: string | undefined;
  readonly processingEnabled: boolean;
  readonly status: string;
  readonly warnings: readonly string[];
}

/**
 * What follows the flip: the registry item and the backfill, from what the active object itself says, so that whoever comes next
 * does what a run that died left undone. `item` is what was read of it, not before the active object. `isWaiting`: a candidate is
 * still there, so the run that flipped may have died before the backfill. Undefined for an object that no validator activated.
 */
export async function finish(
  topic: string,
  active: StoredObject,
  item: RegistryItem | undefined,
  isWaiting: boolean,
  ports: Ports,
): Promise<Finished | undefined> {
  const facts = parseActivation(active.metadata);
  if (facts === undefined) return undefined;
  const isRecorded = item?.activationSeq === facts.seq;
  const known = { facts, backfillId: undefined, warnings: [] };
  if (isRecorded && !mayLackBackfill(item, facts, active, isWaiting, ports)) {
    return { ...known, processingEnabled: item.processingEnabled, status: item.status ?? '' };
  }
  const input = await inputOf(topic, active, facts, ports);
  const current = isRecorded ? item : await recordInItem(topic, active, facts, input, ports);
  const gate = {
    processingEnabled: current.processingEnabled ?? false,
    status: current.status ?? '',
  };
  if (current.activationSeq !== facts.seq) return { ...known, ...gate };
  const isDue = mayLackBackfill(current, facts, active, isWaiting || !isRecorded, ports);
  const version = facts.schemaVersion ?? 'unknown';
  const isUnpatched = input !== undefined && ports.backfill === undefined;
  return {
    ...known,
    ...gate,
    backfillId: isDue ? await startBackfill(topic, facts, input, ports) : undefined,
    warnings: isUnpatched
      ? [`No state machine is configured, so history before version ${version} is not patched`]
      : [],
  };
}

/** Step Functions forgets a name after 90 days, and would start the same backfill anew. */
const NAME_KEPT_MS = 80 * 86_400_000;

/**
 * Whether the backfill may not have been started yet. While the gate waits for it, starting it again is harmless. An online one
 * leaves no mark in the item, so it is only asked for while somebody may have died before it and its name is still taken.
 */
function mayLackBackfill(
  { status }: Pick<ItemChanges, 'status'>,
  { needsBackfill }: ActivationFacts,
  { modified }: StoredObject,
  isWaiting: boolean,
  { backfill, settings, now }: Ports,
): boolean {
  if (!needsBackfill || backfill === undefined) return false;
  if (status === 'BACKFILL_PENDING') return true;
  const isYoung = now().getTime() - Date.parse(modified) < NAME_KEPT_MS;
  return status === 'READY' && settings.backfillMode === 'online' && isWaiting && isYoung;
}

/** Answers with the item as it is then: ours, or that of a later activation. */
async function recordInItem(
  topic: string,
  active: StoredObject,
  facts: ActivationFacts,
  input: BackfillInput | undefined,
  ports: Ports,
): Promise<ItemChanges> {
  const { objects, items, layout } = ports.registry;
  const wanted = itemOf(topic, active, facts, input, ports);
  if ((await items.update(topic, wanted, { kind: 'newer', seq: facts.seq })) === 'written') {
    ports.log(
      `Updated DynamoDB: processing_enabled=${wanted.processingEnabled}, status=${wanted.status}`,
      { topic },
    );
    return wanted;
  }
  const current = await items.get(topic);
  const seq = current?.activationSeq ?? null;
  if (seq === null || current === undefined) {
    throw new Fault(
      `The registry item of topic '${topic}' has an activation_seq that is no number; correct it or remove the attribute`,
    );
  }
  if (seq === facts.seq && current.schemaSha256 === facts.sha256) return current;
  const now = await objects.get(layout.active(topic));
  const isReplaced = now === undefined || parseActivation(now.metadata)?.seq !== facts.seq;
  if (isReplaced && seq !== facts.seq) return current;
  throw new Fault(
    `The registry item of topic '${topic}' tells of activation ${seq} already; the topic is validated again`,
  );
}

async function inputOf(
  topic: string,
  active: StoredObject,
  facts: ActivationFacts,
  { registry }: Ports,
): Promise<BackfillInput | undefined> {
  if (!facts.needsBackfill || facts.patchedBase === undefined) return undefined;
  const base = await readPatchedBase(facts.patchedBase, registry);
  return backfillInput(topic, base.version, parseTopicSchema(active.bytes));
}

function itemOf(
  topic: string,
  active: StoredObject,
  facts: ActivationFacts,
  input: BackfillInput | undefined,
  { registry, backfill, settings, now }: Ports,
): ItemChanges & { readonly processingEnabled: boolean; readonly status: Status } {
  const isPaused =
    input !== undefined &&
    backfill !== undefined &&
    (settings.backfillMode === 'gated' || changesTypes(input));
  const { databases } = settings.places;
  const tables = (tablesOf(parseTopicSchema(active.bytes)) ?? []).map(
    ({ layer, name }) => `${databases[layer]}.${name}`,
  );
  return {
    processingEnabled: !isPaused,
    status: isPaused ? 'BACKFILL_PENDING' : 'READY',
    schemaPath: registry.objects.locate(registry.layout.active(topic)),
    updatedAt: now().toISOString(),
    tablesCreated: tables.sort(),
    schemaVersion: facts.schemaVersion ?? null,
    schemaSha256: facts.sha256,
    activationSeq: facts.seq,
    commit: facts.commit ?? null,
    lastRejection: null,
  };
}

async function startBackfill(
  topic: string,
  facts: ActivationFacts,
  input: BackfillInput | undefined,
  { backfill, log }: Ports,
): Promise<string | undefined> {
  if (input === undefined || backfill === undefined) return undefined;
  const name = executionName(topic, facts.seq, facts.sha256);
  const { kind, id } = await backfill.start(name, input);
  log(kind === 'started' ? 'Started backfill' : 'Backfill was started before', {
    topic,
    execution: name,
  });
  return id;
}
