import { quoted } from '../core/json-text.js';
import type { WantedTable } from '../core/tables.js';
import { findDrift } from './find-drift.js';
import { planColumns } from './plan-columns.js';
import type { ExistingTable, Places, TableChange } from './warehouse.js';

/** What the catalogue has of a topic's tables. */
export type Catalogue = Readonly<Record<WantedTable['layer'], ExistingTable | undefined>>;

export interface PlanRequest {
  readonly topic: string;
  readonly places: Places;
  /** The tables of the version in force; undefined for a new topic. */
  readonly before: readonly WantedTable[] | undefined;
  readonly after: readonly WantedTable[];
  /** Undefined where nobody looked: then the catalogue is taken to have exactly what the older version wanted. */
  readonly catalogue: Catalogue | undefined;
}

export interface TablePlan {
  /** In the order they are applied. */
  readonly changes: readonly TableChange[];
  /** What differs in the catalogue without being touched by this change: for people to read, no obstacle. */
  readonly drift: readonly string[];
  /** What stands in the way, and what to do about it. With any of these, nothing may be applied. */
  readonly conflicts: readonly string[];
}

/**
 * The changes that are left to do between the tables that exist and those that a version wants. Only what differs between the
 * two versions is touched, and of that only what the catalogue lacks; so after the changes were applied there are none left,
 * but rewrites that the backfill has to run, and properties where the catalogue doesn't show them.
 */
export function planChanges(request: PlanRequest): TablePlan {
  const plans = request.after.map((wanted) => {
    const before = request.before?.find(
      ({ layer, name }) => layer === wanted.layer && name === wanted.name,
    );
    const on = {
      layer: wanted.layer,
      database: request.places.databases[wanted.layer],
      table: wanted.name,
    };
    return planTable(request, on, before, wanted);
  });
  return {
    changes: plans.flatMap((plan) => plan.changes),
    drift: plans.flatMap((plan) => plan.drift),
    conflicts: plans.flatMap((plan) => plan.conflicts),
  };
}

/** Whether a catalogue that still lacks this change lacks something that reading it back must show before a version is in force. */
export function mustShow(change: TableChange): boolean {
  return change.kind !== 'rewrite-column' && change.kind !== 'set-properties';
}

type On = Pick<TableChange, 'layer' | 'database' | 'table'>;
const NOTHING: TablePlan = { changes: [], drift: [], conflicts: [] };

function planTable(
  { topic, places, catalogue }: PlanRequest,
  on: On,
  before: WantedTable | undefined,
  wanted: WantedTable,
): TablePlan {
  const existing = catalogue?.[wanted.layer];
  const name = `${on.database}.${on.table}`;
  if (catalogue === undefined ? before === undefined : existing === undefined) {
    const drift =
      before === undefined
        ? []
        : [`${name} is missing in the catalogue; it is created anew, without its history`];
    return { ...NOTHING, changes: [{ ...on, kind: 'create-table', topic, wanted }], drift };
  }
  const obstacle = existing === undefined ? undefined : obstacleOf(existing, before, wanted);
  if (obstacle !== undefined) return { ...NOTHING, conflicts: [`${name} ${obstacle}`] };
  const columns = planColumns(on, before, wanted, existing);
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
        : [
            ...columns.drift,
            ...findDrift(existing, before, wanted, location).map((line) => `${name} ${line}`),
          ],
    conflicts: columns.conflicts,
  };
}

/** Why a table that exists can't become the wanted one, whatever its columns' types are. */
function obstacleOf(
  existing: ExistingTable,
  before: WantedTable | undefined,
  wanted: WantedTable,
): string | undefined {
  if (existing.properties.get('table_type')?.toUpperCase() !== 'ICEBERG') {
    return 'exists, but is no Iceberg table; rename or drop it, or choose another table_name';
  }
  // STANDARDIZED evolves by itself, so there columns that no schema names are no sign of another table.
  if (before !== undefined || wanted.layer === 'standardized') return undefined;
  const has = new Set(existing.columns.map((column) => column.name));
  const lacking = wanted.columns.find((column) => !has.has(column.name));
  const names = new Set(wanted.columns.map((column) => column.name));
  const foreign = existing.columns.find((column) => !names.has(column.name));
  if (lacking === undefined || foreign === undefined) return undefined;
  return (
    `exists with other columns (it has ${quoted(foreign.name)} and lacks ${quoted(lacking.name)}); ` +
    'rename or drop it, choose another table_name, or declare the columns it has'
  );
}
