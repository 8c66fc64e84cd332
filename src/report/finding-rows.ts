import { groupBy } from '../core/text/group-by.js';
import type { Position } from '../core/text/positions.js';
import type { Deployment } from '../core/verdict/deployment.js';
import { printAcceptance } from '../core/verdict/acceptance.js';
import { addressOf } from '../core/verdict/finding-address.js';
import type { Finding, TopicVerdict } from '../core/verdict/finding.js';
import { inCell, inCode, inMarkdown, inProse, shortened } from './escape.js';
import { ruleUrl, type LineLink } from './links.js';
import { noBackfillWords, tablesCreated } from './on-merge.js';
import { shownPosition } from './shown-position.js';
import { restLine, type Whole } from './rest.js';

/** Rows of one table. */
const MAX_ROWS = 200;
const MAX_CELL = 300;
const MAX_NAME = 100;
const MAX_TYPE = 60;
/** Parts of one column that a row names. */
const MAX_PARTS = 5;

/** What the rows of one topic have in common. */
export interface RowContext {
  readonly topic: TopicVerdict;
  readonly deployment: Deployment | null;
  readonly link: LineLink | undefined;
  /** Rows of a table, if fewer than usual. */
  readonly maxRows?: number | undefined;
  /** Where all findings are, if some are cut. */
  readonly whole: Whole;
}

/** A table of findings: one row each, or one for all parts of a column that share a rule. */
export function findingTable(
  findings: readonly Finding[],
  lastTitle: 'Way out' | 'Effect',
  context: RowContext,
): string {
  const { topic, maxRows = MAX_ROWS } = context;
  const isAboutFile = findings.every(({ kind }) => kind === 'INVALID');
  const position = shownPosition(topic);
  const rows = [...rowsOf(findings)];
  const shown = rows.slice(0, maxRows).map((group) => row(group, position, context));
  const left = rows.slice(maxRows).flat().length;
  const more = left === 0 ? '' : `\n\n${inProse(restLine(left, context.whole, 'finding'))}.`;
  return `| | Column | ${isAboutFile ? 'Problem' : 'Change'} | ${lastTitle} |\n|---|---|---|---|\n${shown.join('\n')}${more}`;
}

/** Parts of one column that are changed in the same way share a row. */
function rowsOf(findings: readonly Finding[]): Iterable<readonly Finding[]> {
  return groupBy(findings, (finding) =>
    finding.path === null
      ? finding
      : JSON.stringify([
          finding.column,
          finding.rule,
          finding.severity,
          finding.accepted === undefined ? null : printAcceptance(finding.accepted),
        ]),
  ).values();
}

function row(
  group: readonly Finding[],
  position: ((offset: number) => Position) | undefined,
  context: RowContext,
): string {
  const [finding] = group as [Finding, ...Finding[]];
  const { topic, link } = context;
  const line = position === undefined ? undefined : position(finding.anchor.start).line;
  const name = nameOf(group);
  const linked =
    link === undefined || line === undefined
      ? name
      : `[${name === '' ? `line ${line}` : name}](${link(topic.file, line)})`;
  // Without a link, a problem of the file has no other way to say where it is.
  const where =
    finding.kind === 'INVALID' &&
    link === undefined &&
    line !== undefined &&
    finding.side === 'after'
      ? ` (line ${line})`
      : '';
  const type = group.length === 1 ? typeOf(finding) : '';
  // Once a break is accepted, its way out is no news; who accepted it is.
  const effect =
    finding.accepted === undefined
      ? inProse(shortened(effectOf(finding, context), MAX_CELL))
      : inMarkdown(shortened(`accepted: ${printAcceptance(finding.accepted)}`, MAX_CELL));
  // The rule is the link behind the change: as a word of its own, it would make every row wider.
  return `| ${severityIcon(finding)} | ${linked}${type} | [${changeOf(group, context)}](${ruleUrl(finding.rule)})${where} | ${effect} |`;
}

/** A word would take the place that a narrow screen needs; the line above the table counts them. */
function severityIcon({ severity, accepted }: Finding): string {
  if (severity === 'error' || severity === 'breaking') return accepted === undefined ? '⛔' : '⚠️';
  return severity === 'warning' ? '⚠️' : '';
}

function nameOf(group: readonly Finding[]): string {
  const [finding] = group as [Finding, ...Finding[]];
  const name = group.length === 1 ? addressOf(finding) : finding.column;
  return name === null ? '' : inCell(shortened(name, MAX_NAME));
}

/** The type of what is new or gone; every other change names its types itself. */
function typeOf({ kind, before, after }: Finding): string {
  const type = kind === 'ADD_COLUMN' ? after : kind === 'REMOVE_COLUMN' ? before : null;
  return type === null ? '' : ` ${inMarkdown(shortened(type, MAX_TYPE))}`;
}

function changeOf(group: readonly Finding[], { whole }: Pick<RowContext, 'whole'>): string {
  const [finding] = group as [Finding, ...Finding[]];
  // For a problem of the file, `short` names neither key nor column.
  if (group.length === 1)
    return inProse(
      shortened(finding.kind === 'INVALID' ? finding.message : finding.short, MAX_CELL),
    );
  const parts = group
    .slice(0, MAX_PARTS)
    .map(
      (part) =>
        `${inCode(shortened(part.path ?? '', MAX_NAME))}${typeOf(part)} ${inProse(shortened(part.short, MAX_CELL))}`,
    );
  const rest = group.length - parts.length;
  return `${group.length} parts: ${parts.join('; ')}${rest === 0 ? '' : `; ${inProse(restLine(rest, whole, 'part'))}`}`;
}

/** The next step; for an addition, what old rows will have. */
export function effectOf(
  finding: Finding,
  {
    topic,
    deployment,
  }: Pick<RowContext, 'deployment'> & {
    readonly topic: Pick<TopicVerdict, 'plan' | 'findings'>;
  },
): string {
  const isAddition = finding.kind === 'ADD_COLUMN' && finding.severity === 'enhancement';
  if (!isAddition || tablesCreated(topic) > 0) return finding.fix;
  if (topic.findings.some((one) => isReturn(one, finding)))
    return 'the tables still have it, with its old values';
  // A topic that is blocked has no plan.
  const isPatchable = topic.plan?.isPatchable ?? deployment?.backfill !== 'none';
  if (!isPatchable) return `NULL in old rows: ${noBackfillWords(deployment)}`;
  return topic.plan !== null && topic.plan.catchUp === null
    ? 'NULL in old rows: the backfill is switched off'
    : finding.fix;
}

/** Whether a finding says that this added column is one that was dropped before. */
function isReturn({ rule, column, path }: Finding, added: Finding): boolean {
  return RETURNS.has(rule) && column === added.column && path === added.path;
}

const RETURNS: ReadonlySet<string> = new Set([
  'column-reintroduced',
  'column-reintroduced-with-another-type',
]);
