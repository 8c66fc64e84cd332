import { dropsOf } from '../core/history/set-aside.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { wantedTables } from '../core/schema/tables.js';
import { Fault } from '../errors.js';
import { hasBegun, isDropDue } from '../protocol/catch-up-standing.js';
import { parseStored } from '../protocol/stored-schema.js';
import { readActiveTopic, type ActiveTopic } from './active-topic.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { readArchived } from './read-base.js';

export type DropPorts = Pick<CatchUpPorts, 'registry' | 'warehouse' | 'places' | 'now' | 'attempt'>;

/**
 * Drops the columns that rewrites of a topic have set aside, some days after the topic was open
 * again, and returns their names, sorted. The item lists them. It may die anywhere: the next call
 * drops what the catalogue still shows, and takes the others from the list.
 */
export async function dropSetAside(topic: string, ports: DropPorts): Promise<readonly string[]> {
  const { registry, warehouse, places, now } = ports;
  const found = await readActiveTopic(topic, ports);
  if (found === undefined || !isDropDue(found.item, now())) return [];
  const { item, facts } = found;
  const [, { name }] = wantedTables(found.version.schema);
  const database = places.databases.curated;
  const named = await namedColumns(found, ports);
  const table = await warehouse.table(database, name);
  const columns = new Set(table?.columns.map((column) => column.name));
  const setAside = item.setAside ?? [];
  const { drop, listed } = dropsOf(setAside, { columns, named, now: now().toISOString() });
  const isListed =
    listed.length === setAside.length && setAside.every(({ since }) => since !== null);
  if (!isListed) {
    const { catchupAttempt: attempt = null } = item;
    const condition = {
      kind: 'no-catch-up-since',
      seq: facts.seq,
      statuses: ['READY'],
      attempt,
    } as const;
    if ((await registry.items.update(topic, { setAside: listed }, condition)) === 'refused')
      return [];
  }
  const dropped: string[] = [];
  for (const column of drop) {
    if (!(await isUntouched(found, ports))) return dropped;
    const on = { layer: 'curated', database, table: name } as const;
    const applied = await warehouse.apply({ ...on, kind: 'drop-column', column }, ports.attempt());
    if (applied.kind === 'refused') throw new Fault(applied.reason);
    dropped.push(column);
  }
  return dropped;
}

/** Whether the topic is still open, and neither an activation nor a catch-up came meanwhile. */
async function isUntouched(
  { topic, item: before }: ActiveTopic,
  { registry }: DropPorts,
): Promise<boolean> {
  const item = await registry.items.get(topic);
  return (
    item?.status === 'READY' &&
    !hasBegun(item) &&
    item.activationSeq === before.activationSeq &&
    item.catchupAttempt === before.catchupAttempt
  );
}

/** The columns of CURATED that a version of the topic names or has named. */
async function namedColumns(
  { topic, active }: ActiveTopic,
  ports: DropPorts,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const stored of [active, ...(await readArchived(topic, ports))]) {
    const version = parseStored(stored);
    if (version.schema === undefined)
      throw new Fault(
        `${ports.registry.objects.locate(stored.key)} can't be read (${unreadableReason(version)}), so it is unknown which columns it names; put a valid version there`,
      );
    const [, { columns }] = wantedTables(version.schema);
    for (const { name } of columns) names.add(name);
  }
  return names;
}
