import { knownTables } from '../core/change/tables/known-tables.js';
import { planChanges } from '../core/change/tables/plan-changes.js';
import { tableAfter } from '../core/change/tables/table-after.js';
import type { Planned } from '../core/history/plan/catch-up-facts.js';
import { planCatchUp } from '../core/history/plan/plan-catch-up.js';
import { wantedTables } from '../core/schema/tables.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { assumedTables } from '../core/change/tables/assumed-tables.js';
import { catchUpName } from '../protocol/catch-up-name.js';
import type { Warehouse } from '../warehouse/warehouse.js';
import type { ActiveTopic } from './active-topic.js';
import { baseOf, gatherSince, type GatherPorts } from './gather.js';
import { readArchived, schemasOf } from './read-base.js';
import { CLOSED, OPEN, readSubject, type Subject } from './subject.js';

/** A version of a topic that is not in force yet. */
export interface Candidate {
  readonly version: ActiveTopic['version'];
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Whether the topic would be processed while its history is patched. */
  readonly isOnline: boolean;
}

/**
 * The catch-up that the activation of a version would start, as tables and rows are now; writes
 * nothing. The version in force becomes its base, or one of those since the base, if history is
 * still patched up to an earlier one.
 */
export async function planCandidate(
  topic: string,
  candidate: Candidate,
  ports: GatherPorts,
): Promise<Planned> {
  const subject = await readSubject(topic, ports);
  const archived = schemasOf(await readArchived(topic, ports));
  const tables = await activated(subject, candidate, archived, ports);
  if (tables.kind === 'problems') return tables;
  const replaced = await baseOf(subject, ports);
  const isBehind = replaced.version !== subject.version;
  const base = isBehind
    ? { ...replaced, since: [...replaced.since, subject.version] }
    : { ...replaced, former: archived };
  const { version, sha256, isOnline } = candidate;
  const facts = { seq: subject.facts.seq + 1, sha256 };
  const catchupId = catchUpName(topic, sha256, { seq: facts.seq, attempt: 1 });
  const lacking = { topic, item: subject.item, version, facts };
  const run = { gate: isOnline ? OPEN : CLOSED, catchupId };
  return planCatchUp(
    await gatherSince(lacking, base, run, { ...ports, warehouse: tables.warehouse }),
  );
}

type Activated =
  | Extract<Planned, { readonly kind: 'problems' }>
  | { readonly kind: 'warehouse'; readonly warehouse: Pick<Warehouse, 'table'> };

/** The catalogue as the activation would leave it. */
async function activated(
  { topic, version: { schema: before } }: Subject,
  { version: { schema: after } }: Candidate,
  history: readonly TopicSchema[],
  { warehouse, places }: GatherPorts,
): Promise<Activated> {
  const wanted = wantedTables(after);
  const [standardized, curated] = wanted;
  const { databases } = places;
  const catalogue = {
    standardized: await warehouse.table(databases.standardized, standardized.name),
    curated: await warehouse.table(databases.curated, curated.name),
  };
  const known = { before, isInForce: true, after, history, hasClaims: true, catalogue };
  const { changes, conflicts } = planChanges({
    topic,
    places,
    before: knownTables(known),
    former: assumedTables(before, history),
    after: wanted,
    catalogue,
  });
  if (conflicts.length > 0)
    return { kind: 'problems', problems: conflicts.map(({ message }) => message) };
  const found = [catalogue.standardized, catalogue.curated].flatMap((table) =>
    table === undefined ? [] : [tableAfter(table, changes)],
  );
  const table: Warehouse['table'] = (database, name) =>
    Promise.resolve(found.find((one) => one.database === database && one.name === name));
  return { kind: 'warehouse', warehouse: { table } };
}
