import { counted } from '../../core/text/counted.js';
import { quoted } from '../../core/text/quoted.js';
import type { Obstacle } from '../../errors.js';
import type { Check } from '../../protocol/doctor-report.js';
import { isProcessed } from '../../protocol/registry-item.js';
import { ageWords } from '../../report/age.js';
import { awsCommand } from './aws-command.js';
import { obstructed, ok, untold, warn } from './checks.js';
import { atWork, secondsBetween, type Run } from './runs.js';

/** Seconds. A list of executions is behind, and one that is queued looks every five minutes. */
const GRACE = 600;
/** Seconds. One statement may take an hour, and is tried five times. */
const STILL = 86_400;
/** Seconds. */
const LONG_WAIT = 3 * 3_600;
/** Catch-ups whose steps are looked at. */
const MOST_LOOKS = 20;

/** When a catch-up has ended a step last; undefined where it has ended none. */
export type LastStep = (id: string) => Promise<string | undefined | Obstacle>;

/** Executions at work that get nowhere. */
export async function stillChecks(
  working: readonly Run[],
  lastStep: LastStep,
  now: string,
): Promise<readonly Check[]> {
  const old = working.filter(({ age, named }) => age > STILL && named !== undefined);
  const lines = await Promise.all(
    old
      .slice(0, MOST_LOOKS)
      .map(async (run) => stillCheck(run, await lastStep(run.execution.name), now)),
  );
  const more = old.length - MOST_LOOKS;
  if (more <= 0) return lines.flat();
  return [
    ...lines.flat(),
    untold(
      'catch-ups',
      counted(more, 'execution'),
      `of those that run for more than ${ageOf(STILL)}, only ${MOST_LOOKS} were looked at`,
      'Mend those first, and run doctor again',
    ),
  ];
}

function stillCheck(
  { execution: { name, arn }, age, topic }: Run,
  last: string | undefined | Obstacle,
  now: string,
): readonly Check[] {
  const about = topic?.topic ?? name;
  if (typeof last === 'object') return [obstructed('catch-ups', about, last)];
  const still = last === undefined ? age : secondsBetween(last, now);
  if (still <= STILL) return [];
  return [
    warn(
      'catch-ups',
      about,
      `The execution ${quoted(name)} runs, and has ended no step for ${ageOf(still)}`,
      `Look what it waits for: ${awsCommand('stepfunctions get-execution-history', { 'execution-arn': arn, 'reverse-order': undefined })}`,
    ),
  ];
}

function ageOf(age: number): string {
  return ageWords({ at: '', age });
}

/** Executions that nobody waits for. `isOnline`: topics stay open while theirs run. */
export function idleChecks(runs: readonly Run[], isOnline: boolean, now: string): readonly Check[] {
  return runs.flatMap((run): readonly Check[] => {
    const reason = idleReason(run, isOnline, now);
    if (reason === undefined || run.topic === undefined) return [];
    const { name, arn } = run.execution;
    return [
      warn(
        'catch-ups',
        run.topic.topic,
        `The execution ${quoted(name)} runs, and ${reason}`,
        `Unless it ends by itself: ${awsCommand('stepfunctions stop-execution', { 'execution-arn': arn })}`,
      ),
    ];
  });
}

function idleReason(
  { execution, named, age, topic }: Run,
  isOnline: boolean,
  now: string,
): string | undefined {
  const item = topic?.item;
  // Of a version that could not be read nobody knows since when it is in force.
  if (topic?.active.kind !== 'version' || item === undefined || named === undefined)
    return undefined;
  const { activationSeq, catchupId, updatedAt } = item;
  const since = topic.active.since.age;
  const isNews = (changed: number | null): boolean => Math.min(age, changed ?? age) <= GRACE;
  if (activationSeq !== null && named.seq < activationSeq)
    return isNews(since)
      ? undefined
      : `it is for activation ${named.seq}, while activation ${activationSeq} is in force`;
  if (isOnline || !isProcessed(item) || catchupId === execution.name) return undefined;
  return isNews(updatedAt === null ? null : secondsBetween(updatedAt, now))
    ? undefined
    : 'the gate of its topic is open without it';
}

/** How many run, and how many wait for their turn. `name`: of the function that counts them. */
export function queueChecks(
  runs: readonly Run[],
  isWhole: boolean,
  { maxTopics, name }: { readonly maxTopics: number; readonly name: string },
): readonly Check[] {
  const id = 'catch-up-queue';
  const working = atWork(runs, maxTopics);
  const waiting = runs.filter((run) => !working.includes(run));
  const late = waiting.filter(({ age }) => age > LONG_WAIT);
  const counts = `${working.length} at work, ${isWhole ? '' : 'at least '}${waiting.length} waiting; ${maxTopics} work at once`;
  if (late.length <= maxTopics) return [ok(id, name, `Catch-ups: ${counts}`)];
  const longest = Math.max(...late.map(({ age }) => age));
  return [
    warn(
      id,
      name,
      `${isWhole ? '' : 'At least '}${late.length} catch-ups have waited for more than ${ageOf(LONG_WAIT)}, one of them for ${ageOf(longest)} (${counts})`,
      `Wait; or, if the workgroup bears more, raise CATCH_UP_MAX_TOPICS on ${name} (Terraform: catch_up_max_topics)`,
    ),
  ];
}
