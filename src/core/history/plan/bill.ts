import type { CatchUpKind } from '../../change/catch-up-kinds.js';
import type { CatchUpPlan } from './catch-up-plan.js';
import type { CatchUpStep, Scope } from './catch-up-step.js';
import { allSteps } from './step-at.js';
import type { PeriodSize } from './table-sizes.js';

/** What a catch-up costs, before anything was run: from metadata, so each number is an upper bound. */
export interface Bill {
  readonly periods: number;
  /** Rows of CURATED in these periods. */
  readonly rows: number;
  /** Rows that change at most: so many are seen again by readers that read what is new. */
  readonly rowsChanged: number;
  /** Whether `rowsChanged` is what metadata counts, and not only the rows that there are. */
  readonly isCounted: boolean;
  readonly bytesRead: number;
  /** Bytes that are added and kept until the tables' snapshots expire. */
  readonly bytesKept: number;
  readonly statements: number;
  /** US dollars, for what Athena reads. */
  readonly dollars: number;
}

/** US dollars for a TB that Athena reads, unless it is configured: https://aws.amazon.com/athena/pricing/ */
export const PRICE_PER_TB = 5;
/** What Athena charges for a query at least, in bytes; its DDL is free. */
const LEAST_READ = 10 * 1024 ** 2;
const TB = 1024 ** 4;

/** Kinds that only fill in values: a row without one in STD doesn't change. */
const FILLS: ReadonlySet<CatchUpKind> = new Set(['added', 'returned', 'renamed', 'widened']);

/**
 * Adds up what the steps of a plan read and write. `sizes`: of every period of both tables, since a
 * period is patched from its neighbours, too. `pricePerTb`: US dollars.
 */
export function billOf(
  plan: CatchUpPlan,
  sizes: readonly PeriodSize[],
  pricePerTb: number = PRICE_PER_TB,
): Bill {
  const byPeriod = new Map(sizes.map((size) => [size.period, size]));
  const whole = sizes.reduce((sum, { curated }) => sum + curated.bytes, 0);
  const steps = allSteps(plan);
  const reads = steps.map((step) => bytesRead(step, byPeriod, whole));
  const queries = reads.filter((bytes) => bytes !== undefined);
  const changes = plan.periods.map((_, index) => changedIn(plan, index, byPeriod));
  const charged = queries.reduce((sum, bytes) => sum + Math.max(bytes, LEAST_READ), 0);
  // Merged files are written anew as a whole.
  const merged = steps.reduce(
    (sum, step) =>
      sum + (step.kind === 'optimize' ? (byPeriod.get(step.period)?.curated.bytes ?? 0) : 0),
    0,
  );
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
  return {
    periods: plan.periods.length,
    rows: add(plan.periods.map(({ period }) => byPeriod.get(period)?.curated.rows ?? 0)),
    rowsChanged: add(changes.map(({ rows }) => rows)),
    isCounted: changes.every(({ isCounted }) => isCounted),
    bytesRead: add(queries),
    bytesKept: Math.round(add(changes.map(({ bytes }) => bytes)) + merged),
    statements: steps.length,
    dollars: (charged / TB) * pricePerTb,
  };
}

type Sizes = ReadonlyMap<string | null, PeriodSize>;

/** Undefined for a statement that changes the table's columns, which reads no data. */
function bytesRead(step: CatchUpStep, sizes: Sizes, whole: number): number | undefined {
  const curatedOf = (period: string | null): number => sizes.get(period)?.curated.bytes ?? 0;
  const sourcesOf = ({ sources }: Scope): number =>
    sources.reduce((sum, period) => sum + (sizes.get(period)?.standardized.bytes ?? 0), 0);
  switch (step.kind) {
    case 'add-shadows':
    case 'set-aside':
    case 'take-over':
      return undefined;
    // Nobody knows how large the logs are; they are read by the partition of their topic.
    case 'count-errors':
    case 'list-drift':
      return 0;
    case 'record-drift':
      return sizes.get(step.period)?.standardized.bytes ?? 0;
    case 'optimize':
      return curatedOf(step.period);
    case 'rewrite':
      return curatedOf(step.period);
    case 'rewrite-rest':
    case 'count-rewrite':
      return whole;
    case 'patch':
    case 'verify':
    case 'record-errors':
      return sourcesOf(step) + curatedOf(step.period);
    case 'count-inserts':
    case 'insert':
    case 'count-unmatched':
      // The keys of the neighbours are looked for in CURATED, too.
      return sourcesOf(step) + step.sources.reduce((sum, period) => sum + curatedOf(period), 0);
  }
}

interface Changed {
  readonly rows: number;
  readonly bytes: number;
  readonly isCounted: boolean;
}

/** A changed row is written anew as a whole: merge-on-read keeps the old one until it is compacted. */
function changedIn(plan: CatchUpPlan, index: number, sizes: Sizes): Changed {
  const size = sizes.get(plan.periods[index]?.period ?? null);
  if (size === undefined) return { rows: 0, bytes: 0, isCounted: true };
  const { rows, bytes } = size.curated;
  const groups = plan.groups.filter(({ periods }) => periods === null || periods.includes(index));
  const open = plan.rewrites.filter(({ isSetAside }) => !isSetAside).length;
  const columns = groups.flatMap(({ columns: [from, to] }) => plan.columns.slice(from, to));
  const fills = open === 0 && columns.every(({ kinds }) => kinds.every((kind) => FILLS.has(kind)));
  const isCounted = fills && size.filled !== undefined;
  const changed = isCounted ? Math.min(size.filled ?? rows, rows) : rows;
  // Each group of columns, and each group of rewrites, writes its rows once more.
  const times = groups.length + plan.rewriteGroups.length;
  return {
    rows: changed,
    bytes: rows === 0 ? 0 : (bytes / rows) * changed * Math.max(1, times),
    isCounted,
  };
}
