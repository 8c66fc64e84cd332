import type { Bill, Cost } from '../core/history/plan/bill.js';
import { alignedTable } from './aligned-table.js';
import { bytesWords, countWords, dollarWords } from './amount-words.js';
import { inProse, visible } from './escape.js';

/** Lines of a table for people at a terminal; one line where there is no bill. */
export function costLines(cost: Cost): readonly string[] {
  if (cost.kind === 'unknown') return [`cost: unknown, since ${visible(cost.reason)}`];
  const rows = costRows(cost.bill);
  const cells = (at: 0 | 1 | 2): readonly string[] => rows.map((row) => row[at]);
  return alignedTable(
    [
      { title: 'cost', cells: cells(0) },
      { title: '', cells: cells(1) },
      { title: '', cells: cells(2) },
    ],
    Number.POSITIVE_INFINITY,
  );
}

/** The same in markdown. */
export function costMarkdown(cost: Cost): string {
  if (cost.kind === 'unknown') return `Cost: unknown, since ${inProse(cost.reason)}`;
  return [
    '| Cost | | |',
    '|---|---|---|',
    ...costRows(cost.bill).map((cells) => `| ${cells.map(inProse).join(' | ')} |`),
  ].join('\n');
}

/** A member for JSON: `bill`, null with the reason why in `cost_unknown`. */
export function costFacts(cost: Cost): Record<string, unknown> {
  return cost.kind === 'unknown'
    ? { bill: null, cost_unknown: cost.reason }
    : { bill: billFacts(cost.bill), cost_unknown: null };
}

function billFacts(bill: Bill): Record<string, unknown> {
  return {
    periods: bill.periods,
    rows: bill.rows,
    rows_filled_at_most: bill.filled,
    rows_filled_is_exact: bill.isFilledExact,
    rows_changed_at_most: bill.rowsChanged,
    rows_changed_is_counted: bill.isCounted,
    rows_inserted_at_most: bill.rowsInserted,
    rows_are_exact: bill.isExact,
    bytes_read_at_most: bill.bytesRead,
    bytes_kept_at_most: bill.bytesKept,
    statements: bill.statements,
    dollars_per_tb: bill.pricePerTb,
    dollars_at_most: bill.dollars,
  };
}

type Row = readonly [what: string, amount: string, note: string];

function costRows(bill: Bill): readonly Row[] {
  const { filled, rowsChanged, rowsInserted, bytesRead, bytesKept } = bill;
  const atMost = (words: string, isExact = false): string => (isExact ? words : `at most ${words}`);
  const bytes = (amount: number | null): string =>
    amount === null ? 'unknown' : atMost(bytesWords(amount));
  const changed = bill.isCounted
    ? atMost(countWords(rowsChanged), bill.isExact)
    : `up to all ${countWords(rowsChanged)}`;
  return [
    ['periods', countWords(bill.periods), ''],
    ['statements', countWords(bill.statements), ''],
    ['rows', countWords(bill.rows), 'of CURATED in these periods'],
    ...(filled === null ? [] : [filledRow(atMost(countWords(filled), bill.isFilledExact))]),
    ['rows that change', changed, 'readers of what is new see them again'],
    ...(rowsInserted === 0 ? [] : [insertedRow(atMost(countWords(rowsInserted), bill.isExact))]),
    ['bytes read', bytes(bytesRead), ''],
    ['bytes kept', bytes(bytesKept), 'until snapshots expire'],
    priceRow(bill),
  ];
}

const filledRow = (amount: string): Row => [
  'rows with a value',
  amount,
  'of STANDARDIZED, in a column that is patched',
];
const insertedRow = (amount: string): Row => ['rows that come', amount, 'rejected before'];

function priceRow({ dollars, pricePerTb }: Bill): Row {
  if (pricePerTb === null) return ['price', 'none', 'nothing is charged for a directory'];
  const words = dollars === null ? 'unknown' : dollarWords(dollars);
  const amount = words.startsWith('$') ? `at most ${words}` : words;
  return ['price', amount, `at ${dollarWords(pricePerTb)} a TB that is read`];
}
