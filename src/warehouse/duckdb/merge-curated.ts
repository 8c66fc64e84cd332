import { KEY_COLUMN } from '../../core/history/plan/catch-up-plan.js';
import type { StoredTable } from '../change-table.js';
import type { LoadCounts, LoadTarget } from '../loader.js';
import { quotedName, quotedText } from './duckdb-type.js';
import type { Engine } from './engine.js';
import { numberIn, timestampOf } from './patch-rows.js';
import { eventPart, FRESH_EVENTS } from './stage-events.js';
import { valueOf } from './staged-rows.js';
import { tableOf } from './winners.js';

const KEY = quotedName(KEY_COLUMN);
const ownValue = (name: string): string => `e.${quotedName(valueOf(name))}`;

/**
 * Merges the events that are new in STD into CURATED: the newest of each key, where it is newer
 * than the row that is there. First by publish_time, then as a catch-up ranks the rows of STD.
 */
export async function mergeCurated(
  engine: Engine,
  target: LoadTarget,
  table: StoredTable,
): Promise<Pick<LoadCounts, 'rejected' | 'inserted' | 'updated'>> {
  const [counted = []] = await engine.rows(
    `SELECT count_if(${eventPart('isRejected')}) FROM ${FRESH_EVENTS} AS e`,
  );
  const has = new Set(table.columns.map(({ name }) => name));
  const newest = newestOfKeys(has);
  const curated = tableOf(target.curated);
  const isSame = `t.${KEY} = ${ownValue(KEY_COLUMN)}`;
  const kept = keptValues(target, has);
  const set = kept.map(({ name, value }) => `${quotedName(name)} = ${value}`).join(', ');
  const updated = await engine.run(
    `UPDATE ${curated} AS t SET ${set} FROM ${newest} WHERE ${isSame} AND ${isNewer(target, has)}`,
  );
  const seen = { name: 'first_seen_ts', value: timestampOf(target.now) };
  const all = has.has(seen.name) ? [...kept, seen] : kept;
  const inserted = await engine.run(
    `INSERT INTO ${curated} (${all.map(({ name }) => quotedName(name)).join(', ')}) SELECT ${all.map(({ value }) => value).join(', ')} FROM ${newest} WHERE NOT EXISTS (SELECT 1 FROM ${curated} AS t WHERE ${isSame}) ORDER BY ${eventPart('position')}`,
  );
  return { rejected: numberIn(counted[0]), inserted, updated };
}

function newestOfKeys(has: ReadonlySet<string>): string {
  const order = [
    `${eventPart('time')} DESC NULLS LAST`,
    ...(has.has('message_id') ? [`${ownValue('message_id')} DESC NULLS LAST`] : []),
    eventPart('position'),
  ].join(', ');
  return `(SELECT * FROM ${FRESH_EVENTS} AS e WHERE NOT ${eventPart('isRejected')} QUALIFY row_number() OVER (PARTITION BY ${ownValue(KEY_COLUMN)} ORDER BY ${order}) = 1) AS e`;
}

/** The columns that each touched row gets; `first_seen_ts` only a new one. */
function keptValues(
  { columns, schemaVersion, now }: LoadTarget,
  has: ReadonlySet<string>,
): readonly { readonly name: string; readonly value: string }[] {
  return [
    ...columns.map(({ name }) => ({ name, value: ownValue(name) })),
    { name: 'last_updated_ts', value: timestampOf(now) },
    { name: '_schema_version', value: quotedText(schemaVersion) },
    { name: 'period_reference', value: eventPart('period') },
  ].filter(({ name }) => has.has(name));
}

/** Whether an event is newer than the row `t`. Of equal times, STD's order decides. */
function isNewer({ standardized, now }: LoadTarget, has: ReadonlySet<string>): string {
  if (!has.has('publish_time')) return 'true';
  const time = eventPart('time');
  const loaded = String(Date.parse(now));
  const isLater = has.has('message_id')
    ? `s.ingestion_ts > ${loaded} OR (s.ingestion_ts = ${loaded} AND s.message_id > ${ownValue('message_id')})`
    : `s.ingestion_ts > ${loaded}`;
  const isOvertaken = `EXISTS (SELECT 1 FROM ${tableOf(standardized)} AS s WHERE s.${KEY} = ${ownValue(KEY_COLUMN)} AND s.publish_time IS NOT DISTINCT FROM ${time} AND (${isLater}))`;
  return `(t.publish_time < ${time} OR (t.publish_time IS NULL AND ${time} IS NOT NULL) OR (t.publish_time IS NOT DISTINCT FROM ${time} AND NOT ${isOvertaken}))`;
}
