import { addressOf } from '../core/verdict/finding-address.js';
import type { Decision, Finding, GateError, TopicVerdict } from '../core/verdict/finding.js';
import type { Span } from '../core/text/json-node.js';
import { positionsOf, type Position } from '../core/text/positions.js';
import { SEVERITIES } from '../core/change/rule.js';
import { inLog, logLine, shortened, visible } from './escape.js';
import { ruleUrl } from './links.js';
import { COMMAND_WHOLE, restLine, type Whole } from './rest.js';
import { shownPosition } from './shown-position.js';

/**
 * One annotation of a file. Lines and columns are 1-based, `endColumn` is exclusive; both columns
 * are null for several lines.
 */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
}

/**
 * Annotations that GitHub shows for one step; it drops the rest without a message.
 * https://docs.github.com/en/actions/reference/limits
 */
const BUDGET = { error: 10, warning: 10, notice: 10 } as const;
/** GitHub cuts longer messages. */
export const MAX_MESSAGE = 4000;
export const FIRST_LINE = { line: 1, endLine: 1, column: null, endColumn: null } as const;
export const NO_POSITION = { line: null, endLine: null, column: null, endColumn: null } as const;

/**
 * An annotation that is computed only if it is shown: a file may have tens of thousands of
 * findings, and GitHub shows a dozen.
 */
export interface PlannedAnnotation {
  readonly level: Annotation['level'];
  readonly annotate: () => Annotation;
}

/**
 * The annotations of a run within GitHub's limits, worst first. Enhancements and compatible changes
 * get none. `whole`: where all findings are, if some are cut.
 */
export function planAnnotations(
  decision: Decision,
  whole: Whole = COMMAND_WHOLE,
): readonly Annotation[] {
  const planned = [
    ...decision.errors.map(errorAnnotation),
    ...decision.warnings.map(warningAnnotation),
    ...inTurns(decision.topics.map(topicAnnotations)),
  ];
  return withinBudget(planned, whole);
}

/** The annotations of a topic's findings, worst first. */
export function topicAnnotations(topic: TopicVerdict): readonly PlannedAnnotation[] {
  return [...topic.findings]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .flatMap((finding) => findingAnnotation(topic, finding) ?? []);
}

/** One annotation of each group before a second of any, so that no topic hides another. */
export function inTurns(
  groups: readonly (readonly PlannedAnnotation[])[],
): readonly PlannedAnnotation[] {
  const turns: PlannedAnnotation[][] = [];
  for (const group of groups) {
    const counts = { error: 0, warning: 0, notice: 0 };
    for (const one of group) (turns[counts[one.level]++] ??= []).push(one);
  }
  return turns.flat();
}

/** For wrong usage or a fault. */
export function errorAnnotation({ code, message, file, line }: GateError): PlannedAnnotation {
  const annotate = (): Annotation => ({
    ...NO_POSITION,
    level: 'error',
    title: `schema-gate could not ${code === 'fault' ? 'decide' : 'run'}`,
    message: shortened(logLine(message), MAX_MESSAGE),
    file: file === null ? null : logLine(file),
    line,
    endLine: line,
  });
  return { level: 'error', annotate };
}

/** For a warning about the whole run. */
export function warningAnnotation(message: string): PlannedAnnotation {
  const annotate = (): Annotation => ({
    ...NO_POSITION,
    level: 'warning',
    title: 'schema-gate',
    message: shortened(logLine(message), MAX_MESSAGE),
    file: null,
  });
  return { level: 'warning', annotate };
}

/** The first annotations of each level, as many as GitHub shows; the last one counts the rest. */
export function withinBudget(
  annotations: readonly PlannedAnnotation[],
  whole: Whole,
): readonly Annotation[] {
  // The message of the failed step is an error annotation, too.
  const budget = { ...BUDGET, error: BUDGET.error - 1 };
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    within(
      annotations.filter((one) => one.level === level),
      budget[level],
      whole,
    ),
  );
}

function within(
  annotations: readonly PlannedAnnotation[],
  budget: number,
  whole: Whole,
): readonly Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= budget)
    return annotations.map(({ annotate }) => annotate());
  const shown = annotations.slice(0, budget - 1).map(({ annotate }) => annotate());
  const rest = annotations.length - shown.length;
  return [
    ...shown,
    {
      ...NO_POSITION,
      level: first.level,
      title: 'schema-gate',
      message: logLine(restLine(rest, whole, 'finding')),
      file: null,
    },
  ];
}

function findingAnnotation(topic: TopicVerdict, finding: Finding): PlannedAnnotation | undefined {
  const level = levelOf(finding);
  return level === undefined
    ? undefined
    : { level, annotate: () => annotateFinding(topic, finding, level) };
}

function annotateFinding(
  topic: TopicVerdict,
  finding: Finding,
  level: Annotation['level'],
): Annotation {
  const title = logLine(
    [topic.topic, addressOf(finding)].filter((part) => part !== null).join(': '),
  );
  const advice = `${finding.why}\n${visible(finding.fix)}.`;
  // The link is last, and stays where the texts before it are cut.
  const link = `[${finding.rule}] ${ruleUrl(finding.rule)}`;
  return {
    level,
    title: shortened(title, 200),
    message: `${shortened(inLog(`${visible(finding.message)}\n${advice}`), MAX_MESSAGE - link.length - 1)} ${link}`,
    file: logLine(topic.file),
    ...positionIn(topic, finding),
  };
}

function levelOf({ severity, accepted }: Finding): Annotation['level'] | undefined {
  if (severity === 'error' || severity === 'breaking')
    return accepted === undefined ? 'error' : 'notice';
  return severity === 'warning' && accepted === undefined ? 'warning' : undefined;
}

type Place = Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'>;

/** The 1-based lines and columns of a span. */
export function annotationPosition(text: string, span: Span): Place {
  return placeOf(positionsOf(text), span);
}

function placeOf(position: (offset: number) => Position, span: Span): Place {
  const start = position(span.start);
  const end = position(Math.max(span.end, span.start + 1));
  if (start.line !== end.line)
    return { line: start.line, endLine: end.line, column: null, endColumn: null };
  return { line: start.line, endLine: start.line, column: start.column, endColumn: end.column };
}

/** The place that the reviewer sees; the first line if the file is deleted. */
function positionIn(topic: TopicVerdict, { anchor }: Finding): Place {
  const position = shownPosition(topic);
  return position === undefined ? FIRST_LINE : placeOf(position, anchor);
}
