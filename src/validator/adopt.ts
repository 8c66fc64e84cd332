import pMap from 'p-map';
import { isValidTopic } from '../core/schema/topic-name.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { archivedOf } from '../protocol/archived-versions.js';
import { claimingTopic, printClaim } from '../protocol/claims.js';
import { activeMissing, inForce } from '../protocol/in-force.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import { parseStored } from '../protocol/stored-schema.js';
import { tablesOf } from './judge-candidate.js';
import type { Ports } from './ports.js';

/** What an active topic of an older lakehouse lacks. */
export interface Adoption {
  readonly topic: string;
  /** `database.table`, sorted: tables that nobody has claimed. */
  readonly claims: readonly string[];
  readonly lacksItem: boolean;
  /** What a person has to decide first; then nothing is written for the topic. */
  readonly conflicts: readonly string[];
  /** The topic's active version was lost, as its conflict says: nobody knows what is in force. */
  readonly isLost?: true;
}

const IN_FLIGHT = 32;

/**
 * Finds what schema-gate needs of the topics that were active before it came: claims on their
 * tables, and registry items. Sorted by topic; topics that lack nothing are left out. Throws the
 * stores' Faults.
 */
export async function planAdoption(ports: Ports): Promise<readonly Adoption[]> {
  const { objects, items, layout } = ports.registry;
  const recorded = (await items.all()).map(({ topic }) => topic);
  const topics = [
    ...new Set([...(await objects.folders(layout.topics)), ...recorded].filter(isValidTopic)),
  ].sort(compareTexts);
  const found = await pMap(topics, (topic) => inspect(topic, ports), { concurrency: IN_FLIGHT });
  const active = found.filter((one) => one !== undefined);
  const owners = new Map<string, string[]>();
  for (const { topic, tables } of active)
    for (const table of tables) owners.set(table, [...(owners.get(table) ?? []), topic]);
  return active
    .map(({ tables, conflicts, ...rest }): Adoption => {
      const shared = tables.flatMap((table) =>
        (owners.get(table) ?? [])
          .filter((other) => other !== rest.topic)
          .map((other) => `${table} is the table of topic '${other}', too`),
      );
      return { ...rest, conflicts: [...conflicts, ...shared] };
    })
    .filter(
      ({ claims, lacksItem, conflicts }) => claims.length + conflicts.length > 0 || lacksItem,
    );
}

interface Inspected extends Adoption {
  readonly tables: readonly string[];
}

async function inspect(topic: string, ports: Ports): Promise<Inspected | undefined> {
  const { registry, settings } = ports;
  const { objects, items, layout } = registry;
  // The item first: it is written after active/, so what it records was there before it was read.
  const item = await items.get(topic);
  const active = await objects.get(layout.active(topic));
  if (active === undefined) return lostTopic(topic, item, ports);
  const wanted = tablesOf(parseStored(active));
  const nothing = { topic, tables: [], claims: [], lacksItem: item === undefined };
  if (wanted === undefined)
    return { ...nothing, conflicts: [`${objects.locate(active.key)} can't be read as a schema`] };
  const claims: string[] = [];
  const conflicts: string[] = [];
  const tables = wanted
    .map(({ layer, name }) => ({ database: settings.places.databases[layer], name }))
    .sort((a, b) => (a.database < b.database ? -1 : 1));
  for (const { database, name } of tables) {
    const key = layout.claim(database, name);
    const claim = await objects.get(key);
    const owner = claim === undefined ? undefined : claimingTopic(claim.bytes);
    if (claim === undefined) claims.push(`${database}.${name}`);
    else if (owner === undefined) conflicts.push(`${objects.locate(key)} can't be read`);
    else if (owner !== topic)
      conflicts.push(`${database}.${name} is claimed by topic '${owner}' (${objects.locate(key)})`);
  }
  return {
    ...nothing,
    tables: tables.map(({ database, name }) => `${database}.${name}`),
    claims,
    conflicts,
  };
}

/** What there is to say about a topic without an active version: nothing, or that it was lost. */
async function lostTopic(
  topic: string,
  item: RegistryItem | undefined,
  { registry: { objects, layout } }: Ports,
): Promise<Inspected | undefined> {
  const hasArchive = archivedOf(layout, await objects.list(layout.archive(topic))).length > 0;
  const state = inForce({ hasActive: false, hasArchive, item, hasBase: false });
  if (state !== 'active-missing') return undefined;
  const place = objects.locate(layout.active(topic));
  const conflicts = [activeMissing({ topic, place, item, knowsItems: true })];
  return { topic, tables: [], claims: [], lacksItem: false, conflicts, isLost: true };
}

/**
 * Writes what the plan found, except for topics with conflicts. Each write is conditional, so it
 * can be repeated, and whoever wrote first stays. Returns what somebody else wrote meanwhile.
 */
export async function adopt(
  adoptions: readonly Adoption[],
  ports: Ports,
): Promise<readonly string[]> {
  const { objects, items, layout } = ports.registry;
  const overtaken: string[] = [];
  for (const { topic, claims, lacksItem, conflicts } of adoptions) {
    if (conflicts.length > 0) continue;
    for (const table of claims) {
      const [database = '', name = ''] = table.split('.');
      const key = layout.claim(database, name);
      const bytes = printClaim({ topic, table });
      const answer = await objects.put(key, bytes, new Map(), { kind: 'absent' });
      if (answer === 'refused') overtaken.push(objects.locate(key));
    }
    if (lacksItem && !(await writeItem(topic, ports))) overtaken.push(`the item of '${topic}'`);
    ports.log(`Adopted topic: ${topic}`, { topic, claims });
  }
  return overtaken;

  async function writeItem(topic: string, { settings, now }: Ports): Promise<boolean> {
    const active = await objects.get(layout.active(topic));
    if (active === undefined) return false;
    const parsed = parseStored(active);
    const tables = (tablesOf(parsed) ?? []).map(
      ({ layer, name }) => `${settings.places.databases[layer]}.${name}`,
    );
    const changes = {
      processingEnabled: true,
      status: 'READY',
      schemaPath: objects.locate(active.key),
      updatedAt: now().toISOString(),
      tablesCreated: tables.sort(),
      schemaVersion: parsed.schema?.version ?? null,
      schemaSha256: ports.digest(active.bytes),
    };
    return (await items.update(topic, changes, { kind: 'ungated' })) === 'written';
  }
}
