import { parseTopicSchema } from '../core/topic-schema.js';
import { Fault } from '../errors.js';
import type { ItemChanges, StoredObject } from '../registry/registry.js';
import { parseActivation, type ActivationFacts } from './activation-facts.js';
import { backfillInput, executionName, type BackfillInput } from './backfill-input.js';
import { tablesOf } from './judge-candidate.js';
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
 * What follows the flip: the registry item and the backfill, from what the active object itself says, so that whoever comes after
 * a crash can do it. `isReplay`: no candidate is waiting, so everything was finished once; only a backfill that the item still
 * waits for is started again. Undefined for an object that no validator activated.
 */
export async function finish(topic: string, active: StoredObject, isReplay: boolean, ports: Ports): Promise<Finished | undefined> {
  const facts = parseActivation(active.metadata);
  if (facts === undefined) return undefined;
  const { items } = ports.registry;
  const input = await inputOf(topic, active, facts, ports);
  const item = itemOf(topic, active, facts, input, ports);
  const update = await items.update(topic, item, { kind: 'newer', seq: facts.seq });
  if (update === 'written') ports.log(`Updated DynamoDB: processing_enabled=${item.processingEnabled}, status=${item.status}`, { topic });
  const current = update === 'written' ? undefined : await items.get(topic);
  const isSuperseded = current?.activationSeq !== undefined && (current.activationSeq ?? 0) > facts.seq;
  const isWaiting = update === 'written' || !isReplay || current?.status === 'BACKFILL_PENDING';
  const started = !isSuperseded && isWaiting ? await startBackfill(topic, facts, input, ports) : undefined;
  const unpatched = input !== undefined && ports.backfill === undefined;
  return {
    facts,
    backfillId: started,
    processingEnabled: current?.processingEnabled ?? item.processingEnabled,
    status: current?.status ?? item.status,
    warnings: unpatched
      ? [`No state machine is configured, so history before version ${facts.schemaVersion ?? 'unknown'} is not patched`]
      : [],
  };
}

async function inputOf(
  topic: string,
  active: StoredObject,
  facts: ActivationFacts,
  { registry }: Ports,
): Promise<BackfillInput | undefined> {
  if (!facts.needsBackfill || facts.patchedBase === undefined) return undefined;
  const base = await registry.objects.get(facts.patchedBase);
  if (base === undefined) {
    throw new Fault(
      `The archived version ${registry.objects.locate(facts.patchedBase)} is gone, so what history lacks can't be told; restore it`,
    );
  }
  return backfillInput(topic, parseTopicSchema(base.bytes), parseTopicSchema(active.bytes));
}

function itemOf(
  topic: string,
  active: StoredObject,
  facts: ActivationFacts,
  input: BackfillInput | undefined,
  { registry, backfill, settings, now }: Ports,
): ItemChanges & { readonly processingEnabled: boolean; readonly status: string } {
  const changesTypes = (input?.backfill_config.type_changes.length ?? 0) > 0;
  const isPaused = input !== undefined && backfill !== undefined && (settings.backfillMode === 'gated' || changesTypes);
  const { databases } = settings.places;
  const tables = (tablesOf(parseTopicSchema(active.bytes)) ?? []).map(({ layer, name }) => `${databases[layer]}.${name}`);
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
  log(kind === 'started' ? 'Started backfill' : 'Backfill was started before', { topic, execution: name });
  return id;
}
