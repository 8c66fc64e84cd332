import type { LoadReport } from '../protocol/load-report.js';
import { snakeKeys } from '../protocol/snake-keys.js';
import { counted } from '../core/text/counted.js';
import { inCode, inLog, inProse, jsonText, visible } from './escape.js';
import { groupedCount } from './grouped.js';
import { styler, type Terminal } from './terminal.js';
import { brokenWords } from './try-words.js';

/** Names that a text lists; the JSON report has all. */
const MAX_NAMES = 12;

/** The report for scripts; schemas/load.schema.json describes it. */
export function renderLoadJson(report: LoadReport): string {
  return `${jsonText(snakeKeys({ loadVersion: 1, ...report }))}\n`;
}

/** For people at a terminal: what the tables got, then what they did not. */
export function renderLoadText(report: LoadReport, { color }: Terminal): string {
  const applyStyle = styler(color);
  const { sign, style } = signOf(report);
  const lines = [
    ...facts(report).map(([name, text]) => `  ${name.padEnd(12)} ${visible(text)}`),
    ...problems(report).map((text) => applyStyle('warning', `  ⚠ ${visible(text)}`)),
    applyStyle(style, `${sign} ${visible(verdict(report))}`),
  ];
  return inLog(`${lines.join('\n')}\n`);
}

/** For a summary. */
export function renderLoadMarkdown(report: LoadReport): string {
  return [
    `### ${signOf(report).icon} ${inProse(verdict(report))}`,
    '',
    '| | |',
    '|---|---|',
    ...facts(report).map(([name, text]) => `| ${name} | ${inProse(text)} |`),
    '',
    ...problems(report).map((text) => `- ${inProse(text)}`),
    '',
    `Topic ${inCode(report.topic)}`,
    '',
  ].join('\n');
}

function signOf(report: LoadReport) {
  if (report.stopped !== null) return { sign: '✖', icon: '⛔', style: 'error' } as const;
  return problems(report).length > 0
    ? ({ sign: '⚠', icon: '⚠️', style: 'warning' } as const)
    : ({ sign: '✔', icon: '✅', style: 'enhancement' } as const);
}

function verdict({ topic, events, stopped }: LoadReport): string {
  return stopped === null
    ? `${groupedCount(events, 'event')} of '${topic}' loaded`
    : `The load stopped after ${groupedCount(events, 'event')}: ${stopped}; load the whole file again, what is loaded stays`;
}

function facts(report: LoadReport): readonly (readonly [string, string])[] {
  const { loaded, alreadyThere, inserted, updated, newColumns } = report;
  const there = alreadyThere === 0 ? '' : `, ${groupedCount(alreadyThere, 'event')} there before`;
  return [
    ['STANDARDIZED', `${groupedCount(loaded, 'row')}${there}`],
    [
      'CURATED',
      `${groupedCount(inserted, 'row')} inserted, ${groupedCount(updated, 'row')} updated`,
    ],
    ...(newColumns.length === 0 ? [] : [['new columns', listed(newColumns)] as const]),
  ];
}

function problems(report: LoadReport): readonly string[] {
  const { rejected, lacking, brokenLines, columnsLeft, notConverted, notes } = report;
  const missing = lacking.map(({ column, events }) => `${column} ${events}`);
  return [
    ...brokenLines.map(
      ({ reason, count, lines }) => `${brokenWords(reason, count)} (first: ${lines.join(', ')})`,
    ),
    ...(rejected === 0
      ? []
      : [
          `${groupedCount(rejected, 'event')} not in CURATED, since a column has no value: ${listed(missing)}`,
        ]),
    ...(columnsLeft === 0
      ? []
      : [
          `${counted(columnsLeft, 'field')} without a column of STANDARDIZED; json_payload has them`,
        ]),
    ...(notConverted.length === 0
      ? []
      : [
          `texts are not converted to the types of ${listed(notConverted)}; these columns stay NULL`,
        ]),
    ...notes,
  ];
}

function listed(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
