import { printColumnType, type ColumnType } from '../core/column-type.js';
import { identifierProblem } from '../core/identifier.js';
import { quoted } from '../core/json-text.js';
import type { TableColumn, WantedTable } from '../core/tables.js';
import { evolveType, isSameShape } from './evolve-type.js';
import { findDrift } from './find-drift.js';
import { shadowOf } from './shadow-column.js';
import { touchedColumns } from './touched-columns.js';
import type { ExistingTable, Places, RewriteStage, TableChange } from './warehouse.js';

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
    const before = request.before?.find(({ layer, name }) => layer === wanted.layer && name === wanted.name);
    const on = { layer: wanted.layer, database: request.places.databases[wanted.layer], table: wanted.name };
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

function planTable({ topic, places, catalogue }: PlanRequest, on: On, before: WantedTable | undefined, wanted: WantedTable): TablePlan {
  const existing = catalogue?.[wanted.layer];
  const name = `${on.database}.${on.table}`;
  if (catalogue === undefined ? before === undefined : existing === undefined) {
    const drift = before === undefined ? [] : [`${name} is missing in the catalogue; it is created anew, without its history`];
    return { ...NOTHING, changes: [{ ...on, kind: 'create-table', topic, wanted }], drift };
  }
  const obstacle = existing === undefined ? undefined : obstacleOf(existing, before, wanted);
  if (obstacle !== undefined) return { ...NOTHING, conflicts: [`${name} ${obstacle}`] };
  const columns = planColumns(on, before, wanted, existing);
  const set = [...wanted.properties].filter(
    ([key, value]) => before?.properties.get(key) !== value && existing?.properties.get(key) !== value,
  );
  const location = `s3://${places.bucket}/${on.database}/${topic}`;
  return {
    changes: [...columns.changes, ...(set.length === 0 ? [] : [{ ...on, kind: 'set-properties' as const, properties: new Map(set) }])],
    drift:
      existing === undefined ? [] : [...columns.drift, ...findDrift(existing, before, wanted, location).map((line) => `${name} ${line}`)],
    conflicts: columns.conflicts,
  };
}

/** Why a table that exists can't become the wanted one, whatever its columns' types are. */
function obstacleOf(existing: ExistingTable, before: WantedTable | undefined, wanted: WantedTable): string | undefined {
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

interface ColumnsPlan {
  readonly changes: TableChange[];
  readonly drift: string[];
  readonly conflicts: string[];
}

function planColumns(on: On, before: WantedTable | undefined, wanted: WantedTable, existing: ExistingTable | undefined): ColumnsPlan {
  const { added, changed, dropped } = touchedColumns(before, wanted);
  const plan: ColumnsPlan = { changes: [], drift: [], conflicts: [] };
  if (added.length + changed.length + dropped.length === 0) return plan;
  const has = existing === undefined ? undefined : new Map(existing.columns.map((column) => [column.name, column.type]));
  const typeOf = (name: string, was: ColumnType | undefined): ColumnType | string | undefined => (has === undefined ? was : has.get(name));
  const name = `${on.database}.${on.table}`;
  const fresh: TableColumn[] = [];
  for (const column of added) {
    const there = typeOf(column.name, undefined);
    if (there === undefined) fresh.push(column);
    else if (typeof there === 'string' || !isSameShape(there, column.type)) {
      plan.conflicts.push(`${name}: ${existsAs(column.name, there)}, and the schema wants ${printColumnType(column.type)}; ${WAYS_OUT}`);
    }
  }
  for (const column of changed) {
    const { name: own, type, was } = column;
    const step = stepOf(column, typeOf(own, was), has?.get(shadowOf(own)), isSource(own, before, wanted));
    if (step.kind === 'conflict') plan.conflicts.push(`${name}: ${step.reason}`);
    else if (step.kind === 'missing') {
      fresh.push({ name: own, type });
      plan.drift.push(`${name}: the column ${quoted(own)} was missing in the catalogue; it is added anew, without its history`);
    } else if (step.kind === 'change-column') plan.changes.push({ ...on, kind: step.kind, column: { name: own, type: step.type }, was });
    else if (step.kind === 'rewrite-column') {
      if ([before, wanted].some((version) => version?.columns.some((other) => other.name === shadowOf(own)))) {
        plan.conflicts.push(`${name}: rewriting ${quoted(own)} needs the name ${quoted(shadowOf(own))}, which the schema uses`);
      } else plan.changes.push({ ...on, kind: step.kind, column: { name: own, type: step.type }, was: step.was, stands: step.stands });
    }
  }
  for (const { name: own, type } of dropped) {
    const there = typeOf(own, type);
    if (there === undefined) continue;
    if (typeof there === 'string' || !isSameShape(there, type)) {
      plan.conflicts.push(`${name}: ${existsAs(own, there)}, but the older schema says ${printColumnType(type)}; drop it by hand`);
    } else if (isSource(own, before, wanted)) {
      plan.conflicts.push(`${name}: the column ${quoted(own)} partitions the table, so Iceberg can't drop it; keep it`);
    } else if (identifierProblem(own) !== undefined) {
      plan.drift.push(`${name}: the column ${quoted(own)} is no longer wanted, but no statement may name it; drop it by hand`);
    } else plan.changes.push({ ...on, kind: 'drop-column', column: own });
  }
  if (fresh.length > 0) plan.changes.unshift({ ...on, kind: 'add-columns', columns: fresh });
  return plan;
}

const WAYS_OUT = 'rename or drop that column, or declare the type it has';

function lostField(column: string, lost: readonly string[]): string {
  const path = [column, ...lost].join('.');
  return (
    `the column ${quoted(column)} can't lose its field ${quoted(path)}, since Athena drops no nested fields; ` +
    'keep the field, or drop it with an engine that does, such as Spark, and publish again'
  );
}

function existsAs(name: string, type: ColumnType | string): string {
  return `the column ${quoted(name)} exists as ${typeof type === 'string' ? quoted(type) : printColumnType(type)}`;
}

function isSource(column: string, before: WantedTable | undefined, wanted: WantedTable): boolean {
  return [...(before?.partitioning ?? []), ...wanted.partitioning].some((field) => field.column === column);
}

type Step =
  | { readonly kind: 'done' | 'missing' }
  | { readonly kind: 'conflict'; readonly reason: string }
  | { readonly kind: 'change-column'; readonly type: ColumnType }
  | { readonly kind: 'rewrite-column'; readonly type: ColumnType; readonly was: ColumnType; readonly stands: RewriteStage };

/** The step that a column is short of its new type. A shadow tells that a rewrite was begun. */
function stepOf(
  { name, type, was }: TableColumn & { readonly was: ColumnType },
  there: ColumnType | string | undefined,
  shadow: ColumnType | string | undefined,
  isPartitionSource: boolean,
): Step {
  const evolution = typeof there === 'string' ? undefined : evolveType(there ?? was, was, type);
  if (evolution?.kind !== 'rewrite') {
    if (there === undefined) return { kind: 'missing' };
    if (evolution?.kind === 'conflict' && evolution.lost !== undefined)
      return { kind: 'conflict', reason: lostField(name, evolution.lost) };
    if (evolution === undefined || evolution.kind === 'conflict') {
      const reason = `${existsAs(name, there)}, which can't become ${printColumnType(type)}; ${WAYS_OUT}`;
      return { kind: 'conflict', reason };
    }
    return evolution.kind === 'kept' ? { kind: 'done' } : { kind: 'change-column', type: evolution.type };
  }
  if (isPartitionSource) {
    return { kind: 'conflict', reason: `the column ${quoted(name)} partitions the table, so Iceberg can't rewrite it; add another column` };
  }
  if (shadow !== undefined && (typeof shadow === 'string' || !isSameShape(shadow, evolution.type))) {
    return { kind: 'conflict', reason: `${existsAs(shadowOf(name), shadow)}, where a rewrite needs that name; drop that column` };
  }
  if (there === undefined && shadow === undefined) return { kind: 'missing' };
  const stands = there === undefined ? 'column-dropped' : shadow === undefined ? 'untouched' : 'shadow-added';
  return { kind: 'rewrite-column', type: evolution.type, was: typeof there === 'object' ? there : was, stands };
}
