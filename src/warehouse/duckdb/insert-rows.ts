import { conversionGap } from '../../core/history/cast/convert-text.js';
import {
  KEY_COLUMN,
  type CatchUpPlan,
  type ColumnSource,
  type Days,
  type PlannedInserts,
} from '../../core/history/plan/catch-up-plan.js';
import type { Scope } from '../../core/history/plan/catch-up-step.js';
import { isSameType } from '../../core/schema/column-type.js';
import { quotedName } from './duckdb-type.js';
import type { Engine } from './engine.js';
import { isInCurated, numberIn, stagedColumn, stampOf } from './patch-rows.js';
import { stageRows, valueOf } from './staged-rows.js';
import { onDays, tableOf, winners } from './winners.js';

const KEY = quotedName(KEY_COLUMN);

interface InsertStep extends Scope {
  readonly days: Days;
  readonly inserts: PlannedInserts;
}

/** Inserts the rows that an older version rejected; the number of rows. */
export async function insertRows(
  engine: Engine,
  plan: CatchUpPlan,
  step: InsertStep,
  now: string,
): Promise<number> {
  const source = await rejectedRows(engine, plan, step);
  const stamps = [...plan.stamps, 'first_seen_ts' as const];
  const names = insertedColumns(step.inserts).map(({ name }) => name);
  const generated = new Map<string, string>([
    // A plan's columns leave the key out: it has no cast, and no other source.
    [KEY_COLUMN, 'v.event_key'],
    ['period_reference', 'v.period'],
    ...stamps.map((stamp) => [stamp, stampOf(plan, stamp, now)] as const),
  ]);
  const columns = [...names.filter((name) => !generated.has(name)), ...generated.keys()];
  const values = columns.map((name) => generated.get(name) ?? `v.${quotedName(valueOf(name))}`);
  return engine.run(
    `INSERT INTO ${tableOf(plan.curated)} (${columns.map(quotedName).join(', ')}) SELECT ${values.join(', ')} FROM ${source}`,
  );
}

/** The number of rows that {@link insertRows} would insert. */
export async function countInserts(
  engine: Engine,
  plan: CatchUpPlan,
  step: Omit<InsertStep, 'days'>,
): Promise<number> {
  const days = { from: null, before: null };
  const source = await rejectedRows(engine, plan, { ...step, days });
  const [row = []] = await engine.rows(`SELECT count(*) FROM ${source}`);
  return numberIn(row[0]);
}

/** The rows, as `v`: those that lack what need not be there any more, and have what must be. */
async function rejectedRows(
  engine: Engine,
  plan: CatchUpPlan,
  { inserts, days, ...scope }: InsertStep,
): Promise<string> {
  const { suppression, relaxed, required } = inserts;
  const isSuppressed =
    suppression === null
      ? ''
      : `AND NOT EXISTS (SELECT 1 FROM ${tableOf(suppression)} AS e WHERE e.${KEY} = s.${KEY})`;
  const lacking = `${winners(plan, scope)} AND NOT ${isInCurated(plan, scope)} AND ${onDays('s', days)} ${isSuppressed}`;
  const kept = ['s.period_reference AS period', `s.${KEY} AS event_key`];
  const relation = await stageRows(
    engine,
    kept,
    insertedColumns(inserts).map(stagedColumn),
    lacking,
  );
  const value = (name: string): string => `v.${quotedName(valueOf(name))}`;
  const lacksOne = relaxed.map((name) => `${value(name)} IS NULL`).join(' OR ');
  const hasAll = required.map((name) => `AND ${value(name)} IS NOT NULL`).join(' ');
  return `${relation} AS v WHERE (${lacksOne}) ${hasAll}`;
}

/** Without the columns whose texts are not converted: they stay NULL. */
function insertedColumns({ columns }: PlannedInserts): readonly ColumnSource[] {
  return columns.filter(
    ({ type, sourceType }) => isSameType(type, sourceType) || conversionGap(type) === undefined,
  );
}
