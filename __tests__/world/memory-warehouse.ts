import { Fault } from '../../src/errors.js';
import { changeTable, type StoredTable } from '../../src/warehouse/change-table.js';
import type { Applied, Warehouse } from '../../src/warehouse/warehouse.js';
import type {
  ExistingTable,
  Places,
  TableChange,
} from '../../src/core/change/tables/table-change.js';

export interface TableEvent {
  readonly kind: 'table';
  readonly name: string;
  readonly before: StoredTable | undefined;
  readonly after: StoredTable;
}

export interface MemoryWarehouse {
  readonly warehouse: Warehouse;
  /** By `database.table`: the real state, which the catalogue may show late. */
  readonly tables: Map<string, StoredTable>;
  /**
   * Lets this change fail by a transient failure; a later call with the same token gets the same
   * failure.
   */
  readonly fail: (change: TableChange, attempt: string) => Promise<Applied>;
  /** Puts a table as an engine has changed it. */
  readonly replace: (name: string, table: StoredTable) => void;
  /** The tables whose former state is still shown, and for how many reads. */
  readonly lags: () => readonly (readonly [string, number])[];
}

export interface WarehouseOptions {
  /** How often a table is still shown as it was after it was changed. */
  readonly lag?: number;
  /** The engine's refusal of a change, if it refuses it. */
  readonly refuses?: (change: TableChange) => string | undefined;
  readonly changed?: (event: TableEvent) => void;
}

/**
 * A catalogue that changes tables as Iceberg does, shows that late, and remembers tokens: the same
 * token is the same query, also one that failed. Every effect happens at the call, before its
 * promise is returned.
 */
export function memoryWarehouse(
  places: Places,
  { lag = 0, refuses, changed }: WarehouseOptions = {},
): MemoryWarehouse {
  const tables = new Map<string, StoredTable>();
  const stale = new Map<string, { readonly shown: StoredTable | undefined; left: number }>();
  const queries = new Map<string, Applied | Fault>();
  const tokenOf = (change: TableChange, attempt: string): string =>
    JSON.stringify([attempt, change], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
  const run = (change: TableChange): Applied => {
    const name = `${change.database}.${change.table}`;
    const refusal = refuses?.(change);
    if (refusal !== undefined) return { kind: 'refused', reason: `${name}: ${refusal}` };
    const before = tables.get(name);
    const result = changeTable(before, change, places);
    if (result.kind === 'refused') return { kind: 'refused', reason: `${name}: ${result.reason}` };
    if (result.kind === 'changed') {
      tables.set(name, result.table);
      if (lag > 0) stale.set(name, { shown: before, left: lag });
      changed?.({ kind: 'table', name, before, after: result.table });
    }
    return { kind: 'done' };
  };
  return {
    tables,
    replace: (name, after) => {
      const before = tables.get(name);
      tables.set(name, after);
      changed?.({ kind: 'table', name, before, after });
    },
    lags: () => [...stale].flatMap(([name, { left }]) => (left > 0 ? [[name, left] as const] : [])),
    fail: (change, attempt) => {
      const fault = new Fault(`Query on ${change.database} failed: throttled; try again`);
      queries.set(tokenOf(change, attempt), fault);
      return Promise.reject(fault);
    },
    warehouse: {
      places,
      table: (database, name) => {
        const late = stale.get(`${database}.${name}`);
        if (late === undefined || late.left === 0)
          return Promise.resolve(shown(tables.get(`${database}.${name}`)));
        late.left--;
        return Promise.resolve(shown(late.shown));
      },
      apply: (change, attempt) => {
        const token = tokenOf(change, attempt);
        const known = queries.get(token) ?? run(change);
        queries.set(token, known);
        return known instanceof Fault ? Promise.reject(known) : Promise.resolve(known);
      },
    },
  };
}

function shown(table: StoredTable | undefined): ExistingTable | undefined {
  if (table === undefined) return undefined;
  const { database, name, location, columns, properties, partitioning } = table;
  return {
    database,
    name,
    location,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    properties,
    partitioning,
  };
}
