import type { CatchUpKind } from '../../change/catch-up-kinds.js';
import type { CatchUpPlan } from './catch-up-plan.js';
import type { CatchUpStep, Scope } from './catch-up-step.js';
import { allSteps } from './step-at.js';
import type { PeriodSize, TableSize, TableSizes } from './table-sizes.js';

/** What a catch-up costs, before anything is run. Amounts are upper bounds unless they say more. */
export interface Bill {
  readonly periods: number;
  /** Rows of CURATED in these periods. */
  readonly rows: number;
  /** Rows of STD with a value in a column that is patched; null where nobody counted them. */
  readonly filled: number | null;
  /** Whether there are just as many. */
  readonly isFilledExact: boolean;
  /** Rows that change: so many are seen again by readers that read what is new. */
  readonly rowsChanged: number;
  /** Rows that CURATED gets. */
  readonly rowsInserted: number;
  /** Whether `rowsChanged` was counted, and is not only the rows that there are. */
  readonly isCounted: boolean;
  /** Whether just as many rows change and are inserted. */
  readonly isExact: boolean;
  /** Null where the tables have no size in bytes. */
  readonly bytesRead: number | null;
  /** Bytes that are added and kept until the tables' snapshots expire; null as `bytesRead`. */
  readonly bytesKept: number | null;
  readonly statements: number;
  /** US dollars for a TB that is read; null where nothing is charged. */
  readonly pricePerTb: number | null;
  /** US dollars; null where nothing is charged. */
  readonly dollars: number | null;
}

/** A plan's bill, or why there is none. */
export type Cost =
  | { readonly kind: 'known'; readonly bill: Bill }
  | { readonly kind: 'unknown'; readonly reason: string };

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
  sizes: TableSizes,
  pricePerTb: number = PRICE_PER_TB,
): Bill {
  const read = bytesIn(sizes.periods);
  const steps = allSteps(plan);
  const reads = steps.map((step) => bytesRead(step, read));
  const queries = reads.filter((bytes) => bytes !== undefined);
  const changes = plan.periods.map((_, index) => changedIn(plan, index, sizes.periods));
  const charged = queries.map((bytes) => (bytes === null ? null : Math.max(bytes, LEAST_READ)));
  const price = sizes.isCharged ? pricePerTb : null;
  const billed = add(charged);
  // Merged files are written anew as a whole.
  const merged = steps.flatMap((step) =>
    step.kind === 'optimize' ? [read.of('curated', [step.period])] : [],
  );
  return {
    periods: plan.periods.length,
    rows: plan.periods.reduce((sum, { rows }) => sum + rows, 0),
    filled: filledIn(plan, changes, sizes.periods),
    isFilledExact: changes.every(({ isFilledExact }) => isFilledExact),
    rowsChanged: changes.reduce((sum, { rows }) => sum + rows, 0),
    rowsInserted: changes.reduce((sum, { inserted }) => sum + inserted, 0),
    isCounted: changes.every(({ isCounted }) => isCounted),
    isExact: changes.every(({ isExact }) => isExact),
    bytesRead: add(queries),
    bytesKept: rounded(add([...changes.map(({ bytes }) => bytes), ...merged])),
    statements: steps.length,
    pricePerTb: price,
    dollars: price === null || billed === null ? null : (billed / TB) * price,
  };
}

/** Rows with a value in all periods together: those of files without a period count once. */
function filledIn(
  { periods }: CatchUpPlan,
  changes: readonly Changed[],
  sizes: readonly PeriodSize[],
): number | null {
  const read = periods.filter((_, index) => changes[index]?.filled !== 0);
  if (read.length === 0) return 0;
  const names = new Set([...read.map(({ period }) => period), null]);
  const near = sizes.filter(({ period }) => names.has(period));
  return add(near.map(({ filled }) => filled ?? null));
}

/** Null where one of them is not known. */
function add(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

const rounded = (number: number | null): number | null =>
  number === null ? null : Math.round(number);

type Table = 'standardized' | 'curated';
/** Bytes of a table's files that may hold rows of these periods. */
interface Read {
  readonly of: (table: Table, periods: readonly (string | null)[]) => number | null;
  readonly whole: number | null;
}

function bytesIn(sizes: readonly PeriodSize[]): Read {
  const byPeriod = new Map(sizes.map((size) => [size.period, size]));
  return {
    of: (table, periods) =>
      add(
        [...new Set([...periods, null])].map((period) => {
          const size = byPeriod.get(period);
          return size === undefined ? 0 : size[table].bytes;
        }),
      ),
    whole: add(sizes.map(({ curated }) => curated.bytes)),
  };
}

/** Undefined for a statement that changes the table's columns, which reads no data. */
function bytesRead(step: CatchUpStep, read: Read): number | null | undefined {
  const curatedOf = (...periods: readonly (string | null)[]): number | null =>
    read.of('curated', periods);
  const sourcesOf = ({ sources }: Scope): number | null => read.of('standardized', sources);
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
      return read.of('standardized', [step.period]);
    case 'optimize':
      return curatedOf(step.period);
    case 'rewrite':
      return curatedOf(step.period);
    case 'rewrite-rest':
    case 'count-rewrite':
      return read.whole;
    case 'patch':
    case 'verify':
    case 'record-errors':
      return add([sourcesOf(step), curatedOf(step.period)]);
    case 'count-inserts':
    case 'insert':
    case 'count-unmatched':
      // The keys of the neighbours are looked for in CURATED, too.
      return add([sourcesOf(step), curatedOf(...step.sources)]);
  }
}

interface Changed {
  readonly filled: number | null;
  readonly isFilledExact: boolean;
  readonly rows: number;
  readonly inserted: number;
  readonly isCounted: boolean;
  readonly isExact: boolean;
  readonly bytes: number | null;
}

/** A changed row is written anew as a whole: merge-on-read keeps the old one until it is compacted. */
function changedIn(plan: CatchUpPlan, index: number, sizes: readonly PeriodSize[]): Changed {
  const { period, rows } = plan.periods[index] ?? { period: null, rows: 0 };
  const near = sizes.filter((size) => size.period === period || size.period === null);
  const { compared } = near.find((size) => size.period === period) ?? {};
  const isIn = (periods: readonly number[] | null): boolean =>
    periods === null || periods.includes(index);
  const groups = plan.groups.filter(({ periods }) => isIn(periods));
  const open = plan.rewrites.filter(({ isSetAside }) => !isSetAside).length;
  const columns = groups.flatMap(({ columns: [from, to] }) => plan.columns.slice(from, to));
  const filled = columns.length === 0 ? 0 : add(near.map((size) => size.filled ?? null));
  const fills = open === 0 && columns.every(({ kinds }) => kinds.every((kind) => FILLS.has(kind)));
  const counted = compared?.changed ?? (fills ? filled : null);
  const changed = Math.min(counted ?? rows, rows);
  const inserted =
    plan.inserts === null || period === null || !isIn(plan.inserts.periods)
      ? 0
      : (compared?.inserted ?? Math.min(plan.inserts.stopAbove, sumOf(near, 'standardized').rows));
  // Each group of columns, and each group of rewrites, writes its rows once more.
  const times = groups.length + plan.rewriteGroups.length;
  const row = bytesARow(near);
  return {
    filled,
    isFilledExact: columns.length === 0 || near.every(({ isExact }) => isExact),
    rows: changed,
    inserted,
    isCounted: counted !== null,
    isExact: compared?.isExact ?? (changed === 0 && inserted === 0),
    bytes: row === null ? null : row * (changed * Math.max(1, times) + inserted),
  };
}

/** Of CURATED on average; of STD, whose rows are wider, where CURATED has none. */
function bytesARow(sizes: readonly PeriodSize[]): number | null {
  const [curated, std] = [sumOf(sizes, 'curated'), sumOf(sizes, 'standardized')];
  const { rows, bytes } = curated.rows > 0 ? curated : std;
  return bytes === null ? null : bytes / Math.max(1, rows);
}

function sumOf(sizes: readonly PeriodSize[], table: Table): TableSize {
  return {
    rows: sizes.reduce((sum, size) => sum + size[table].rows, 0),
    bytes: add(sizes.map((size) => size[table].bytes)),
  };
}
