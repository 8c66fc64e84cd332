import { counted } from '../core/text/counted.js';
import { ageWords } from './age.js';
import { versionNumber } from './version-number.js';
import type { PastMoment } from '../protocol/status-report.js';
import { inCode, inLog, inMarkdown, inProse, jsonText, shortened, visible } from './escape.js';
import type { LogChange, LogEntry, LogReport } from '../protocol/log-report.js';
import { COMMAND_WHOLE, cut } from './rest.js';
import { styler, wrapped, type ApplyStyle, type Terminal } from './terminal.js';

/** Limits of a summary: versions, and changes of one version. The JSON report has them all. */
const MAX_ENTRIES = 100;
const MAX_CHANGES = 30;
const MAX_CELL = 300;

/** For people at a terminal: a block for each version, newest first, the verdict last. */
export function renderLogText(report: LogReport, { color, width }: Terminal): string {
  const applyStyle = styler(color);
  const blocks = report.entries.map((entry) => entryBlock(entry, applyStyle, width));
  const isWhole = report.exitCode === 0;
  const verdict = applyStyle(
    isWhole ? 'enhancement' : 'error',
    `${isWhole ? '✔' : '✖'} ${visible(`${report.topic}: ${logVerdict(report)}`)}`,
  );
  const lost = report.lost === null ? [] : [wrapped(visible(report.lost), width, 0).join('\n')];
  return inLog(`${[...blocks, ...lost, verdict].join('\n\n')}\n`);
}

function entryBlock(entry: LogEntry, applyStyle: ApplyStyle, width: number): string {
  const { classification, commit, unreadable, changes } = entry;
  const style =
    classification === 'breaking' || classification === 'invalid'
      ? 'error'
      : classification === 'enhancement'
        ? 'enhancement'
        : 'dim';
  const head = [
    applyStyle('bold', visible(versionNumber(entry))),
    periodWords(entry),
    ...(classification === null ? [] : [applyStyle(style, classification)]),
    ...(commit === null ? [] : [applyStyle('dim', commit.slice(0, 7))]),
  ];
  const lines =
    unreadable === null
      ? []
      : wrapped(visible(`unreadable: ${unreadable} (${entry.key})`), width, 2).map((line) =>
          applyStyle('error', line),
        );
  return [
    head.join('  '),
    ...lines,
    ...changes.flatMap((change) =>
      wrapped(cut(visible(changeWords(change)), COMMAND_WHOLE), width, 2),
    ),
  ].join('\n');
}

/** For a job summary or a ticket. */
export function renderLogMarkdown(report: LogReport): string {
  const shown = report.entries.slice(0, MAX_ENTRIES);
  const rows = shown.map((entry) => {
    const { classification, commit, unreadable, changes } = entry;
    const lines = changes
      .slice(0, MAX_CHANGES)
      .map((change) => inProse(shortened(changeWords(change), MAX_CELL)));
    if (changes.length > MAX_CHANGES) lines.push(`…and ${changes.length - MAX_CHANGES} more`);
    const words =
      unreadable === null
        ? lines.join('<br>')
        : `unreadable: ${inProse(shortened(unreadable, MAX_CELL))}`;
    const cells = [
      inMarkdown(shortened(versionNumber(entry), MAX_CELL)),
      // The words are ours, unless a key contains no valid time; that text is escaped.
      [entry.since, entry.until].some((moment) => moment?.age === null)
        ? inMarkdown(periodWords(entry))
        : periodWords(entry),
      commit === null ? '' : inCode(commit.slice(0, 7)),
      classification ?? '',
      words,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const more = report.entries.length - shown.length;
  const parts = [
    `### ${report.exitCode === 0 ? '' : '⛔ '}${inCode(report.topic)} ${inMarkdown(logVerdict(report))}`,
    inCode(report.registry),
    ...(report.lost === null ? [] : [inProse(report.lost)]),
    [
      '| Version | In force | Commit | Change | Since the version before |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    ...(more > 0 ? [`…and ${more} more; --format json has them all.`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The report for scripts; schemas/log.schema.json describes it. Same input, same bytes. */
export function renderLogJson({
  registry,
  topic,
  now,
  entries,
  lost,
  exitCode,
}: LogReport): string {
  const versions = entries.map(
    ({
      place,
      key,
      version,
      sha256,
      since,
      until,
      commit,
      classification,
      changes,
      unreadable,
    }) => ({
      place,
      key,
      version,
      sha256,
      since: since.at,
      until: until?.at ?? null,
      commit,
      classification,
      changes: changes.map((change) => ({
        rule: change.rule,
        kind: change.kind,
        severity: change.severity,
        column: change.column,
        before: change.before,
        after: change.after,
        message: change.message,
      })),
      unreadable,
    }),
  );
  return `${jsonText({ log_version: 1, registry, topic, now, complete: exitCode === 0, active_missing: lost, versions })}\n`;
}

/** The time in which the version was in force. */
function periodWords({ since, until }: LogEntry): string {
  return until === null
    ? `since ${minute(since)} (${ageWords(since)} ago)`
    : `${minute(since)} to ${minute(until)}`;
}

/** `2026-11-24 10:00`; an invalid time stays as it was written. */
function minute({ at, age }: PastMoment): string {
  return age === null ? visible(at) : at.slice(0, 16).replace('T', ' ');
}

/** The message, with the column's name if the message lacks it. */
function changeWords({ column, message }: LogChange): string {
  return column === null || message.includes(`'${column}'`) ? message : `'${column}': ${message}`;
}

/** `3 versions, 3.0.0 in force`. */
function logVerdict({ entries, lost }: Pick<LogReport, 'entries' | 'lost'>): string {
  const unreadable = entries.filter((entry) => entry.unreadable !== null).length;
  const inForce = entries.find((entry) => entry.place === 'active');
  const force =
    inForce === undefined
      ? lost === null
        ? 'none in force'
        : 'the version in force is missing'
      : `${inForce.version ?? 'one without a number'} in force`;
  const rest = unreadable === 0 ? '' : `, ${unreadable} unreadable`;
  return `${counted(entries.length, 'version')}, ${force}${rest}`;
}
