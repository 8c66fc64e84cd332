import { compareTexts } from '../core/text/compare-texts.js';
import { printAcceptance } from '../core/verdict/acceptance.js';
import { addressOf } from '../core/verdict/finding-address.js';
import type { Decision, Finding, TopicVerdict } from '../core/verdict/finding.js';
import { positionsOf } from '../core/text/positions.js';
import { SEVERITIES } from '../core/change/rule.js';
import { comparedMarkdown } from './compared.js';
import { fenced, inCode, inMarkdown, inProse, shortened } from './escape.js';
import { stayingColumns } from './staying-columns.js';
import { countsOf, countWords, topicsWord } from './verdict.js';

/** Bytes. GitHub drops a summary of more than 1 MiB. */
const SUMMARY_BYTES = 900_000;
/** Rows of one table; the report file has them all. */
const MAX_ROWS = 200;
const MAX_CELL = 300;
/** Topics shown in full; after that, only blocked ones are, and the others get one line. */
const MAX_SECTIONS = 50;
const MAX_STAYING = 10;

/**
 * The job summary: the verdict first, then each topic's table of findings; long parts are folded.
 */
export function renderMarkdown(decision: Decision, maxBytes: number = SUMMARY_BYTES): string {
  const sections: string[] = [];
  if (decision.errors.length > 0) sections.push(errorsSection(decision));
  const shown = decision.topics
    .filter((topic) => topic.classification !== 'unchanged')
    .sort(byWeight);
  const unchanged = decision.topics.length - shown.length;
  if (decision.topics.length > 0 && (shown.length > 1 || unchanged > 0))
    sections.push(overview(decision, shown.length, unchanged));
  if (decision.topics.length === 0 && decision.errors.length === 0)
    sections.push('No topic schema changed.\n');
  for (const warning of decision.warnings) sections.push(`> ⚠️ ${inProse(warning)}\n`);
  for (const note of decision.notes) sections.push(`> ${inMarkdown(note)}\n`);
  const compared = comparedMarkdown(decision.comparedWith);
  if (compared !== '') sections.push(`${compared}\n`);
  // If nothing is breaking or invalid, warnings block (`fail-on: warning`).
  const isStrict =
    decision.result === 'blocked' && !decision.topics.some((topic) => graveOf(topic).length > 0);
  const encoder = new TextEncoder();
  let left = maxBytes - encoder.encode(sections.join('\n')).length - 200;
  for (const [index, topic] of shown.entries()) {
    const isBrief = index >= MAX_SECTIONS && graveOf(topic).length === 0;
    const section = isBrief ? briefLine(topic) : topicSection(topic, isStrict);
    left -= encoder.encode(section).length + 1;
    if (left < 0) {
      sections.push(
        `…and ${topicsWord(shown.length - index)} more; the report file has them all.\n`,
      );
      break;
    }
    sections.push(section);
  }
  return sections.join('\n');
}

function overview(decision: Decision, changed: number, unchanged: number): string {
  const words = countWords(countsOf(decision));
  const icon = decision.result === 'blocked' || decision.result === 'error' ? '⛔' : '✅';
  const rest = unchanged === 0 ? '' : `, ${unchanged} unchanged`;
  return `## ${icon} ${topicsWord(changed)} changed${rest}${words === '' ? '' : `: ${words}`}\n`;
}

function byWeight(a: TopicVerdict, b: TopicVerdict): number {
  const weight = ({ findings }: TopicVerdict): number =>
    findings.reduce<number>(
      (least, { severity }) => Math.min(least, SEVERITIES.indexOf(severity)),
      SEVERITIES.length,
    );
  return weight(a) - weight(b) || compareTexts(a.topic, b.topic);
}

function errorsSection({ errors }: Decision): string {
  const isFault = errors.some((error) => error.code === 'fault');
  const lines = errors
    .slice(0, MAX_ROWS)
    .map(
      ({ message, file, line }) =>
        `- ${file === null || message.startsWith(file) ? '' : `${inCode(line === null ? file : `${file}:${line}`)} `}${inProse(shortened(message, 1000))}`,
    );
  return `### ⛔ ${isFault ? 'schema-gate could not decide' : 'schema-gate could not run'}\n\n${lines.join('\n')}\n`;
}

const HEADLINES = {
  new: 'is a new topic',
  unchanged: 'is unchanged',
  compatible: 'is safe to merge',
  enhancement: 'is safe to merge',
  breaking: 'breaks readers',
  invalid: 'is invalid',
} as const;

function briefLine(topic: TopicVerdict): string {
  return `- ${inCode(topic.topic)} ${judgedVersions(topic)}${HEADLINES[topic.classification]}: ${countWords(countsOf({ topics: [topic] })) || 'nothing to do'}`;
}

function graveOf({ findings }: TopicVerdict): readonly Finding[] {
  return findings.filter(
    ({ severity, accepted }) =>
      (severity === 'error' || severity === 'breaking') && accepted === undefined,
  );
}

function topicSection(topic: TopicVerdict, isStrict: boolean): string {
  const { findings, classification } = topic;
  const grave = findings.filter(
    (finding) => finding.severity === 'error' || finding.severity === 'breaking',
  );
  const isStopped =
    isStrict &&
    findings.some((finding) => finding.severity === 'warning' && finding.accepted === undefined);
  const isBlocked = isStopped || grave.some((finding) => finding.accepted === undefined);
  const icon = isBlocked ? '⛔' : grave.length > 0 ? '⚠️' : '✅';
  const headline = isStopped
    ? 'has warnings, which the policy blocks'
    : !isBlocked && grave.length > 0
      ? 'breaks readers, which is accepted'
      : HEADLINES[classification];
  const counts = countWords(countsOf({ topics: [topic] }));
  const main = findings.filter((finding) => finding.severity !== 'compatible');
  const minor = findings.filter((finding) => finding.severity === 'compatible');
  const parts = [
    `### ${icon} ${inCode(topic.topic)} ${judgedVersions(topic)}${headline}`,
    [counts, comparedWith(topic)].filter((part) => part !== '').join(' · '),
    main.length > 0 ? table(main, topic, isBlocked) : '',
    isBlocked ? blockedWords(topic, grave) : planWords(topic),
    minor.length > 0
      ? folded(
          `${minor.length} compatible ${minor.length === 1 ? 'change' : 'changes'}`,
          table(minor, topic, false),
        )
      : '',
    topic.plan !== null && topic.plan.ddl.length > 0
      ? folded(
          'DDL',
          fenced(topic.plan.ddl.map((statement) => `${statement.sql};`).join('\n\n'), 'sql'),
        )
      : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function judgedVersions({ versions: { before, after } }: TopicVerdict): string {
  if (after === null && before === null) return '';
  if (before === null || before === after) return `${inMarkdown(after ?? before ?? '')} `;
  return `${inMarkdown(before)} → ${after === null ? 'deleted' : inMarkdown(after)} `;
}

function comparedWith({ baseline: { source, ref }, versions }: TopicVerdict): string {
  if (ref === null) return 'nothing to compare with yet';
  const version = versions.before === null ? 'the version' : inMarkdown(versions.before);
  const commit = /^[0-9a-f]{40,64}$/.test(ref) ? inCode(ref.slice(0, 7)) : undefined;
  switch (source) {
    case 'registry':
      return `compared with active ${version} (${commit ?? inCode(ref)}, registry)`;
    case 'base-branch':
      return `compared with ${version} on the base branch (${commit ?? inCode(ref)})`;
    default:
      return `compared with ${version} in ${inCode(ref)}`;
  }
}

function table(findings: readonly Finding[], topic: TopicVerdict, isBlocked: boolean): string {
  const isInvalid =
    findings.some(({ severity }) => severity === 'error') ||
    findings.every(({ kind }) => kind === 'INVALID');
  const position = topic.after === undefined ? undefined : positionsOf(topic.after.text);
  const rows = findings.slice(0, MAX_ROWS).map((finding) => {
    const where =
      position === undefined || finding.side === 'before'
        ? ''
        : ` (line ${position(finding.at.start).line})`;
    const address = addressOf(finding);
    const name = address === null ? '' : inCode(shortened(address, 100));
    // For an invalid file, `short` names neither key nor column, so the whole message is shown.
    const change =
      finding.kind === 'INVALID'
        ? `${inProse(shortened(finding.message, MAX_CELL))}${where}`
        : inProse(shortened(finding.short, MAX_CELL));
    const note =
      finding.accepted === undefined
        ? finding.severity === 'warning'
          ? ' ⚠️'
          : ''
        : ` *(accepted: ${inMarkdown(shortened(printAcceptance(finding.accepted), MAX_CELL))})*`;
    return `| ${name} | ${change}${note} | ${inProse(shortened(finding.fix, MAX_CELL))} |`;
  });
  const more =
    findings.length > MAX_ROWS
      ? `\n\n…and ${findings.length - MAX_ROWS} more; the report file has them all.`
      : '';
  return `| Column | ${isInvalid ? 'Problem' : 'Change'} | ${isBlocked ? 'Fix' : 'Effect'} |\n|---|---|---|\n${rows.join('\n')}${more}`;
}

function blockedWords(topic: TopicVerdict, grave: readonly Finding[]): string {
  const stays =
    topic.versions.before === null
      ? ''
      : `; ${inCode(topic.topic)} keeps running on ${inMarkdown(topic.versions.before)}`;
  const waivable = grave.filter(
    (finding) => finding.approvable && finding.accepted === undefined,
  ).length;
  const advice =
    waivable === 0
      ? ''
      : `\n**Intended?** A waiver in the base branch's configuration can accept ${waivable === grave.length ? 'this' : `${waivable} of the ${grave.length}`}; changes that the table can't make stay blocked.`;
  return `Nothing will be published${stays}.${advice}`;
}

function planWords(verdict: TopicVerdict): string {
  const staying = stayingColumns(verdict);
  if (staying.length === 0) return changeWords(verdict);
  const names = staying.slice(0, MAX_STAYING).map((name) => inCode(shortened(name, 100)));
  const more = staying.length > names.length ? ` and ${staying.length - names.length} more` : '';
  const [verb, object] = staying.length === 1 ? ['stays', 'it'] : ['stay', 'them'];
  return `${changeWords(verdict)} ${names.join(', ')}${more} ${verb} in the tables until somebody drops ${object}.`;
}

function changeWords({ plan, requiresBackfill, topic }: TopicVerdict): string {
  if (plan === null) return '';
  const count = (layer: string): string => {
    const number = plan.ddl.filter((statement) => statement.layer === layer).length;
    return number === 0 ? 'none' : `${number} ${number === 1 ? 'statement' : 'statements'}`;
  };
  if (plan.ddl.length === 0)
    return plan.catchUp === null
      ? '**On merge**: no table changes.'
      : `**On merge**: backfill ${plan.catchUp.lookbackDays} days.`;
  const statements = `${count('curated')} on CURATED, ${count('standardized')} on STD`;
  const backfill =
    plan.catchUp === null
      ? requiresBackfill
        ? '; the backfill is switched off'
        : ''
      : `; backfill ${plan.catchUp.lookbackDays} days; ${inCode(topic)} pauses meanwhile`;
  return `**On merge**: ${statements}${backfill}.`;
}

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
