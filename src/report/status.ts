import { counted } from '../core/text/counted.js';
import { ageWords } from './age.js';
import { progressWords } from './catch-up-progress.js';
import { versionNumber } from './version-number.js';
import { alignedTable } from './aligned-table.js';
import { inCode, inLog, inMarkdown, inProse, shortened, visible } from './escape.js';
import {
  STANDINGS,
  type Gate,
  type StatusReport,
  type TopicStanding,
  type TopicStatus,
} from '../protocol/status-report.js';
import { COMMAND_WHOLE, cut } from './rest.js';
import { styler, wrapped, type ApplyStyle, type Terminal } from './terminal.js';

/** Rows of a table in a summary; the JSON report has them all. */
const MAX_ROWS = 500;
const MAX_PROBLEMS = 200;
const MAX_CELL = 400;

/** For people at a terminal: one line a topic, then the problems, the verdict last. */
export function renderStatusText(report: StatusReport, { color, width }: Terminal): string {
  const applyStyle = styler(color);
  const { topics, scope } = report;
  const blocks =
    scope === 'topic'
      ? topics.map((topic) =>
          [...detail(topic, applyStyle, width), ...problemLines(topic, applyStyle, width)].join(
            '\n',
          ),
        )
      : [
          ...(topics.length === 0 ? [] : [table(topics, applyStyle, width)]),
          ...topics
            .filter(({ problems }) => problems.length > 0)
            .map((topic) =>
              [
                applyStyle('bold', visible(topic.topic)),
                ...problemLines(topic, applyStyle, width),
              ].join('\n'),
            ),
        ];
  const { style, sign } = SIGNS[soundness(report)];
  const verdict = applyStyle(style, `${sign} ${visible(statusVerdict(report))}`);
  return inLog(`${[...blocks, verdict].join('\n\n')}\n`);
}

/**
 * A run looks failed only if its exit code says so: where nobody asked for problems only, a topic
 * that needs a person is news, and the command did what it was asked for.
 */
function soundness({ counts, exitCode }: StatusReport): 'good' | 'worrying' | 'failed' {
  if (exitCode !== 0) return 'failed';
  return counts['needs-person'] === 0 ? 'good' : 'worrying';
}

const SIGNS = {
  good: { sign: '✔', icon: '✅', style: 'enhancement' },
  worrying: { sign: '⚠', icon: '⚠️', style: 'warning' },
  failed: { sign: '✖', icon: '⛔', style: 'error' },
} as const;

function table(topics: readonly TopicStatus[], applyStyle: ApplyStyle, width: number): string {
  const hasGates = topics.some(({ gate }) => gate.state !== 'unknown');
  const needsPerson = (row: number): boolean => topics[row]?.standing === 'needs-person';
  const lines = alignedTable(
    [
      {
        title: 'TOPIC',
        cells: topics.map(({ topic }) => visible(topic)),
        applyStyle: (cell, row) => (needsPerson(row) ? applyStyle('error', cell) : cell),
      },
      { title: 'VERSION', cells: topics.map((topic) => visible(activeVersion(topic))) },
      { title: 'SINCE', cells: topics.map(sinceWords), dropOrder: 2 },
      {
        title: 'COMMIT',
        cells: topics.map(commitWords),
        dropOrder: 1,
        applyStyle: (cell) => applyStyle('dim', cell),
      },
      {
        title: 'GATE',
        cells: topics.map(({ gate }) => (hasGates ? visible(gateWords(gate)) : '')),
        applyStyle: (cell, row) =>
          applyStyle(topics[row]?.gate.state === 'open' ? 'enhancement' : 'warning', cell),
      },
      {
        title: 'PENDING',
        cells: topics.map((topic) => visible(pendingWords(topic))),
        dropOrder: 3,
      },
    ],
    width,
  );
  return [applyStyle('dim', lines[0] ?? ''), ...lines.slice(1)].join('\n');
}

function detail(topic: TopicStatus, applyStyle: ApplyStyle, width: number): readonly string[] {
  const { active, gate, catchUp, tables, rejection } = topic;
  const facts: readonly (readonly [string, string])[] = [
    ['active', activeVersion(topic)],
    [
      'since',
      active.kind === 'version' ? `${active.since.at} (${ageWords(active.since)} ago)` : '',
    ],
    ['commit', active.kind === 'version' ? (active.commit ?? 'not recorded') : ''],
    ['sha256', active.kind === 'version' ? active.sha256 : ''],
    ['gate', gateWords(gate)],
    ['catch-up', catchUp === null ? '' : progressWords(catchUp)],
    ['pending', pendingWords(topic)],
    [
      'rejected',
      rejection === null
        ? ''
        : `${rejection.version ?? 'a candidate'}, ${ageWords(rejection.at)} ago`,
    ],
    ['tables', tables.join(', ')],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) =>
        `  ${applyStyle('dim', name.padEnd(8))}  ${wrapped(visible(value), width, 12).join('\n').trimStart()}`,
    );
  return [applyStyle('bold', visible(topic.topic)), ...lines];
}

function problemLines(
  { standing, problems }: TopicStatus,
  applyStyle: ApplyStyle,
  width: number,
): readonly string[] {
  return problems.flatMap(({ id, message, fix }) => [
    `  ${applyStyle(standing === 'paused' ? 'warning' : 'error', id)}`,
    ...wrapped(cut(visible(message), COMMAND_WHOLE), width, 4),
    ...wrapped(`fix: ${cut(visible(fix), COMMAND_WHOLE)}`, width, 4).map((line) =>
      applyStyle('dim', line),
    ),
  ]);
}

/** For a job summary: the verdict, the problems, and all topics folded. */
export function renderStatusMarkdown(report: StatusReport): string {
  const { topics, registry } = report;
  const troubled = topics.flatMap(({ topic, problems }) =>
    problems.map((problem) => ({ topic, problem })),
  );
  const parts = [`### ${SIGNS[soundness(report)].icon} ${statusVerdict(report)}`, inCode(registry)];
  if (troubled.length > 0) {
    const rows = troubled
      .slice(0, MAX_PROBLEMS)
      .map(
        ({ topic, problem }) =>
          `| ${inCode(topic)} | ${cell(problem.message)} | ${cell(problem.fix)} |`,
      );
    parts.push(
      ['| Topic | Problem | Fix |', '|---|---|---|', ...rows].join('\n') +
        more(troubled.length - MAX_PROBLEMS),
    );
  }
  if (topics.length > 0) {
    const rows = topics.slice(0, MAX_ROWS).map((topic) => {
      const { gate } = topic;
      const cells = [
        inMarkdown(shortened(activeVersion(topic), MAX_CELL)),
        sinceWords(topic),
        commitWords(topic) === '-' ? '-' : inCode(commitWords(topic)),
        gate.state === 'closed'
          ? `closed, ${inCode(shortened(gate.status ?? 'no status', 40))}`
          : gate.state,
        inMarkdown(shortened(pendingWords(topic), MAX_CELL)),
      ];
      return `| ${[inCode(topic.topic), ...cells].join(' | ')} |`;
    });
    const head = [
      '| Topic | Active | Since | Commit | Gate | Pending |',
      '|---|---|---|---|---|---|',
    ];
    const body = [...head, ...rows].join('\n') + more(topics.length - MAX_ROWS);
    parts.push(
      `<details><summary>${counted(topics.length, 'topic')}</summary>\n\n${body}\n\n</details>`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function cell(text: string): string {
  return inProse(shortened(text, MAX_CELL));
}

function more(count: number): string {
  return count > 0 ? `\n\n…and ${count} more; --format json has them all.` : '';
}

function activeVersion({ active }: TopicStatus): string {
  if (active.kind === 'version') return versionNumber(active);
  return active.kind === 'none' ? '-' : 'unreadable';
}

function sinceWords({ active }: TopicStatus): string {
  return active.kind === 'version' ? ageWords(active.since) : '-';
}

function commitWords({ active }: TopicStatus): string {
  return active.kind === 'version' ? (active.commit?.slice(0, 7) ?? '-') : '-';
}

function gateWords({ state, status }: Gate): string {
  if (state !== 'closed') return state;
  return status === 'READY'
    ? 'closed (by hand)'
    : `closed (${shortened(status ?? 'no status', 40)})`;
}

function pendingWords({ pending }: TopicStatus): string {
  return pending === null ? '' : `${versionNumber(pending)}, ${ageWords(pending.since)}`;
}

/** `41 topics: 39 open, 1 paused (BACKFILL_PENDING), 1 needs a person`. */
export function statusVerdict({
  counts,
  scope,
  topics,
}: Pick<StatusReport, 'counts' | 'scope' | 'topics'>): string {
  const total = STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
  if (total === 0) return 'No topic in the registry';
  const words: Readonly<Record<TopicStanding, string>> = {
    open: 'open',
    active: 'active (gate unknown)',
    paused: 'paused (BACKFILL_PENDING)',
    waiting: 'not active',
    'needs-person': counts['needs-person'] === 1 ? 'needs a person' : 'need a person',
  };
  const parts = STANDINGS.filter((standing) => counts[standing] > 0).map(
    (standing) => `${counts[standing]} ${words[standing]}`,
  );
  const all = `${counted(total, 'topic')}: ${parts.join(', ')}`;
  // Of a list of problems that is empty, that is the news.
  return scope === 'problems' && topics.length === 0 ? `No topic needs a person (${all})` : all;
}
