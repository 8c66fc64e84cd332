import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { problemsOf, report, running, statusOfTopic, v1, v2, type Step } from './observe.js';
import { before, world, type World } from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const paused = (...more: readonly Step[]): Promise<void> =>
  running(
    here,
    () => here.item('events', { processingEnabled: false, status: 'BACKFILL_PENDING' }),
    ...more,
  );
/** What a validator writes about itself. */
const deployment = (backfill: 'none' | 'gated') => ({
  deployment_version: 1,
  schema_gate: '1.0.0',
  validator: 'enhanced',
  rewrites: backfill !== 'none',
  backfill,
  accepts: { waivers: false, approvals: false },
  warehouse: 'athena',
  databases: { standardized: 'std', curated: 'cur' },
  function: 'arn:aws:lambda:eu-west-1:123456789012:function:validator',
  rules: '0'.repeat(64),
  updated_at: before(60),
  checked_at: before(60),
});

it.each<[string, Step, readonly string[]]>([
  [
    'a backfill that nothing was started for',
    () => paused(() => here.pending('events', v1, 3)),
    [
      `gate-closed: Paused since ${before(60)}: history is being patched (BACKFILL_PENDING)`,
      'backfill-missing: Paused for 1 h, and its backfill was not started: the candidate still waits in pending/',
    ],
  ],
  [
    'a backfill that this deployment does not run',
    () => paused(() => here.put('schemas/deployment.json', deployment('none'), 1)),
    [
      `gate-closed: Paused since ${before(60)}: history is being patched (BACKFILL_PENDING)`,
      'backfill-missing: Paused for 1 h, and this deployment runs no backfill',
    ],
  ],
  [
    'a backfill that takes more than a day',
    () => paused(() => here.active('events', v1, 60 * 49)),
    [
      `gate-closed: Paused since ${before(60 * 49)}: history is being patched (BACKFILL_PENDING)`,
      'backfill-missing: Paused for 2 d, and its backfill has not ended',
    ],
  ],
  [
    'a pause with a candidate that nobody took',
    () => paused(() => here.pending('events', v2, 180)),
    [
      'stuck-in-pending: Candidate 2.0.0 has waited in pending/ for 3 h',
      `gate-closed: Paused since ${before(60)}: history is being patched (BACKFILL_PENDING)`,
    ],
  ],
  [
    'a topic whose retiring was interrupted',
    () => running(here, () => here.item('events', { processingEnabled: false, status: 'RETIRED' })),
    [
      'retire-unfinished: It is RETIRED, but a version is still in active/: retiring was interrupted',
    ],
  ],
])('%s needs a person', async (_, arrange, problems) => {
  await arrange();
  const status = await statusOfTopic(here);
  expect(problemsOf(status)).toEqual(problems);
  expect(status.standing).toBe('needs-person');
  expect((await report(here, { kind: 'problems' })).exitCode).toBe(1);
});

it('a pause of a deployment that runs backfills needs nobody', async () => {
  await paused(() => here.put('schemas/deployment.json', deployment('gated'), 1));
  expect((await statusOfTopic(here)).standing).toBe('paused');
});

describe('a deployment that nobody can read is a fault, as it is for check and publish:', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', '{', "can't be read (it is no JSON object)"],
    [
      'of a later version',
      { ...deployment('gated'), deployment_version: 2 },
      'update schema-gate)',
    ],
  ])('%s', async (_, file, words) => {
    await running(here, () => here.put('schemas/deployment.json', file, 1));
    for (const scope of [
      { kind: 'all' },
      { kind: 'problems' },
      { kind: 'topic', topic: 'events' },
    ] as const) {
      const told = await report(here, scope).catch((error: unknown) => error);
      expect(told).toBeInstanceOf(Fault);
      expect(String(told)).toContain('deployment.json');
      expect(String(told)).toContain(words);
    }
  });
});
