import { Fault } from '../errors.js';
import { wantedTables } from '../core/schema/tables.js';
import { parseCertificate } from '../protocol/catch-up-certificate.js';
import { hasBegun } from '../protocol/catch-up-standing.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { readSubject } from './subject.js';

const SET_ASIDE = /^(.+)__was[0-9]*$/;
const DAY_MS = 86_400_000;

/**
 * Drops the columns that rewrites have set aside, once `days` have passed since their swap, and
 * returns their names, sorted. Only a certificate tells when that was; a column without one stays.
 */
export async function dropSetAside(
  topic: string,
  days: number,
  ports: CatchUpPorts,
): Promise<readonly string[]> {
  const { item, version } = await readSubject(topic, ports);
  if (item.status !== 'READY' || hasBegun(item)) return [];
  const [, { name, columns }] = wantedTables(version.schema);
  const database = ports.places.databases.curated;
  const table = await ports.warehouse.table(database, name);
  const there = new Set(table?.columns.map((column) => column.name));
  const declared = new Set(columns.map((column) => column.name));
  const spare = [...there]
    .filter((column) => {
      const [, original] = SET_ASIDE.exec(column) ?? [];
      // Between the two renames of a swap the values are in this column alone.
      return original !== undefined && there.has(original) && !declared.has(column);
    })
    .sort();
  if (spare.length === 0) return [];
  const swapped = await swapTimes(topic, ports);
  const isOld = (column: string): boolean =>
    (swapped.get(column) ?? Infinity) + days * DAY_MS <= ports.now().getTime();
  const old = spare.filter(isOld);
  for (const column of old) {
    const on = { layer: 'curated', database, table: name } as const;
    const dropped = await ports.warehouse.apply(
      { ...on, kind: 'drop-column', column },
      ports.attempt(),
    );
    if (dropped.kind === 'refused') throw new Fault(dropped.reason);
  }
  return old;
}

/** When each column was set aside last, by its present name; milliseconds. */
async function swapTimes(
  topic: string,
  { registry: { objects, layout } }: CatchUpPorts,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const { key } of await objects.list(layout.catchUps(topic))) {
    if (!key.endsWith('.certificate.json')) continue;
    const stored = await objects.get(key);
    const certificate =
      stored === undefined ? undefined : parseCertificate(new TextDecoder().decode(stored.bytes));
    if (certificate?.topic !== topic) continue;
    const at = Date.parse(certificate.endedAt);
    for (const { setAside } of certificate.swapped)
      times.set(setAside, Math.max(at, times.get(setAside) ?? 0));
  }
  return times;
}
