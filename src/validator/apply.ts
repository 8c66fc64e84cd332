import { Fault } from '../errors.js';
import type { StoredObject } from '../registry/registry.js';
import { mustShow, planChanges, type Catalogue } from '../core/change/tables/plan-changes.js';
import {
  activationMetadata,
  parseActivation,
  type ActivationFacts,
} from '../protocol/activation-metadata.js';
import { takeClaims } from './claims.js';
import { tablesOf, type Candidate } from './judge-candidate.js';
import { isApplied, type Activation } from './plan.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

export type Flipped =
  | { readonly kind: 'flipped'; readonly active: StoredObject }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** The candidate is not in pending/ any more. */
  | { readonly kind: 'superseded' };

/**
 * Runs the steps of an activation up to and including the flip, its one commit point: until active/ is replaced nothing that was
 * done counts, and whoever starts over finds it done. Each write is conditional; a Fault leaves the rest to the next run.
 */
export async function applyActivation(
  candidate: Candidate,
  activation: Activation,
  ports: Ports,
): Promise<Flipped> {
  const previous = await archive(activation, ports);
  const taken = await takeClaims(candidate.topic, activation.claims, ports);
  if (taken !== undefined) return { kind: 'refused', reasons: [taken] };
  // No statement is conditional, so a run that slept must not change tables for a candidate that others are done with. What remains
  // is one that lands late. Adding a column, or promoting one, twice is harmless; but Athena takes a STRUCT's whole type, so of a
  // STRUCT that grew twice in that time the second field would be gone again.
  if (activation.changes.length > 0 && !(await isStillWaiting(candidate.pending, ports)))
    return { kind: 'superseded' };
  const obstacle = await changeTables(candidate, activation, ports);
  if (obstacle !== undefined) return { kind: 'refused', reasons: [obstacle] };
  if (!(await isStillWaiting(candidate.pending, ports))) return { kind: 'superseded' };
  const { needsBackfill, patchedBase } = activation.facts;
  const facts: ActivationFacts = {
    ...activation.facts,
    previous,
    patchedBase: needsBackfill ? (patchedBase ?? previous) : undefined,
  };
  return { kind: 'flipped', active: await flip(candidate, activation, facts, ports) };
}

/** Whether pending/ still holds this very upload; another one of the same bytes may come with other metadata. */
export async function isStillWaiting(
  pending: StoredObject,
  { registry: { objects } }: Ports,
): Promise<boolean> {
  const there = await objects.get(pending.key);
  return (
    there?.etag === pending.etag &&
    there.versionId === pending.versionId &&
    there.modified === pending.modified
  );
}

/** Every version that is replaced is kept, byte for byte. Answers with its key. */
async function archive(
  { archive: replaced }: Activation,
  { registry: { objects } }: Ports,
): Promise<string | undefined> {
  if (replaced === undefined) return undefined;
  const { key, keyIfTaken, bytes, metadata } = replaced;
  for (const candidate of [key, keyIfTaken]) {
    if ((await objects.put(candidate, bytes, metadata, { kind: 'absent' })) !== 'refused')
      return candidate;
    const there = await objects.get(candidate);
    if (there !== undefined && Buffer.from(there.bytes).equals(bytes)) return candidate;
  }
  throw new Fault(
    `${objects.locate(keyIfTaken)} holds other bytes than its name says; move it away`,
  );
}

/** Applies what the catalogue lacks, and reads it back: nothing is in force before the catalogue shows it. */
async function changeTables(
  candidate: Candidate,
  { changes }: Activation,
  ports: Ports,
): Promise<Reason | undefined> {
  if (changes.length === 0) return undefined;
  const { warehouse, settings, log } = ports;
  for (const change of changes) {
    log('Changing table', {
      topic: candidate.topic,
      table: `${change.database}.${change.table}`,
      change: change.kind,
    });
    const applied = await warehouse.apply(change, ports.attempt());
    if (applied.kind === 'refused') return reason('DDL_FAILED', applied.reason);
  }
  const after = tablesOf(candidate.after);
  if (after === undefined) return undefined;
  const catalogue = await readCatalogue(candidate, ports);
  const before = tablesOf(candidate.before);
  const left = planChanges({
    topic: candidate.topic,
    places: settings.places,
    before,
    after,
    catalogue,
  });
  const missing = left.changes.filter((change) => mustShow(change) && isApplied(change, settings));
  const conflicts = settings.judges === 'structure' ? [] : left.conflicts;
  if (missing.length === 0 && conflicts.length === 0) return undefined;
  const tables = [...new Set(missing.map(({ database, table }) => `${database}.${table}`))];
  throw new Fault(
    `The catalogue does not show the change of ${[...tables, ...conflicts.map(({ message }) => message)].join(', ')} yet; the topic is validated again`,
  );
}

/** What exists of the tables a candidate wants. */
export async function readCatalogue(
  { after }: Candidate,
  { warehouse, settings }: Ports,
): Promise<Catalogue> {
  const [standardized, curated] = await Promise.all(
    (tablesOf(after) ?? []).map(({ layer, name }) =>
      warehouse.table(settings.places.databases[layer], name),
    ),
  );
  return { standardized, curated };
}

/** The validated bytes, never a copy of pending/, which may hold others by now. */
async function flip(
  candidate: Candidate,
  { condition }: Activation,
  facts: ActivationFacts,
  ports: Ports,
): Promise<StoredObject> {
  const { objects, layout } = ports.registry;
  const key = layout.active(candidate.topic);
  const { bytes, size } = candidate.pending;
  const metadata = activationMetadata(facts);
  const written = await objects.put(key, bytes, metadata, condition);
  if (written !== 'refused')
    return { key, bytes, size, metadata, modified: ports.now().toISOString(), ...written };
  // Our own write, whose answer was lost, or that of a twin of this run may have been first.
  const there = await objects.get(key);
  const seen = there === undefined ? undefined : parseActivation(there.metadata);
  if (there !== undefined && seen?.seq === facts.seq && seen.sha256 === facts.sha256) return there;
  throw new Fault(
    `${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`,
  );
}
