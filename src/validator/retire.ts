import { Fault, UserError } from '../errors.js';
import { quoted } from '../core/text/quoted.js';
import { archivedOf } from '../protocol/archived-versions.js';
import { parseActivation } from '../protocol/activation-metadata.js';
import { activeMissing, inForce } from '../protocol/in-force.js';
import type { ItemCondition } from '../protocol/item-condition.js';
import { RETIRED, type RegistryItem } from '../protocol/registry-item.js';
import { isWithheld, parseStored } from '../protocol/stored-schema.js';
import type { ObjectFacts, StoredObject } from '../registry/registry.js';
import { archive, replacedBy } from './archive.js';
import { ownerOf } from './claims.js';
import { tablesOf } from './judge-candidate.js';
import type { Ports } from './ports.js';

/** What is still to be done until a topic is retired; each part is undefined or empty once done. */
export interface Retirement {
  readonly topic: string;
  /** How the item is found when it is closed; undefined if it says RETIRED already. */
  readonly item: ItemCondition | undefined;
  /** The version in force, which goes to archive/. */
  readonly active: StoredObject | undefined;
  readonly pending: StoredObject | undefined;
  /** The topic's claims. */
  readonly claims: readonly { readonly key: string; readonly table: string }[];
  /** `database.table`: they stay, with their rows. */
  readonly tables: readonly string[];
  readonly warnings: readonly string[];
}

/** The first step that another run made impossible; nothing after it was done. */
export type RetireResult =
  { readonly kind: 'retired' } | { readonly kind: 'overtaken'; readonly by: string };

/**
 * Finds out what is left to do; writes nothing. A run that died in the middle left the rest to be
 * planned by the next. Throws a UserError for a topic that has nothing in force, and a Fault where
 * an activation is unfinished or the version in force was lost.
 */
export async function planRetirement(topic: string, ports: Ports): Promise<Retirement> {
  const { objects, items, layout } = ports.registry;
  const [active, item, pending, archived] = await Promise.all([
    objects.get(layout.active(topic)),
    items.get(topic),
    objects.get(layout.pending(topic)),
    objects.list(layout.archive(topic)),
  ]);
  const kept = archivedOf(layout, archived);
  requireSettled(topic, active, item, { kept, ports });
  const tables = await tablesIn({ active, item, kept }, ports);
  const claims: { readonly key: string; readonly table: string }[] = [];
  for (const table of tables) {
    const [database = '', name = ''] = table.split('.');
    const key = layout.claim(database, name);
    if ((await ownerOf(key, ports.registry)) === topic) claims.push({ key, table });
  }
  const seq = item?.activationSeq ?? null;
  return {
    topic,
    item:
      item?.status === RETIRED && !item.processingEnabled
        ? undefined
        : seq === null
          ? { kind: 'never-active' }
          : { kind: 'same', seq },
    active,
    pending,
    claims,
    tables,
    warnings:
      item?.status === 'BACKFILL_PENDING'
        ? [
            `A backfill of topic ${quoted(topic)} has not ended; stop its execution first, since its end would open the gate again`,
          ]
        : [],
  };
}

function requireSettled(
  topic: string,
  active: StoredObject | undefined,
  item: RegistryItem | undefined,
  { kept, ports }: { readonly kept: readonly ObjectFacts[]; readonly ports: Ports },
): void {
  const { objects, layout } = ports.registry;
  const place = objects.locate(layout.active(topic));
  const hasArchive = kept.length > 0;
  const state = inForce({ hasActive: active !== undefined, hasArchive, item, hasBase: false });
  if (state === 'active-missing')
    throw new Fault(activeMissing({ topic, place, item, knowsItems: true }));
  if (state === 'new')
    throw new UserError(
      `Topic ${quoted(topic)} has no version in force in ${ports.registry.name}, so there is nothing to retire`,
    );
  if (active === undefined) return;
  if (isWithheld(active))
    throw new Fault(
      `${place} is too large to be read, so it can't be archived; move it to archive/ by hand`,
    );
  const facts = parseActivation(active.metadata);
  if (facts !== undefined && facts.seq !== item?.activationSeq)
    throw new Fault(
      `Activation ${facts.seq} of topic ${quoted(topic)} is not recorded in its registry item yet; run schema-gate activate ${topic} on this registry first, which finishes it`,
    );
}

/** The tables that the topic's last version, or its item, names; `database.table`, sorted. */
async function tablesIn(
  {
    active,
    item,
    kept,
  }: {
    readonly active: StoredObject | undefined;
    readonly item: RegistryItem | undefined;
    readonly kept: readonly ObjectFacts[];
  },
  { registry, settings }: Ports,
): Promise<readonly string[]> {
  const newest = [...kept].sort((a, b) => (a.modified < b.modified ? 1 : -1))[0];
  const last =
    active ?? (newest === undefined ? undefined : await registry.objects.get(newest.key));
  const named = (last === undefined ? undefined : tablesOf(parseStored(last))) ?? [];
  const tables = named.map(({ layer, name }) => `${settings.places.databases[layer]}.${name}`);
  return [...new Set([...tables, ...(item?.tablesCreated ?? [])])].sort();
}

/**
 * Does what the plan lists, in an order that may be left at any point: the gate is closed first,
 * then the version is archived before it leaves active/. Every write is conditional on what was
 * planned, so a newer activation or candidate stops it.
 */
export async function retire(plan: Retirement, ports: Ports): Promise<RetireResult> {
  const { topic, item, active, pending, claims } = plan;
  const { objects, items, layout } = ports.registry;
  const overtaken = (by: string): RetireResult => ({ kind: 'overtaken', by });
  if (item !== undefined) {
    const updatedAt = ports.now().toISOString();
    const closed = { processingEnabled: false, status: RETIRED, updatedAt };
    if ((await items.update(topic, closed, item)) !== 'written')
      return overtaken('another activation, which the registry item records');
    ports.log(`Updated DynamoDB: processing_enabled=false, status=${RETIRED}`, { topic });
  }
  if (active !== undefined) {
    await archive(replacedBy(topic, active, layout, ports.digest), ports);
    // The gate may have been opened again since, by an activation of the same bytes.
    if ((await items.get(topic))?.status !== RETIRED)
      return overtaken('another activation, which the registry item records');
    if ((await objects.remove(active.key, active.etag)) === 'refused')
      return overtaken(`another version in ${objects.locate(active.key)}`);
  }
  if (pending !== undefined && (await objects.remove(pending.key, pending.etag)) === 'refused')
    return overtaken(`a newer candidate in ${objects.locate(pending.key)}`);
  for (const { key } of claims) {
    // A topic that comes back relies on its claims. It renews them after its version is in force,
    // so a claim that was read before active/ is removed only if that has not begun.
    const claim = await objects.get(key);
    if ((await objects.get(layout.active(topic))) !== undefined)
      return overtaken(`another version in ${objects.locate(layout.active(topic))}`);
    if (claim === undefined || (await ownerOf(key, ports.registry)) !== topic) continue;
    if ((await objects.remove(key, claim.etag)) === 'refused')
      return overtaken(`another claim in ${objects.locate(key)}`);
  }
  ports.log(`Retired topic: ${topic}`, { topic, tables: plan.tables });
  return { kind: 'retired' };
}
