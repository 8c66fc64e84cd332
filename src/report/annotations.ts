import { addressOf } from '../core/verdict/finding-address.js';
import type { Decision, Finding, GateError, TopicVerdict } from '../core/verdict/finding.js';
import type { Span } from '../core/text/json-node.js';
import { positionsOf } from '../core/text/positions.js';
import { SEVERITIES } from '../core/change/rule.js';
import { inLog, logLine, shortened, visible } from './escape.js';

/** One remark beside the code. Lines and columns are 1-based, `endColumn` is exclusive; columns only within one line. */
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

/** What GitHub shows of one step; the rest is dropped without a word. */
const BUDGET = { error: 10, warning: 10, notice: 10 } as const;
/** GitHub cuts longer messages. */
export const MAX_MESSAGE = 4000;
export const FIRST_LINE = { line: 1, endLine: 1, column: null, endColumn: null } as const;
export const NOWHERE = { line: null, endLine: null, column: null, endColumn: null } as const;

/** A remark that is worked out only where it is shown: of a file with tens of thousands of findings, a dozen are. */
export interface Remark {
  readonly level: Annotation['level'];
  readonly annotate: () => Annotation;
}

/** The remarks of a run within GitHub's budget, worst first. Enhancements get none: silence is the reward. */
export function planAnnotations(decision: Decision): readonly Annotation[] {
  const ranked = decision.topics.flatMap((topic) =>
    topic.findings.map((finding) => ({ topic, finding })),
  );
  ranked.sort(
    (a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity),
  );
  return withinBudget([
    ...decision.errors.map(remarkOnError),
    ...ranked.flatMap(({ topic, finding }) => remarkOnFinding(topic, finding) ?? []),
  ]);
}

/** What kept a run from deciding. */
export function remarkOnError({ message, file, line }: GateError): Remark {
  const annotate = (): Annotation => ({
    ...NOWHERE,
    level: 'error',
    title: 'schema-gate could not decide',
    message: shortened(logLine(message), MAX_MESSAGE),
    file: file === null ? null : logLine(file),
    line,
    endLine: line,
  });
  return { level: 'error', annotate };
}

/** The first ones of each level, as many as GitHub shows, and how many are left. */
export function withinBudget(remarks: readonly Remark[]): readonly Annotation[] {
  // The step's own failure is an error annotation, too.
  const budget = { ...BUDGET, error: BUDGET.error - 1 };
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    within(
      remarks.filter((one) => one.level === level),
      budget[level],
    ),
  );
}

function within(remarks: readonly Remark[], budget: number): readonly Annotation[] {
  const [first] = remarks;
  if (first === undefined || remarks.length <= budget)
    return remarks.map(({ annotate }) => annotate());
  const shown = remarks.slice(0, budget - 1).map(({ annotate }) => annotate());
  const rest = remarks.length - shown.length;
  return [
    ...shown,
    {
      ...NOWHERE,
      level: first.level,
      title: 'schema-gate',
      message: `And ${rest} more findings; all of them are in the job summary`,
      file: null,
    },
  ];
}

export function remarkOnFinding(topic: TopicVerdict, finding: Finding): Remark | undefined {
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
    ...placeOf(topic, finding),
  };
}

function levelOf({ severity, accepted }: Finding): Annotation['level'] | undefined {
  if (severity === 'error' || severity === 'breaking')
    return accepted === undefined ? 'error' : 'notice';
  return severity === 'warning' && accepted === undefined ? 'warning' : undefined;
}

/** Where a place in a text is, in 1-based lines and columns. */
export function annotationPlace(
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

/** In the newer text, since that is what a reviewer scrolls through; the first line of a file that is gone. */
function placeOf(
  { after }: TopicVerdict,
  { anchor }: Finding,
): Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'> {
  if (after === undefined) return FIRST_LINE;
  return annotationPlace(after.text, anchor);
}
