import type { Cost } from '../core/history/plan/bill.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { UNDO_DAYS } from '../core/history/set-aside.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import { catchUpTopic } from '../history/catch-up.js';
import type { CatchUpPorts } from '../history/catch-up-ports.js';
import { dropSetAside } from '../history/drop-set-aside.js';
import { giveUp } from '../history/give-up.js';
import { readCost } from '../history/read-cost.js';
import { planHistory } from '../history/plan-history.js';
import { printCatchUpPlan } from '../protocol/catch-up-plan.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { logLine } from '../report/escape.js';
import { renderCatchUpJson, renderCatchUpMarkdown, renderCatchUpText } from '../report/catch-up.js';
import {
  renderCatchUpPlanJson,
  renderCatchUpPlanMarkdown,
  renderCatchUpPlanText,
} from '../report/catch-up-plan.js';
import { runAbandon } from './abandon-command.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { parseDuration } from './duration.js';
import { activeTopic, askedTopic, type AskedTopic } from './history-topic.js';
import { withInterrupt } from './interrupt.js';
import { sha256 } from './sha256.js';
import { withCatchUpPorts, type Wishes } from './with-catch-up-ports.js';

const EXIT_CODES = {
  READY: 0,
  NOTHING_TO_DO: 0,
  RUNNING: 0,
  SUPERSEDED: 1,
  BACKFILL_FAILED: 1,
} as const satisfies Readonly<Record<CatchUpReport['status'], number>>;

/** `schema-gate catch-up TOPIC` */
export async function runCatchUp(args: Arguments): Promise<CommandReport> {
  const { values, switches } = args;
  const wishes = wishesOf(args);
  const reason = values.get('reason');
  const actions = ['plan', 'give-up', 'abandon-rewrite'].filter((name) => switches.has(name));
  if (values.has('price-per-tb') && !switches.has('plan'))
    throw new UserError('--price-per-tb belongs to --plan, which shows what a catch-up costs');
  if (actions.length > 1)
    throw new UserError(`Give one of ${actions.map((name) => `--${name}`).join(' and ')}`);
  if (switches.has('give-up') !== (reason !== undefined))
    throw new UserError(
      '--give-up and --reason TEXT belong together: whoever opens a topic says why',
    );
  const price = priceOf(args.values);
  const asked = askedTopic('catch-up', args);
  const waitMs = waitOf(asked, actions, values.get('wait'));
  if (asked.location.kind === 's3') refuseWishes(args);
  if (switches.has('plan'))
    return planReport(
      await withCatchUpPorts(asked, args, wishes, (topic, ports) => planned(topic, ports, price)),
      args,
    );
  if (switches.has('abandon-rewrite')) return runAbandon(asked, args, wishes);
  const { report, cause } = await withInterrupt((signal) =>
    reason === undefined
      ? patch(asked, args, { ...wishes, signal }, waitMs)
      : withCatchUpPorts(asked, args, { ...wishes, signal }, async (topic, ports) => ({
          report: await giveUp(topic, reason, ports),
          cause: undefined,
        })),
  );
  return reportOf(report, cause, args);
}

interface Patched {
  readonly report: CatchUpReport;
  /** What ended it that is no finding. */
  readonly cause: unknown;
}

async function patch(
  asked: AskedTopic,
  args: Arguments,
  wishes: Wishes & { readonly signal: AbortSignal },
  waitMs: number | undefined,
): Promise<Patched> {
  const { topic, location } = asked;
  if (location.kind === 's3') {
    const [{ awsHistory }, { patchInAws }] = await Promise.all([
      import('./aws-history.js'),
      import('./catch-up-on-aws.js'),
    ]);
    const history = await awsHistory('catch-up', location, args.values, 'executions');
    await activeTopic(topic, history.ports);
    const { report, fault } = await patchInAws(topic, history, { waitMs, signal: wishes.signal });
    return { report, cause: fault };
  }
  let cause: unknown;
  const onStop = (error: unknown): void => {
    cause = error;
  };
  const report = await withCatchUpPorts(asked, args, { ...wishes, onStop }, patchRows);
  return { report, cause };
}

/** A function in AWS decides for all topics what an option decides for a directory. */
function refuseWishes({ values, switches }: Arguments): void {
  if (switches.has('null-period'))
    throw new UserError(
      '--null-period works on a directory only; in AWS give the rows a period_reference first',
    );
  if (values.has('max-inserts'))
    throw new UserError(
      '--max-inserts works on a directory only; in AWS set CATCH_UP_MAX_INSERTS on the function of catch-ups',
    );
}

/** Milliseconds without progress after which nobody waits any more; undefined: however long. */
function waitOf(
  { location }: AskedTopic,
  actions: readonly string[],
  given: string | undefined,
): number | undefined {
  if (given === undefined) return undefined;
  const [action] = actions;
  if (action !== undefined)
    throw new UserError(`--${action} waits for no execution; leave out --wait`);
  if (location.kind === 'directory')
    throw new UserError('The catch-up of a directory runs here; leave out --wait');
  return parseDuration(given, '--wait');
}

/** What a rewrite has set aside is dropped some days later, by whichever catch-up comes then. */
async function patchRows(topic: string, ports: CatchUpPorts): Promise<CatchUpReport> {
  const report = await catchUpTopic(topic, ports);
  if (report.status === 'BACKFILL_FAILED') return report;
  for (const column of await dropSetAside(topic, ports))
    process.stderr.write(
      `${logLine(`Dropped ${column}, whose rewrite is ${UNDO_DAYS} days old`)}\n`,
    );
  return report;
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

function wishesOf({ values, switches }: Arguments): Wishes {
  return {
    withNullPeriod: switches.has('null-period'),
    stopInsertsAbove: countOf(values.get('max-inserts')),
  };
}

/** A plan, and what it costs. */
interface Estimate {
  readonly plan: CatchUpPlan;
  readonly cost: Cost;
}

async function planned(
  topic: string,
  ports: CatchUpPorts,
  pricePerTb: number | undefined,
): Promise<Estimate | undefined> {
  const found = await planHistory(topic, ports);
  if (found.kind === 'problems') throw new UserError(found.problems.join('; '));
  if (found.kind === 'nothing') return undefined;
  return { plan: found.plan, cost: await readCost(found.plan, ports.rows, pricePerTb) };
}

function planReport(estimate: Estimate | undefined, args: Arguments): CommandReport {
  const { format, files } = args;
  if (estimate === undefined) {
    const nothing = {
      catchupId: null,
      periods: [],
      notReached: [],
      unpatched: [],
      reason: null,
    } as const;
    return reportOf(
      { topic: files[0] ?? '', status: 'NOTHING_TO_DO', ...nothing },
      undefined,
      args,
    );
  }
  const report = { ...estimate, sha256: sha256(printCatchUpPlan(estimate.plan)) };
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

/** Rows a period that an older version rejected, which are inserted without asking. */
export const DEFAULT_INSERTS = 10_000;

function countOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_INSERTS;
  if (!/^[0-9]{1,9}$/.test(given))
    throw new UserError(`--max-inserts must be a number of rows, not ${quoted(given)}`);
  return Number(given);
}

/** US dollars. */
function priceOf(values: Arguments['values']): number | undefined {
  const given = values.get('price-per-tb');
  if (given === undefined) return undefined;
  if (!/^[0-9]{1,6}(?:\.[0-9]{1,4})?$/.test(given))
    throw new UserError(
      `--price-per-tb must be a number of US dollars such as 5 or 6.75, not ${quoted(given)}`,
    );
  return Number(given);
}
