import { addressOf } from '../core/verdict/finding-address.js';
import type { Decision, Finding, GateError, TopicVerdict } from '../core/verdict/finding.js';
import type { Span } from '../core/text/json-node.js';
import { positionsOf } from '../core/text/positions.js';
import { SEVERITIES } from '../core/change/rule.js';
import { inLog, logLine, shortened, visible } from './escape.js';
import { restLine } from './rest.js';

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
 * get none.
 */
export function planAnnotations(decision: Decision): readonly Annotation[] {
  const ranked = decision.topics.flatMap((topic) =>
    topic.findings.map((finding) => ({ topic, finding })),
  );
  ranked.sort(
    (a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity),
  );
  return withinBudget([
    ...decision.errors.map(errorAnnotation),
    ...decision.warnings.map(warningAnnotation),
    ...ranked.flatMap(({ topic, finding }) => findingAnnotation(topic, finding) ?? []),
  ]);
}

/** For wrong usage or a fault. */
export function errorAnnotation({ message, file, line }: GateError): PlannedAnnotation {
  const annotate = (): Annotation => ({
    ...NO_POSITION,
    level: 'error',
    title: 'schema-gate could not decide',
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
export function withinBudget(annotations: readonly PlannedAnnotation[]): readonly Annotation[] {
  // The message of the failed step is an error annotation, too.
  const budget = { ...BUDGET, error: BUDGET.error - 1 };
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    within(
      annotations.filter((one) => one.level === level),
      budget[level],
    ),
  );
}

function within(annotations: readonly PlannedAnnotation[], budget: number): readonly Annotation[] {
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
      message: restLine(rest, 'finding'),
      file: null,
    },
  ];
}

export function findingAnnotation(
  topic: TopicVerdict,
  finding: Finding,
): PlannedAnnotation | undefined {
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
  const advice = `${finding.why}\n${visible(finding.fix)}. [${finding.rule}]`;
  return {
    level,
    title: shortened(title, 200),
    message: shortened(inLog(`${visible(finding.message)}\n${advice}`), MAX_MESSAGE),
    file: logLine(topic.file),
    ...positionIn(topic, finding),
  };
}

function levelOf({ severity, accepted }: Finding): Annotation['level'] | undefined {
  if (severity === 'error' || severity === 'breaking')
    return accepted === undefined ? 'error' : 'notice';
  return severity === 'warning' && accepted === undefined ? 'warning' : undefined;
}

/** The 1-based lines and columns of a span. */
export function annotationPosition(
  text: string,
  span: Span,
): Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'> {
  const position = positionsOf(text);
  const start = position(span.start);
  const end = position(Math.max(span.end, span.start + 1));
  if (start.line !== end.line)
    return { line: start.line, endLine: end.line, column: null, endColumn: null };
  return { line: start.line, endLine: start.line, column: start.column, endColumn: end.column };
}

/**
 * The position in the newer text, which the reviewer reads; the first line if the file is deleted.
 */
function positionIn(
  { after }: TopicVerdict,
  { anchor }: Finding,
): Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'> {
  if (after === undefined) return FIRST_LINE;
  return annotationPosition(after.text, anchor);
}
