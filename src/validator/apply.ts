import { Fault } from '../errors.js';
import type { StoredObject } from '../registry/registry.js';
import { mustShow, planChanges, type Catalogue } from '../core/change/tables/plan-changes.js';
import {
  activationMetadata,
  parseActivation,
  type ActivationFacts,
} from '../protocol/activation-metadata.js';
import { archive } from './archive.js';
import { takeClaims } from './claims.js';
import { tablesBefore } from '../core/verdict/plan.js';
import { tablesFound, tablesOf, type CandidateContext } from './judge-candidate.js';
import { isApplied, type Activation } from './plan.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

export type ApplyResult =
  | {
      readonly kind: 'flipped';
      readonly active: StoredObject;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** The candidate is no longer in pending/. */
  | { readonly kind: 'superseded' };

/**
 * Runs the steps of an activation up to the flip, its single commit point: the new version is in
 * force once active/ is replaced. The steps before it are safe to repeat. Each write is
 * conditional; after a Fault the next run does the rest.
 */
export async function applyActivation(
  candidate: CandidateContext,
  activation: Activation,
  ports: Ports,
): Promise<ApplyResult> {
  // A version whose backfill can't be started would close the topic until a person starts it.
  const doubt = activation.facts.needsCatchUp ? await ports.backfill?.check() : undefined;
  const { archive: replaced } = activation;
  const previous = replaced === undefined ? undefined : await archive(replaced, ports);
  const taken = await takeClaims(candidate.topic, activation.claims, ports);
  if (taken !== undefined) return { kind: 'refused', reasons: [taken] };
  // Statements are not conditional, so a run that was suspended must not change tables for a
  // candidate that is no longer waiting. A statement that Athena runs late remains possible. To add
  // or promote a column twice is harmless. But Athena's statement for a STRUCT holds its whole
  // type, so a late one removes a field that another candidate has added to the STRUCT meanwhile.
  if (activation.changes.length > 0 && !(await isStillWaiting(candidate.pending, ports)))
    return { kind: 'superseded' };
  const obstacle = await changeTables(candidate, activation, ports);
  if (obstacle !== undefined) return { kind: 'refused', reasons: [obstacle] };
  if (!(await isStillWaiting(candidate.pending, ports))) return { kind: 'superseded' };
  const { needsCatchUp, patchedBase } = activation.facts;
  const facts: ActivationFacts = {
    ...activation.facts,
    previous,
    patchedBase: needsCatchUp ? (patchedBase ?? previous) : undefined,
  };
  const active = await flip(candidate, activation, facts, ports);
  return { kind: 'flipped', active, warnings: doubt === undefined ? [] : [doubt] };
}

/**
 * Whether pending/ still holds this upload. A later upload of the same bytes may have other
 * metadata, so the time counts, too.
 */
export async function isStillWaiting(
  pending: StoredObject,
  { registry: { objects } }: Ports,
): Promise<boolean> {
  const current = await objects.get(pending.key);
  return (
    current?.etag === pending.etag &&
    current.versionId === pending.versionId &&
    current.modified === pending.modified
  );
}

/**
 * Applies the planned changes, and reads the catalogue back: a version comes into force only after
 * the catalogue shows its tables.
 */
async function changeTables(
  candidate: CandidateContext,
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
  const left = planChanges({
    topic: candidate.topic,
    places: settings.places,
    before: tablesFound(candidate),
    former: tablesBefore(candidate),
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

/** The tables in the catalogue that the candidate's schema describes. */
export async function readCatalogue(
  { after }: CandidateContext,
  { warehouse, settings }: Ports,
): Promise<Catalogue> {
  const [standardized, curated] = await Promise.all(
    (tablesOf(after) ?? []).map(({ layer, name }) =>
      warehouse.table(settings.places.databases[layer], name),
    ),
  );
  return { standardized, curated };
}

/** Writes the bytes that were validated; a copy of pending/ could be of a newer candidate. */
async function flip(
  candidate: CandidateContext,
  { condition }: Activation,
  facts: ActivationFacts,
  ports: Ports,
): Promise<StoredObject> {
  const { objects, layout } = ports.registry;
  const key = layout.active(candidate.topic);
  const { bytes, size } = candidate.pending;
  const metadata = activationMetadata(facts);
  const stored = await objects.put(key, bytes, metadata, condition);
  if (stored !== 'refused')
    return { key, bytes, size, metadata, modified: ports.now().toISOString(), ...stored };
  // Refused, too, if this run's own write succeeded but the response was lost, or if a parallel run
  // wrote the same activation.
  const current = await objects.get(key);
  const written = current === undefined ? undefined : parseActivation(current.metadata);
  if (current !== undefined && written?.seq === facts.seq && written.sha256 === facts.sha256)
    return current;
  throw new Fault(
    `${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`,
  );
}
