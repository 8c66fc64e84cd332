import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ColumnType } from '../../src/core/schema/column-type.js';
import { parseColumnType } from '../../src/core/schema/read-column-type.js';
import type { PartitionField } from '../../src/core/schema/partitioning.js';
import type { WantedTable } from '../../src/core/schema/tables.js';
import { athenaWarehouse } from '../../src/warehouse/athena.js';
import { renderStatements } from '../../src/warehouse/ddl.js';
import { planChanges, type TablePlan } from '../../src/core/change/tables/plan-changes.js';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { BUCKET, CURATED, STANDARDIZED } from './account.js';
import { athenaSession } from './athena-session.js';
import { stringIn } from './json-values.js';
import type { Lakehouse } from './start.js';
import { schemaType } from './trino-type.js';

export type ProductWarehouse = ReturnType<typeof productWarehouse>;

const PLACES = { bucket: BUCKET, databases: { standardized: STANDARDIZED, curated: CURATED } };

/**
 * The product's own way to a lakehouse: its planner, its statements, its client of Athena and Glue;
 * each statement is counted.
 */
export function productWarehouse(lakehouse: Lakehouse) {
  const { environment, query, glueTable } = lakehouse;
  const athena = athenaSession(lakehouse);
  // The two services have an endpoint each, which the SDK finds where a function would have it.
  Object.assign(process.env, environment);
  const warehouse = athenaWarehouse({
    environment: process.env,
    places: PLACES,
    outputBucket: BUCKET,
    workgroup: 'primary',
    remainingMs: () => 600_000,
    sleep: (ms) => sleep(Math.min(ms, 20)),
  });
  const counts = new Map<string, number>();

  return {
    close: athena.close,
    /** Runs one statement alone, as if what ran it had died then. */
    async statement(sql: string): Promise<void> {
      const { state, reason } = await athena.run(sql);
      if (state !== 'SUCCEEDED')
        throw new Error(`${state ?? 'No state'}: ${reason ?? 'no reason'}\n${sql}`);
    },
    /** Statements that succeeded, by the kind of change they belong to. */
    counts: (): string[] => [...counts].sort().map(([kind, count]) => `${count} of ${kind}`),
    /** `done`, or why it was refused. */
    async apply(change: TableChange): Promise<string> {
      const applied = await warehouse.apply(change, randomUUID());
      if (applied.kind !== 'done') return applied.reason;
      counts.set(change.kind, (counts.get(change.kind) ?? 0) + statementsFor(change).length);
      return 'done';
    },
    /** What is left to do to a topic's tables. */
    async plan(
      topic: string,
      before: readonly WantedTable[] | undefined,
      after: readonly WantedTable[],
    ): Promise<TablePlan> {
      const existing = async (layer: WantedTable['layer']) => {
        const wanted = after.find((table) => table.layer === layer);
        return wanted && (await warehouse.table(PLACES.databases[layer], wanted.name));
      };
      const [standardized, curated] = await Promise.all([
        existing('standardized'),
        existing('curated'),
      ]);
      return planChanges({
        topic,
        places: PLACES,
        before,
        after,
        catalogue: { standardized, curated },
      });
    },
    /** What Glue shows as current, and what Trino reads, in the same words. */
    async shownColumns({ layer, name }: WantedTable): Promise<{ glue: string[]; trino: string[] }> {
      const database = PLACES.databases[layer];
      const columns = (await glueTable(database, name))?.StorageDescriptor?.Columns ?? [];
      const current = columns.filter(
        ({ Parameters }) => Parameters?.['iceberg.field.current'] !== 'false',
      );
      const trino = await query(`SHOW COLUMNS FROM ${database}."${name}"`);
      return {
        glue: current.map(({ Name = '', Type = '' }) => spelled(Name, columnType(Type))).sort(),
        trino: trino
          .map(([own, type]) => spelled(stringIn(own), columnType(schemaType(stringIn(type)))))
          .sort(),
      };
    },
  };
}

/** The product's statements for one change. */
export const statementsFor = (change: TableChange): string[] =>
  renderStatements(change, PLACES).map(({ sql }) => sql);

/** A type as a schema spells it. */
export function columnType(text: string): ColumnType {
  const parsed = parseColumnType(text);
  if (parsed.kind === 'problem') throw new TypeError(`${text}: ${parsed.message}`);
  return parsed;
}

/**
 * Columns of a wanted table, sorted, and so are the fields of a STRUCT: engines find both by name.
 */
export const wantedColumns = ({ columns }: WantedTable): string[] =>
  columns.map(({ name, type }) => spelled(name, type)).sort();

const spelled = (name: string, type: ColumnType): string => `${name} ${canonical(type)}`;

function canonical(type: ColumnType): string {
  switch (type.kind) {
    case 'scalar':
      return type.name;
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'array':
      return `ARRAY<${canonical(type.element)}>`;
    case 'map':
      return `MAP<${canonical(type.key)},${canonical(type.value)}>`;
    case 'struct':
      return `STRUCT<${type.fields
        .map((field) => `${field.name}:${canonical(field.type)}`)
        .sort()
        .join()}>`;
  }
}

interface Settings {
  readonly partitioning?: readonly PartitionField[];
  readonly properties?: Readonly<Record<string, string>>;
}

/** A table in CURATED as a version of a schema may want it; types as a schema spells them. */
export function wantedTable(
  name: string,
  columns: Readonly<Record<string, string>>,
  settings: Settings = {},
): WantedTable {
  const { partitioning = [], properties = {} } = settings;
  return {
    layer: 'curated',
    name,
    columns: Object.entries(columns).map(([own, text]) => ({ name: own, type: columnType(text) })),
    partitioning,
    properties: new Map(Object.entries(properties)),
  };
}
