import type { Column } from '../../../src/core/schema/column.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { printColumnType } from '../../../src/core/schema/column-type.js';
import type { World } from '../world.js';
import { liveCast, type LiveLake, type Message } from './lake.js';

/** What a run of the pipeline makes of the lake, one call after the other. */
export interface PipelineRun {
  readonly number: number;
  /** Resolves when it is the run's turn, and tells what it does next. */
  readonly turn: (what: string) => Promise<void>;
}

/**
 * A stand-in for the live pipeline: it is visible before it reads the gate, then reads the version
 * in force, merges what came since its checkpoint, and moves the checkpoint.
 */
export async function runPipeline(
  { number, turn }: PipelineRun,
  topic: string,
  world: World,
  lake: LiveLake,
): Promise<void> {
  await turn('starts');
  lake.running.set(number, world.ports.now().getTime());
  try {
    await turn('reads the gate');
    const item = await world.registry.items.get(topic);
    if (item?.processingEnabled !== true || item.status !== 'READY') return;
    await turn('reads the version in force');
    const active = await world.registry.objects.get(world.registry.layout.active(topic));
    const { schema } =
      active === undefined ? { schema: undefined } : parseTopicSchema(active.bytes);
    if (schema === undefined) return;
    const due = lake.now.messages.filter(({ at }) => at > lake.now.checkpoint);
    await turn('merges');
    if (!merge(due, schema, world, lake)) return;
    await turn('moves its checkpoint');
    lake.now = {
      ...lake.now,
      checkpoint: Math.max(lake.now.checkpoint, ...due.map(({ at }) => at)),
    };
  } finally {
    lake.running.delete(number);
  }
}

/** Whether a message has what a column must have. */
export function hasValue(
  { texts }: Message,
  { source, type }: Pick<Column, 'source' | 'type'>,
): boolean {
  return liveCast(texts[source], type) !== null;
}

type Schema = NonNullable<ReturnType<typeof parseTopicSchema>['schema']>;

/** Returns false if the table has not the columns of the version: the whole run fails. */
function merge(due: readonly Message[], schema: Schema, world: World, lake: LiveLake): boolean {
  const table = world.warehouse.tables.get(`cur.${schema.tableName}`);
  if (table === undefined) return false;
  const columns = [...schema.columns.values()].map((wanted) => ({
    wanted,
    there: table.columns.find(({ name }) => name === wanted.name),
  }));
  for (const { wanted, there } of columns) {
    if (there === undefined || typeof there.type === 'string') return false;
    // An older run writes narrower integers into a wider column, and nothing else.
    const types = [wanted.type, there.type].map(printColumnType).join(' ');
    if (!/^(\S+) \1$|^INT BIGINT$/.test(types)) return false;
  }
  world.actor = 'pipeline';
  for (const message of due) {
    const former = lake.now.rows.get(message.key);
    if (lake.now.erased.has(message.key) || (former?.message.at ?? 0) > message.at) continue;
    if (columns.some(({ wanted }) => wanted.isRequired && !hasValue(message, wanted))) {
      lake.now = { ...lake.now, rejected: new Set(lake.now.rejected).add(message.key) };
      continue;
    }
    const values = new Map(former?.values);
    for (const { wanted, there } of columns)
      values.set(there?.id ?? 0, liveCast(message.texts[wanted.source], wanted.type));
    lake.put({ key: message.key, message, values });
  }
  return true;
}
