import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { NO_FOLLOW_UPS } from '../core/history/plan/catch-up-facts.js';
import type { CatchUpPorts } from '../history/catch-up-ports.js';
import type { HistoryPorts } from '../history/ports.js';
import { logLine } from '../report/escape.js';
import type { Arguments } from './arguments.js';
import { progressLineOf } from './catch-up-lines.js';
import { activeTopic, type AskedTopic } from './history-topic.js';
import { withRows } from './open-rows.js';

/** What a person asks of a catch-up, and how it is watched. */
export interface Wishes {
  readonly withNullPeriod: boolean;
  readonly stopInsertsAbove: number;
  readonly signal?: AbortSignal;
  readonly onStop?: (cause: unknown) => void;
}

/** Opens the rows of a directory, or an installation in AWS, for what a person asks. */
export async function withCatchUpPorts<T>(
  { topic, location }: AskedTopic,
  { values, switches }: Arguments,
  wishes: Wishes,
  work: (topic: string, ports: CatchUpPorts) => Promise<T>,
): Promise<T> {
  if (location.kind === 'directory')
    return withRows(location.directory, async (ports) => {
      await activeTopic(topic, ports);
      return work(topic, portsOf(ports, wishes));
    });
  const [{ awsHistory }, { requireMachine }] = await Promise.all([
    import('./aws-history.js'),
    import('./catch-up-on-aws.js'),
  ]);
  const stops = !switches.has('plan');
  const history = await awsHistory('catch-up', location, values, stops ? 'executions' : 'queries');
  await activeTopic(topic, history.ports);
  if (stops) await requireMachine(history);
  return work(topic, history.ports);
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
      followUps: NO_FOLLOW_UPS,
      sparkAboveBytes: null,
      wait: { everyMs: 0, atMostMs: 0 },
    },
    attempt: randomUUID,
    sleep: (ms) => setTimeout(ms),
    ...(signal === undefined ? {} : { signal }),
    progress: (progress) => {
      if (progress.kind === 'stopped') onStop?.(progress.cause);
      const line = progressLineOf(progress);
      if (line !== undefined) process.stderr.write(`${logLine(line)}\n`);
    },
  };
}
