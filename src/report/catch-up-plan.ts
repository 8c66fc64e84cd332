import type { Cost } from '../core/history/plan/bill.js';
import type { CatchUpPlan, PlannedColumn } from '../core/history/plan/catch-up-plan.js';
import { printColumnType } from '../core/schema/column-type.js';
import { counted } from '../core/text/counted.js';
import { countWords } from './amount-words.js';
import { inCode, inLog, inMarkdown, jsonText, visible } from './escape.js';
import { EVERY_COLUMN, type Unpatched } from '../protocol/unpatched.js';
import { kindNoun } from './catch-up-words.js';
import { costFacts, costLines, costMarkdown } from './cost-table.js';
import { leftWords } from './left-words.js';

/** A plan, and what is known of its cost before it runs. */
export interface CatchUpPlanReport {
  readonly plan: CatchUpPlan;
  /** Of its printed text. */
  readonly sha256: string;
  readonly cost: Cost;
}

/** Columns and periods that a list names; the JSON has all. */
const MAX_NAMED = 50;
const DIGITS = 12;

/** For people at a terminal. */
export function renderCatchUpPlanText(report: CatchUpPlanReport): string {
  const { plan } = report;
  const lines = [
    `${visible(plan.topic)}: catch-up of version ${visible(plan.schemaVersion)}, plan ${report.sha256.slice(0, DIGITS)}`,
    ...[...planLines(plan, visible), ...costLines(report.cost)].map((line) => `  ${line}`),
  ];
  return inLog(`${lines.join('\n')}\n`);
}

/** For a job summary or a ticket. */
export function renderCatchUpPlanMarkdown(report: CatchUpPlanReport): string {
  const { plan } = report;
  const head = `### Catch-up of ${inCode(plan.topic)} ${inMarkdown(plan.schemaVersion)}`;
  const lines = planLines(plan, inCode).map((line) => `- ${line}`);
  const digits = `plan ${inCode(report.sha256.slice(0, DIGITS))}`;
  return inLog(`${[head, '', digits, '', ...lines, '', costMarkdown(report.cost)].join('\n')}\n`);
}

/** The report for scripts; schemas/catch-up-plan.schema.json describes it. Same input, same bytes. */
export function renderCatchUpPlanJson({ plan, sha256, cost }: CatchUpPlanReport): string {
  return `${jsonText({
    topic: plan.topic,
    catchup_id: plan.catchupId,
    version: plan.schemaVersion,
    plan_sha256: sha256,
    checkpoint: plan.bound.kind === 'checkpoint' ? plan.bound.lastIngestionTs : null,
    ...patchFacts(plan),
    ...costFacts(cost),
  })}\n`;
}

/** What a plan patches, and what it leaves. */
export function patchFacts(plan: CatchUpPlan): Record<string, unknown> {
  return {
    columns: plan.columns.map(({ name, source, formerSource, type, kinds }) => ({
      column: name,
      source,
      former_source: formerSource,
      type: printColumnType(type),
      kinds,
    })),
    rewrites: plan.rewrites.map(({ name, was, type, shadow }) => ({
      column: name,
      old_type: printColumnType(was),
      new_type: printColumnType(type),
      shadow,
    })),
    inserts: plan.inserts === null ? null : { relaxed: plan.inserts.relaxed },
    periods: plan.periods.map(({ period, rows, bytes }) => ({ period, rows, bytes })),
    unpatched: plan.left.map(({ column, reason, periods }) => ({ column, reason, periods })),
  };
}

type Named = (text: string) => string;

/** What a plan patches, from what, and what it leaves: one line each. */
export function planLines(plan: CatchUpPlan, named: Named): readonly string[] {
  return [
    ...columnLines(plan.columns, named),
    ...plan.rewrites.map(
      ({ name, was, type }) =>
        `rewrites ${named(name)}: ${printColumnType(was)} to ${printColumnType(type)}`,
    ),
    ...insertLines(plan, named),
    periodLine(plan, named),
    boundLine(plan),
    ...leftLines(plan.left, named),
  ];
}

/** One line for each set of kinds: `added columns: a, b`. */
function columnLines(columns: readonly PlannedColumn[], named: Named): readonly string[] {
  const byKinds = new Map<string, string[]>();
  for (const { name, kinds } of columns) {
    const words = kinds.map(kindNoun).join(', ');
    const known = byKinds.get(words);
    if (known === undefined) byKinds.set(words, [name]);
    else known.push(name);
  }
  return [...byKinds].map(([words, names]) => `patches ${words}: ${listOf(names, named)}`);
}

function insertLines({ inserts }: CatchUpPlan, named: Named): readonly string[] {
  if (inserts === null) return [];
  const { relaxed, stopAbove, suppression } = inserts;
  const erased =
    suppression === null
      ? ''
      : `, without those that ${named(`${suppression.database}.${suppression.name}`)} lists`;
  return [
    `inserts rows that were rejected without ${listOf(relaxed, named)}${erased}; stops above ${countWords(stopAbove)} rows a period`,
  ];
}

function periodLine({ periods }: CatchUpPlan, named: Named): string {
  const names = periods.map(({ period }) => period ?? 'NULL');
  return `in ${counted(periods.length, 'period')}${names.length === 0 ? '' : `: ${listOf(names, named)}`}`;
}

function boundLine({ bound }: CatchUpPlan): string {
  return bound.kind === 'checkpoint'
    ? `reads events up to the pipeline's checkpoint ${String(bound.lastIngestionTs)}`
    : 'no checkpoint is configured: reads only events with the publish_time of their row, so that none is patched before the pipeline has taken it';
}

/** One line for each column that stays as it is; `verb` stands before its name. */
export function leftLines(
  left: readonly Unpatched[],
  named: Named,
  verb = 'leaves',
): readonly string[] {
  const shown = left.slice(0, MAX_NAMED).map(({ column, reason, periods }) => {
    const what = column === EVERY_COLUMN ? 'every column' : named(column);
    const some =
      periods === null
        ? ''
        : ` in ${listOf(
            periods.map((one) => one ?? 'NULL'),
            named,
          )}`;
    return `${verb} ${what}${some}: ${leftWords(reason)}`;
  });
  const more = left.length - shown.length;
  return more === 0 ? shown : [...shown, `and ${verb} ${counted(more, 'more column')}`];
}

function listOf(names: readonly string[], named: Named): string {
  const shown = names.slice(0, MAX_NAMED).map(named).join(', ');
  const more = names.length - MAX_NAMED;
  return more <= 0 ? shown : `${shown} and ${String(more)} more`;
}
