import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { isAdditive, type CatchUp } from '../core/change/catch-up.js';
import { Fault } from '../errors.js';
import { parseActivation, type ActivationFacts } from '../protocol/activation-metadata.js';
import { archiveKeyOf, hasBegun } from '../protocol/catch-up-standing.js';
import type { ItemChanges, RegistryItem, Status } from '../protocol/registry-item.js';
import { unpatchedUnion, type Unpatched } from '../protocol/unpatched.js';
import type { StoredObject } from '../registry/registry.js';
import { tablesOf } from './judge-candidate.js';
import type { Ports } from './ports.js';

/** The active object, and what its metadata says. */
export interface ActivationInForce {
  readonly topic: string;
  readonly active: StoredObject;
  readonly facts: ActivationFacts;
  readonly replaced: ParsedFile | undefined;
}

/** What is recorded with an activation. */
export interface Recording {
  /** The item as it was read: of a former activation, or undefined. */
  readonly former: RegistryItem | undefined;
  readonly catchUp: CatchUp | undefined;
  readonly warnings: readonly string[];
}

/** Returns the item as it is afterwards: as written here, or as a later activation wrote it. */
export async function recordActivation(
  activation: ActivationInForce,
  { former, catchUp, warnings }: Recording,
  ports: Ports,
): Promise<ItemChanges> {
  const { topic, facts } = activation;
  const { objects, items, layout } = ports.registry;
  const wanted = { ...itemOf(activation, { former, catchUp }, ports), warnings };
  // What a catch-up has begun since the item was read would be forgotten.
  const attempt = former?.catchupAttempt ?? null;
  const condition = { kind: 'newer', seq: facts.seq, attempt } as const;
  if ((await items.update(topic, wanted, condition)) === 'written') {
    ports.log(
      `Updated DynamoDB: processing_enabled=${wanted.processingEnabled}, status=${wanted.status}`,
      { topic },
    );
    return wanted;
  }
  const current = await items.get(topic);
  const seq = current?.activationSeq ?? null;
  if (current === undefined || seq === null) {
    throw new Fault(
      `The activation_seq of topic '${topic}' in the registry item is not a number; correct it or remove the attribute`,
    );
  }
  if (seq < facts.seq)
    throw new Fault(
      `A catch-up of topic '${topic}' has begun meanwhile; the topic is validated again`,
    );
  if (seq === facts.seq && current.schemaSha256 === facts.sha256) return current;
  const now = await objects.get(layout.active(topic));
  const isReplaced = now === undefined || parseActivation(now.metadata)?.seq !== facts.seq;
  if (isReplaced && seq !== facts.seq) return current;
  throw new Fault(
    `The registry item of topic '${topic}' already records activation ${seq}; the topic is validated again`,
  );
}

function itemOf(
  { topic, active, facts }: ActivationInForce,
  { former, catchUp }: Pick<Recording, 'former' | 'catchUp'>,
  { registry, backfill, settings, now }: Ports,
): ItemChanges & { readonly processingEnabled: boolean; readonly status: Status } {
  const isPaused =
    catchUp !== undefined &&
    backfill !== undefined &&
    (settings.backfillMode === 'gated' ||
      !isAdditive(catchUp) ||
      (hasBegun(former) && former?.status !== 'READY'));
  const isNotRun = catchUp !== undefined && backfill === undefined;
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
    // The catch-up that a former activation has begun stays named, since the next one must stop it.
    catchupAttempt: null,
    catchupFailure: null,
    // Of two versions of one second and one number, the former must not speak for the latter.
    ...(former?.patchedBase === archiveKeyOf(registry.layout, topic, active)
      ? { patchedBase: null }
      : {}),
    ...(isNotRun ? { unpatched: notRun(former, catchUp) } : {}),
  };
}

/** What history lacks, where nothing is configured to patch it. */
export function notRun(
  item: Pick<RegistryItem, 'unpatched'> | undefined,
  { kinds }: Pick<CatchUp, 'kinds'>,
): readonly Unpatched[] {
  const lacking = kinds.map(({ column }): Unpatched => ({
    column,
    periods: null,
    reason: 'not-run',
  }));
  return unpatchedUnion(item?.unpatched ?? [], lacking);
}
