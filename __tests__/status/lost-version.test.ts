import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { LogReport } from '../../src/protocol/log-report.js';
import { logOf } from '../../src/status/log.js';
import { report, v1 } from './observe.js';
import { ready, tools, world, type World } from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const read = (): Promise<LogReport> => logOf(here.registry, 'events', tools);

it.each([
  ['the item records', () => here.item('events', ready(v1)), 'the registry records activation 1'],
  [
    'a rejected candidate hides',
    async () => {
      await here.item('events', ready(v1));
      here.write('schemas/events/failed/error.json', '{}', 1);
    },
    'the registry records activation 1',
  ],
])('a lost version that %s is ACTIVE_MISSING', async (_, arrange, evidence) => {
  await arrange();
  await expect(read()).rejects.toMatchObject({
    name: 'Fault',
    message: expect.stringContaining(`ACTIVE_MISSING: ${evidence}`) as unknown,
  });
});

it('what archive/ has is told although the version in force was lost; of a retired topic it is all', async () => {
  await here.archived('events', v1, 300);
  const log = await read();
  expect(log).toMatchObject({ exitCode: 3, entries: [{ version: '1.0.0' }] });
  expect(log.lost).toContain("ACTIVE_MISSING: archive/ has versions of topic 'events'");
  await here.item('events', { ...ready(v1), processingEnabled: false, status: 'RETIRED' });
  expect(await read()).toMatchObject({ exitCode: 0, lost: null });
});

it.each(['all', 'problems', 'topic'] as const)(
  'a lost version makes the exit code 3, asked for %s',
  async (kind) => {
    await here.archived('events', v1, 60);
    const scope = kind === 'topic' ? { kind, topic: 'events' } : { kind };
    expect((await report(here, scope)).exitCode).toBe(3);
  },
);
