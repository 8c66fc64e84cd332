import type { UnfinishedColumn } from '../core/history/plan/catch-up-facts.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { planCatchUp } from '../core/history/plan/plan-catch-up.js';
import { UserError } from '../errors.js';
import { catchUpName } from '../protocol/backfill-input.js';
import type { UnpatchedColumn } from '../protocol/item-history.js';
import type { ActiveTopic } from './active-topic.js';
import { readCatchUpBase } from './catch-up-base.js';
import type { HistoryPorts } from './ports.js';

/** What a person asks of a catch-up. */
export interface CatchUpWishes {
  /** Whether rows without a period are patched, too. */
  readonly withNullPeriod: boolean;
  /** Rows that may be inserted in one period without asking again. */
  readonly maxInserts: number;
}

export type PlannedHistory =
  | { readonly kind: 'plan'; readonly plan: CatchUpPlan }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Reads the facts, and plans; writes nothing. */
export async function planHistory(
  topic: ActiveTopic,
  wishes: CatchUpWishes,
  ports: HistoryPorts,
): Promise<PlannedHistory> {
  const { item, facts, active, version } = topic;
  const { databases } = ports.places;
  const name = version.schema.tableName;
  const standardized = { database: databases.standardized, name };
  const curated = { database: databases.curated, name };
  const tables = {
    standardized: await ports.warehouse.table(standardized.database, name),
    curated: await ports.warehouse.table(curated.database, name),
  };
  const isThere = tables.standardized !== undefined && tables.curated !== undefined;
  const rows = isThere
    ? await ports.rows.facts({ topic: topic.topic, standardized, curated })
    : { bound: { kind: 'checkpoint' as const, lastIngestionTs: 0 }, periods: [] };
  const all = rows.periods.map(({ period }) => period);
  const unpatched = item.unpatched ?? [];
  const sha256 = ports.digest(active.bytes);
  return planCatchUp({
    catchupId: catchUpName(topic.topic, facts.seq, sha256, (item.catchupAttempt ?? 0) + 1),
    topic: topic.topic,
    activationSeq: facts.seq,
    active: { version, sha256 },
    ...(await readCatchUpBase(topic, ports)),
    begun: unfinished(unpatched, all, (reason) => reason !== 'lookback'),
    leftBefore: unfinished(unpatched, all, (reason) => reason === 'lookback'),
    tables,
    ...rows,
    today: ports.now().toISOString().slice(0, 10),
    withNullPeriod: wishes.withNullPeriod,
    stopInsertsAbove: wishes.maxInserts,
    suppression: null,
  });
}

function unfinished(
  unpatched: readonly UnpatchedColumn[],
  all: readonly (string | null)[],
  isMeant: (reason: UnpatchedColumn['reason']) => boolean,
): readonly UnfinishedColumn[] {
  return unpatched
    .filter(({ reason }) => isMeant(reason))
    .map(({ column, periods }) => ({ column, periods: periods ?? all }));
}

/** Where a catch-up has to be run, for a registry that is not on this machine. */
export function runsInAws(): UserError {
  return new UserError(
    'In AWS the state machine of backfills patches history; this command patches the rows of a directory',
  );
}
