import type { Severity } from '../core/change/rule.js';
import type { Deployment } from '../core/verdict/deployment.js';
import { printAcceptance } from '../core/verdict/acceptance.js';
import type { Finding, TopicVerdict } from '../core/verdict/finding.js';
import { namedMessage } from '../core/verdict/finding-address.js';
import { codeFrame, sourceOf, type Source } from './code-frame.js';
import { shortened, visible } from './escape.js';
import { effectOf } from './finding-rows.js';
import { backfillWords, planDigits, tablesCreated } from './on-merge.js';
import { counted, restLine } from './rest.js';
import { stayingLines } from './staying-columns.js';
import { wrapped, type ApplyStyle } from './terminal.js';
import { versionStep } from './version-number.js';

/** Findings shown for one topic; the JSON report has them all. */
const MAX_FINDINGS = 100;

/** What the blocks of a run have in common. */
export interface BlockContext {
  readonly applyStyle: ApplyStyle;
  readonly width: number;
  readonly deployment: Deployment | null;
}

/** A topic's findings, worst first and in full, and what its activation would do. */
export function topicBlock(topic: TopicVerdict, context: BlockContext): string {
  const { applyStyle, width } = context;
  const head = [
    applyStyle('bold', visible(topic.topic)),
    versionStep(topic, visible),
    topic.classification,
    ...(topic.plan === null ? [] : [`plan ${planDigits(topic.plan)}`]),
    applyStyle('dim', visible(topic.file)),
  ]
    .filter((part) => part !== '')
    .join('  ');
  const sources = {
    before: topic.before === undefined ? undefined : sourceOf(topic.before.text),
    after: topic.after === undefined ? undefined : sourceOf(topic.after.text),
  };
  const shown = topic.findings.slice(0, MAX_FINDINGS);
  const blocks = shown
    .filter(({ severity }) => !isMinor(severity))
    .map((finding) =>
      findingBlock(
        finding,
        { file: fileOf(finding, topic), source: sources[finding.side] },
        applyStyle,
        width,
      ),
    );
  const minor = minorLines(
    topic,
    shown.filter(({ severity }) => isMinor(severity)),
    context,
  );
  if (minor.length > 0) blocks.push(minor.join('\n'));
  const rest = topic.findings.length - shown.length;
  if (rest > 0) blocks.push(`  ${restLine(rest, 'finding')}`);
  return [head, ...blocks, ...planBlock(topic, context)].join('\n\n');
}

/** Whether a finding needs nobody, so that a line says enough. */
function isMinor(severity: Severity): boolean {
  return severity === 'enhancement' || severity === 'compatible';
}

/** The widest message that others are aligned with. */
const MAX_ALIGNED = 72;

/** One aligned line for each change that needs nobody: what, and for an addition its effect. */
function minorLines(
  topic: TopicVerdict,
  findings: readonly Finding[],
  { applyStyle, deployment }: BlockContext,
): readonly string[] {
  const messages = findings.map((finding) => visible(namedMessage(finding)));
  const width = Math.min(MAX_ALIGNED, Math.max(0, ...messages.map(({ length }) => length)));
  return findings.map((finding, index) => {
    const { kind, after, severity } = finding;
    const facts =
      severity === 'compatible'
        ? []
        : [
            ...(kind === 'ADD_COLUMN' && after !== null
              ? [shortened(after, MAX_ALIGNED), finding.short]
              : []),
            effectOf(finding, { topic, deployment }),
          ];
    const words = facts.length === 0 ? '' : `${visible(facts.join(' · '))}  `;
    return `  ${applyStyle(severity, severity.padEnd(11))} ${applyStyle('bold', (messages[index] ?? '').padEnd(width))}  ${words}${applyStyle('dim', `[${finding.rule}]`)}`;
  });
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
  if (source !== undefined)
    lines.push(...codeFrame(source, finding.at).map((line) => `              ${line}`));
  lines.push(...wrapped(visible(finding.why), width));
  lines.push(...wrapped(`fix: ${visible(finding.fix)}`, width));
  if (finding.accepted !== undefined)
    lines.push(...wrapped(`accepted: ${visible(printAcceptance(finding.accepted))}`, width));
  return lines.join('\n');
}

function fileOf({ side }: Finding, { file, before, after }: TopicVerdict): string {
  return (side === 'before' ? before : after)?.file ?? file;
}

function planBlock(
  topic: TopicVerdict,
  { applyStyle, deployment }: BlockContext,
): readonly string[] {
  const { plan } = topic;
  const staying = stayingLines(topic).map((line) => `    ${line}`);
  if (plan === null || plan.ddl.length + staying.length === 0) return [];
  const created = tablesCreated(topic);
  const head = created > 0 ? `on merge: ${counted(created, 'table')} will be created` : 'on merge';
  const ddl = plan.ddl.map(({ sql }) => `    ${sql.replaceAll('\n', '\n    ')};`);
  const backfill = backfillWords(topic, deployment, visible(topic.topic));
  const left = staying.length - MAX_FINDINGS;
  return [
    [
      `  ${applyStyle('bold', head)}`,
      ...ddl,
      ...staying.slice(0, MAX_FINDINGS),
      ...(left > 0 ? [`    ${restLine(left, 'column')}`] : []),
      ...(backfill === undefined ? [] : [`    ${backfill}`]),
    ].join('\n'),
  ];
}
