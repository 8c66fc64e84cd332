import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { athenaSession } from './athena-session.mjs';
import { builtModule } from './product.mjs';
import { schemaType } from './trino-type.mjs';

/**
 * The product's own way to a lakehouse: its planner, its statements, its client of Athena and Glue; each statement is counted.
 *
 * @param {import('./start.mjs').Lakehouse} lakehouse
 */
export async function productWarehouse(lakehouse) {
  const { environment, bucket, databases, query, glueTable } = lakehouse;
  const [standardized, curated] = databases;
  const athena = athenaSession(lakehouse);
  // The two services have an endpoint each, which the SDK finds where a function would have it.
  Object.assign(process.env, environment);
  const [{ athenaWarehouse }, { renderStatements }, { planChanges }, { parseColumnType }] =
    await Promise.all(
      ['warehouse/athena', 'warehouse/ddl', 'warehouse/plan-changes', 'core/column-type'].map(
        builtModule,
      ),
    );
  const places = { bucket, databases: { standardized, curated } };
  const warehouse = athenaWarehouse({
    environment: process.env,
    places,
    outputBucket: bucket,
    workgroup: 'primary',
    remainingMs: () => 600_000,
    sleep: (ms) => sleep(Math.min(ms, 20)),
  });
  const counts = new Map();

  function type(text) {
    const parsed = parseColumnType(text);
    if (parsed.kind === 'problem') throw new TypeError(`${text}: ${parsed.message}`);
    return parsed;
  }

  const render = (change) => renderStatements(change, places).map(({ sql }) => sql);
  const spelled = (name, text) =>
    `${name} ${canonical(typeof text === 'string' ? type(text) : text)}`;

  return {
    type,
    render,
    table: warehouse.table,
    /** One of the statements alone, as if what ran it had died then. */
    async statement(sql) {
      const { state, reason } = await athena.run(sql);
      if (state !== 'SUCCEEDED') throw new Error(`${state}: ${reason}\n${sql}`);
    },
    close: athena.close,
    /** Statements that succeeded, by the kind of change they belong to. */
    counts: () => [...counts].sort().map(([kind, count]) => `${count} of ${kind}`),
    /** @returns {Promise<'done' | string>} or why it was refused */
    async apply(change) {
      const applied = await warehouse.apply(change, randomUUID());
      if (applied.kind !== 'done') return applied.reason;
      counts.set(change.kind, (counts.get(change.kind) ?? 0) + render(change).length);
      return 'done';
    },
    /**
     * What is left to do to a topic's tables.
     *
     * @param {readonly object[] | undefined} before Wanted tables.
     * @param {readonly object[]} after
     */
    async plan(topic, before, after) {
      const found = await Promise.all(
        after.map(async ({ layer, name }) => [
          layer,
          await warehouse.table(places.databases[layer], name),
        ]),
      );
      return planChanges({
        topic,
        places,
        before,
        after,
        catalogue: { standardized: undefined, curated: undefined, ...Object.fromEntries(found) },
      });
    },
    /** Columns of a wanted table, sorted, and so are the fields of a STRUCT: engines find both by name. */
    wantedColumns: ({ columns }) =>
      columns.map((column) => spelled(column.name, column.type)).sort(),
    /** What Glue shows as current, and what Trino reads, in the same words. */
    async shownColumns({ layer, name }) {
      const database = places.databases[layer];
      const glue = (await glueTable(database, name))?.StorageDescriptor.Columns ?? [];
      const current = glue.filter(
        ({ Parameters }) => Parameters?.['iceberg.field.current'] !== 'false',
      );
      const trino = await query(`SHOW COLUMNS FROM ${database}."${name}"`);
      return {
        glue: current.map((one) => spelled(one.Name, one.Type)).sort(),
        trino: trino.map(([own, text]) => spelled(own, schemaType(text))).sort(),
      };
    },
  };
}

function canonical(type) {
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
      return `STRUCT<${type.fields.map((field) => `${field.name}:${canonical(field.type)}`).sort()}>`;
  }
}

/**
 * A table in CURATED as a version of a schema may want it.
 *
 * @param {Record<string, string>} columns Names and types, as a schema spells them.
 */
export function wantedTable(product, name, columns, { partitioning = [], properties = {} } = {}) {
  const named = Object.entries(columns).map(([own, text]) => ({
    name: own,
    type: product.type(text),
  }));
  return {
    layer: 'curated',
    name,
    columns: named,
    partitioning,
    properties: new Map(Object.entries(properties)),
  };
}
