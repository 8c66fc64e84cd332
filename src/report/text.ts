import { printAcceptance } from '../core/verdict/acceptance.js';
import { styleText } from 'node:util';
import type { Decision, Finding, TopicVerdict } from '../core/verdict/finding.js';
import { namedMessage } from '../core/verdict/finding-address.js';
import { codeFrame, sourceOf, type Source } from './code-frame.js';
import { inLog, shortened, visible } from './escape.js';
import { stayingLines } from './staying-columns.js';
import { topicsWord, verdictLine } from './verdict.js';

export interface Terminal {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

const STYLES = {
  error: 'red',
  breaking: 'red',
  warning: 'yellow',
  enhancement: 'green',
  compatible: 'cyan',
  bold: 'bold',
  dim: 'dim',
} as const;
type Style = keyof typeof STYLES;
export type Paint = (style: Style, text: string) => string;
/** Quiet topics listed by name; more of them are only counted. */
const MAX_QUIET = 10;
/** Topics shown in full, the blocked ones first; nobody scrolls through more. */
const MAX_LOUD = 50;
/** Findings shown of one topic; a file that is all wrong needs no more to be understood. */
const MAX_FINDINGS = 100;

/** For people at a terminal: a block for each topic that has something to say, the verdict last. */
export function renderText(decision: Decision, { color, width }: Terminal): string {
  const paint = painter(color);
  const talking = decision.topics.filter((topic) => topic.findings.length > 0);
  const loud = talking.length <= MAX_LOUD ? talking : worstFirst(talking).slice(0, MAX_LOUD);
  const quiet = decision.topics.filter((topic) => topic.findings.length === 0);
  const nameWidth = Math.max(
    0,
    ...quiet.slice(0, MAX_QUIET).map((topic) => visible(topic.topic).length),
  );
  const quietLines = quiet
    .slice(0, MAX_QUIET)
    .map(
      (topic) =>
        `${visible(topic.topic).padEnd(nameWidth)}  ${topic.classification.padEnd(11)}  ${paint('dim', visible(topic.file))}`,
    );
  if (quiet.length > MAX_QUIET)
    quietLines.push(`…and ${topicsWord(quiet.length - MAX_QUIET)} more without a finding`);
  const blocks = [
    ...(quietLines.length > 0 ? [quietLines.join('\n')] : []),
    ...loud.map((topic) => topicBlock(topic, paint, width)),
    ...(talking.length > loud.length
      ? [`…and ${topicsWord(talking.length - loud.length)} more; the JSON report has them all`]
      : []),
    ...(decision.notes.length > 0
      ? [decision.notes.map((note) => `note: ${visible(note)}`).join('\n')]
      : []),
    // A single one is the verdict already.
    ...(decision.errors.length === 1 && decision.topics.length === 0 ? [] : decision.errors).map(
      ({ code, message, file, line }) => {
        const where =
          file === null || message.startsWith(file)
            ? ''
            : `${visible(file)}${line === null ? '' : `:${line}`}\n  `;
        return `${paint('error', code === 'fault' ? 'fault' : 'error')}  ${where}${message.split('\n').map(visible).join('\n  ')}`;
      },
    ),
  ];
  const isGood = decision.result === 'pass' || decision.result === 'approved';
  const verdict = paint(
    isGood ? 'enhancement' : 'error',
    `${isGood ? '✔' : '✖'} ${shortened(visible(verdictLine(decision)), 600)}`,
  );
  // The command line runs in jobs, too, whose log the runner reads.
  return inLog(`${[...blocks, verdict].join('\n\n')}\n`);
}

/** Colours only when told; whoever knows the stream has looked at it. */
export function painter(color: boolean): Paint {
  return (style, text) =>
    color ? styleText(STYLES[style], text, { validateStream: false }) : text;
}

function worstFirst(topics: readonly TopicVerdict[]): readonly TopicVerdict[] {
  const weight = (topic: TopicVerdict): number =>
    topic.classification === 'invalid' || topic.classification === 'breaking' ? 0 : 1;
  return [...topics].sort((a, b) => weight(a) - weight(b));
}

function topicBlock(topic: TopicVerdict, paint: Paint, width: number): string {
  const { before, after } = topic.versions;
  const versions =
    before === null || after === null || before === after
      ? (after ?? (topic.classification === 'invalid' ? '' : (before ?? '')))
      : `${before} → ${after}`;
  const head = [
    paint('bold', visible(topic.topic)),
    visible(versions),
    topic.classification,
    paint('dim', visible(topic.file)),
  ]
    .filter((part) => part !== '')
    .join('  ');
  const sources = {
    before: topic.before === undefined ? undefined : sourceOf(topic.before.text),
    after: topic.after === undefined ? undefined : sourceOf(topic.after.text),
  };
  const shown = topic.findings
    .slice(0, MAX_FINDINGS)
    .map((finding) =>
      findingBlock(
        finding,
        { file: fileOf(finding, topic), source: sources[finding.side] },
        paint,
        width,
      ),
    );
  const rest = topic.findings.length - shown.length;
  if (rest > 0) shown.push(`  …and ${rest} more; --format json lists them all`);
  return [head, ...shown, ...planBlock(topic, paint)].join('\n\n');
}

interface Place {
  readonly file: string;
  /** Absent where that side has no file. */
  readonly source: Source | undefined;
}

function findingBlock(
  finding: Finding,
  { file, source }: Place,
  paint: Paint,
  width: number,
): string {
  const severity = finding.accepted === undefined ? finding.severity : 'accepted';
  const { line, column } = source?.position(finding.at.start) ?? {};
  const place = line === undefined ? visible(file) : `${visible(file)}:${line}:${column ?? 1}`;
  const lines = [
    `  ${paint(finding.severity, severity.padEnd(11))} ${paint('bold', visible(namedMessage(finding)))}  ${paint('dim', `[${finding.rule}]`)}`,
    `              ${paint('dim', finding.side === 'before' ? `${place} (as it was)` : place)}`,
  ];
  // What needs nobody needs no frame.
  if (finding.severity !== 'compatible' && source !== undefined)
    lines.push(...codeFrame(source, finding.at).map((line) => `              ${line}`));
  if (finding.severity === 'compatible') return lines.slice(0, 1).join('\n');
  lines.push(
    ...wrapped(
      finding.severity === 'enhancement' ? visible(finding.fix) : `${visible(finding.why)}`,
      width,
    ),
  );
  if (finding.severity !== 'enhancement')
    lines.push(...wrapped(`fix: ${visible(finding.fix)}`, width));
  if (finding.accepted !== undefined)
    lines.push(...wrapped(`accepted: ${visible(printAcceptance(finding.accepted))}`, width));
  return lines.join('\n');
}

function fileOf({ side }: Finding, { file, before, after }: TopicVerdict): string {
  return (side === 'before' ? before : after)?.file ?? file;
}

function planBlock(topic: TopicVerdict, paint: Paint): readonly string[] {
  const { plan } = topic;
  const staying = stayingLines(topic).map((line) => `    ${line}`);
  if (plan === null || plan.ddl.length + staying.length === 0) return [];
  const ddl = plan.ddl.map(({ sql }) => `    ${sql.replaceAll('\n', '\n    ')};`);
  const backfill =
    plan.catchUp === null
      ? []
      : [`    then a backfill of ${plan.catchUp.lookbackDays} days (${plan.catchUp.strategy})`];
  return [
    [`  ${paint('bold', 'on merge')}`, ...ddl, ...staying.slice(0, MAX_FINDINGS), ...backfill].join(
      '\n',
    ),
  ];
}

/** Indented, as under a finding, and broken between words. */
export function wrapped(text: string, width: number, indentation = 14): readonly string[] {
  const indent = ' '.repeat(indentation);
  const room = Math.max(40, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
