import { printAcceptance } from '../core/verdict/acceptance.js';
import { styleText } from 'node:util';
import type { Decision, Finding, TopicVerdict } from '../core/verdict/finding.js';
import { namedMessage } from '../core/verdict/finding-address.js';
import { comparedLine } from './compared.js';
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
export type ApplyStyle = (style: Style, text: string) => string;
/** Topics without findings that are listed by name; the rest is counted. */
const MAX_NAMED = 10;
/** Topics with findings that are shown in full, blocked ones first; the rest is counted. */
const MAX_FULL = 50;
/** Findings shown for one topic; the JSON report has them all. */
const MAX_FINDINGS = 100;

/** For people at a terminal: a block for each topic with findings, the verdict last. */
export function renderText(decision: Decision, { color, width }: Terminal): string {
  const applyStyle = styler(color);
  const withFindings = decision.topics.filter((topic) => topic.findings.length > 0);
  const inFull =
    withFindings.length <= MAX_FULL ? withFindings : worstFirst(withFindings).slice(0, MAX_FULL);
  const withoutFindings = decision.topics.filter((topic) => topic.findings.length === 0);
  const nameWidth = Math.max(
    0,
    ...withoutFindings.slice(0, MAX_NAMED).map((topic) => visible(topic.topic).length),
  );
  const nameLines = withoutFindings
    .slice(0, MAX_NAMED)
    .map(
      (topic) =>
        `${visible(topic.topic).padEnd(nameWidth)}  ${topic.classification.padEnd(11)}  ${applyStyle('dim', visible(topic.file))}`,
    );
  if (withoutFindings.length > MAX_NAMED)
    nameLines.push(`…and ${topicsWord(withoutFindings.length - MAX_NAMED)} more without a finding`);
  const blocks = [
    ...(nameLines.length > 0 ? [nameLines.join('\n')] : []),
    ...inFull.map((topic) => topicBlock(topic, applyStyle, width)),
    ...(withFindings.length > inFull.length
      ? [
          `…and ${topicsWord(withFindings.length - inFull.length)} more; the JSON report has them all`,
        ]
      : []),
    ...(decision.warnings.length > 0
      ? [
          decision.warnings
            .map((warning) => `${applyStyle('warning', 'warning:')} ${visible(warning)}`)
            .join('\n'),
        ]
      : []),
    ...(decision.notes.length > 0
      ? [decision.notes.map((note) => `note: ${visible(note)}`).join('\n')]
      : []),
    // The verdict line shows a single error.
    ...(decision.errors.length === 1 && decision.topics.length === 0 ? [] : decision.errors).map(
      ({ code, message, file, line }) => {
        const where =
          file === null || message.startsWith(file)
            ? ''
            : `${visible(file)}${line === null ? '' : `:${line}`}\n  `;
        return `${applyStyle('error', code === 'fault' ? 'fault' : 'error')}  ${where}${message.split('\n').map(visible).join('\n  ')}`;
      },
    ),
  ];
  const isGood = decision.result === 'pass' || decision.result === 'approved';
  const verdict = applyStyle(
    isGood ? 'enhancement' : 'error',
    `${isGood ? '✔' : '✖'} ${shortened(visible(verdictLine(decision)), 600)}`,
  );
  const compared = comparedLine(decision.comparedWith);
  const last = compared === '' ? verdict : `${applyStyle('dim', compared)}\n${verdict}`;
  // In a job, the runner reads this output for commands.
  return inLog(`${[...blocks, last].join('\n\n')}\n`);
}

/** Applies colours and bold if `color` is true; the caller knows whether the stream has them. */
export function styler(color: boolean): ApplyStyle {
  return (style, text) =>
    color ? styleText(STYLES[style], text, { validateStream: false }) : text;
}

function worstFirst(topics: readonly TopicVerdict[]): readonly TopicVerdict[] {
  const weight = (topic: TopicVerdict): number =>
    topic.classification === 'invalid' || topic.classification === 'breaking' ? 0 : 1;
  return [...topics].sort((a, b) => weight(a) - weight(b));
}

function topicBlock(topic: TopicVerdict, applyStyle: ApplyStyle, width: number): string {
  const { before, after } = topic.versions;
  const versions =
    before === null || after === null || before === after
      ? (after ?? (topic.classification === 'invalid' ? '' : (before ?? '')))
      : `${before} → ${after}`;
  const head = [
    applyStyle('bold', visible(topic.topic)),
    visible(versions),
    topic.classification,
    applyStyle('dim', visible(topic.file)),
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
        applyStyle,
        width,
      ),
    );
  const rest = topic.findings.length - shown.length;
  if (rest > 0) shown.push(`  …and ${rest} more; --format json lists them all`);
  return [head, ...shown, ...planBlock(topic, applyStyle)].join('\n\n');
}

interface FindingSource {
  readonly file: string;
  /** Undefined if that version has no file. */
  readonly source: Source | undefined;
}

function findingBlock(
  finding: Finding,
  { file, source }: FindingSource,
  applyStyle: ApplyStyle,
  width: number,
): string {
  const severity = finding.accepted === undefined ? finding.severity : 'accepted';
  const { line, column } = source?.position(finding.at.start) ?? {};
  const position = line === undefined ? visible(file) : `${visible(file)}:${line}:${column ?? 1}`;
  const lines = [
    `  ${applyStyle(finding.severity, severity.padEnd(11))} ${applyStyle('bold', visible(namedMessage(finding)))}  ${applyStyle('dim', `[${finding.rule}]`)}`,
    `              ${applyStyle('dim', finding.side === 'before' ? `${position} (the version before)` : position)}`,
  ];
  // A compatible change needs no action, so no source is shown.
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

function planBlock(topic: TopicVerdict, applyStyle: ApplyStyle): readonly string[] {
  const { plan } = topic;
  const staying = stayingLines(topic).map((line) => `    ${line}`);
  if (plan === null || plan.ddl.length + staying.length === 0) return [];
  const ddl = plan.ddl.map(({ sql }) => `    ${sql.replaceAll('\n', '\n    ')};`);
  const backfill =
    plan.catchUp === null
      ? []
      : [`    then a backfill of ${plan.catchUp.lookbackDays} days (${plan.catchUp.strategy})`];
  return [
    [
      `  ${applyStyle('bold', 'on merge')}`,
      ...ddl,
      ...staying.slice(0, MAX_FINDINGS),
      ...backfill,
    ].join('\n'),
  ];
}

/** Indented lines of at most `width` characters, broken between words. */
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
