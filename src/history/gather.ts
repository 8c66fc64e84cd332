import type { CatchUpFacts, UnfinishedColumn } from '../core/history/plan/catch-up-facts.js';
import { wantedTables } from '../core/schema/tables.js';
import { EVERY_COLUMN, type Unpatched } from '../protocol/unpatched.js';
import type { Ports } from './ports.js';
import { readVersion, versionsBefore } from './read-version.js';
import { isUnended, type Gate, type Subject } from './subject.js';

/** Reads everything that a plan follows from. */
export async function gather(
  subject: Subject,
  gate: Gate,
  catchupId: string,
  ports: Ports,
): Promise<CatchUpFacts> {
  const { topic, facts, version, item } = subject;
  const { warehouse, rows, settings, now } = ports;
  const { withNullPeriod, stopInsertsAbove, suppression, casts, places } = settings;
  const active = { version, sha256: facts.sha256 };
  const { patchedBase } = facts;
  const base =
    patchedBase === undefined || !isUnended(subject)
      ? active
      : await readVersion(patchedBase, ports);
  const former = 'key' in base ? await versionsBefore(topic, base.key, ports) : [];
  const [standardized, curated] = wantedTables(version.schema).map(({ layer, name }) => ({
    database: places.databases[layer],
    name,
  }));
  if (standardized === undefined || curated === undefined)
    throw new TypeError('A schema without its two tables');
  // One after the other, as everything is read that a crash may interrupt.
  const stdTable = await warehouse.table(standardized.database, standardized.name);
  const curatedTable = await warehouse.table(curated.database, curated.name);
  const hasBoth = stdTable !== undefined && curatedTable !== undefined;
  const periods = hasBoth ? await rows.periods({ standardized, curated }) : [];
  return {
    catchupId,
    topic,
    activationSeq: facts.seq,
    active,
    base: { version: base.version, sha256: base.sha256 },
    former,
    unfinished: unfinishedOf(item.unpatched ?? [], {
      columns: [...version.schema.columns.keys()],
      periods: periods.map(({ period }) => period),
    }),
    tables: { standardized: stdTable, curated: curatedTable },
    // While the pipeline goes on, its checkpoint would be an old one by the time a step runs.
    bound: gate.during === 'READY' ? { kind: 'same-publish-time' } : await rows.bound(topic),
    periods,
    today: now().toISOString().slice(0, 10),
    withNullPeriod,
    stopInsertsAbove,
    suppression,
    casts,
  };
}

/** What the item lists, with every column and every period by its name. */
function unfinishedOf(
  unpatched: readonly Unpatched[],
  all: { readonly columns: readonly string[]; readonly periods: readonly (string | null)[] },
): readonly UnfinishedColumn[] {
  const every = unpatched.some(({ column }) => column === EVERY_COLUMN);
  if (every) return all.columns.map((column) => ({ column, periods: all.periods }));
  return unpatched.map(({ column, periods }) => ({ column, periods: periods ?? all.periods }));
}
