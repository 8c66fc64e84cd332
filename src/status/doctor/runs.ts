import type { Execution } from '../../installation/installation.js';
import { parseExecutionName, type ExecutionName } from '../../protocol/catch-up-name.js';
import type { TopicStatus } from '../../protocol/status-report.js';

/** An execution that runs. */
export interface Run {
  readonly execution: Execution;
  /** Undefined where no program of ours has started it. */
  readonly named: ExecutionName | undefined;
  /** Seconds since it was started. */
  readonly age: number;
  /** Undefined where none fits the name. */
  readonly topic: TopicStatus | undefined;
}

/** Whether an execution is for the version of the topic that is in force. */
export function isFor(named: ExecutionName | undefined, topic: TopicStatus): boolean {
  const { active, item } = topic;
  if (named?.mayBeOf(topic.topic) !== true || active.kind !== 'version') return false;
  const seq = item?.activationSeq ?? null;
  return active.sha256.startsWith(named.sha12) && (seq === null || seq === named.seq);
}

/** In the order of the executions. */
export function runsOf(
  running: readonly Execution[],
  topics: readonly TopicStatus[],
  now: string,
): readonly Run[] {
  return running.map((execution) => {
    const named = parseExecutionName(execution.name);
    return {
      execution,
      named,
      age: secondsBetween(execution.startedAt, now),
      topic:
        topics.find(({ item }) => item?.catchupId === execution.name) ??
        topics.find((topic) => isFor(named, topic)) ??
        topics.find(({ topic }) => named?.mayBeOf(topic) === true),
    };
  });
}

/** Not negative, even if clocks differ. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}

/** Those whose turn it is: the first ones, and those that their topics name. */
export function atWork(runs: readonly Run[], most: number): readonly Run[] {
  return runs.filter(
    ({ execution, topic }, index) => index < most || topic?.item?.catchupId === execution.name,
  );
}
