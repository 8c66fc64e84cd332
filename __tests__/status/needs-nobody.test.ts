import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StatusRequest } from '../../src/status/status.js';
import { error, problemsOf, report, running, statusOfTopic, v1, v2, type Step } from './observe.js';
import { before, gitWith, ready, shaOf, world, type World } from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

describe('needs nobody:', () => {
  const rows: readonly (readonly [string, Step, StatusRequest['git']?])[] = [
    ['a fresh candidate', () => running(here, () => here.pending('events', v2, 9))],
    [
      'a rejection before the activation',
      () => running(here, () => here.error('events', error(shaOf(v2), 'x'), 61)),
    ],
    [
      'a rejection of the bytes that are active now',
      () => running(here, () => here.error('events', error(shaOf(v1), 'x'), 5)),
    ],
    [
      'a rejection after which another candidate came',
      () =>
        running(
          here,
          () => here.error('events', error('0'.repeat(64), 'x'), 5),
          () => here.pending('events', v2, 1),
        ),
    ],
    [
      'a rejected candidate that was uploaded again',
      () =>
        running(
          here,
          () => here.pending('events', v2, 1),
          () => here.error('events', { ...error(shaOf(v2), 'x'), uploaded_at: before(9) }, 5),
        ),
    ],
    [
      'an activation between the flip and its end',
      () =>
        running(
          here,
          () => here.active('events', v2, 0),
          () => here.pending('events', v2, 1),
        ),
    ],
    [
      'an item that tells no version, as before us',
      () => running(here, () => here.item('events', { schemaSha256: null, schemaVersion: null })),
    ],
    [
      'a file in git with another formatting',
      () => running(here),
      gitWith({ events: JSON.stringify(v1) }),
    ],
    [
      'a merge that is on its way',
      () => running(here, () => here.pending('events', v2, 1)),
      gitWith({ events: v2 }),
    ],
    [
      'a topic that was retired',
      async () => {
        await here.item('events', { ...ready(v1), processingEnabled: false, status: 'RETIRED' });
        await here.archived('events', v1, 90);
      },
    ],
    ['a first candidate', () => here.pending('events', v1, 1), gitWith({ events: v1 })],
  ];
  // A row with a cell too few would be given a callback in its place.
  it.each(rows.map(([name, arrange, git]) => [name, arrange, git] as const))(
    '%s',
    async (_name, arrange, git) => {
      await arrange();
      const status = await statusOfTopic(here, git);
      expect(problemsOf(status)).toEqual([]);
      expect(['open', 'waiting']).toContain(status.standing);
    },
  );
});

it('a pause for a backfill is listed, but needs nobody', async () => {
  await running(here, () =>
    here.item('events', {
      processingEnabled: false,
      status: 'BACKFILL_PENDING',
      updatedAt: before(1),
    }),
  );
  const found = await report(here, { kind: 'problems' });
  expect(found).toMatchObject({
    exitCode: 0,
    counts: { paused: 1, 'needs-person': 0 },
    topics: [{ standing: 'paused' }],
  });
  expect(problemsOf(found.topics[0]!)).toEqual([
    `gate-closed: Paused since ${before(60)}: history is being patched (BACKFILL_PENDING)`,
  ]);
});
