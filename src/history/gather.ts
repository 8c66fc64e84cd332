import type { Bound } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpFacts, UnfinishedColumn } from '../core/history/plan/catch-up-facts.js';
import { wantedTables } from '../core/schema/tables.js';
import { EVERY_COLUMN, type Unpatched } from '../protocol/unpatched.js';
import { isKept } from './begun-columns.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { readBase } from './read-base.js';
import { isUnended, type Gate, type Subject } from './subject.js';

/** Reads everything that a plan follows from. */
export async function gather(
  subject: Subject,
  gate: Gate,
  catchupId: string,
  ports: CatchUpPorts,
): Promise<CatchUpFacts> {
  const { topic, facts, version, item } = subject;
  const { warehouse, rows, settings, places, now } = ports;
  const { withNullPeriod, stopInsertsAbove, suppression, sparkAboveBytes } = settings;
  const active = { version, sha256: facts.sha256, since: [], former: [] };
  const { patchedBase } = facts;
  const base =
    patchedBase === undefined || !isUnended(subject)
      ? active
      : await readBase(topic, patchedBase, ports);
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
  const known = hasBoth
    ? await rows.facts({ topic, standardized, curated })
    : { periods: [], bound: UNBOUND };
  const { periods } = known;
  const all = {
    columns: [...version.schema.columns.keys()],
    periods: periods.map(({ period }) => period),
  };
  return {
    catchupId,
    topic,
    activationSeq: facts.seq,
    active: { version, sha256: facts.sha256 },
    base: { version: base.version, sha256: base.sha256 },
    since: base.since,
    former: base.former,
    begun: named(item.unpatched ?? [], all, (reason) => BEGUN.has(reason)),
    leftBefore: named(
      item.unpatched ?? [],
      all,
      (reason) => !BEGUN.has(reason) && !isKept({ reason }),
    ),
    tables: { standardized: stdTable, curated: curatedTable },
    // While the pipeline goes on, its checkpoint would be an old one by the time a step runs.
    bound: gate.during === 'READY' ? UNBOUND : known.bound,
    periods,
    today: now().toISOString().slice(0, 10),
    withNullPeriod,
    stopInsertsAbove,
    suppression,
    sparkAboveBytes,
  };
}

const UNBOUND: Bound = { kind: 'same-publish-time' };

/** Reasons for which rows may hold values of another version. */
const BEGUN: ReadonlySet<string> = new Set(['begun', 'given-up']);

/** What the item lists for some reasons, with every column and every period by its name. */
function named(
  unpatched: readonly Unpatched[],
  all: { readonly columns: readonly string[]; readonly periods: readonly (string | null)[] },
  isMeant: (reason: string) => boolean,
): readonly UnfinishedColumn[] {
  return unpatched
    .filter(({ reason }) => isMeant(reason))
    .flatMap(({ column, periods }) =>
      (column === EVERY_COLUMN ? all.columns : [column]).map((name) => ({
        column: name,
        periods: periods ?? all.periods,
      })),
    );
}
