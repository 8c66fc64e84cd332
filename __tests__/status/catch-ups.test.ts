import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { ItemChanges } from '../../src/protocol/registry-item.js';
import { problemsOf, report, running, statusOfTopic } from './observe.js';
import { before, world, type World } from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const FAILED = { processingEnabled: false, status: 'BACKFILL_FAILED' };
const WAITS = { processingEnabled: false, status: 'BACKFILL_PENDING' };
const SHA12 = 'a'.repeat(12);

it.each<[string, ItemChanges, string]>([
  [
    'a catch-up that failed in a period',
    {
      ...FAILED,
      catchupFailure: { step: 'verify', period: '2026-01', reason: 'd differs in 3 rows' },
    },
    `gate-closed: Closed since ${before(60)}: the backfill failed (BACKFILL_FAILED) at 'verify' of '2026-01': d differs in 3 rows`,
  ],
  [
    'a catch-up that failed while the topic is processed',
    { catchupFailure: { step: 'plan', period: null, reason: 'no table' } },
    "catch-up-failed: It is processed, but its history is not patched: the catch-up stopped at 'plan': no table",
  ],
])('%s needs a person, who is told how to go on and how to give up', async (_, item, problem) => {
  await running(here, () => here.item('events', item));
  const status = await statusOfTopic(here);
  expect(problemsOf(status)).toEqual([problem]);
  expect(status.standing).toBe('needs-person');
  const command = `schema-gate catch-up events --registry ${here.root}`;
  const [{ fix = '' } = {}] = status.problems;
  expect(fix).toContain(`: ${command};`);
  expect(fix).toContain(`${command} --give-up --reason TEXT`);
  expect((await report(here, { kind: 'problems' })).exitCode).toBe(1);
});

it.each<[string, ItemChanges, string]>([
  ['nobody has begun', {}, ''],
  [
    'a catch-up of this activation is at work',
    { activationSeq: 2, catchupId: `events-2-${SHA12}-1` },
    `; the catch-up 'events-2-${SHA12}-1' is at work`,
  ],
  [
    'a catch-up of a former activation is at work',
    { activationSeq: 3, catchupId: `events-2-${SHA12}-1` },
    `; it waits until the catch-up 'events-2-${SHA12}-1' of a former activation has stopped`,
  ],
])('a pause in which %s needs nobody', async (_, item, words) => {
  await running(here, () => here.item('events', { ...WAITS, ...item }));
  const status = await statusOfTopic(here);
  expect(problemsOf(status)).toEqual([
    `gate-closed: Paused since ${before(60)}: history is being patched (BACKFILL_PENDING)${words}`,
  ]);
  expect(status.standing).toBe('paused');
});

it('a catch-up that takes more than a day may have died', async () => {
  const begun = { ...WAITS, activationSeq: 2, catchupId: `events-2-${SHA12}-1` };
  await running(here, () => here.item('events', begun));
  await here.active('events', { schema_version: '1.0.0' }, 60 * 49);
  const status = await statusOfTopic(here);
  const missing = status.problems.find(({ id }) => id === 'backfill-missing');
  expect(missing?.fix).toBe(
    `Look whether that catch-up is still at work; if it died, go on: schema-gate catch-up events --registry ${here.root}`,
  );
});

it('what a person gave up, or a lookback left, needs nobody', async () => {
  await running(here, () =>
    here.item('events', {
      catchupFailure: { step: 'give up', period: null, reason: 'nobody reads it' },
      unpatched: [{ column: 'd', periods: null, reason: 'given-up' }],
    }),
  );
  const status = await statusOfTopic(here);
  expect([problemsOf(status), status.standing]).toEqual([[], 'open']);
});
