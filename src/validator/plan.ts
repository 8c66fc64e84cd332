import { printColumnType } from '../core/schema/column-type.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import type { WantedTable } from '../core/schema/tables.js';
import { parseOrigin } from '../protocol/origin.js';
import type { Layout } from '../protocol/keys.js';
import type { PutCondition, StoredObject } from '../registry/registry.js';
import { planChanges, type Catalogue } from '../core/change/tables/plan-changes.js';
import type { Conflict } from '../core/change/tables/table-remark.js';
import type { TableChange } from '../core/change/tables/table-change.js';
import {
  activationMetadata,
  parseActivation,
  type ActivationFacts,
} from '../protocol/activation-metadata.js';
import type { RecordedActivation, PatchedBase } from './patched-base.js';
import { backfillInput } from '../protocol/backfill-input.js';
import { takenBy, type Claim } from './claims.js';
import { tablesOf, type Candidate } from './judge-candidate.js';
import { reason, type Reason } from './rejection.js';
import type { Moment, Settings } from './settings.js';

/** Everything an activation depends on, read before anything is written. */
export interface Situation {
  readonly candidate: Candidate;
  readonly verdict: TopicVerdict;
  /** How the version in force was left; undefined where the registry knows of none. */
  readonly standing: RecordedActivation | undefined;
  /** Where the backfill of the version in force, or of one before it, is not done; undefined where none is left. */
  readonly unpatched: PatchedBase | undefined;
  readonly claims: readonly Claim[];
  /** Undefined where the tables are not touched, so that nobody had to look. */
  readonly catalogue: Catalogue | undefined;
}

/** The steps of one activation, in the order of docs/architecture.md. */
export interface Activation {
  /** The bytes that are replaced, under the key that tells when they came into force. */
  readonly archive:
    | {
        readonly key: string;
        readonly keyIfTaken: string;
        readonly bytes: Uint8Array;
        /** Of its activation, so that history can tell the commit; empty for a version put there by hand. */
        readonly metadata: ReadonlyMap<string, string>;
      }
    | undefined;
  /** Tables to claim first. */
  readonly claims: readonly Claim[];
  /** What the catalogue lacks, without what the backfill runs. */
  readonly changes: readonly TableChange[];
  readonly warnings: readonly string[];
  /** `previous` and `patchedBase` are known once the archive has its key. */
  readonly facts: ActivationFacts;
  readonly condition: PutCondition;
}

export type ActivationPlan =
  | { readonly kind: 'activate'; readonly activation: Activation }
  | { readonly kind: 'reject'; readonly reasons: readonly Reason[] };

/** Plans the activation of a candidate that was judged well, or says what outside the two files stands in its way. */
export function planActivation(
  situation: Situation,
  layout: Layout,
  settings: Settings,
  { digest }: Moment,
): ActivationPlan {
  const { candidate, verdict, standing, unpatched, claims, catalogue } = situation;
  const { topic, pending, active, before, after } = candidate;
  const foreign = claims.filter(({ owner }) => owner !== undefined && owner !== topic);
  if (foreign.length > 0) {
    return {
      kind: 'reject',
      reasons: foreign.map(({ owner, table, key }) => takenBy(owner, table, key)),
    };
  }
  const wanted = tablesOf(after);
  if (wanted === undefined) throw new TypeError('A candidate without a schema was to be activated');
  const left =
    active === undefined && catalogue !== undefined && claims.every(({ owner }) => owner === topic);
  const older = left ? leftBehind(wanted, catalogue) : tablesOf(before);
  const tables = planChanges({
    topic,
    places: settings.places,
    before: older,
    after: wanted,
    catalogue,
  });
  const isStructural = settings.judges === 'structure';
  const rewrites = tables.changes.filter((change) => change.kind === 'rewrite-column');
  const obstacles = [
    ...(isStructural ? [] : tables.conflicts).map(conflictReason),
    ...(settings.hasStateMachine || isStructural ? [] : rewrites).map((change) =>
      rewriteUnavailable(change),
    ),
  ];
  if (obstacles.length > 0) return { kind: 'reject', reasons: obstacles };
  const replaced = active === undefined ? undefined : parseActivation(active.metadata);
  const dropped = tables.changes.filter((change) => change.kind === 'drop-column');
  const base = unpatched?.version ?? before;
  const isAskedFor =
    unpatched !== undefined || after.schema?.backfill.enabled === true || rewrites.length > 0;
  const needsBackfill =
    !isStructural &&
    isAskedFor &&
    base !== undefined &&
    backfillInput(topic, base, after) !== undefined;
  return {
    kind: 'activate',
    activation: {
      archive:
        active === undefined || active.etag === pending.etag
          ? undefined
          : archiveOf(topic, active, before?.schema?.version, layout, digest),
      claims: claims.filter(({ owner }) => owner === undefined),
      changes: tables.changes.filter((change) => isApplied(change, settings)),
      warnings: [
        ...tables.drift.map(({ message }) => message),
        ...dropped.map(stays),
        ...(isStructural
          ? [...tables.conflicts.map(({ message }) => message), ...rewrites.map(staysAs)]
          : []),
      ],
      facts: {
        seq: Math.max(replaced?.seq ?? 0, standing?.seq ?? 0) + 1,
        sha256: digest(pending.bytes),
        commit: parseOrigin(pending.metadata).commit,
        schemaVersion: after.schema?.version,
        classification: verdict.classification,
        needsBackfill,
        patchedBase: unpatched?.key,
        previous: undefined,
      },
      condition: active === undefined ? { kind: 'absent' } : { kind: 'etag', etag: active.etag },
    },
  };
}

function rewriteUnavailable(change: TableChange & { readonly kind: 'rewrite-column' }): Reason {
  const { name } = change.column;
  return reason(
    'REWRITE_UNAVAILABLE',
    `Column '${name}' can only change its type by a rewrite of the data, and no state machine is configured to run it; set BACKFILL_STATE_MACHINE_ARN, or keep the type`,
    name,
  );
}

/**
 * What the validator runs itself. Not a rewrite, which is the backfill's; and no DROP COLUMN: no statement is conditional, so one that
 * comes late, or whose candidate is never in force, would take a column from the version that is. It stays until people drop it.
 */
export function isApplied({ kind }: TableChange, { judges }: Pick<Settings, 'judges'>): boolean {
  if (judges === 'structure')
    return kind === 'create-table' || kind === 'add-columns' || kind === 'change-column';
  return kind !== 'rewrite-column' && kind !== 'drop-column';
}

function staysAs({
  database,
  table,
  column,
  was,
}: TableChange & { readonly kind: 'rewrite-column' }): string {
  return `${database}.${table} keeps the column '${column.name}' as ${printColumnType(was)}; only a rewrite could change that`;
}

function stays({
  database,
  table,
  column,
}: TableChange & { readonly kind: 'drop-column' }): string {
  return `${database}.${table} keeps the column '${column}', which no schema names any more, until somebody drops it`;
}

/**
 * The tables of a topic that was never active but has claimed them: an earlier candidate, which died or was replaced before it came
 * into force, has created them. They hold nothing yet, so the next candidate may change them as if they were a version's.
 */
function leftBehind(wanted: readonly WantedTable[], catalogue: Catalogue): readonly WantedTable[] {
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
  topic: string,
  { bytes, modified, metadata }: StoredObject,
  version: string | undefined,
  layout: Layout,
  digest: Moment['digest'],
): Activation['archive'] {
  const suffix = digest(bytes).slice(0, 8);
  const facts = parseActivation(metadata);
  return {
    key: layout.archived(topic, version, modified),
    keyIfTaken: layout.archived(topic, version, modified, suffix),
    bytes,
    metadata: facts === undefined ? new Map() : activationMetadata(facts),
  };
}

function conflictReason({ message, columns: [column, ...others] }: Conflict): Reason {
  const field = others.length === 0 ? (column ?? null) : null;
  return reason('TABLE_CONFLICT', message, field);
}
