import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import type { ActiveTopic } from '../history/active-topic.js';
import { catchUp, type CaughtUp } from '../history/catch-up.js';
import { giveUp } from '../history/give-up.js';
import { planHistory, type CatchUpWishes } from '../history/plan.js';
import type { HistoryPorts } from '../history/ports.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { printCatchUpPlan } from '../protocol/catch-up-plan.js';
import { sha256 } from './sha256.js';
import { logLine } from '../report/escape.js';
import { renderCatchUpJson, renderCatchUpMarkdown, renderCatchUpText } from '../report/catch-up.js';
import {
  renderCatchUpPlanJson,
  renderCatchUpPlanMarkdown,
  renderCatchUpPlanText,
} from '../report/catch-up-plan.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { withHistoryTopic } from './history-topic.js';
import { withInterrupt } from './interrupt.js';

const EXIT_CODES = {
  READY: 0,
  NOTHING_TO_DO: 0,
  SUPERSEDED: 1,
  BACKFILL_FAILED: 1,
} as const satisfies Readonly<Record<CatchUpReport['status'], number>>;

/** `schema-gate catch-up TOPIC` */
export async function runCatchUp(args: Arguments): Promise<CommandReport> {
  const { values, switches } = args;
  const wishes: CatchUpWishes = {
    withNullPeriod: switches.has('null-period'),
    maxInserts: countOf(values.get('max-inserts')),
  };
  const reason = values.get('reason');
  if (switches.has('plan') && switches.has('give-up'))
    throw new UserError('--plan changes nothing, and --give-up does; give one of them');
  if (switches.has('give-up') !== (reason !== undefined))
    throw new UserError(
      '--give-up and --reason TEXT belong together: whoever opens a topic says why',
    );
  if (switches.has('plan'))
    return planReport(
      await withHistoryTopic('catch-up', args, (topic, ports) => planned(topic, wishes, ports)),
      args,
    );
  const { report, cause } = await withHistoryTopic('catch-up', args, async (topic, ports) =>
    reason === undefined
      ? runSteps(topic, wishes, ports)
      : { report: await giveUp(topic, reason, wishes, ports), cause: undefined },
  );
  return reportOf(report, cause, args);
}

function reportOf(report: CatchUpReport, cause: unknown, { format }: Arguments): CommandReport {
  return {
    // What a fault ended is no finding.
    exitCode: cause === undefined ? EXIT_CODES[report.status] : 3,
    isUnexpected: cause !== undefined && !(cause instanceof Fault),
    render: (terminal) =>
      format === 'json'
        ? renderCatchUpJson(report)
        : format === 'markdown'
          ? renderCatchUpMarkdown(report)
          : renderCatchUpText(report, terminal),
  };
}

function runSteps(
  topic: ActiveTopic,
  wishes: CatchUpWishes,
  ports: HistoryPorts,
): Promise<CaughtUp> {
  const told = new Set<string>();
  return withInterrupt((signal) =>
    catchUp(topic, wishes, ports, {
      signal,
      progress: (step) => {
        const line = lineOf(step);
        if (told.has(line)) return;
        told.add(line);
        process.stderr.write(`${logLine(line)}\n`);
      },
    }),
  );
}

/** One line a period: its steps take seconds together. */
function lineOf(step: CatchUpStep): string {
  if ('period' in step)
    return step.period === null ? 'Rows without a period' : `Period ${step.period}`;
  return step.kind === 'set-aside' || step.kind === 'take-over'
    ? `Column ${step.rewrite.name}`
    : 'Rewrites';
}

async function planned(
  topic: ActiveTopic,
  wishes: CatchUpWishes,
  ports: HistoryPorts,
): Promise<CatchUpPlan | undefined> {
  const found = await planHistory(topic, wishes, ports);
  if (found.kind === 'problems') throw new UserError(found.problems.join('; '));
  return found.kind === 'plan' ? found.plan : undefined;
}

/** Nothing is charged for rows of a directory, so there is no bill. */
function planReport(plan: CatchUpPlan | undefined, args: Arguments): CommandReport {
  const { format, files } = args;
  if (plan === undefined) {
    const nothing = {
      status: 'NOTHING_TO_DO',
      catchupId: null,
      periods: [],
      unpatched: [],
    } as const;
    return reportOf({ topic: files[0] ?? '', reason: null, ...nothing }, undefined, args);
  }
  const report = { plan, sha256: sha256(printCatchUpPlan(plan)), bill: null };
  return {
    exitCode: 0,
    render: () =>
      format === 'json'
        ? renderCatchUpPlanJson(report)
        : format === 'markdown'
          ? renderCatchUpPlanMarkdown(report)
          : renderCatchUpPlanText(report),
  };
}

const DEFAULT_INSERTS = 10_000;

function countOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_INSERTS;
  if (!/^[0-9]{1,9}$/.test(given))
    throw new UserError(`--max-inserts must be a number of rows, not ${quoted(given)}`);
  return Number(given);
}
