import { counted } from '../../core/text/counted.js';
import { quoted } from '../../core/text/quoted.js';
import type { Obstacle } from '../../errors.js';
import type { Executions, Fact } from '../../installation/installation.js';
import { parseExecutionName } from '../../protocol/catch-up-name.js';
import type { Check, CheckId } from '../../protocol/doctor-report.js';
import { PAUSED } from '../../protocol/registry-item.js';
import type {
  Problem,
  ProblemId,
  StatusReport,
  TopicStatus,
} from '../../protocol/status-report.js';
import { awsCommand } from './aws-command.js';
import { fail, obstructed, ok, orOk, warn } from './checks.js';
import { isFor } from './runs.js';

/** The state of the topics, or the sentence that says why it is not known. */
export type Topics =
  | {
      readonly kind: 'known';
      readonly status: StatusReport;
      readonly knowsGit: boolean;
      /** Why the registry items could not be read; undefined where they were. */
      readonly unreadItems: Obstacle | undefined;
    }
  | { readonly kind: 'unread'; readonly why: Obstacle };

/** Which check tells a problem of a topic, and how bad it is for the installation. */
const PLACES: Readonly<Record<ProblemId, readonly [CheckId, 'fail' | 'warn'] | undefined>> = {
  unreadable: ['gates', 'fail'],
  'active-missing': ['gates', 'fail'],
  'stuck-in-pending': ['pending', 'fail'],
  // The topic's owner has to do something, the installation works.
  rejected: undefined,
  'gate-closed': ['gates', 'fail'],
  'backfill-missing': ['gates', 'fail'],
  'catch-up-failed': ['gates', 'warn'],
  'retire-unfinished': ['gates', 'warn'],
  'item-missing': ['gates', 'fail'],
  'item-differs': ['gates', 'fail'],
  unpublished: ['git', 'warn'],
  'edited-by-hand': ['git', 'warn'],
  'deleted-in-git': ['git', 'warn'],
};

interface TopicsBeside {
  /** What patches history; undefined where nothing does. */
  readonly machine:
    | {
        readonly arn: string;
        readonly running: Fact<Executions>;
        /** Whether `schema-gate catch-up` starts its executions. */
        readonly isOurs: boolean;
      }
    | undefined;
  /** `--registry …`, for the commands. */
  readonly registry: string;
}

/** Candidates that wait, gates that are closed, and what differs from git. */
export function topicChecks(topics: Topics, { machine, registry }: TopicsBeside): readonly Check[] {
  if (topics.kind === 'unread')
    return (['pending', 'gates'] as const).map((id) => obstructed(id, 'the topics', topics.why));
  const { status, knowsGit, unreadItems } = topics;
  const found = status.topics.flatMap((topic) =>
    topic.problems.flatMap((problem) => checkOf(topic, problem, { machine, registry })),
  );
  const unread = unfetched(status.topics, 'gates');
  const of = (id: CheckId): readonly Check[] => [
    ...found.filter((check) => check.id === id),
    ...(unread === undefined ? [] : [{ ...unread, id }]),
  ];
  const all = counted(status.topics.length, 'topic');
  return [
    ...orOk(
      of('pending'),
      ok('pending', all, 'No candidate waits for longer than the sweeper lets it'),
    ),
    ...orOk(
      [
        ...of('gates'),
        ...(unreadItems === undefined ? [] : [obstructed('gates', all, unreadItems)]),
      ],
      ok('gates', all, 'Every gate that should be open is open'),
    ),
    ...(knowsGit ? orOk(of('git'), ok('git', all, 'Git and the registry are in step')) : []),
  ];
}

/** One line for all topics that can't be fetched: they mostly fail for one reason. */
export function unfetched(topics: readonly TopicStatus[], id: CheckId): Check | undefined {
  const found = topics.flatMap(({ topic, problems }) =>
    problems.flatMap((problem) =>
      problem.unfetched === undefined ? [] : [{ topic, obstacle: problem.unfetched }],
    ),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const names = new Set(found.map(({ topic }) => topic));
  return obstructed(
    id,
    names.size === 1 ? first.topic : counted(names.size, 'topic'),
    first.obstacle,
  );
}

function checkOf(
  topic: TopicStatus,
  { id, message, fix, unfetched: obstacle }: Problem,
  { machine, registry }: TopicsBeside,
): readonly Check[] {
  const place = PLACES[id];
  if (place === undefined || obstacle !== undefined) return [];
  const [check, status] = place;
  if (id !== 'gate-closed' || topic.gate.status !== PAUSED)
    return [(status === 'fail' ? fail : warn)(check, topic.topic, message, fix)];
  if (machine === undefined) return [warn(check, topic.topic, message, fix)];
  const { arn, running, isOurs } = machine;
  const isKnown = running.kind === 'known';
  const own = isKnown
    ? running.value.running.find(({ name }) => isFor(parseExecutionName(name), topic))
    : undefined;
  if (own !== undefined)
    return [warn(check, topic.topic, `${message}; the execution ${quoted(own.name)} runs`, fix)];
  // One that is not among the first may be among the others.
  if (!isKnown || !running.value.isWhole)
    return [
      warn(check, topic.topic, `${message}; it is not known whether its execution runs`, fix),
    ];
  const executions = awsCommand('stepfunctions list-executions', { 'state-machine-arn': arn });
  return [
    fail(
      check,
      topic.topic,
      `${message}; but no execution of the state machine runs for it`,
      isOurs
        ? `Go on: schema-gate catch-up ${topic.topic} ${registry}; how the last one ended: ${executions}`
        : `Look how the last one ended, and start it again: ${executions}`,
    ),
  ];
}
