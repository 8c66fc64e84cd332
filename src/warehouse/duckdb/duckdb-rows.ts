import type { TableName } from '../../core/history/plan/catch-up-plan.js';
import { sharedDirectory } from '../../directory/shared-directory.js';
import { Fault } from '../../errors.js';
import type { StoredTable } from '../change-table.js';
import type { Loader } from '../loader.js';
import type { Rows } from '../rows.js';
import { storedTables } from '../stored-tables.js';
import { bringTable } from './bring-tables.js';
import type { Engine } from './engine.js';
import { loadEvents } from './load-events.js';
import { rowFacts } from './row-facts.js';
import { rowSizes } from './row-sizes.js';
import { runRowStep } from './run-step.js';
import { changeShadows } from './shadow-columns.js';

/** The rows of a directory registry's warehouse. */
export function duckdbRows(engine: Engine, directory: string): Rows & Loader {
  const tables = storedTables(sharedDirectory(directory));
  const bring = async ({ database, name }: TableName): Promise<StoredTable> => {
    const table = await tables.read(database, name);
    if (table === undefined) throw noTable(database, name);
    await bringTable(engine, table);
    return table;
  };
  return {
    load: async (target, rows) => {
      const standardized = await bring(target.standardized);
      return loadEvents(
        engine,
        target,
        { standardized, curated: await bring(target.curated) },
        rows,
      );
    },
    facts: async ({ topic, standardized, curated }) => {
      await bring(standardized);
      await bring(curated);
      return rowFacts(engine, topic, curated);
    },
    sizes: async (plan) =>
      rowSizes(engine, plan, {
        standardized: await bring(plan.standardized),
        curated: await bring(plan.curated),
      }),
    run: async (plan, step, now) => {
      const { standardized, curated } = plan;
      switch (step.kind) {
        case 'add-shadows':
        case 'set-aside':
        case 'take-over': {
          const { database, name } = curated;
          await tables.hold(database, name, async () => {
            const table = await tables.read(database, name);
            if (table === undefined) throw noTable(database, name);
            const changed = changeShadows(table, plan, step);
            if (changed.kind === 'refused')
              throw new Fault(
                `The catalogue refuses to change ${database}.${name}: ${changed.reason}`,
              );
            if (changed.kind === 'changed')
              await tables.write({ ...changed.table, database, name });
          });
          await bring(curated);
          return { kind: 'changed', rows: 0 };
        }
        default:
          await bring(standardized);
          await bring(curated);
          return runRowStep(engine, plan, step, now);
      }
    },
  };
}

function noTable(database: string, name: string): Fault {
  return new Fault(
    `The catalogue has no table ${database}.${name}; activate the topic to create it again`,
  );
}
