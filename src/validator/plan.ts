import { printColumnType } from '../core/schema/column-type.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import { wantedTables } from '../core/schema/tables.js';
import { parseOrigin } from '../protocol/origin.js';
import type { Layout } from '../protocol/keys.js';
import type { PutCondition } from '../registry/registry.js';
import { conflictWords } from '../core/change/tables/conflict-words.js';
import { knownTables } from '../core/change/tables/known-tables.js';
import { planChanges, type Catalogue, type TablePlan } from '../core/change/tables/plan-changes.js';
import type { TableChange } from '../core/change/tables/table-change.js';
import type { Conflict } from '../core/change/tables/table-remark.js';
import type { ActivationFacts } from '../protocol/activation-metadata.js';
import { replacedBy, type Replaced } from './archive.js';
import type { RecordedActivation, PatchedBase } from './patched-base.js';
import { hasBegun } from '../protocol/catch-up-standing.js';
import { catchUpSince, type CatchUp } from '../core/change/catch-up.js';
import { ownedByAnother, type Claim } from './claims.js';
import { tablesBefore } from '../core/verdict/plan.js';
import type { CandidateContext } from './judge-candidate.js';
import { reason, type Reason } from './rejection.js';
import { rewriteObstacles, type Rewrite } from './rewrite-obstacles.js';
import type { RunTools, Settings } from './settings.js';
import { ownedByLocation } from './whose-table.js';

/** Everything an activation depends on, read before anything is written. */
export interface PlanInput {
  readonly candidate: CandidateContext;
  readonly verdict: TopicVerdict;
  /** The number is that of the version in force, if a validator activated it. */
  readonly recorded: RecordedActivation;
  /**
   * Where the history of an earlier activation is still to be patched from; undefined where all of
   * it is patched.
   */
  readonly unpatched: PatchedBase | undefined;
  readonly claims: readonly Claim[];
  /** Undefined where the tables don't change, so the catalogue wasn't read. */
  readonly catalogue: Catalogue | undefined;
}

/** The steps of one activation, in the order of docs/activation.md. */
export interface Activation {
  readonly archive: Replaced | undefined;
  /** Tables that the topic still has to claim. */
  readonly claims: readonly Claim[];
  /** What the catalogue lacks, without the changes that the backfill runs. */
  readonly changes: readonly TableChange[];
  readonly warnings: readonly string[];
  /** `previous` and `patchedBase` are filled in once the archive key is known. */
  readonly facts: ActivationFacts;
  readonly condition: PutCondition;
}

export type ActivationPlan =
  | { readonly kind: 'activate'; readonly activation: Activation }
  | { readonly kind: 'reject'; readonly reasons: readonly Reason[] };

/**
 * Plans the activation of a candidate that the rules accept, or rejects it because of claims, the
 * catalogue or the settings.
 */
export function planActivation(
  input: PlanInput,
  layout: Layout,
  settings: Settings,
  { digest }: RunTools,
): ActivationPlan {
  const { candidate, verdict, recorded, unpatched, claims } = input;
  const { topic, pending, active, after } = candidate;
  const foreign = claims.filter(({ owner }) => owner !== undefined && owner !== topic);
  if (foreign.length > 0) {
    return { kind: 'reject', reasons: foreign.map(ownedByAnother) };
  }
  const strangers = ownedByLocation(candidate, claims, input.catalogue, settings.places);
  if (strangers.length > 0) return { kind: 'reject', reasons: strangers };
  const tables = planTables(input, settings);
  const obstacles = obstaclesTo(tables, candidate, settings);
  if (obstacles.length > 0) return { kind: 'reject', reasons: obstacles };
  const wanted = catchUpFor(input, tables, settings);
  const isBegun = settings.judges !== 'structure' && hasBegun(recorded.item);
  return {
    kind: 'activate',
    activation: {
      archive: archiveOf(candidate, layout, digest),
      claims: claims.filter(({ owner }) => owner === undefined),
      changes: tables.changes.filter((change) => isApplied(change, settings)),
      warnings: warningsOf(tables, settings),
      facts: {
        seq: (recorded.seq ?? 0) + 1,
        sha256: digest(pending.bytes),
        commit: parseOrigin(pending.metadata).commit,
        schemaVersion: after.schema?.version,
        classification: verdict.classification,
        needsBackfill:
          wanted !== undefined && wanted.newColumns.length + wanted.typeChanges.length > 0,
        // What a catch-up has begun must be ended, or taken back, also where nothing else differs.
        needsCatchUp: wanted !== undefined || isBegun,
        patchedBase: unpatched?.key,
        previous: undefined,
      },
      condition: active === undefined ? { kind: 'absent' } : { kind: 'etag', etag: active.etag },
    },
  };
}

function planTables({ candidate, claims, catalogue }: PlanInput, { places }: Settings): TablePlan {
  const { topic, active, before, after, history } = candidate;
  if (after.schema === undefined)
    throw new TypeError('planActivation was called for a candidate without a schema');
  const known = knownTables({
    before: before?.schema,
    isInForce: active !== undefined,
    after: after.schema,
    history,
    hasClaims: claims.every(({ owner }) => owner === topic),
    catalogue,
  });
  const wanted = wantedTables(after.schema);
  return planChanges({
    topic,
    places,
    before: known,
    former: tablesBefore(candidate),
    after: wanted,
    catalogue,
  });
}

function obstaclesTo(
  tables: TablePlan,
  candidate: CandidateContext,
  settings: Settings,
): readonly Reason[] {
  if (settings.judges === 'structure') return [];
  return [
    ...tables.conflicts.map((conflict) => conflictReason(conflict, candidate)),
    ...rewriteObstacles(rewritesIn(tables), candidate, settings),
  ];
}

function warningsOf(tables: TablePlan, { judges }: Settings): readonly string[] {
  const dropped = tables.changes.filter((change) => change.kind === 'drop-column');
  const ignored = [
    ...tables.conflicts.map(({ message }) => message),
    ...rewritesIn(tables).map(keepsTypeWarning),
  ];
  return [
    ...tables.drift.map(({ message }) => message),
    ...dropped.map(keepsColumnWarning),
    ...(judges === 'structure' ? ignored : []),
  ];
}

/**
 * What history lacks. A rewrite is always wanted; anything else only if the file enables it, or an
 * earlier activation left history unpatched.
 */
function catchUpFor(
  { candidate: { before, after }, unpatched }: PlanInput,
  tables: TablePlan,
  { judges }: Settings,
): CatchUp | undefined {
  const isRequested =
    unpatched !== undefined ||
    after.schema?.backfill.enabled === true ||
    rewritesIn(tables).length > 0;
  const base = unpatched?.version ?? before;
  if (judges === 'structure' || !isRequested || base === undefined) return undefined;
  return catchUpSince(base, before ?? base, after);
}

function rewritesIn({ changes }: TablePlan): readonly Rewrite[] {
  return changes.filter((change) => change.kind === 'rewrite-column');
}

/**
 * Whether the validator runs the change itself. The backfill runs rewrites. Nothing drops a column:
 * a statement is not conditional, so a late one, or one for a candidate that never comes into
 * force, would take the column from the version in force.
 */
export function isApplied({ kind }: TableChange, { judges }: Pick<Settings, 'judges'>): boolean {
  if (judges === 'structure')
    return kind === 'create-table' || kind === 'add-columns' || kind === 'change-column';
  return kind !== 'rewrite-column' && kind !== 'drop-column';
}

function keepsTypeWarning({ database, table, column, was }: Rewrite): string {
  return `${database}.${table} keeps the column '${column.name}' as ${printColumnType(was)}; only a rewrite could change that`;
}

function keepsColumnWarning({
  database,
  table,
  column,
}: TableChange & { readonly kind: 'drop-column' }): string {
  return `${database}.${table} keeps the column '${column}', which no schema names any more, until somebody drops it`;
}

function archiveOf(
  { topic, pending, active }: CandidateContext,
  layout: Layout,
  digest: RunTools['digest'],
): Activation['archive'] {
  if (active === undefined || active.etag === pending.etag) return undefined;
  return replacedBy(topic, active, layout, digest);
}

function conflictReason(conflict: Conflict, { before, history }: CandidateContext): Reason {
  const versions = [before?.schema, ...history].filter((version) => version !== undefined);
  const column = conflict.columns[0] ?? null;
  return reason('TABLE_CONFLICT', conflictWords(conflict, versions), { column });
}
