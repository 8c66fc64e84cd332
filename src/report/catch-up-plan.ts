import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { printColumnType } from '../core/schema/column-type.js';
import { printCatchUpPlan } from '../protocol/catch-up-plan.js';
import { inCode, inLog, inProse, visible } from './escape.js';
import { grouped, groupedCount } from './grouped.js';
import { styler, type Terminal } from './terminal.js';

/** Lines of each list; the JSON form has all. */
const MAX_LINES = 60;

/** The plan as it would be stored; null where history lacks nothing. */
export function renderCatchUpPlanJson(plan: CatchUpPlan | undefined): string {
  return plan === undefined ? 'null\n' : printCatchUpPlan(plan);
}

/** For people at a terminal: columns, periods, what is left. */
export function renderCatchUpPlanText(plan: CatchUpPlan | undefined, { color }: Terminal): string {
  const applyStyle = styler(color);
  if (plan === undefined) return `${applyStyle('enhancement', '✔ History lacks nothing')}\n`;
  const sections = sectionsOf(plan).flatMap(({ title, lines }) =>
    lines.length === 0
      ? []
      : [applyStyle('bold', title), ...cut(lines).map((line) => `  ${visible(line)}`)],
  );
  return inLog(`${[...sections, verdict(plan)].join('\n')}\n`);
}

/** For a summary. */
export function renderCatchUpPlanMarkdown(plan: CatchUpPlan | undefined): string {
  if (plan === undefined) return '### ✅ History lacks nothing\n';
  const sections = sectionsOf(plan).flatMap(({ title, lines }) =>
    lines.length === 0
      ? []
      : [`**${title}**`, '', ...cut(lines).map((line) => `- ${inProse(line)}`), ''],
  );
  return [`### ${inProse(verdict(plan))}`, '', `Topic ${inCode(plan.topic)}`, '', ...sections].join(
    '\n',
  );
}

function verdict({ topic, columns, rewrites, periods }: CatchUpPlan): string {
  const rows = periods.reduce((sum, period) => sum + period.rows, 0);
  const what = groupedCount(columns.length + rewrites.length, 'column');
  return `History of '${topic}': ${what} in ${groupedCount(periods.length, 'period')}, at most ${groupedCount(rows, 'row')}; nothing was changed`;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function sectionsOf(plan: CatchUpPlan): readonly Section[] {
  return [
    {
      title: 'Patched from STANDARDIZED',
      lines: plan.columns.map(
        ({ name, type, source, kinds }) =>
          `${name} ${printColumnType(type)} from ${source} (${kinds.join(', ')})`,
      ),
    },
    {
      title: 'Rewritten',
      lines: plan.rewrites.map(
        ({ name, was, type }) => `${name}: ${printColumnType(was)} to ${printColumnType(type)}`,
      ),
    },
    {
      title: 'Inserted, where an older version rejected rows',
      lines: plan.inserts === null ? [] : [`rows without ${plan.inserts.relaxed.join(' or ')}`],
    },
    {
      title: 'Periods',
      lines: plan.periods.map(({ period, rows }) => `${period ?? 'none'}: ${grouped(rows)} rows`),
    },
    {
      title: 'Left as it is',
      lines: plan.left.map(({ column, reason, periods }) => {
        const where = periods === null ? 'all periods' : groupedCount(periods.length, 'period');
        return `${column}, ${where}: ${reason}`;
      }),
    },
  ];
}

function cut(lines: readonly string[]): readonly string[] {
  const more = lines.length - MAX_LINES;
  return more <= 0
    ? lines
    : [...lines.slice(0, MAX_LINES), `and ${grouped(more)} more; --format json has them all`];
}
