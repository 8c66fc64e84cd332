import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { EVERY_COLUMN } from '../protocol/unpatched.js';
import { leftWords } from './left-words.js';
import { quoted } from '../core/text/quoted.js';
import { snakeKeys } from '../protocol/snake-keys.js';
import { inCode, inLog, inProse, jsonText, visible } from './escape.js';
import { grouped, groupedCount } from './grouped.js';
import { styler, type Terminal } from './terminal.js';

const SIGNS = {
  READY: { sign: '✔', icon: '✅', style: 'enhancement' },
  NOTHING_TO_DO: { sign: '✔', icon: '✅', style: 'enhancement' },
  SUPERSEDED: { sign: '⚠', icon: '⚠️', style: 'warning' },
  RUNNING: { sign: '…', icon: '⏳', style: 'warning' },
  BACKFILL_FAILED: { sign: '✖', icon: '⛔', style: 'error' },
} as const satisfies Readonly<Record<CatchUpReport['status'], unknown>>;

/** Reasons for which nothing lacks, so that nobody has to be told. */
const SILENT: ReadonlySet<string> = new Set(['never-sent']);

/** The report for scripts; schemas/catch-up.schema.json describes it. */
export function renderCatchUpJson(report: CatchUpReport): string {
  return `${jsonText(snakeKeys(report))}\n`;
}

/** For people at a terminal: what was patched by period, what stays, the outcome last. */
export function renderCatchUpText(report: CatchUpReport, { color }: Terminal): string {
  const applyStyle = styler(color);
  const { sign, style } = SIGNS[report.status];
  const lines = [
    ...report.periods.map(
      (period) => `  ${periodName(period.period).padEnd(12)} ${periodWords(period)}`,
    ),
    ...report.notReached.map((period) => `  ${periodName(period).padEnd(12)} not reached`),
    ...unpatchedWords(report).map((text) => applyStyle('warning', `  ⚠ ${visible(text)}`)),
    applyStyle(style, `${sign} ${visible(verdict(report))}`),
  ];
  return inLog(`${lines.join('\n')}\n`);
}

/** For a summary. */
export function renderCatchUpMarkdown(report: CatchUpReport): string {
  const rows = [
    ...report.periods.map(
      ({ period, rowsChanged, rowsInserted, withoutSource, missedByPipeline }) =>
        `| ${inCode(periodName(period))} | ${rowsChanged === null ? 'not counted' : grouped(rowsChanged)} | ${grouped(rowsInserted)} | ${grouped(withoutSource)} | ${grouped(missedByPipeline)} |`,
    ),
    ...report.notReached.map((period) => `| ${inCode(periodName(period))} | not reached | | | |`),
  ];
  const table =
    rows.length === 0
      ? []
      : [
          '| Period | Rows changed | Rows inserted | Without a source | Missed by the pipeline |',
          '|---|---:|---:|---:|---:|',
          ...rows,
          '',
        ];
  return [
    `### ${SIGNS[report.status].icon} ${inProse(verdict(report))}`,
    '',
    ...table,
    ...unpatchedWords(report).map((text) => `- ${inProse(text)}`),
    '',
  ].join('\n');
}

function verdict({ topic, status, catchupId, periods, unpatched, reason }: CatchUpReport): string {
  const why = reason === null ? '' : ` (${reason})`;
  switch (status) {
    case 'READY':
      // Only a person's word that opens a topic as it is has a reason.
      if (reason !== null) return `The catch-up of '${topic}' is given up: ${reason}`;
      return `History of '${topic}' is patched: ${changedWords(periods)}`;
    case 'NOTHING_TO_DO':
      return unpatched.some(isTold)
        ? `History of '${topic}' lacks nothing that a catch-up would patch now`
        : `History of '${topic}' lacks nothing`;
    case 'SUPERSEDED':
      return `The catch-up of '${topic}' ended for another one${why}`;
    case 'RUNNING':
      return `The catch-up of '${topic}' goes on in AWS as ${catchupId ?? 'an execution'}${why}`;
    case 'BACKFILL_FAILED':
      return `The catch-up of '${topic}' did not end${why}`;
  }
}

const NOT_COUNTED = 'changed rows not counted, since Spark wrote them';

function changedWords(periods: CatchUpReport['periods']): string {
  const known = periods.flatMap(({ rowsChanged }) => rowsChanged ?? []);
  const changed = known.reduce((sum, rows) => sum + rows, 0);
  const others = periods.length - known.length;
  const more = others === 0 ? '' : `, and in ${groupedCount(others, 'period')} ${NOT_COUNTED}`;
  return `${groupedCount(changed, 'row')} changed${more}`;
}

function periodWords(period: CatchUpReport['periods'][number]): string {
  const { rowsChanged, rowsInserted, withoutSource, missedByPipeline } = period;
  return [
    rowsChanged === null ? NOT_COUNTED : `${groupedCount(rowsChanged, 'row')} changed`,
    ...(rowsInserted === 0 ? [] : [`${groupedCount(rowsInserted, 'row')} inserted`]),
    ...(withoutSource === 0 ? [] : [`${grouped(withoutSource)} without a row in STANDARDIZED`]),
    ...(missedByPipeline === 0 ? [] : [`${grouped(missedByPipeline)} not in CURATED`]),
  ].join(', ');
}

function unpatchedWords({ unpatched }: CatchUpReport): readonly string[] {
  return unpatched.filter(isTold).map(({ column, periods, reason }) => {
    const what = column === EVERY_COLUMN ? 'every column' : quoted(column);
    const where = periods === null ? 'all periods' : groupedCount(periods.length, 'period');
    return `${what} stays unpatched in ${where}: ${leftWords(reason)}`;
  });
}

function isTold({ reason }: CatchUpReport['unpatched'][number]): boolean {
  return !SILENT.has(reason);
}

function periodName(period: string | null): string {
  return period === null ? 'no period' : visible(period);
}
