import { setTimeout } from 'node:timers/promises';
import { dynamoDbTrackingReader } from '../backfill/dynamodb-tracking.js';
import { stepFunctionsBackfill } from '../backfill/step-functions.js';
import type { Backfill } from '../backfill/backfill.js';
import { Fault } from '../errors.js';
import { reportExecution } from '../history/report-execution.js';
import { startExecution } from '../history/start-execution.js';
import { NOTHING_REACHED } from '../history/tally.js';
import { watchExecution } from '../history/watch-execution.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { logLine } from '../report/escape.js';
import type { AwsHistory } from './aws-history.js';
import { deploymentOf } from './aws-ports.js';
import { progressLineOf } from './catch-up-lines.js';

/** What came of a catch-up; what a `fault` ended is no finding. */
export interface PatchedInAws {
  readonly report: CatchUpReport;
  readonly fault?: Fault;
}

export interface Watching {
  /** Milliseconds without progress; undefined: however long it takes. 0: nobody waits. */
  readonly waitMs: number | undefined;
  readonly signal: AbortSignal;
}

/** Starts the execution that patches a topic's history, or finds it at work, and watches it. */
export async function patchInAws(
  topic: string,
  history: AwsHistory,
  { waitMs, signal }: Watching,
): Promise<PatchedInAws> {
  const { registry, machine, now } = history.ports;
  const { trackingTable } = history.more;
  if (machine === undefined || trackingTable === null)
    throw new TypeError('A catch-up was started without its settings');
  const backfill = await backfillOf(history);
  const started = await startExecution(topic, { registry, machine, backfill, warn: say });
  if (started.kind === 'nothing') return { report: started.report };
  const { id, subject } = started;
  say(started.kind === 'started' ? `Started ${id}` : `${id} is at work already`);
  const running: CatchUpReport = {
    topic,
    status: 'RUNNING',
    catchupId: id,
    ...NOTHING_REACHED,
    unpatched: subject.item.unpatched ?? [],
    reason: null,
  };
  if (waitMs === 0) return { report: running };
  const goesOn = `${id} goes on; watch it with schema-gate catch-up ${topic} --registry ${registry.name}`;
  const watched = await watchExecution(id, waitMs, {
    tracking: dynamoDbTrackingReader(trackingTable, process.env),
    machine,
    now,
    // A signal only ends the pause.
    sleep: (ms) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
    signal,
    tell: (it) => {
      const line = progressLineOf(it);
      if (line !== undefined) say(line);
    },
  }).catch((error: unknown) => {
    say(goesOn);
    throw error;
  });
  if (watched.kind === 'ended')
    return reportExecution({ id, subject }, watched.state, { registry });
  say(goesOn);
  const reason = `nobody watches it any more: ${watched.reason}`;
  return { report: { ...running, reason }, fault: new Fault(reason) };
}

/**
 * A Fault where the state machine is not there: it would have no execution to stop, while that of
 * another one goes on.
 */
export async function requireMachine(history: AwsHistory): Promise<void> {
  const warning = await (await backfillOf(history)).check();
  if (warning !== undefined) say(warning);
}

async function backfillOf({ read }: AwsHistory): Promise<Backfill> {
  const { stateMachineArn } = read;
  if (stateMachineArn === undefined)
    throw new TypeError('A state machine was asked for without its ARN');
  return stepFunctionsBackfill(stateMachineArn, process.env, deploymentOf(read));
}

function say(line: string): void {
  process.stderr.write(`${logLine(line)}\n`);
}
