import { Fault } from '../errors.js';
import type { StoredObject } from '../registry/registry.js';
import { mustShow, planChanges, type Catalogue } from '../warehouse/plan-changes.js';
import { activationMetadata, parseActivation, type ActivationFacts } from './activation-facts.js';
import { tablesOf, type Candidate } from './judge-candidate.js';
import type { Activation } from './plan.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

export type Flipped =
  { readonly kind: 'flipped'; readonly active: StoredObject } | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

/**
 * Runs the steps of an activation up to and including the flip, its one commit point: until active/ is replaced nothing that was
 * done counts, and whoever starts over finds it done. Each write is conditional; a Fault leaves the rest to the next run.
 */
export async function applyActivation(candidate: Candidate, activation: Activation, ports: Ports): Promise<Flipped> {
  const previous = await archive(activation, ports);
  const owner = await claimTables(candidate.topic, activation, ports);
  if (owner !== undefined) return { kind: 'refused', reasons: [owner] };
  const obstacle = await changeTables(candidate, activation, ports);
  if (obstacle !== undefined) {
    await releaseTables(activation, ports);
    return { kind: 'refused', reasons: [obstacle] };
  }
  const { needsBackfill, patchedBase } = activation.facts;
  const facts: ActivationFacts = { ...activation.facts, previous, patchedBase: needsBackfill ? (patchedBase ?? previous) : undefined };
  return { kind: 'flipped', active: await flip(candidate, activation, facts, ports) };
}

/** Every version that is replaced is kept, byte for byte. Answers with its key. */
async function archive({ archive: replaced }: Activation, { registry: { objects } }: Ports): Promise<string | undefined> {
  if (replaced === undefined) return undefined;
  const { key, keyIfTaken, bytes } = replaced;
  for (const candidate of [key, keyIfTaken]) {
    if ((await objects.put(candidate, bytes, new Map(), { kind: 'absent' })) !== 'refused') return candidate;
    const there = await objects.get(candidate);
    if (there !== undefined && Buffer.from(there.bytes).equals(bytes)) return candidate;
  }
  throw new Fault(`${objects.locate(keyIfTaken)} holds other bytes than its name says; move it away`);
}

/** Takes the tables for the topic; a topic that was faster has them, and then nothing is taken. */
async function claimTables(topic: string, activation: Activation, ports: Ports): Promise<Reason | undefined> {
  const { objects } = ports.registry;
  for (const { key, table } of activation.claims) {
    const claim = new TextEncoder().encode(`${JSON.stringify({ topic, table }, null, 2)}\n`);
    if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused') continue;
    const owner = ownerIn((await objects.get(key))?.bytes);
    if (owner !== topic)
      return reason('TABLE_OWNED_BY_ANOTHER_TOPIC', `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already`, 'table_name');
  }
  return undefined;
}

/** A new topic that failed leaves its tables' names to others. */
async function releaseTables({ claims, condition }: Activation, { registry: { objects } }: Ports): Promise<void> {
  if (condition.kind !== 'absent') return;
  for (const { key } of claims) {
    const claim = await objects.get(key);
    if (claim !== undefined) await objects.remove(key, claim.etag);
  }
}

/** The topic a claim names; undefined for none, and for what can't be read. */
export function ownerIn(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && 'topic' in value && typeof value.topic === 'string' ? value.topic : undefined;
  } catch {
    return undefined;
  }
}

/** Applies what the catalogue lacks, and reads it back: nothing is in force before the catalogue shows it. */
async function changeTables(candidate: Candidate, { changes }: Activation, ports: Ports): Promise<Reason | undefined> {
  if (changes.length === 0) return undefined;
  const { warehouse, settings, log } = ports;
  for (const change of changes) {
    log('Changing table', { topic: candidate.topic, table: `${change.database}.${change.table}`, change: change.kind });
    const applied = await warehouse.apply(change, ports.attempt());
    if (applied.kind === 'refused') return reason('DDL_FAILED', `${change.database}.${change.table}: ${applied.reason}`);
  }
  const after = tablesOf(candidate.after);
  if (after === undefined) return undefined;
  const catalogue = await readCatalogue(candidate, ports);
  const before = tablesOf(candidate.before);
  const left = planChanges({ topic: candidate.topic, places: settings.places, before, after, catalogue });
  const missing = left.changes.filter(mustShow);
  if (missing.length === 0 && left.conflicts.length === 0) return undefined;
  const tables = [...new Set(missing.map(({ database, table }) => `${database}.${table}`))];
  throw new Fault(
    `The catalogue does not show the change of ${[...tables, ...left.conflicts].join(', ')} yet; the topic is validated again`,
  );
}

/** What exists of the tables a candidate wants. */
export async function readCatalogue({ after }: Candidate, { warehouse, settings }: Ports): Promise<Catalogue> {
  const [standardized, curated] = await Promise.all(
    (tablesOf(after) ?? []).map(({ layer, name }) => warehouse.table(settings.places.databases[layer], name)),
  );
  return { standardized, curated };
}

/** The validated bytes, never a copy of pending/, which may hold others by now. */
async function flip(candidate: Candidate, { condition }: Activation, facts: ActivationFacts, { registry }: Ports): Promise<StoredObject> {
  const { objects, layout } = registry;
  const key = layout.active(candidate.topic);
  const { bytes } = candidate.pending;
  const written = await objects.put(key, bytes, activationMetadata(facts), condition);
  const there = await objects.get(key);
  const seen = there === undefined ? undefined : parseActivation(there.metadata);
  // Refused may mean that our own write, or that of a twin of this run, was first.
  if (there !== undefined && seen?.seq === facts.seq && seen.sha256 === facts.sha256) return there;
  if (written === 'refused') throw new Fault(`${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`);
  throw new Fault(`${objects.locate(key)} does not show what was just written to it; the topic is validated again`);
}
