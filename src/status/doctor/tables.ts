import pMap from 'p-map';
import { knownTables } from '../../core/change/tables/known-tables.js';
import { planChanges, type Catalogue } from '../../core/change/tables/plan-changes.js';
import type { ExistingTable, Places } from '../../core/change/tables/table-change.js';
import type { Conflict, Drift } from '../../core/change/tables/table-remark.js';
import { wantedTables, type WantedTable } from '../../core/schema/tables.js';
import type { TopicSchema } from '../../core/schema/topic-schema.js';
import { tablesBefore } from '../../core/verdict/plan.js';
import { Fault, type Obstacle } from '../../errors.js';
import { CLOSED_BY_BACKFILL } from '../../protocol/registry-item.js';
import type { TopicStatus } from '../../protocol/status-report.js';
import type { Registry } from '../../registry/registry.js';
import { obstacleOf } from '../obstacle-of.js';
import { pastVersions } from '../history.js';
import { readVersion, type StatusTools } from '../stored-version.js';

/** The catalogue of tables, for a look. `table` throws a Fault where it can't be read. */
export interface ReadableTables {
  readonly places: Places;
  readonly table: (database: string, name: string) => Promise<ExistingTable | undefined>;
}

/** What the catalogue has for the version of a topic that is in force. */
export interface TopicTables {
  readonly topic: string;
  /** `database.table` of all that it names. */
  readonly named: readonly string[];
  readonly missing: readonly string[];
  readonly remarks: readonly (Drift | Conflict)[];
  /** Why they could not be looked at; undefined where they were. */
  readonly unread: Obstacle | undefined;
}

const IN_FLIGHT = 16;

/** The tables of every topic with a version in force. */
export async function readTables(
  registry: Registry,
  topics: readonly TopicStatus[],
  catalogue: ReadableTables,
  tools: StatusTools,
): Promise<readonly TopicTables[]> {
  return pMap(
    topics.filter(({ active }) => active.kind === 'version'),
    async (topic) => {
      try {
        return await tablesOf(registry, topic, catalogue, tools);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return { ...NOTHING, topic: topic.topic, unread: obstacleOf(error) };
      }
    },
    { concurrency: IN_FLIGHT },
  );
}

const NOTHING = { named: [], missing: [], remarks: [], unread: undefined } as const;

async function tablesOf(
  registry: Registry,
  { topic, gate }: TopicStatus,
  { places, table }: ReadableTables,
  tools: StatusTools,
): Promise<TopicTables> {
  const stored = await registry.objects.get(registry.layout.active(topic));
  const parsed = stored === undefined ? undefined : readVersion(stored, tools).parsed;
  const schema = parsed?.schema;
  // It was taken out of force in the meantime.
  if (parsed === undefined || schema === undefined) return { ...NOTHING, topic };
  const [standardized, curated] = wantedTables(schema);
  const catalogue: Catalogue = {
    standardized: await table(places.databases.standardized, standardized.name),
    curated: await table(places.databases.curated, curated.name),
  };
  const named = [standardized, curated].map(
    ({ layer, name }) => `${places.databases[layer]}.${name}`,
  );
  const missing = named.filter((_, index) =>
    index === 0 ? catalogue.standardized === undefined : catalogue.curated === undefined,
  );
  // While history is patched, its columns are not yet as the version has them.
  if (CLOSED_BY_BACKFILL.has(gate.status ?? '')) return { ...NOTHING, topic, named, missing };
  const compare = (history: readonly TopicSchema[]): readonly (Drift | Conflict)[] => {
    const former = tablesBefore({ before: parsed, after: parsed, history }) ?? [];
    const { drift, conflicts } = planChanges({
      topic,
      places,
      before: knownTables({
        before: schema,
        isInForce: true,
        after: schema,
        history,
        hasClaims: true,
        catalogue,
      }),
      after: [standardized, curated],
      former,
      catalogue,
    });
    return [...drift.filter((one) => isNews(one, former, places)), ...conflicts];
  };
  const first = compare([]);
  // What former versions left in the tables is no drift; most topics need no look at them.
  const remarks = first.length === 0 ? first : compare(await formerSchemas(registry, topic, tools));
  return { topic, named, missing, remarks, unread: undefined };
}

/** Not what has a line of its own, nor a column that a former version left behind. */
function isNews(
  { kind, table, columns }: Drift,
  former: readonly WantedTable[],
  { databases }: Places,
): boolean {
  if (kind === 'table-missing') return false;
  if (kind !== 'columns-unknown') return true;
  const before = former.find(({ layer, name }) => `${databases[layer]}.${name}` === table);
  const names = new Set(before?.columns.map(({ name }) => name));
  return columns.some((column) => !names.has(column));
}

async function formerSchemas(
  registry: Registry,
  topic: string,
  tools: StatusTools,
): Promise<readonly TopicSchema[]> {
  const schemas: TopicSchema[] = [];
  for await (const past of pastVersions(registry, topic, tools)) {
    const schema = past.parsed?.schema;
    if (past.place === 'archive' && schema !== undefined) schemas.push(schema);
  }
  return schemas;
}
