import { counted } from '../core/text/counted.js';
import { isLoud } from '../core/change/rule.js';
import { ruleById } from '../core/change/rule-by-id.js';
import type { Deployment } from '../core/verdict/deployment.js';
import { printAcceptance } from '../core/verdict/acceptance.js';
import type { Finding, TopicVerdict } from '../core/verdict/finding.js';
import { namedMessage } from '../core/verdict/finding-address.js';
import { codeFrame, sourceOf, type Source } from './code-frame.js';
import { shortened, visible } from './escape.js';
import { effectOf } from './finding-rows.js';
import {
  backfillWords,
  isFirstActivation,
  planDigits,
  rewriteComment,
  tablesCreated,
  whenWords,
} from './on-merge.js';
import { cut, restLine, statementLines, type Whole } from './rest.js';
import type { Share } from './share.js';
import { stayingLines } from './staying-columns.js';
import { wrapped, type ApplyStyle } from './terminal.js';
import { versionStep } from './version-number.js';

/** Columns that stay, of one topic. */
const MAX_STAYING = 100;

/** What the blocks of a run have in common. */
export interface BlockContext {
  readonly applyStyle: ApplyStyle;
  readonly width: number;
  readonly deployment: Deployment | null;
  readonly hasRegistry: boolean;
  /** Where everything is, if some is cut. */
  readonly whole: Whole;
}

/**
 * A topic's findings in full, and what its activation would do. `share`: how much there is room for;
 * its findings come first.
 */
export function topicBlock(topic: TopicVerdict, share: Share, context: BlockContext): string {
  const { applyStyle } = context;
  const head = [
    applyStyle('bold', visible(topic.topic)),
    versionStep(topic, visible),
    topic.classification,
    ...(topic.plan === null ? [] : [`plan ${planDigits(topic.plan)}`]),
    applyStyle('dim', visible(topic.file)),
  ]
    .filter((part) => part !== '')
    .join('  ');
  const shown = topic.findings.slice(0, share.findings);
  const loud = shown.filter(isLoud);
  const linesOf = (side: Finding['side']): Source | undefined =>
    topic[side] === undefined ? undefined : sourceOf(topic[side].text);
  const sources =
    loud.length === 0 ? undefined : { before: linesOf('before'), after: linesOf('after') };
  const blocks = loud.map((finding) =>
    findingBlock(
      finding,
      { file: fileOf(finding, topic), source: sources?.[finding.side] },
      context,
    ),
  );
  const minor = minorLines(
    topic,
    shown.filter((finding) => !isLoud(finding)),
    context,
  );
  if (minor.length > 0) blocks.push(minor.join('\n'));
  const rest = topic.findings.length - shown.length;
  if (rest > 0) blocks.push(`  ${visible(restLine(rest, context.whole, 'finding'))}`);
  return [head, ...blocks, ...planBlock(topic, share, context)].join('\n\n');
}

/** The widest message that others are aligned with. */
const MAX_ALIGNED = 72;

/** One aligned line for each change that needs nobody: what, and for an addition its effect. */
function minorLines(
  topic: TopicVerdict,
  findings: readonly Finding[],
  { applyStyle, deployment, width: lineWidth, whole }: BlockContext,
): readonly string[] {
  const messages = findings.map((finding) => cut(visible(namedMessage(finding)), whole));
  const width = Math.min(MAX_ALIGNED, Math.max(0, ...messages.map(({ length }) => length)));
  return findings.flatMap((finding, index) => {
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
    const words = facts.length === 0 ? '' : `${cut(visible(facts.join(' · ')), whole)}  `;
    const line = `  ${applyStyle(severity, severity.padEnd(11))} ${applyStyle('bold', (messages[index] ?? '').padEnd(width))}  ${words}${applyStyle('dim', `[${finding.rule}]`)}`;
    return [
      line,
      ...(hasOwnStep(finding)
        ? wrapped(`fix: ${cut(visible(finding.fix), whole)}`, lineWidth)
        : []),
    ];
  });
}

/** Whether a change that needs nobody today has a next step of its own, such as a date to write. */
const hasOwnStep = ({ severity, rule, fix }: Finding): boolean =>
  severity === 'compatible' && fix !== ruleById(rule).fix;

interface FindingSource {
  readonly file: string;
  /** Undefined if that version has no file. */
  readonly source: Source | undefined;
}

function findingBlock(
  finding: Finding,
  { file, source }: FindingSource,
  { applyStyle, width, whole }: BlockContext,
): string {
  const shown = (text: string): string => cut(visible(text), whole);
  const severity = finding.accepted === undefined ? finding.severity : 'accepted';
  const { line, column } = source?.position(finding.at.start) ?? {};
  const position = line === undefined ? visible(file) : `${visible(file)}:${line}:${column ?? 1}`;
  const lines = [
    `  ${applyStyle(finding.severity, severity.padEnd(11))} ${applyStyle('bold', shown(namedMessage(finding)))}  ${applyStyle('dim', `[${finding.rule}]`)}`,
    `              ${applyStyle('dim', finding.side === 'before' ? `${position} (the version before)` : position)}`,
  ];
  if (source !== undefined)
    lines.push(...codeFrame(source, finding.at).map((line) => `              ${line}`));
  lines.push(...wrapped(shown(finding.why), width));
  lines.push(...wrapped(`fix: ${shown(finding.fix)}`, width));
  if (finding.accepted !== undefined)
    lines.push(...wrapped(`accepted: ${shown(printAcceptance(finding.accepted))}`, width));
  return lines.join('\n');
}

function fileOf({ side }: Finding, { file, before, after }: TopicVerdict): string {
  return (side === 'before' ? before : after)?.file ?? file;
}

function planBlock(
  topic: TopicVerdict,
  { hasPlan }: Share,
  { applyStyle, deployment, hasRegistry, whole }: BlockContext,
): readonly string[] {
  const { plan } = topic;
  const staying = stayingLines(topic).map((line) => `    ${line}`);
  if (plan === null) return [];
  const backfill = backfillWords(topic, deployment, visible(topic.topic));
  const isPatched = plan.catchUp !== null || !plan.isPatchable;
  if (plan.ddl.length + staying.length === 0 && !isPatched) return [];
  const created = tablesCreated(topic);
  const when = whenWords(hasRegistry);
  const head =
    created > 0
      ? `${when}${isFirstActivation(topic) ? ', the first activation' : ''}: ${counted(created, 'table')} will be created`
      : when;
  const ddl = hasPlan
    ? [...rewriteComment(plan).map((line) => `    ${line}`), ...statementLines(plan.ddl)]
    : [`    ${counted(plan.ddl.length, 'statement')}; schema-gate plan prints them`];
  const left = staying.length - MAX_STAYING;
  return [
    [
      `  ${applyStyle('bold', head)}`,
      ...ddl,
      ...staying.slice(0, MAX_STAYING),
      ...(left > 0 ? [`    ${visible(restLine(left, whole, 'column'))}`] : []),
      ...(backfill === undefined ? [] : [`    ${backfill}`]),
    ].join('\n'),
  ];
}
