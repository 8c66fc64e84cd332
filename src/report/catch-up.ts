import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { snakeKeys } from '../protocol/snake-keys.js';
import { inCode, inLog, inProse, jsonText, visible } from './escape.js';
import { grouped, groupedCount } from './grouped.js';
import { styler, type Terminal } from './terminal.js';

const SIGNS = {
  READY: { sign: '✔', icon: '✅', style: 'enhancement' },
  NOTHING_TO_DO: { sign: '✔', icon: '✅', style: 'enhancement' },
  SUPERSEDED: { sign: '⚠', icon: '⚠️', style: 'warning' },
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
    ...leftWords(report).map((text) => applyStyle('warning', `  ⚠ ${visible(text)}`)),
    applyStyle(style, `${sign} ${visible(verdict(report))}`),
  ];
  return inLog(`${lines.join('\n')}\n`);
}

/** For a summary. */
export function renderCatchUpMarkdown(report: CatchUpReport): string {
  const rows = report.periods.map(
    ({ period, rowsChanged, rowsInserted, withoutSource, missedByPipeline }) =>
      `| ${inCode(periodName(period))} | ${grouped(rowsChanged)} | ${grouped(rowsInserted)} | ${grouped(withoutSource)} | ${grouped(missedByPipeline)} |`,
  );
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
    ...leftWords(report).map((text) => `- ${inProse(text)}`),
    '',
  ].join('\n');
}

function verdict({ topic, status, periods, reason }: CatchUpReport): string {
  const changed = periods.reduce((sum, { rowsChanged }) => sum + rowsChanged, 0);
  const why = reason === null ? '' : ` (${reason})`;
  switch (status) {
    case 'READY':
      return `History of '${topic}' is patched: ${groupedCount(changed, 'row')} changed${why}`;
    case 'NOTHING_TO_DO':
      return `History of '${topic}' lacks nothing`;
    case 'SUPERSEDED':
      return `The catch-up of '${topic}' ended for another one${why}`;
    case 'BACKFILL_FAILED':
      return `The catch-up of '${topic}' did not end${why}`;
  }
}

function periodWords(period: CatchUpReport['periods'][number]): string {
  const { rowsChanged, rowsInserted, withoutSource, missedByPipeline } = period;
  return [
    `${groupedCount(rowsChanged, 'row')} changed`,
    ...(rowsInserted === 0 ? [] : [`${groupedCount(rowsInserted, 'row')} inserted`]),
    ...(withoutSource === 0 ? [] : [`${grouped(withoutSource)} without a row in STANDARDIZED`]),
    ...(missedByPipeline === 0 ? [] : [`${grouped(missedByPipeline)} not in CURATED`]),
  ].join(', ');
}

function leftWords({ unpatched }: CatchUpReport): readonly string[] {
  return unpatched
    .filter(({ reason }) => !SILENT.has(reason))
    .map(({ column, periods, reason }) => {
      const where = periods === null ? 'all periods' : groupedCount(periods.length, 'period');
      return `${column} stays unpatched in ${where}: ${reason}`;
    });
}

function periodName(period: string | null): string {
  return period === null ? 'no period' : visible(period);
}
