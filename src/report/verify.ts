import type { VerifyReport } from '../protocol/catch-up-report.js';
import { snakeKeys } from '../protocol/snake-keys.js';
import { inCode, inLog, inProse, jsonText, visible } from './escape.js';
import { grouped, groupedCount } from './grouped.js';
import { styler, type Terminal } from './terminal.js';

/** Rows of a text or a summary; the JSON report has all. */
const MAX_ROWS = 300;

/** The report for scripts; schemas/verify.schema.json describes it. */
export function renderVerifyJson(report: VerifyReport): string {
  return `${jsonText(snakeKeys(report))}\n`;
}

/** For people at a terminal: the columns that differ, and the outcome. */
export function renderVerifyText(report: VerifyReport, { color }: Terminal): string {
  const applyStyle = styler(color);
  const odd = differing(report).slice(0, MAX_ROWS);
  const lines = [
    ...odd.map(({ column, period, populated, convertible, different }) =>
      applyStyle(
        'error',
        `  ${visible(column)} in ${visible(period ?? 'no period')}: ${grouped(populated)} values, ${grouped(convertible)} expected, ${groupedCount(different, 'row')} differ`,
      ),
    ),
    applyStyle(odd.length > 0 ? 'error' : 'enhancement', verdict(report)),
  ];
  return inLog(`${lines.join('\n')}\n`);
}

/** For a summary. */
export function renderVerifyMarkdown(report: VerifyReport): string {
  const rows = report.columns
    .slice(0, MAX_ROWS)
    .map(
      ({ column, period, populated, convertible, different }) =>
        `| ${inCode(column)} | ${inCode(period ?? 'no period')} | ${grouped(populated)} | ${grouped(convertible)} | ${grouped(different)} |`,
    );
  return [
    `### ${inProse(verdict(report))}`,
    '',
    ...(rows.length === 0
      ? []
      : [
          '| Column | Period | Values | Expected | Different |',
          '|---|---|---:|---:|---:|',
          ...rows,
          '',
        ]),
  ].join('\n');
}

function verdict(report: VerifyReport): string {
  const { topic, status, columns } = report;
  switch (status) {
    case 'VERIFIED':
      // A rewrite is compared before its swap, while both columns are there.
      if (columns.length === 0)
        return `✔ The last catch-up of '${topic}' patched no column from STANDARDIZED, so there is nothing to count again`;
      return `✔ History of '${topic}' is as its version says: ${groupedCount(columns.length, 'count')} of columns and periods`;
    case 'DIFFERENT':
      return `✖ History of '${topic}' differs in ${groupedCount(differing(report).length, 'count')}; run the catch-up again`;
    case 'NOTHING_TO_VERIFY':
      return `✔ No catch-up of '${topic}' has patched its version's history, so there is nothing to verify; schema-gate status ${topic} tells whether it waits for one`;
  }
}

function differing({ columns }: VerifyReport): VerifyReport['columns'] {
  return columns.filter(
    ({ populated, convertible, different }) => different > 0 || populated !== convertible,
  );
}
