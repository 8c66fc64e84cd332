import { UserError } from '../errors.js';
import { printColumnType } from '../core/schema/column-type.js';
import { planCatchUp } from '../core/history/plan/plan-catch-up.js';
import { wantedTables } from '../core/schema/tables.js';
import { quoted } from '../core/text/quoted.js';
import { GIVEN_UP } from '../protocol/catch-up-record.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import type { ItemChanges } from '../protocol/registry-item.js';
import { EVERY_COLUMN, unpatchedUnion, type Unpatched } from '../protocol/unpatched.js';
import { begunBy, insertedFor, leftBy } from './begun-columns.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { gather } from './gather.js';
import { holdsType } from './holds-type.js';
import { stopFormer } from './stop-former.js';
import { gateOf, readSubject, type Gate, type Subject } from './subject.js';
import { NOTHING_REACHED } from './tally.js';

/**
 * Opens the gate of a topic whose history stays as it is, and records what is unpatched. A later
 * catch-up patches that, too. A UserError where another catch-up is at work, or a table has not the
 * types of the version.
 */
export async function giveUp(
  topic: string,
  reason: string,
  ports: CatchUpPorts,
): Promise<CatchUpReport> {
  const subject = await readSubject(topic, ports);
  const gate = gateOf(subject);
  const { item, facts } = subject;
  const catchupId = item.catchupId ?? null;
  const report = { topic, catchupId, ...NOTHING_REACHED, reason };
  if (gate === undefined)
    return { ...report, status: 'NOTHING_TO_DO', unpatched: item.unpatched ?? [], reason: null };
  await stopFormer(subject, ports);
  await requireTypes(subject, ports);
  const unpatched = await unpatchedIn(subject, gate, ports);
  const changes: ItemChanges = {
    status: 'READY',
    ...(gate.during === 'READY' ? {} : { processingEnabled: true }),
    catchupId: null,
    catchupFailure: { step: GIVEN_UP, period: null, reason: reason.slice(0, MAX_REASON) },
    unpatched,
    updatedAt: ports.now().toISOString(),
  };
  const written = await ports.registry.items.update(topic, changes, {
    kind: 'no-catch-up-since',
    seq: facts.seq,
    statuses: gate.from,
    attempt: item.catchupAttempt ?? null,
  });
  if (written === 'refused' && !(await isGivenUp(subject, changes, ports)))
    throw new UserError(
      `Another activation or catch-up of topic ${quoted(topic)} has begun meanwhile; look at it with schema-gate status ${topic}, and give up again`,
    );
  return { ...report, status: 'READY', unpatched };
}

/** Characters of a reason in the item. */
const MAX_REASON = 1000;

/** A refused update may have been applied, and its answer lost. */
async function isGivenUp(
  { topic, facts }: Subject,
  { updatedAt }: ItemChanges,
  { registry }: CatchUpPorts,
): Promise<boolean> {
  const item = await registry.items.get(topic);
  return (
    item?.activationSeq === facts.seq &&
    item.catchupFailure?.step === GIVEN_UP &&
    item.updatedAt === updatedAt
  );
}

/** A topic is processed only if its table has the types that its version says. */
async function requireTypes(
  { topic, version }: Subject,
  { warehouse, places }: CatchUpPorts,
): Promise<void> {
  const [, { name, columns }] = wantedTables(version.schema);
  const database = places.databases.curated;
  const table = await warehouse.table(database, name);
  const types = new Map(table?.columns.map((column) => [column.name, column.type]));
  const other = columns.find((column) => !holdsType(types.get(column.name), column.type));
  if (other === undefined) return;
  const there = types.get(other.name);
  const words =
    there === undefined
      ? 'is not there'
      : `is ${typeof there === 'string' ? quoted(there) : printColumnType(there)}`;
  throw new UserError(
    `${database}.${name}: the column ${quoted(other.name)} ${words}, and the version says ${printColumnType(other.type)}; let schema-gate catch-up ${topic} end, or go back with --abandon-rewrite`,
  );
}

/** What a plan of this moment would patch; every column where there can be no plan. */
async function unpatchedIn(
  subject: Subject,
  gate: Gate,
  ports: CatchUpPorts,
): Promise<readonly Unpatched[]> {
  const former = (subject.item.unpatched ?? []).map((one): Unpatched =>
    one.reason === 'begun' ? { ...one, reason: 'given-up' } : one,
  );
  const planned = planCatchUp(await gather(subject, gate, 'given-up', ports));
  switch (planned.kind) {
    case 'nothing':
      return former;
    case 'problems':
      return unpatchedUnion(former, [{ column: EVERY_COLUMN, periods: null, reason: 'given-up' }]);
    case 'plan': {
      const { plan } = planned;
      return unpatchedUnion(
        unpatchedUnion(former, leftBy(plan, former)),
        unpatchedUnion(begunBy(plan, 'given-up'), insertedFor(plan, 'given-up')),
      );
    }
  }
}
