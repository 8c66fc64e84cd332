import { counted } from '../../core/text/counted.js';
import { Fault, type Obstacle } from '../../errors.js';
import type { Executions, Fact } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { Registry } from '../../registry/registry.js';
import { obstacleOf } from '../obstacle-of.js';
import { notKnown, obstructed, ok, orOk, untold } from './checks.js';
import { idleChecks, queueChecks, stillChecks } from './execution-checks.js';
import type { CatchUp } from './read-catch-up.js';
import { atWork, runsOf } from './runs.js';
import { unfetched, type Topics } from './topic-checks.js';

/** What the executions of catch-ups are judged by. */
interface Known {
  readonly catchUp: CatchUp;
  readonly topics: Topics;
  readonly registry: Registry;
  readonly isOnline: boolean;
  readonly now: string;
}

/** The executions of our state machine that run, against the items of their topics. */
export async function executionChecks(
  found: Fact<Executions>,
  { catchUp, topics, registry, isOnline, now }: Known,
): Promise<readonly Check[]> {
  const { arn, machine, told, lambda } = catchUp;
  // What people's own state machine does is theirs; that there is none has its own line.
  if (machine?.kind === 'foreign' || found.kind === 'absent') return [];
  if (machine === undefined) return isGone(catchUp) ? [] : untoldBoth(arn);
  if (found.kind !== 'known') return IDS.map((id) => notKnown(id, arn, found));
  const { running, isWhole } = found.value;
  const runs = runsOf(running, topics.kind === 'known' ? topics.status.topics : [], now);
  const queue =
    told === undefined || lambda?.kind !== 'known'
      ? [untold('catch-up-queue', arn, VARIABLES, 'Mend the function of catch-ups first')]
      : queueChecks(runs, isWhole, { maxTopics: told.maxTopics, name: lambda.value.name });
  const why = topics.kind === 'known' ? topics.unreadItems : topics.why;
  if (why !== undefined) return [...queue, obstructed('catch-ups', 'the topics', why)];
  const unread =
    topics.kind === 'known' && running.length > 0
      ? unfetched(topics.status.topics, 'catch-ups')
      : undefined;
  const all = `${isWhole ? '' : 'the first '}${counted(running.length, 'execution')}`;
  return [
    ...queue,
    ...orOk(
      [
        ...idleChecks(runs, isOnline, now),
        ...(await stillChecks(atWork(runs, told?.maxTopics ?? 0), lastStepIn(registry), now)),
        ...(unread === undefined ? [] : [unread]),
      ],
      ok('catch-ups', all, 'What runs is for a version in force, and gets on'),
    ),
  ];
}

const IDS = ['catch-ups', 'catch-up-queue'] as const;
const VARIABLES = 'the variables of its function were not read';

function isGone({ found }: CatchUp): boolean {
  return found.kind === 'absent' || (found.kind === 'known' && found.value.isDeleted);
}

function untoldBoth(arn: string): readonly Check[] {
  return IDS.map((id) =>
    untold(
      id,
      arn,
      "it is not known whether the state machine is schema-gate's",
      'Mend the state machine first',
    ),
  );
}

/** Each step that has ended leaves an object. */
function lastStepIn({ objects, layout }: Registry) {
  return async (id: string): Promise<string | undefined | Obstacle> => {
    const folder = layout.catchUpOutcome(id, 0).replace(/[^/]*$/, '');
    try {
      const times = (await objects.list(folder)).map(({ modified }) => modified);
      return times.sort().at(-1);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return obstacleOf(error);
    }
  };
}
