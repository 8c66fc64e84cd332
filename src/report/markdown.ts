import { compareTexts } from '../core/text/compare-texts.js';
import type { Decision, TopicVerdict } from '../core/verdict/finding.js';
import { SEVERITIES } from '../core/change/rule.js';
import { auditMarkdown, auditOf } from './audit.js';
import { comparedMarkdown } from './compared.js';
import { inCode, inMarkdown, inProse, shortened } from './escape.js';
import { isStrictRun } from './headline.js';
import { intendedAbove } from './intended.js';
import type { LineLink } from './links.js';
import { assumptionWords, hasRegistry } from './on-merge.js';
import { overviewTable, runHeadline, totals } from './overview.js';
import { COMMAND_WHOLE, restLine, type Whole } from './rest.js';
import {
  folded,
  isStopped,
  summaryTitle,
  topicBody,
  topicHeadline,
  type SectionContext,
} from './topic-section.js';

/** Bytes. GitHub drops a summary of more than 1 MiB. */
const SUMMARY_BYTES = 900_000;
/** Errors that are listed. */
const MAX_ERRORS = 200;

/** What a summary depends on besides the decision. */
export interface MarkdownOptions {
  readonly maxBytes?: number;
  /** Absent where the judged commit's place is not known. */
  readonly link?: LineLink | undefined;
  /** Rows of a table of findings; the rest is counted. */
  readonly maxRows?: number | undefined;
  /** Whether the statements are left out. */
  readonly isWithoutDdl?: boolean | undefined;
  /** Where all findings are, if some are cut; by default in another format of the same command. */
  readonly whole?: Whole | undefined;
}

/**
 * The job summary: the verdict first, an overview of several topics, then each topic's findings;
 * what needs nobody, and what is long, is folded.
 */
export function renderMarkdown(decision: Decision, options: MarkdownOptions = {}): string {
  return fitMarkdown(decision, options).text;
}

/** {@link renderMarkdown}, and how many topics had no room. */
export function fitMarkdown(
  decision: Decision,
  options: MarkdownOptions,
): { readonly text: string; readonly left: number } {
  const { maxBytes = SUMMARY_BYTES, link, maxRows, isWithoutDdl, whole = COMMAND_WHOLE } = options;
  const { deployment } = decision;
  const shown = decision.topics
    // Publish creates the tables of a topic that is unchanged in git and was never activated.
    .filter(({ classification, plan }) => classification !== 'unchanged' || plan !== null)
    .sort(byWeight);
  const isStrict = isStrictRun(decision);
  const isOnly = shown.length === 1;
  const context: SectionContext = {
    deployment,
    hasRegistry: hasRegistry(decision),
    approvals: decision.approvals,
    link,
    isStrict,
    maxRows,
    isWithoutDdl,
    isOneOfSeveral: !isOnly,
    whole,
  };
  const opening = openingOf(decision, shown, context, maxBytes);
  const remarks = remarksOf(decision);
  // The verdict is the first line; of one topic, its section has it.
  const sections = isOnly ? opening : [...opening, ...remarks];
  const last = isOnly ? remarks : [];
  const encoder = new TextEncoder();
  let left = maxBytes - encoder.encode([...opening, ...remarks].join('\n')).length - 500;
  for (const [index, topic] of shown.entries()) {
    const headline = topicHeadline(topic, context);
    const body = topicBody(topic, context);
    const section =
      isOnly || isStopped(topic, isStrict)
        ? `### ${headline}\n\n${body}\n`
        : `${folded(summaryTitle(headline), body)}\n`;
    left -= encoder.encode(section).length + 1;
    if (left < 0) {
      const rest = shown.length - index;
      return {
        text: [...sections, ...last, `${inProse(restLine(rest, whole, 'topic'))}.\n`].join('\n'),
        left: rest,
      };
    }
    sections.push(section);
  }
  return { text: [...sections, ...last].join('\n'), left: 0 };
}

/** Everything above the topics' own sections. */
function openingOf(
  decision: Decision,
  shown: readonly TopicVerdict[],
  context: SectionContext,
  maxBytes: number,
): string[] {
  const { deployment } = context;
  const { topics, errors } = decision;
  const sections: string[] = [];
  if (errors.length > 0) sections.push(errorsSection(decision, context.whole));
  if (decision.isAudit === true) sections.push(auditMarkdown(auditOf(decision), context.whole));
  const hasOverview = topics.length > 0 && shown.length !== 1;
  if (hasOverview || topics.length > shown.length) sections.push(`${runHeadline(decision)}\n`);
  if (topics.length === 0 && errors.length === 0) sections.push('No topic schema changed.\n');
  if (hasOverview && shown.length > 0) {
    sections.push(`${overviewTable(shown, context, maxBytes / 2)}\n`);
    const sum = totals(shown, deployment);
    const intended = intendedAbove(shown, context);
    for (const words of [sum, intended]) if (words !== '') sections.push(`${words}\n`);
  }
  return sections;
}

/** What a person should know of the run, and what was compared with what. */
function remarksOf(decision: Decision): string[] {
  const { deployment, topics, warnings, notes } = decision;
  const sections: string[] = [];
  const assumption = assumptionWords(deployment, topics);
  for (const warning of warnings) sections.push(`> ⚠️ ${inProse(warning)}\n`);
  for (const note of [...notes, ...(assumption === undefined ? [] : [assumption])])
    sections.push(`> ${inMarkdown(note)}\n`);
  const compared = comparedMarkdown(decision.comparedWith);
  if (compared !== '') sections.push(`${compared}\n`);
  return sections;
}

function byWeight(a: TopicVerdict, b: TopicVerdict): number {
  const weight = ({ findings }: TopicVerdict): number =>
    findings.reduce<number>(
      (least, { severity, accepted }) =>
        Math.min(least, SEVERITIES.indexOf(severity) + (accepted === undefined ? 0 : 0.5)),
      SEVERITIES.length,
    );
  return weight(a) - weight(b) || compareTexts(a.topic, b.topic);
}

function errorsSection({ errors }: Decision, whole: Whole): string {
  const isFault = errors.some((error) => error.code === 'fault');
  const lines = errors
    .slice(0, MAX_ERRORS)
    .map(
      ({ message, file, line }) =>
        `- ${file === null || message.includes(file) ? '' : `${inCode(line === null ? file : `${file}:${line}`)} `}${inProse(shortened(message, 1000))}`,
    );
  const left = errors.length - lines.length;
  if (left > 0) lines.push(`\n${inProse(restLine(left, whole, 'error'))}.`);
  return `### ⛔ ${isFault ? 'schema-gate could not decide' : 'schema-gate could not run'}\n\n${lines.join('\n')}\n`;
}
