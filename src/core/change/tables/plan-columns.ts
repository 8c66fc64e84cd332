import type { ColumnType } from '../../schema/column-type.js';
import { quoted } from '../../text/quoted.js';
import type { TableColumn, WantedTable } from '../../schema/tables.js';
import {
  shadowIsAwaited,
  shadowIsDeclared,
  stepOfAdded,
  stepOfChanged,
  stepOfDropped,
  type Step,
} from './column-step.js';
import { shadowsIn } from './shadow-column.js';
import { touchedColumns } from './touched-columns.js';
import { needsShadow, type CatalogueColumn } from './unfinished-rewrite.js';
import type { ExistingTable, TableChange } from './table-change.js';
import type { Conflict, Drift } from './table-remark.js';

type On = Pick<TableChange, 'layer' | 'database' | 'table'>;

/** A table in the catalogue, and in its versions. */
export interface TableVersions {
  readonly before: WantedTable | undefined;
  /** The table with the columns of former versions; undefined where they are in `before`. */
  readonly former: WantedTable | undefined;
  readonly wanted: WantedTable;
  readonly existing: ExistingTable | undefined;
}

interface ColumnsPlan {
  readonly changes: readonly TableChange[];
  readonly drift: readonly Drift[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Plans the changes of a table's columns. Only columns that differ between the two versions are
 * touched.
 */
export function planColumns(
  on: On,
  { before, former, wanted, existing }: TableVersions,
): ColumnsPlan {
  const { added, changed, dropped } = touchedColumns(before, wanted);
  if (added.length + changed.length + dropped.length === 0)
    return { changes: [], drift: [], conflicts: [] };
  const has =
    existing === undefined
      ? undefined
      : new Map(existing.columns.map((column) => [column.name, column.type]));
  // A column that comes now is not a shadow.
  const isNew = new Set(added.map(({ name }) => name));
  const shadowOf = shadowsIn({ before, former, wanted });
  const catalogued = (name: string, was?: ColumnType): CatalogueColumn => {
    const shadowName = shadowOf(name);
    return {
      there: has === undefined ? was : has.get(name),
      shadow: isNew.has(shadowName) ? undefined : has?.get(shadowName),
      shadowName,
    };
  };
  const partitioned = new Set(
    [...(before?.partitioning ?? []), ...wanted.partitioning].map((field) => field.column),
  );
  const shadowed = new Map(before?.columns.map((column) => [shadowOf(column.name), column]));
  const steps: (readonly [column: TableColumn, step: Step])[] = [];
  for (const column of added) {
    const owner = shadowed.get(column.name);
    const isAwaited =
      owner !== undefined &&
      needsShadow(owner.type, {
        ...catalogued(owner.name, owner.type),
        shadow: has?.get(column.name),
      });
    const step = isAwaited
      ? shadowIsAwaited(owner)
      : stepOfAdded(column, catalogued(column.name), before !== undefined);
    steps.push([column, step]);
  }
  for (const column of changed) {
    const step = stepOfChanged(
      column,
      catalogued(column.name, column.was),
      partitioned.has(column.name),
    );
    const shadowName = shadowOf(column.name);
    const isBlocked = step.kind === 'rewrite-column' && isNew.has(shadowName);
    steps.push([column, isBlocked ? shadowIsDeclared(column.name, shadowName) : step]);
  }
  for (const column of dropped) {
    steps.push([
      column,
      stepOfDropped(column, catalogued(column.name, column.type), partitioned.has(column.name)),
    ]);
  }
  return collected(on, steps, shadowOf);
}

function collected(
  on: On,
  steps: readonly (readonly [column: TableColumn, step: Step])[],
  shadowOf: (name: string) => string,
): ColumnsPlan {
  const table = `${on.database}.${on.table}`;
  const remark = (column: string, words: string): Omit<Drift, 'kind'> => ({
    table,
    columns: [column],
    message: `${table}: ${words}`,
  });
  const fresh: TableColumn[] = [];
  const changes: TableChange[] = [];
  const drift: Drift[] = [];
  const conflicts: Conflict[] = [];
  for (const [{ name, type }, step] of steps) {
    switch (step.kind) {
      case 'done':
        break;
      case 'conflict':
        conflicts.push({ kind: step.about, ...remark(name, step.reason) });
        break;
      case 'stays':
        drift.push({ kind: 'column-stays', ...remark(name, step.reason) });
        break;
      case 'add-column':
        fresh.push({ name, type });
        break;
      case 'restore-column':
        fresh.push({ name, type });
        drift.push({
          kind: 'column-restored',
          ...remark(
            name,
            `the column ${quoted(name)} was missing in the catalogue; it is added anew, without its history`,
          ),
        });
        break;
      case 'change-column':
        changes.push({ ...on, kind: step.kind, column: { name, type: step.type }, was: step.was });
        break;
      case 'rewrite-column':
        changes.push({
          ...on,
          kind: step.kind,
          column: { name, type: step.type },
          shadow: shadowOf(name),
          was: step.was,
          stands: step.stands,
        });
        break;
      case 'drop-column':
        changes.push({ ...on, kind: step.kind, column: name });
    }
  }
  // New columns come first, in one change.
  return {
    changes:
      fresh.length === 0 ? changes : [{ ...on, kind: 'add-columns', columns: fresh }, ...changes],
    drift,
    conflicts,
  };
}
