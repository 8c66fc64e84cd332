import type { Bound } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpFacts, UnfinishedColumn } from '../core/history/plan/catch-up-facts.js';
import { wantedTables } from '../core/schema/tables.js';
import { EVERY_COLUMN, type Unpatched } from '../protocol/unpatched.js';
import { isKept } from './begun-columns.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { readBase, type BaseVersion } from './read-base.js';
import { isUnended, type Gate, type Subject } from './subject.js';

/** What is read before a plan. */
export interface GatherPorts extends Pick<
  CatchUpPorts,
  'registry' | 'rows' | 'places' | 'now' | 'digest'
> {
  readonly warehouse: Pick<CatchUpPorts['warehouse'], 'table'>;
  readonly settings: Omit<CatchUpPorts['settings'], 'wait'>;
}

/** Reads everything that a plan follows from. */
export async function gather(
  subject: Subject,
  gate: Gate,
  catchupId: string,
  ports: GatherPorts,
): Promise<CatchUpFacts> {
  return gatherSince(subject, await baseOf(subject, ports), { gate, catchupId }, ports);
}

/** A version whose history may lack something. */
interface Lacking extends Pick<Subject, 'topic' | 'item' | 'version'> {
  readonly facts: Pick<Subject['facts'], 'seq' | 'sha256'>;
}

/** The version up to which history is patched, and those around it. */
type Base = Pick<BaseVersion, 'version' | 'sha256' | 'since' | 'former'>;

/** The active version itself where its catch-up has ended, and was not given up. */
export async function baseOf(subject: Subject, ports: GatherPorts): Promise<Base> {
  const { topic, facts, version, item, archiveKey } = subject;
  const { patchedBase } = facts;
  const isPatched = !isUnended(subject) && item.patchedBase === archiveKey;
  return patchedBase === undefined || isPatched
    ? { version, sha256: facts.sha256, since: [], former: [] }
    : readBase(topic, patchedBase, ports);
}

/** What follows for a version of the topic, in force or not, whose history is patched up to `base`. */
export async function gatherSince(
  { topic, facts, version, item }: Lacking,
  base: Base,
  { gate, catchupId }: { readonly gate: Gate; readonly catchupId: string },
  ports: GatherPorts,
): Promise<CatchUpFacts> {
  const { warehouse, rows, settings, places, now } = ports;
  const { withNullPeriod, stopInsertsAbove, suppression, followUps, sparkAboveBytes } = settings;
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
    followUps,
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
