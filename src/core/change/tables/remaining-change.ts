import { isSameShape } from './evolve-type.js';
import type { ExistingTable, TableChange } from './table-change.js';

/**
 * The part of a refused change that is still to be done, since another run may have done it at the
 * same time. Undefined when the catalogue has all of it; the change itself when the catalogue has
 * none of it, or something else.
 */
export function remainingChange(
  change: TableChange,
  existing: ExistingTable | undefined,
): TableChange | undefined {
  if (existing === undefined) return change;
  const has = new Map(existing.columns.map((column) => [column.name, column.type]));
  const isThere = (name: string, type: Parameters<typeof isSameShape>[0]): boolean => {
    const there = has.get(name);
    return there !== undefined && typeof there !== 'string' && isSameShape(there, type);
  };
  switch (change.kind) {
    case 'create-table':
    case 'add-columns': {
      const columns = change.kind === 'add-columns' ? change.columns : change.wanted.columns;
      const lacking = columns.filter((column) => !has.has(column.name));
      if (!columns.every((column) => lacking.includes(column) || isThere(column.name, column.type)))
        return change;
      if (lacking.length === 0) return undefined;
      return {
        layer: change.layer,
        database: change.database,
        table: change.table,
        kind: 'add-columns',
        columns: lacking,
      };
    }
    case 'change-column':
      return isThere(change.column.name, change.column.type) ? undefined : change;
    case 'drop-column':
      return has.has(change.column) ? change : undefined;
    case 'rewrite-column': {
      const { name, type } = change.column;
      if (isThere(name, type)) return undefined;
      if (!isThere(change.shadow, type)) return change;
      return { ...change, stands: has.has(name) ? 'shadow-added' : 'column-dropped' };
    }
    case 'set-properties':
      return [...change.properties].every(([key, value]) => existing.properties.get(key) === value)
        ? undefined
        : change;
  }
}
