import { printColumnType } from '../core/schema/column-type.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import type { WantedTable } from '../core/schema/tables.js';
import { parseOrigin } from '../protocol/origin.js';
import type { Layout } from '../protocol/keys.js';
import type { PutCondition } from '../registry/registry.js';
import { planChanges, type Catalogue, type TablePlan } from '../core/change/tables/plan-changes.js';
import type { Conflict } from '../core/change/tables/table-remark.js';
import type { TableChange } from '../core/change/tables/table-change.js';
import {
  activationMetadata,
  parseActivation,
  type ActivationFacts,
} from '../protocol/activation-metadata.js';
import type { RecordedActivation, PatchedBase } from './patched-base.js';
import { backfillInput } from '../protocol/backfill-input.js';
import { withFormerProperties } from './former-properties.js';
import { ownedByAnother, type Claim } from './claims.js';
import { tablesOf, type CandidateContext } from './judge-candidate.js';
import { reason, type Reason } from './rejection.js';
import type { RunTools, Settings } from './settings.js';

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
  /**
   * The bytes that are replaced, and the key to archive them under, which holds the time they came
   * into force.
   */
  readonly archive:
    | {
        readonly key: string;
        readonly keyIfTaken: string;
        readonly bytes: Uint8Array;
        /**
         * The metadata of its activation, so that the log can show its commit; empty for a version
         * put there by hand.
         */
        readonly metadata: ReadonlyMap<string, string>;
      }
    | undefined;
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
    const reasons = foreign.map(({ owner, table, key }) => ownedByAnother(owner, table, key));
    return { kind: 'reject', reasons };
  }
  const tables = planTables(input, settings);
  const obstacles = obstaclesTo(tables, settings);
  if (obstacles.length > 0) return { kind: 'reject', reasons: obstacles };
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
        needsBackfill: needsBackfill(input, tables, settings),
        patchedBase: unpatched?.key,
        previous: undefined,
      },
      condition: active === undefined ? { kind: 'absent' } : { kind: 'etag', etag: active.etag },
    },
  };
}

function planTables({ candidate, claims, catalogue }: PlanInput, { places }: Settings): TablePlan {
  const { topic, active, before, after } = candidate;
  const wanted = tablesOf(after);
  if (wanted === undefined)
    throw new TypeError('planActivation was called for a candidate without a schema');
  const mayHaveTables = active === undefined && claims.every(({ owner }) => owner === topic);
  const older =
    mayHaveTables && catalogue !== undefined
      ? tablesLeftBehind(wanted, catalogue)
      : withFormerProperties(tablesOf(before), candidate);
  return planChanges({ topic, places, before: older, after: wanted, catalogue });
}

function obstaclesTo(tables: TablePlan, settings: Settings): readonly Reason[] {
  if (settings.judges === 'structure') return [];
  return [
    ...tables.conflicts.map(conflictReason),
    ...(settings.hasStateMachine ? [] : rewritesIn(tables).map(rewriteUnavailable)),
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
 * A rewrite always needs one; added columns do only if the file enables it, or an earlier
 * activation left history unpatched.
 */
function needsBackfill(
  { candidate: { topic, before, after }, unpatched }: PlanInput,
  tables: TablePlan,
  { judges }: Settings,
): boolean {
  const isRequested =
    unpatched !== undefined ||
    after.schema?.backfill.enabled === true ||
    rewritesIn(tables).length > 0;
  const base = unpatched?.version ?? before;
  if (judges === 'structure' || !isRequested || base === undefined) return false;
  return backfillInput(topic, base, after) !== undefined;
}

type Rewrite = TableChange & { readonly kind: 'rewrite-column' };

function rewritesIn({ changes }: TablePlan): readonly Rewrite[] {
  return changes.filter((change) => change.kind === 'rewrite-column');
}

function rewriteUnavailable({ column: { name } }: Rewrite): Reason {
  return reason(
    'REWRITE_UNAVAILABLE',
    `Column '${name}' can only change its type by a rewrite of the data, and no state machine is configured to run it; set BACKFILL_STATE_MACHINE_ARN, or keep the type`,
    { column: name },
  );
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

/**
 * The tables that an earlier candidate of the topic created before it died or was replaced. No
 * version was ever in force, so they are empty, and the next candidate may change them like those
 * of a former version.
 */
function tablesLeftBehind(
  wanted: readonly WantedTable[],
  catalogue: Catalogue,
): readonly WantedTable[] {
  return wanted.flatMap((table) => {
    const existing = catalogue[table.layer];
    const columns = existing?.columns.flatMap(({ name, type }) =>
      typeof type === 'string' ? [] : [{ name, type }],
    );
    return columns === undefined
      ? []
      : [{ ...table, columns, properties: new Map<string, string>() }];
  });
}

function archiveOf(
  { topic, pending, active, before }: CandidateContext,
  layout: Layout,
  digest: RunTools['digest'],
): Activation['archive'] {
  if (active === undefined || active.etag === pending.etag) return undefined;
  const { bytes, modified, metadata } = active;
  const version = before?.schema?.version;
  const suffix = digest(bytes).slice(0, 8);
  const facts = parseActivation(metadata);
  return {
    key: layout.archived(topic, version, modified),
    keyIfTaken: layout.archived(topic, version, modified, suffix),
    bytes,
    metadata: facts === undefined ? new Map() : activationMetadata(facts),
  };
}

function conflictReason({ message, columns: [column] }: Conflict): Reason {
  return reason('TABLE_CONFLICT', message, { column: column ?? null });
}
