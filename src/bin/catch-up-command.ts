import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import { abandonRewrite } from '../history/abandon-rewrite.js';
import { catchUpTopic } from '../history/catch-up.js';
import type { CatchUpPorts, Progress } from '../history/catch-up-ports.js';
import { dropSetAside, UNDO_DAYS } from '../history/drop-set-aside.js';
import { giveUp } from '../history/give-up.js';
import { planHistory } from '../history/plan-history.js';
import type { HistoryPorts } from '../history/ports.js';
import { printCatchUpPlan } from '../protocol/catch-up-plan.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
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
import { runActivate } from './activate-command.js';
import { requiredRegistry } from './open-registry.js';
import { sha256 } from './sha256.js';

const EXIT_CODES = {
  READY: 0,
  NOTHING_TO_DO: 0,
  SUPERSEDED: 1,
  BACKFILL_FAILED: 1,
} as const satisfies Readonly<Record<CatchUpReport['status'], number>>;

/** `schema-gate catch-up TOPIC` */
export async function runCatchUp(args: Arguments): Promise<CommandReport> {
  const { values, switches } = args;
  const wishes = wishesOf(args);
  const reason = values.get('reason');
  const actions = ['plan', 'give-up', 'abandon-rewrite'].filter((name) => switches.has(name));
  if (actions.length > 1)
    throw new UserError(`Give one of ${actions.map((name) => `--${name}`).join(' and ')}`);
  if (switches.has('give-up') !== (reason !== undefined))
    throw new UserError(
      '--give-up and --reason TEXT belong together: whoever opens a topic says why',
    );
  if (switches.has('plan'))
    return planReport(
      await withHistoryTopic('catch-up', args, ({ topic }, ports) =>
        planned(topic, portsOf(ports, wishes)),
      ),
      args,
    );
  if (switches.has('abandon-rewrite')) return abandon(args, wishes);
  let cause: unknown;
  const onStop = (error: unknown): void => {
    cause = error;
  };
  const report = await withHistoryTopic('catch-up', args, ({ topic }, ports) =>
    withInterrupt((signal) => {
      const at = portsOf(ports, { ...wishes, signal, onStop });
      return reason === undefined ? patch(topic, at) : giveUp(topic, reason, at);
    }),
  );
  return reportOf(report, cause, args);
}

/** What a rewrite has set aside is dropped some days later, by whichever catch-up comes then. */
async function patch(topic: string, ports: CatchUpPorts): Promise<CatchUpReport> {
  const report = await catchUpTopic(topic, ports);
  if (report.status === 'BACKFILL_FAILED') return report;
  for (const column of await dropSetAside(topic, UNDO_DAYS, ports))
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

/** What a person asks of a catch-up, and how it is watched. */
interface Wishes {
  readonly withNullPeriod: boolean;
  readonly stopInsertsAbove: number;
  readonly signal?: AbortSignal;
  readonly onStop?: (cause: unknown) => void;
}

function wishesOf({ values, switches }: Arguments): Wishes {
  return {
    withNullPeriod: switches.has('null-period'),
    stopInsertsAbove: countOf(values.get('max-inserts')),
  };
}

/**
 * The ports of a catch-up on a laptop. The rows are opened by one process at a time, so no other
 * catch-up is at work, and no pipeline.
 */
function portsOf(ports: HistoryPorts, wishes: Wishes): CatchUpPorts {
  const { withNullPeriod, stopInsertsAbove, signal, onStop } = wishes;
  return {
    ...ports,
    runs: { stop: () => Promise.resolve('stopped'), pipeline: () => Promise.resolve('idle') },
    settings: {
      withNullPeriod,
      stopInsertsAbove,
      suppression: null,
      sparkAboveBytes: null,
      wait: { everyMs: 0, atMostMs: 0 },
    },
    attempt: randomUUID,
    sleep: (ms) => setTimeout(ms),
    ...(signal === undefined ? {} : { signal }),
    progress: (progress) => {
      if (progress.kind === 'stopped') onStop?.(progress.cause);
      const line = lineOf(progress);
      if (line !== undefined) process.stderr.write(`${logLine(line)}\n`);
    },
  };
}

/** One line a period: its steps take seconds together. */
function lineOf(progress: Progress): string | undefined {
  switch (progress.kind) {
    case 'period': {
      const { period, number, of } = progress;
      const name = period === null ? 'Rows without a period' : `Period ${period}`;
      return `${name} (${String(number)} of ${String(of)})`;
    }
    case 'swapping':
      return `Column ${progress.columns.join(', ')}`;
    case 'waiting':
      return 'Waiting for runs of the pipeline';
    case 'planned':
    case 'stopped':
      return undefined;
  }
}

/** The former version comes back into force, and the validator records it. */
async function abandon(args: Arguments, wishes: Wishes): Promise<CommandReport> {
  const url = requiredRegistry('catch-up', args.values);
  const { topic, schemaVersion, dropped } = await withHistoryTopic('catch-up', args, (it, ports) =>
    abandonRewrite(it.topic, portsOf(ports, wishes)),
  );
  const activated = await runActivate({
    ...args,
    files: [topic],
    values: new Map([['registry', url]]),
  });
  const columns = dropped.length === 0 ? '' : `; dropped ${dropped.join(', ')}`;
  process.stderr.write(
    `${logLine(`Version ${schemaVersion ?? 'unknown'} of ${topic} is in force again${columns}`)}\n`,
  );
  return activated;
}

async function planned(topic: string, ports: CatchUpPorts): Promise<CatchUpPlan | undefined> {
  const found = await planHistory(topic, ports);
  if (found.kind === 'problems') throw new UserError(found.problems.join('; '));
  return found.kind === 'plan' ? found.plan : undefined;
}

/** Nothing is charged for rows of a directory, so there is no bill. */
function planReport(plan: CatchUpPlan | undefined, args: Arguments): CommandReport {
  const { format, files } = args;
  if (plan === undefined) {
    const nothing = { catchupId: null, periods: [], unpatched: [], reason: null } as const;
    return reportOf(
      { topic: files[0] ?? '', status: 'NOTHING_TO_DO', ...nothing },
      undefined,
      args,
    );
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
