import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import {
  RETIRED,
  type ItemChanges,
  type RegistryItem,
  type Status,
} from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { parseActivation, type ActivationFacts } from '../protocol/activation-metadata.js';
import { catchUpSince, isAdditive, type CatchUp } from '../core/change/catch-up.js';
import { executionName, inputOf } from '../protocol/backfill-input.js';
import { renewClaims } from './claims.js';
import { tablesOf } from './judge-candidate.js';
import { readPatchedBase } from './patched-base.js';
import { reopen, waitsInVain } from './reopen.js';
import type { Ports } from './ports.js';

/** What the activation in force has done, once it is finished. */
export interface FinishedActivation {
  readonly facts: ActivationFacts;
  readonly backfillId: string | undefined;
  readonly processingEnabled: boolean;
  readonly status: string;
  readonly warnings: readonly string[];
}

export interface FinishRequest {
  readonly topic: string;
  readonly active: StoredObject;
  /** As read together with the active object or after it, never before. */
  readonly item: RegistryItem | undefined;
  /**
   * Whether a candidate is still in pending/: then the run that flipped may have died before it
   * started the backfill.
   */
  readonly isCandidateWaiting: boolean;
  /** The version that the active one replaced, where this run has read it. */
  readonly replaced?: ParsedFile | undefined;
  /** What the run that flipped has to tell; they go into the item. */
  readonly warnings?: readonly string[];
}

/**
 * The steps after the flip: update the registry item, start the backfill. Both follow from the
 * active object alone, so the next run does what a run that died left undone. Returns undefined for
 * an object that no validator activated.
 */
export async function finish(
  { topic, active, item, isCandidateWaiting, replaced, warnings = [] }: FinishRequest,
  ports: Ports,
): Promise<FinishedActivation | undefined> {
  const facts = parseActivation(active.metadata);
  if (facts === undefined) return undefined;
  const activation = { topic, active, facts, replaced };
  const isRecorded = item?.activationSeq === facts.seq;
  const known = { facts, backfillId: undefined, warnings: [] };
  if (isRecorded && waitsInVain(item, ports)) {
    const { isOpen, warning } = await reopen(activation, ports);
    const gate = isOpen ? { processingEnabled: true, status: 'READY' } : gateOf(item);
    return { ...known, ...gate, warnings: [warning] };
  }
  if (isRecorded && !mayLackBackfill(activation, item.status, isCandidateWaiting, ports)) {
    return { ...known, ...gateOf(item) };
  }
  if (!isRecorded && item?.status === RETIRED)
    await renewClaims(topic, { active, seq: facts.seq }, ports);
  const catchUp = await catchUpOf(activation, ports);
  const version = facts.schemaVersion ?? 'unknown';
  const isUnpatched = catchUp !== undefined && ports.backfill === undefined;
  const unpatched = isUnpatched
    ? [`No state machine is configured, so history before version ${version} is not patched`]
    : [];
  const current = isRecorded
    ? item
    : await recordInItem(activation, catchUp, [...warnings, ...unpatched], ports);
  const gate = gateOf(current);
  if (current.activationSeq !== facts.seq) return { ...known, ...gate };
  const mayHaveDied = isCandidateWaiting || !isRecorded;
  const isDue = mayLackBackfill(activation, current.status, mayHaveDied, ports);
  return {
    ...known,
    ...gate,
    backfillId: isDue ? await startBackfill(activation, catchUp, ports) : undefined,
    warnings: unpatched,
  };
}

function gateOf({
  processingEnabled = false,
  status,
}: ItemChanges): Pick<FinishedActivation, 'processingEnabled' | 'status'> {
  return { processingEnabled, status: status ?? '' };
}

/** The active object, and what its metadata says. */
interface ActivationInForce {
  readonly topic: string;
  readonly active: StoredObject;
  readonly facts: ActivationFacts;
  readonly replaced: ParsedFile | undefined;
}

/**
 * Step Functions forgets an execution's name after 90 days, and would then start the same backfill
 * again (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html).
 */
const NAME_KEPT_MS = 80 * 86_400_000;

/**
 * Whether the backfill may not have been started yet. While the gate waits for it, a second start
 * is harmless. An online backfill leaves no trace in the item, so it is started again only if a run
 * may have died before it and its name is still taken.
 */
function mayLackBackfill(
  { active, facts }: ActivationInForce,
  status: ItemChanges['status'],
  mayHaveDied: boolean,
  { backfill, settings, now }: Ports,
): boolean {
  if (!facts.needsCatchUp || backfill === undefined) return false;
  if (status === 'BACKFILL_PENDING') return true;
  const isNameKept = now().getTime() - Date.parse(active.modified) < NAME_KEPT_MS;
  return status === 'READY' && settings.backfillMode === 'online' && mayHaveDied && isNameKept;
}

/** Returns the item as it is afterwards: as written here, or as a later activation wrote it. */
async function recordInItem(
  activation: ActivationInForce,
  catchUp: CatchUp | undefined,
  warnings: readonly string[],
  ports: Ports,
): Promise<ItemChanges> {
  const { topic, facts } = activation;
  const { objects, items, layout } = ports.registry;
  const wanted = { ...itemOf(activation, catchUp, ports), warnings };
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
      `The activation_seq of topic '${topic}' in the registry item is not a number; correct it or remove the attribute`,
    );
  }
  if (seq === facts.seq && current.schemaSha256 === facts.sha256) return current;
  const now = await objects.get(layout.active(topic));
  const isReplaced = now === undefined || parseActivation(now.metadata)?.seq !== facts.seq;
  if (isReplaced && seq !== facts.seq) return current;
  throw new Fault(
    `The registry item of topic '${topic}' already records activation ${seq}; the topic is validated again`,
  );
}

async function catchUpOf(
  { active, facts, replaced }: ActivationInForce,
  { registry }: Ports,
): Promise<CatchUp | undefined> {
  const { needsCatchUp, patchedBase, previous = patchedBase } = facts;
  if (!needsCatchUp || patchedBase === undefined || previous === undefined) return undefined;
  const read = async (key: string): Promise<ParsedFile> =>
    (await readPatchedBase(key, registry)).version;
  const base = await read(patchedBase);
  const last = previous === patchedBase ? base : (replaced ?? (await read(previous)));
  return catchUpSince(base, last, parseTopicSchema(active.bytes));
}

function itemOf(
  { topic, active, facts }: ActivationInForce,
  catchUp: CatchUp | undefined,
  { registry, backfill, settings, now }: Ports,
): ItemChanges & { readonly processingEnabled: boolean; readonly status: Status } {
  const isPaused =
    catchUp !== undefined &&
    backfill !== undefined &&
    (settings.backfillMode === 'gated' || !isAdditive(catchUp));
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
  { topic, facts }: ActivationInForce,
  catchUp: CatchUp | undefined,
  { backfill, log }: Ports,
): Promise<string | undefined> {
  if (catchUp === undefined || backfill === undefined) return undefined;
  const input = inputOf(topic, facts.schemaVersion ?? 'unknown', catchUp);
  const name = executionName(topic, facts.seq, facts.sha256);
  const { kind, id } = await backfill.start(name, input);
  log(kind === 'started' ? 'Started backfill' : 'Backfill was started before', {
    topic,
    execution: name,
  });
  return id;
}
