import { quoted } from '../../text/quoted.js';
import type { WantedTable } from '../../schema/tables.js';
import { findDrift, partitioningObstacle } from './find-drift.js';
import { planColumns, type TableVersions } from './plan-columns.js';
import type { ExistingTable, Places, TableChange } from './table-change.js';
import type { Conflict, ConflictKind, Drift } from './table-remark.js';

/** A topic's tables in the catalogue. */
export type Catalogue = Readonly<Record<WantedTable['layer'], ExistingTable | undefined>>;

export interface PlanRequest {
  readonly topic: string;
  readonly places: Places;
  /** The tables of the version in force; undefined for a new topic. */
  readonly before: readonly WantedTable[] | undefined;
  readonly after: readonly WantedTable[];
  /**
   * The tables with the columns that former versions had; by default those of `before`. A column
   * that a version had is nobody's shadow.
   */
  readonly former?: readonly WantedTable[] | undefined;
  /**
   * Undefined where the catalogue was not read; it is then assumed to be what the older version
   * describes.
   */
  readonly catalogue: Catalogue | undefined;
}

export interface TablePlan {
  /** In the order they are applied. */
  readonly changes: readonly TableChange[];
  /** Differences in the catalogue that this change doesn't touch; they don't block it. */
  readonly drift: readonly Drift[];
  /**
   * Facts that block the plan, and what to do about them. With a conflict, nothing may be applied.
   */
  readonly conflicts: readonly Conflict[];
}

/**
 * Plans the changes from the existing tables to those of a version. A change is planned if the two
 * versions differ in it and the catalogue lacks it. So a second plan after the changes are applied
 * is empty, except for rewrites that the backfill runs, and for properties that the catalogue
 * doesn't show.
 */
export function planChanges(request: PlanRequest): TablePlan {
  const plans = request.after.map((wanted) => {
    const isSame = ({ layer, name }: WantedTable): boolean =>
      layer === wanted.layer && name === wanted.name;
    const before = request.before?.find(isSame);
    const former = request.former?.find(isSame);
    const on = {
      layer: wanted.layer,
      database: request.places.databases[wanted.layer],
      table: wanted.name,
    };
    return planTable(request, on, { before, former, wanted });
  });
  return {
    changes: plans.flatMap((plan) => plan.changes),
    drift: plans.flatMap((plan) => plan.drift),
    conflicts: plans.flatMap((plan) => plan.conflicts),
  };
}

/** Whether the change must be visible in the catalogue before the version may come into force. */
export function mustShow(change: TableChange): boolean {
  return change.kind !== 'rewrite-column' && change.kind !== 'set-properties';
}

type On = Pick<TableChange, 'layer' | 'database' | 'table'>;
const NOTHING: TablePlan = { changes: [], drift: [], conflicts: [] };

function planTable(
  { topic, places, catalogue }: PlanRequest,
  on: On,
  { before, former, wanted }: Omit<TableVersions, 'existing'>,
): TablePlan {
  const existing = catalogue?.[wanted.layer];
  const name = `${on.database}.${on.table}`;
  if (catalogue === undefined ? before === undefined : existing === undefined) {
    const drift =
      before === undefined
        ? []
        : [
            {
              kind: 'table-missing' as const,
              table: name,
              columns: [],
              message: `${name} is missing in the catalogue; it is created anew, without its history`,
            },
          ];
    return { ...NOTHING, changes: [{ ...on, kind: 'create-table', topic, wanted }], drift };
  }
  const obstacle = existing === undefined ? undefined : obstacleOf(existing, before, wanted);
  if (obstacle !== undefined) {
    const { kind, words } = obstacle;
    return {
      ...NOTHING,
      conflicts: [{ kind, table: name, columns: [], message: `${name} ${words}` }],
    };
  }
  const columns = planColumns(on, { before, former, wanted, existing });
  const partitioned = partitioningObstacle({ existing, before, wanted });
  const set = [...wanted.properties].filter(
    ([key, value]) =>
      before?.properties.get(key) !== value && existing?.properties.get(key) !== value,
  );
  const location = `s3://${places.bucket}/${on.database}/${topic}`;
  return {
    changes: [
      ...columns.changes,
      ...(set.length === 0
        ? []
        : [{ ...on, kind: 'set-properties' as const, properties: new Map(set) }]),
    ],
    drift:
      existing === undefined
        ? []
        : [...columns.drift, ...findDrift(name, { existing, before, former, wanted, location })],
    conflicts: [
      ...columns.conflicts,
      ...(partitioned === undefined
        ? []
        : [
            {
              kind: 'other-partitioning' as const,
              table: name,
              columns: [],
              message: `${name} ${partitioned}`,
            },
          ]),
    ],
  };
}

/** Why an existing table can't become the wanted one, regardless of its columns. */
function obstacleOf(
  existing: ExistingTable,
  before: WantedTable | undefined,
  wanted: WantedTable,
): { readonly kind: ConflictKind; readonly words: string } | undefined {
  if (existing.properties.get('table_type')?.toUpperCase() !== 'ICEBERG') {
    const words =
      'exists, but is no Iceberg table; rename or drop it, or choose another table_name';
    return { kind: 'not-an-iceberg-table', words };
  }
  // STANDARDIZED evolves by itself, so undeclared columns don't show that the table belongs to
  // another topic.
  if (before !== undefined || wanted.layer === 'standardized') return undefined;
  const has = new Set(existing.columns.map((column) => column.name));
  const lacking = wanted.columns.find((column) => !has.has(column.name));
  const names = new Set(wanted.columns.map((column) => column.name));
  const foreign = existing.columns.find((column) => !names.has(column.name));
  if (lacking === undefined || foreign === undefined) return undefined;
  const words =
    `exists with other columns (it has ${quoted(foreign.name)} and lacks ${quoted(lacking.name)}); ` +
    'rename or drop it, choose another table_name, or declare the columns it has';
  return { kind: 'foreign-table', words };
}
