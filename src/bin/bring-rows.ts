import { reasonOf, redacted } from '../errors.js';
import { readActiveTopic } from '../history/active-topic.js';
import { hasRows } from '../warehouse/duckdb/open-engine.js';
import { withRows } from './open-rows.js';

/**
 * Brings a topic's tables with rows to the catalogue after an activation, so that any client sees
 * them as they are. Returns a warning where that can't be done now: the next command that works on
 * the rows does it first of all.
 */
export async function bringRows(directory: string, topic: string): Promise<string | undefined> {
  if (!hasRows(directory)) return undefined;
  try {
    await withRows(directory, async (ports) => {
      const active = await readActiveTopic(topic, ports);
      if (active === undefined) return;
      const { databases } = ports.places;
      const name = active.version.schema.tableName;
      await ports.rows.facts({
        topic,
        standardized: { database: databases.standardized, name },
        curated: { database: databases.curated, name },
      });
    });
    return undefined;
  } catch (error) {
    return `The tables with rows don't show the new version yet: ${redacted(reasonOf(error))}`;
  }
}
