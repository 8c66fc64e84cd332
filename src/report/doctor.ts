import {
  CHECK_STATUSES,
  type Check,
  type CheckStatus,
  type DoctorReport,
} from '../protocol/doctor-report.js';
import { inCode, inLog, inMarkdown, inProse, jsonText, shortened, visible } from './escape.js';
import { styler, type Terminal } from './terminal.js';

const SIGNS = {
  fail: { sign: '✖', icon: '⛔', style: 'error', words: 'fail' },
  warn: { sign: '⚠', icon: '⚠️', style: 'warning', words: 'warn' },
  'not-known': { sign: '?', icon: '❔', style: 'dim', words: 'not known' },
  ok: { sign: '✔', icon: '✅', style: 'enhancement', words: 'ok' },
} as const satisfies Readonly<Record<CheckStatus, unknown>>;

/** For people at a terminal: a line for each check, with what mends it below; the verdict last. */
export function renderDoctorText({ checks, exitCode }: DoctorReport, { color }: Terminal): string {
  const applyStyle = styler(color);
  const width = checks.reduce((most, { id }) => Math.max(most, id.length), 0);
  const lines = checks.flatMap(({ id, status, about, message, fix }) => {
    const { sign, style } = SIGNS[status];
    return [
      `${applyStyle(style, sign)} ${id.padEnd(width)}  ${applyStyle('bold', visible(about))}: ${visible(message)}`,
      // A command is not broken into lines, so that it can be copied.
      ...(fix === null ? [] : [applyStyle('dim', `  → ${visible(fix)}`)]),
    ];
  });
  const { sign, style } = SIGNS[verdictSign(checks, exitCode)];
  return inLog(
    `${[...lines, '', applyStyle(style, `${sign} ${doctorVerdict(checks)}`)].join('\n')}\n`,
  );
}

const MAX_ROWS = 300;
const MAX_CELL = 600;

/** For a job summary: what is not well, then all checks folded. */
export function renderDoctorMarkdown({ registry, checks, exitCode }: DoctorReport): string {
  const bad = checks.filter(({ status }) => status !== 'ok');
  const well = checks.filter(({ status }) => status === 'ok');
  const cell = (text: string): string => inProse(shortened(text, MAX_CELL));
  const row = ({ id, status, about, message, fix }: Check): string =>
    `| ${SIGNS[status].icon} ${inCode(id)} | ${inCode(about)} | ${cell(message)} | ${fix === null ? '' : cell(fix)} |`;
  const table = (rows: readonly Check[]): string =>
    ['| Check | About | | Fix |', '|---|---|---|---|', ...rows.slice(0, MAX_ROWS).map(row)].join(
      '\n',
    ) +
    (rows.length > MAX_ROWS
      ? `\n\n…and ${rows.length - MAX_ROWS} more; --format json has them all.`
      : '');
  return `${[
    `### ${SIGNS[verdictSign(checks, exitCode)].icon} ${inMarkdown(doctorVerdict(checks))}`,
    inCode(registry),
    ...(bad.length === 0 ? [] : [table(bad)]),
    ...(well.length === 0
      ? []
      : [`<details><summary>${well.length} ok</summary>\n\n${table(well)}\n\n</details>`]),
  ].join('\n\n')}\n`;
}

/** The report for scripts; schemas/doctor.schema.json describes it. */
export function renderDoctorJson(report: DoctorReport): string {
  const { registry, account, region, checks } = report;
  return `${jsonText({
    doctor_version: 1,
    registry,
    account,
    region,
    result: doctorResult(report),
    checks: checks.map(({ id, status, about, message, fix }) => ({
      id,
      status,
      about,
      message,
      fix,
    })),
  })}\n`;
}

/** `not-known`: nothing could be found out. What could not be read is never counted as ok. */
function doctorResult({ checks, exitCode }: DoctorReport): CheckStatus {
  if (exitCode === 3) return 'not-known';
  if (exitCode === 1) return 'fail';
  return checks.every(({ status }) => status === 'ok') ? 'ok' : 'warn';
}

function verdictSign(checks: readonly Check[], exitCode: DoctorReport['exitCode']): CheckStatus {
  if (exitCode !== 0) return 'fail';
  return CHECK_STATUSES.find((status) => checks.some((one) => one.status === status)) ?? 'ok';
}

/** `3 fail, 1 warn, 2 not known, 28 ok`. */
export function doctorVerdict(checks: readonly Check[]): string {
  const parts = CHECK_STATUSES.map((status) => {
    const count = checks.filter((one) => one.status === status).length;
    return count === 0 ? '' : `${count} ${SIGNS[status].words}`;
  });
  return parts.filter((part) => part !== '').join(', ') || 'nothing was looked at';
}
