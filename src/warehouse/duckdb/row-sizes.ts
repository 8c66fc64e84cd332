import type {
  CatchUpPlan,
  ColumnSource,
  PlannedColumn,
} from '../../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../core/history/plan/catch-up-step.js';
import { comparePeriods } from '../../core/history/plan/period.js';
import { allSteps } from '../../core/history/plan/step-at.js';
import type { ComparedRows, PeriodSize, TableSizes } from '../../core/history/plan/table-sizes.js';
import { isSameType } from '../../core/schema/column-type.js';
import type { StoredTable } from '../change-table.js';
import { quotedName } from './duckdb-type.js';
import type { Engine } from './engine.js';
import { countInserts } from './insert-rows.js';
import { numberIn, verifyRows } from './patch-rows.js';
import { inPeriod, tableOf } from './winners.js';

export interface Tables {
  readonly standardized: StoredTable;
  readonly curated: StoredTable;
}

/**
 * Counts both tables of a plan by their rows, which are on this machine: nothing is charged, and no
 * period has a size in bytes. Where CURATED has every column as the plan wants it, its rows are
 * compared, as the verification of the catch-up does it; before the activation, which adds them, only
 * rows with a value are counted.
 */
export async function rowSizes(
  engine: Engine,
  plan: CatchUpPlan,
  tables: Tables,
): Promise<TableSizes> {
  const std = await countsOf(engine, plan.standardized, anyOf(sourcesIn(plan, tables)));
  const curated = await countsOf(engine, plan.curated, 'false');
  const compared = await comparedRows(engine, plan, tables);
  const names = new Set([...std.keys(), ...curated.keys()]);
  const periods = [...names].sort(comparePeriods).map((period): PeriodSize => {
    const { rows, filled } = std.get(period) ?? EMPTY;
    const ofCurated = curated.get(period) ?? EMPTY;
    const found = compared.get(period);
    return {
      period,
      standardized: { rows, bytes: null },
      curated: { rows: ofCurated.rows, bytes: null },
      filled,
      isExact: true,
      ...(found === undefined ? {} : { compared: together(found, ofCurated.rows) }),
    };
  });
  return { periods, isCharged: false };
}

interface Counts {
  readonly rows: number;
  readonly filled: number;
}

const EMPTY: Counts = { rows: 0, filled: 0 };

async function countsOf(
  engine: Engine,
  table: CatchUpPlan['curated'],
  isFilled: string,
): Promise<ReadonlyMap<string | null, Counts>> {
  const rows = await engine.rows(
    `SELECT period_reference, count(*), count_if(${isFilled}) FROM ${tableOf(table)} GROUP BY 1`,
  );
  return new Map(
    rows.map(([period, count, filled]) => [
      typeof period === 'string' ? period : null,
      { rows: numberIn(count), filled: numberIn(filled) },
    ]),
  );
}

/** The columns of STD that the plan reads; one that only comes with the activation has no values. */
function sourcesIn({ columns }: CatchUpPlan, { standardized }: Tables): readonly string[] {
  const there = new Set(standardized.columns.map(({ name }) => name));
  return columns.flatMap(({ source, formerSource }) =>
    [source, formerSource].filter((name) => name !== null && there.has(name)).map(String),
  );
}

const anyOf = (columns: readonly string[]): string =>
  ['false', ...columns.map((name) => `${quotedName(name)} IS NOT NULL`)].join(' OR ');

interface Found {
  /** Rows in which one column differs, or one statement's; a row may be in several of them. */
  readonly changed: readonly number[];
  readonly inserted: number;
  readonly isExact: boolean;
}

/** What the steps of the plan would find, by period; periods whose rows can't be compared are left out. */
async function comparedRows(
  engine: Engine,
  plan: CatchUpPlan,
  tables: Tables,
): Promise<ReadonlyMap<string | null, Found>> {
  const found = new Map<string | null, Found>();
  const left = new Set<string | null>();
  for (const step of allSteps(plan)) {
    if (step.kind !== 'verify' && step.kind !== 'rewrite' && step.kind !== 'count-inserts')
      continue;
    const { period } = step;
    const { changed, inserted, isExact } = found.get(period) ?? NOTHING;
    switch (step.kind) {
      case 'verify': {
        if (!step.columns.every((column) => isThere(column, tables))) {
          left.add(period);
          break;
        }
        const columns = await verifyRows(engine, plan, step);
        const different = columns.map((one) => one.different);
        found.set(period, { changed: [...changed, ...different], inserted, isExact });
        break;
      }
      case 'rewrite': {
        const has = new Set(tables.curated.columns.map(({ name }) => name));
        // A shadow that is there may hold some of the values.
        const isWhole = step.rewrites.every(({ shadow }) => !has.has(shadow));
        const rows = await filledRows(engine, plan, step);
        found.set(period, { changed: [...changed, rows], inserted, isExact: isExact && isWhole });
        break;
      }
      case 'count-inserts': {
        if (!step.inserts.columns.every((column) => hasSource(column, tables))) {
          left.add(period);
          break;
        }
        const rows = await countInserts(engine, plan, step);
        found.set(period, { changed, inserted: inserted + rows, isExact });
      }
    }
  }
  for (const period of left) found.delete(period);
  return found;
}

const NOTHING: Found = { changed: [], inserted: 0, isExact: true };

/** Whether both tables have a column as the plan wants it. */
function isThere(column: PlannedColumn, tables: Tables): boolean {
  const has = tables.curated.columns.find(({ name }) => name === column.name)?.type;
  return typeof has === 'object' && isSameType(has, column.type) && hasSource(column, tables);
}

function hasSource({ source, formerSource }: ColumnSource, { standardized }: Tables): boolean {
  const there = new Set(standardized.columns.map(({ name }) => name));
  return there.has(source) && (formerSource === null || there.has(formerSource));
}

/** Rows with a value in one of the columns that are rewritten: each gets a converted one. */
async function filledRows(
  engine: Engine,
  { curated }: CatchUpPlan,
  { rewrites, period }: Extract<CatchUpStep, { readonly kind: 'rewrite' }>,
): Promise<number> {
  const [row = []] = await engine.rows(
    `SELECT count(*) FROM ${tableOf(curated)} AS t WHERE ${inPeriod('t', period)} AND (${anyOf(rewrites.map(({ name }) => name))})`,
  );
  return numberIn(row[0]);
}

/** A row that differs in several columns is in several counts, but in none twice. */
function together({ changed, inserted, isExact }: Found, rows: number): ComparedRows {
  const sum = changed.reduce((total, one) => total + one, 0);
  const atMost = Math.min(sum, rows);
  return { changed: atMost, inserted, isExact: isExact && atMost === Math.max(0, ...changed) };
}
