import { UserError } from '../errors.js';
import type { Decision } from '../core/verdict/finding.js';
import { renderPlanJson, renderPlanMarkdown, renderPlanText } from '../report/plan.js';
import type { Terminal } from '../report/terminal.js';
import type { CommandReport } from './command-report.js';
import type { Arguments } from './arguments.js';
import { judge } from './check-command.js';
import type { Format } from './command-facts.js';
import { renderDecision } from './render-decision.js';

/** `schema-gate plan FILE`: what activation would run, or why it would be blocked. */
export async function runPlan(args: Arguments): Promise<CommandReport> {
  if (args.files.length !== 1) throw new UserError('plan takes one file: schema-gate plan FILE');
  const decision = await judge(args);
  return {
    exitCode: decision.exitCode,
    render: (terminal) => renderPlan(decision, args.format, terminal),
  };
}

/** Renders the plan, or the errors and findings that prevent one. */
export function renderPlan(decision: Decision, format: Format, terminal: Terminal): string {
  if (format === 'json') return renderPlanJson(decision);
  const isStopped = decision.errors.length > 0 || decision.result === 'blocked';
  if (isStopped) return renderDecision(decision, format, terminal);
  return format === 'markdown' ? renderPlanMarkdown(decision) : renderPlanText(decision);
}
