import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { CatchUpProgress } from '../../src/protocol/catch-up-progress.js';
import type { ItemChanges } from '../../src/protocol/registry-item.js';
import { statusOf } from '../../src/status/status.js';
import { problemsOf, report, running, statusOfTopic } from './observe.js';
import { before, tools, world, type World } from './world.js';

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
    `gate-closed: Closed since ${before(60)}: the backfill failed (BACKFILL_FAILED) at step 'verify', period '2026-01': d differs in 3 rows`,
  ],
  [
    'a catch-up that failed while the topic is processed',
    { catchupFailure: { step: 'plan', period: null, reason: 'no table' } },
    "catch-up-failed: It is processed, but its history is not patched: the catch-up failed at step 'plan': no table",
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
  expect(status.problems[0]?.fix).toBe(
    `It opens when this ends: schema-gate catch-up events --registry ${here.root}`,
  );
});

it.each<[string, CatchUpProgress | undefined, string]>([
  ['nothing is seen', undefined, 'history is being patched (BACKFILL_PENDING)'],
  [
    'it waits in a queue',
    { kind: 'queued', behind: 2 },
    'history waits to be patched (BACKFILL_PENDING): queued behind 2',
  ],
  [
    'it waits, and is the next',
    { kind: 'queued', behind: 0 },
    'history waits to be patched (BACKFILL_PENDING): queued, the next in turn',
  ],
  [
    'it is planned',
    { kind: 'planning' },
    'history is being patched (BACKFILL_PENDING): waiting for runs of the pipeline, or planning',
  ],
  [
    'a period is patched',
    { kind: 'patching', period: '2026-01', number: 3, of: 14 },
    "history is being patched (BACKFILL_PENDING): patching period 3 of 14 ('2026-01')",
  ],
  [
    'it is ending',
    { kind: 'ending', of: 1 },
    'history is being patched (BACKFILL_PENDING): 1 period patched, ending',
  ],
  [
    'nobody may look',
    { kind: 'unknown', reason: 'denied' },
    "history is being patched (BACKFILL_PENDING): how far it is can't be told: denied",
  ],
])('a pause tells how far its catch-up is: %s', async (_, progress, words) => {
  await running(here, () => here.item('events', WAITS));
  const watch = () => Promise.resolve(progress);
  const request = { scope: { kind: 'problems' }, git: undefined } as const;
  const { topics, exitCode } = await statusOf(here.registry, { ...request, watch }, tools);
  expect(topics.map(({ catchUp }) => catchUp)).toEqual([progress ?? null]);
  expect(topics.flatMap(problemsOf)).toEqual([`gate-closed: Paused since ${before(60)}: ${words}`]);
  expect([exitCode, topics[0]?.standing]).toEqual([0, 'paused']);
});

it('a pause in AWS may be started and given up', async () => {
  await running(here, () => here.item('events', WAITS));
  const registry = { ...here.registry, name: 's3://lake/schemas' };
  const request = { scope: { kind: 'all' }, git: undefined, table: 'items' } as const;
  const { topics } = await statusOf(registry, request, tools);
  const command = 'schema-gate catch-up events --registry s3://lake/schemas --registry-table items';
  expect(topics[0]?.problems[0]?.fix).toBe(
    `It opens when that ends; if nothing patches it, start it: ${command}; or leave history as it is: ${command} --give-up --reason TEXT`,
  );
});

it('a failure that nobody has recorded names the command, too', async () => {
  await running(here, () => here.item('events', FAILED));
  const [{ fix = '' } = {}] = (await statusOfTopic(here)).problems;
  expect(fix).toBe(`Run it again: schema-gate catch-up events --registry ${here.root}`);
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
