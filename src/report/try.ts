import { counted } from '../core/text/counted.js';
import type { TryReport } from '../protocol/try-report.js';
import { alignedTable } from './aligned-table.js';
import { inCode, inLog, inMarkdown, inProse, shortened, visible } from './escape.js';
import { grouped, percent } from './grouped.js';
import { COMMAND_WHOLE, cut, restLine } from './rest.js';
import { styler, wrapped, type Terminal } from './terminal.js';
import { neverFilledWords, tryNotes, tryProblems, tryVerdict } from './try-words.js';

/** Unmapped paths of a text; the JSON report has more. */
const MAX_UNMAPPED = 20;
/** Rows of a summary's table. */
const MAX_ROWS = 500;
const MAX_CELL = 300;

const SIGNS = {
  0: { sign: '✔', icon: '✅', style: 'enhancement' },
  1: { sign: '✖', icon: '⛔', style: 'error' },
  3: { sign: '✖', icon: '⛔', style: 'error' },
} as const;

/** For people at a terminal: the columns, what is wrong, what is unmapped, the verdict last. */
export function renderTryText(report: TryReport, { color, width }: Terminal): string {
  const { result, topic, file, schema, exitCode } = report;
  const applyStyle = styler(color);
  const { columns, unmapped, events } = result;
  const isTroubled = (row: number): boolean =>
    (columns[row]?.failed ?? 0) + (columns[row]?.missing.count ?? 0) > 0;
  const [head = '', ...rows] = alignedTable(
    [
      {
        title: 'COLUMN',
        cells: columns.map(({ name }) => visible(name)),
        applyStyle: (cell, row) => (isTroubled(row) ? applyStyle('error', cell) : cell),
      },
      { title: 'TYPE', cells: columns.map(({ type }) => shortened(type, 40)), dropOrder: 2 },
      { title: 'FILLED', cells: columns.map(({ filled }) => percent(filled, events)) },
      {
        title: 'FAILED',
        cells: columns.map(({ failed }) => (failed === 0 ? '' : grouped(failed))),
        applyStyle: (cell) => applyStyle('error', cell),
      },
      {
        title: 'MISSING',
        cells: columns.map(({ missing: { count } }) => (count === 0 ? '' : grouped(count))),
        applyStyle: (cell) => applyStyle('error', cell),
      },
      {
        title: 'PATH',
        cells: columns.map(({ path }) => shortened(visible(path), 60)),
        dropOrder: 1,
        applyStyle: (cell) => applyStyle('dim', cell),
      },
    ],
    width,
  );
  const lines = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => wrapped(cut(visible(text), COMMAND_WHOLE), width, 2));
  const section = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [[applyStyle('bold', title), ...texts].join('\n')];
  const shown = unmapped.slice(0, MAX_UNMAPPED);
  const blocks = [
    [
      visible(`${file} against ${schema}`),
      ...(columns.length === 0 ? [] : ['', applyStyle('dim', head), ...rows]),
    ].join('\n'),
    ...section(
      'For a person',
      lines(
        tryProblems(report).map(({ column, words }) =>
          column === undefined ? words : `${column}: ${words}`,
        ),
      ),
    ),
    ...section('Never filled', lines(neverFilledWords(report))),
    ...section('Paths that no column reads', [
      ...shown.map(
        ({ path, events: count }) =>
          `  ${percent(count, events).padStart(6)}  ${shortened(visible(path), 200)}`,
      ),
      ...(unmapped.length > shown.length
        ? [`  ${restLine(unmapped.length - shown.length, COMMAND_WHOLE, 'path')}`]
        : []),
    ]),
    ...section('Notes', lines(tryNotes(report))),
    applyStyle(
      SIGNS[exitCode].style,
      visible(`${SIGNS[exitCode].sign} ${topic}: ${tryVerdict(report)}`),
    ),
  ];
  return inLog(`${blocks.join('\n\n')}\n`);
}

/** For a job summary or a ticket. */
export function renderTryMarkdown(report: TryReport): string {
  const { result, topic, file, schema, exitCode } = report;
  const { columns, unmapped, events } = result;
  const rows = columns
    .slice(0, MAX_ROWS)
    .map(({ name, type, path, filled, failed, missing, notInEnum }) =>
      [
        inCode(shortened(name, MAX_CELL)),
        inMarkdown(shortened(type, MAX_CELL)),
        inCode(shortened(path, MAX_CELL)),
        percent(filled, events),
        ...[failed, missing.count, notInEnum.count].map(grouped),
      ].join(' | '),
    );
  const item = (text: string): string => `- ${text}`;
  const list = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`**${title}**\n\n${items.map(item).join('\n')}`];
  const shown = unmapped.slice(0, MAX_UNMAPPED);
  const rest = unmapped.length - shown.length;
  const parts = [
    `### ${SIGNS[exitCode].icon} ${inCode(topic)} ${inMarkdown(tryVerdict(report))}`,
    `${inCode(file)} against ${inCode(schema)}`,
    ...(rows.length === 0
      ? []
      : [
          [
            '| Column | Type | Path | Filled | Failed | Missing | Not in enum |',
            '|---|---|---|---|---|---|---|',
            ...rows.map((row) => `| ${row} |`),
          ].join('\n'),
        ]),
    ...(columns.length > MAX_ROWS
      ? [restLine(columns.length - MAX_ROWS, COMMAND_WHOLE, 'column')]
      : []),
    ...list(
      'For a person',
      tryProblems(report)
        .slice(0, MAX_ROWS)
        .map(({ column, words }) =>
          column === undefined ? inProse(words) : `${inCode(column)}: ${inProse(words)}`,
        ),
    ),
    ...list(
      'Never filled',
      neverFilledWords(report)
        .slice(0, MAX_ROWS)
        .map((words) => inMarkdown(shortened(words, MAX_CELL))),
    ),
    ...list('Paths that no column reads', [
      ...shown.map(
        ({ path, events: count }) =>
          `${inCode(shortened(path, MAX_CELL))}: ${counted(count, 'event')}`,
      ),
      ...(rest > 0 ? [restLine(rest, COMMAND_WHOLE, 'path')] : []),
    ]),
    ...list('Notes', tryNotes(report).map(inProse)),
  ];
  return `${parts.join('\n\n')}\n`;
}
