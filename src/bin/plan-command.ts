import { UserError } from '../errors.js';
import type { Decision } from '../core/verdict/finding.js';
import { renderPlanJson, renderPlanMarkdown, renderPlanText } from '../report/plan.js';
import type { PlannedHistory } from '../report/planned-history.js';
import type { Terminal } from '../report/terminal.js';
import type { CommandReport } from './command-report.js';
import type { Arguments } from './arguments.js';
import { judge } from './check-command.js';
import type { Format } from './command-facts.js';
import { plannedHistory } from './planned-history.js';
import { renderDecision } from './render-decision.js';

/** `schema-gate plan FILE`: what activation would run, or why it would be blocked. */
export async function runPlan(args: Arguments): Promise<CommandReport> {
  if (args.files.length !== 1) throw new UserError('plan takes one file: schema-gate plan FILE');
  const decision = await judge(args);
  const history = await plannedHistory(decision, args);
  return {
    exitCode: decision.exitCode,
    render: (terminal) => renderPlan(decision, args.format, terminal, history),
  };
}

/** Renders the plan, or the errors and findings that prevent one. */
export function renderPlan(
  decision: Decision,
  format: Format,
  terminal: Terminal,
  history?: PlannedHistory,
): string {
  if (format === 'json') return renderPlanJson(decision, history);
  const isStopped = decision.errors.length > 0 || decision.result === 'blocked';
  if (isStopped) return renderDecision(decision, format, terminal);
  return format === 'markdown'
    ? renderPlanMarkdown(decision, history)
    : renderPlanText(decision, history);
}
