import {
  STANDINGS,
  type PastMoment,
  type StatusReport,
  type TopicStatus,
} from '../protocol/status-report.js';
import type { CatchUpProgress } from '../protocol/catch-up-progress.js';
import { jsonText } from './escape.js';

/** The report for scripts; schemas/status.schema.json describes it. Same input, same bytes. */
export function renderStatusJson({
  registry,
  now,
  scope,
  counts,
  topics,
  exitCode,
}: StatusReport): string {
  const report = {
    status_version: 1,
    registry,
    now,
    scope,
    complete: exitCode !== 3,
    counts: Object.fromEntries(
      STANDINGS.map((standing) => [standing.replace('-', '_'), counts[standing]]),
    ),
    topics: topics.map(topicFacts),
  };
  return `${jsonText(report)}\n`;
}

function topicFacts({
  topic,
  standing,
  active,
  gate,
  catchUp,
  pending,
  rejection,
  tables,
  problems,
}: TopicStatus): Record<string, unknown> {
  return {
    topic,
    standing: standing.replace('-', '_'),
    active:
      active.kind !== 'version'
        ? null
        : {
            version: active.version,
            sha256: active.sha256,
            ...since(active.since),
            commit: active.commit,
          },
    gate: { state: gate.state, status: gate.status },
    catch_up: catchUp === null ? null : progress(catchUp),
    pending:
      pending === null
        ? null
        : {
            version: pending.version,
            sha256: pending.sha256,
            ...since(pending.since),
            commit: pending.commit,
          },
    last_rejection:
      rejection === null
        ? null
        : {
            version: rejection.version,
            sha256: rejection.sha256,
            ...since(rejection.at),
            commit: rejection.commit,
            reasons: rejection.reasons,
          },
    tables,
    problems: problems.map(({ id, message, fix }) => ({ id, message, fix })),
  };
}

function since({ at, age }: PastMoment): Record<string, unknown> {
  return { since: at, age_seconds: age };
}

function progress(catchUp: CatchUpProgress): Record<string, unknown> {
  const { kind: state, ...facts } = catchUp;
  if (catchUp.kind !== 'failed') return { state, ...facts };
  const { step, period, reason } = catchUp.failure;
  return { state, step, period, reason };
}
