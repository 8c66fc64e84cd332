import type { StatusReport, TopicStatus } from '../../src/protocol/status-report.js';
import { statusOf, type StatusRequest } from '../../src/status/status.js';
import { COMMIT, ready, tools, version, type World } from './world.js';

export const v1 = version('1.0.0');
export const v2 = version('2.0.0', { a: 'BIGINT' });

/** An error.json with these reasons. */
export const error = (sha256: string | undefined, ...messages: string[]) => ({
  status: 'FAILED',
  errors: messages.map((message) => ({ type: 'BREAKING_CHANGE', message })),
  sha256,
  commit: COMMIT,
});

export const report = (
  { registry }: World,
  scope: StatusRequest['scope'] = { kind: 'all' },
  git?: StatusRequest['git'],
): Promise<StatusReport> => statusOf(registry, { scope, git }, tools);

export async function statusOfTopic(here: World, git?: StatusRequest['git']): Promise<TopicStatus> {
  const { topics } = await report(here, { kind: 'topic', topic: 'events' }, git);
  const [status, ...others] = topics;
  if (status === undefined || others.length > 0) throw new Error('Expected exactly one topic');
  return status;
}

export const problemsOf = ({ problems }: TopicStatus): string[] =>
  problems.map(({ id, message }) => `${id}: ${message}`);

export type Step = () => unknown;

/** The topic `events` as its pipeline runs: v1 is active, and its item is READY. Then the steps. */
export async function running(here: World, ...more: readonly Step[]): Promise<void> {
  await here.active('events', v1);
  await here.item('events', ready(v1));
  for (const step of more) await step();
}
