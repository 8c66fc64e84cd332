import { STRING_TYPE } from '../core/schema/column-type.js';
import { KEY_COLUMN, type TableName } from '../core/history/plan/catch-up-plan.js';
import { eventFlattener, type FlattenEvent } from '../core/history/events/flatten-event.js';
import {
  pipelineOf,
  type Pipeline,
  type PipelineRow,
} from '../core/history/events/pipeline-row.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import { isProcessed } from '../protocol/registry-item.js';
import type { LoadReport } from '../protocol/load-report.js';
import type { LoadTarget } from '../warehouse/loader.js';
import type { ActiveTopic } from './active-topic.js';
import type { HistoryPorts } from './ports.js';
import { loadTally } from './load-tally.js';

/** Takes a file's events, batch by batch. */
export interface EventLoad {
  readonly add: (line: string, number: number) => void;
  readonly addBroken: (reason: string, number: number) => void;
  /** Loads what was added, if it is enough for a batch. */
  readonly settle: () => Promise<void>;
  /** Loads the rest. */
  readonly finish: (stopped: string | undefined) => Promise<LoadReport>;
}

/** Events of a batch, and UTF-16 units of their texts: one batch is held in memory. */
const BATCH = 50_000;
const BATCH_UNITS = 64 * 1_048_576;
/** Columns that STD may have: each takes room in every chunk of rows. */
const MAX_COLUMNS = 2000;

/**
 * Begins to load events as the pipeline would: RAW → STANDARDIZED → CURATED. Each batch is loaded
 * whole or not at all, and events that are there change nothing: so a load that died is finished by
 * the same load again.
 */
export async function beginLoad(
  { topic, version: { schema }, item }: ActiveTopic,
  ports: HistoryPorts,
  now: string,
): Promise<EventLoad> {
  if (!isProcessed(item))
    throw new UserError(
      `The pipeline of topic ${quoted(topic)} waits (${item.status ?? 'no status'}), so nothing is loaded; schema-gate status ${topic} --registry ${ports.registry.name} says what for`,
    );
  if (!schema.columns.has(KEY_COLUMN))
    throw new UserError(
      `Topic ${quoted(topic)} declares no column ${KEY_COLUMN}, by which events are told apart; add it to the schema`,
    );
  const pipeline = pipelineOf(schema, ports.zones);
  const { databases } = ports.places;
  const target: LoadTarget = {
    topic,
    standardized: { database: databases.standardized, name: schema.tableName },
    curated: { database: databases.curated, name: schema.tableName },
    columns: pipeline.columns,
    schemaVersion: schema.version ?? 'unknown',
    now,
  };
  return eventLoad({ ports, target, pipeline, flatten: eventFlattener(wholeSources(schema)) });
}

/** Sources whose objects are kept as JSON text: a STRUCT or a MAP reads them. */
function wholeSources({ columns }: TopicSchema): ReadonlySet<string> {
  return new Set(
    [...columns.values()]
      .filter(({ type }) => type.kind === 'struct' || type.kind === 'map')
      .map(({ source }) => source),
  );
}

interface LoadTools {
  readonly ports: HistoryPorts;
  readonly target: LoadTarget;
  readonly pipeline: Pipeline;
  readonly flatten: FlattenEvent;
}

function eventLoad({ ports, target, pipeline, flatten }: LoadTools): EventLoad {
  const tally = loadTally(target.topic, pipeline.left);
  let rows: PipelineRow[] = [];
  let units = 0;
  const flush = async (): Promise<void> => {
    if (rows.length === 0) return;
    const batch = await withColumns(rows, target, ports);
    tally.addColumns(batch.added, batch.left);
    tally.addCounts(await ports.rows.load(target, batch.rows));
    rows = [];
    units = 0;
  };
  return {
    add: (line, number) => {
      const event = flatten(line);
      if (event.kind === 'broken') {
        tally.addBroken(event.reason, number);
        return;
      }
      const row = pipeline.rowOf(line, event);
      tally.addEvent(row);
      rows.push(row);
      units += line.length;
    },
    addBroken: tally.addBroken,
    settle: async () => {
      if (rows.length >= BATCH || units >= BATCH_UNITS) await flush();
    },
    finish: async (stopped) => {
      await flush();
      return tally.report(stopped);
    },
  };
}

interface Batch {
  readonly rows: readonly PipelineRow[];
  readonly added: readonly string[];
  /** Names for which there is no room. */
  readonly left: readonly string[];
}

/** Adds the columns that events bring to STD, as the pipeline does. */
async function withColumns(
  rows: readonly PipelineRow[],
  { standardized }: LoadTarget,
  { warehouse }: HistoryPorts,
): Promise<Batch> {
  const table = await warehouse.table(standardized.database, standardized.name);
  if (table === undefined) throw noTable(standardized);
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const wanted = [...new Set(rows.flatMap(({ texts }) => [...texts.keys()]))].sort(compareTexts);
  const odd = wanted.find((name) => types.has(name) && types.get(name) !== STRING_TYPE);
  if (odd !== undefined)
    throw new Fault(
      `The column ${quoted(odd)} of ${standardized.database}.${standardized.name} is no STRING, so texts of events can't be kept there; drop it, or give it that type`,
    );
  const missing = wanted.filter((name) => !types.has(name));
  const room = Math.max(0, MAX_COLUMNS - types.size);
  const [added, left] = [missing.slice(0, room), missing.slice(room)];
  if (added.length > 0) {
    const columns = added.map((name) => ({ name, type: STRING_TYPE }));
    const { database, name } = standardized;
    const change = { kind: 'add-columns', layer: 'standardized', database, table: name } as const;
    const applied = await warehouse.apply({ ...change, columns }, 'load');
    if (applied.kind === 'refused')
      throw new Fault(`STANDARDIZED can't take the events' columns: ${applied.reason}`);
  }
  if (left.length === 0) return { rows, added, left };
  const without = new Set(left);
  const kept = rows.map((row) => ({
    ...row,
    texts: new Map([...row.texts].filter(([name]) => !without.has(name))),
  }));
  return { rows: kept, added, left };
}

function noTable({ database, name }: TableName): Fault {
  return new Fault(
    `The catalogue has no table ${database}.${name}; activate the topic to create it again`,
  );
}
