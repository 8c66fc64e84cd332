import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../../src/errors.js';
import type { Execution } from '../../../src/installation/installation.js';
import { catchUpName } from '../../../src/protocol/catch-up-name.js';
import type { ItemChanges } from '../../../src/protocol/registry-item.js';
import { before, ready, shaOf, world, type World } from '../world.js';
import * as at from './installed.js';
import { expectLines, type Line } from './lines.js';
import * as parts from './parts.js';

let here: World;
beforeEach(async () => {
  here = world();
  await at.fill(here);
});
afterEach(() => here.remove());

const DAY = 24 * 60;
const named = (seq: number, attempt = 1): string =>
  catchUpName('events', shaOf(at.EVENTS), { seq, attempt });
const running = (...executions: readonly Execution[]) => ({
  executions: parts.executions(executions),
});
const item = (changes: ItemChanges) => here.item('events', { ...ready(at.EVENTS), ...changes });
const paused = (catchupId?: string): ItemChanges => ({
  processingEnabled: false,
  status: 'BACKFILL_PENDING',
  ...(catchupId === undefined ? {} : { catchupId }),
});

describe('an execution', () => {
  it('of a former activation, which nobody waits for', async () => {
    await item({ activationSeq: 3 });
    await expectLines(here, running(parts.execution(named(2))), [
      [
        'catch-ups',
        'warn',
        /events: The execution 'events-2-\w+-1' runs, and it is for activation 2, while activation 3 is in force → .*stop-execution --execution-arn \S+:events-2-/,
      ],
    ]);
  });

  it('of a former activation, which the next one has just followed', async () => {
    await here.active('events', at.EVENTS, 5);
    await item({ activationSeq: 3, updatedAt: before(5) });
    await expectLines(here, running(parts.execution(named(2))), []);
  });

  it('of a topic whose gate is open without it', async () => {
    await item({ updatedAt: before(60) });
    await expectLines(here, running(parts.execution(named(1))), [
      ['catch-ups', 'warn', /gate of its topic is open without it → .*stop-execution/],
    ]);
  });

  it.each<readonly [string, number, ItemChanges]>([
    ['has just been started', 5, { updatedAt: before(60) }],
    ['has just opened it', 60, { updatedAt: before(5) }],
    ['patches it while it is processed', 60, { catchupId: named(1) }],
  ])('of a topic whose gate is open, and that %s', async (_, minutes, changes) => {
    await item(changes);
    await expectLines(here, running(parts.execution(named(1), minutes)), []);
  });

  it('of a topic that stays open meanwhile', async () => {
    at.describe(here, { backfill: 'online' });
    const online = { lambda: parts.functionsTold({ BACKFILL_MODE: 'online' }) };
    await expectLines(here, { ...online, ...running(parts.execution(named(1))) }, []);
  });

  it('of a topic that could not be read is not known to be right', async () => {
    await item({ activationSeq: 3 });
    const { objects, layout } = here.registry;
    const get = (key: string) =>
      key === layout.active('events')
        ? Promise.reject(new Fault('Reading failed. Ask.', { obstacle: { what: 'Reading failed', todo: 'Ask.', denied: null } })) // prettier-ignore
        : objects.get(key);
    const { checks } = await at.lookAt(here, {
      installation: at.installed(running(parts.execution(named(2)))),
      registry: { ...here.registry, objects: { ...objects, get } },
    });
    const lines = checks.filter(({ id }) => id === 'catch-ups');
    expect(lines).toMatchObject([{ status: 'not-known', about: 'events', fix: 'Ask.' }]);
  });

  it('whose name says nothing', async () => {
    await expectLines(here, running(parts.execution('by-hand', 3 * DAY)), []);
  });

  const still = /events: The execution 'events-1-\w+-1' runs, and has ended no step for 2 d → .*get-execution-history --execution-arn \S+ --reverse-order/; // prettier-ignore
  const gate: Line = ['gates', 'warn', /the execution 'events-1-\w+-1' runs/];
  it('that has ended no step since it was started', async () => {
    await item(paused(named(1)));
    await expectLines(here, running(parts.execution(named(1), 2 * DAY)), [
      gate,
      ['catch-ups', 'warn', still],
    ]);
  });

  it.each<readonly [string, number, ...Line[]]>([
    ['two days ago', 2 * DAY, ['catch-ups', 'warn', still]],
    ['an hour ago', 60],
  ])('that runs for days, and has ended its last step %s', async (_, minutes, ...lines) => {
    await item(paused(named(1)));
    const { layout } = here.registry;
    here.write(layout.catchUpOutcome(named(1), 0), {}, 3 * DAY);
    here.write(layout.catchUpOutcome(named(1), 1), {}, minutes);
    await expectLines(here, running(parts.execution(named(1), 4 * DAY)), [gate, ...lines]);
  });

  it('whose steps may not be listed', async () => {
    await item(paused(named(1)));
    const { objects } = here.registry;
    const list = (prefix: string) =>
      prefix.includes('/_catchup/')
        ? Promise.reject(new Fault('Listing failed. Ask.', { obstacle: { what: 'Listing failed', todo: 'Ask.', denied: null } })) // prettier-ignore
        : objects.list(prefix);
    await expectLines(
      here,
      running(parts.execution(named(1), 2 * DAY)),
      [gate, ['catch-ups', 'not-known', /events: Not known: Listing failed → Ask\./]],
      { registry: { ...here.registry, objects: { ...objects, list } } },
    );
  });

  it('is one of too many to look at each', async () => {
    const others = Array.from({ length: 25 }, (_, index) =>
      parts.execution(`other_${index}-1-0123456789ab-1`, 2 * DAY),
    );
    const installation = at.installed({
      lambda: parts.functionsTold({ CATCH_UP_MAX_TOPICS: '100' }),
      ...running(...others),
    });
    const asked: string[] = [];
    const { objects } = here.registry;
    const list = (prefix: string) => {
      asked.push(prefix);
      return objects.list(prefix);
    };
    const registry = { ...here.registry, objects: { ...objects, list } };
    const { checks } = await at.lookAt(here, { installation, registry });
    expect(asked.filter((prefix) => prefix.includes('/_catchup/'))).toHaveLength(20);
    const lines = checks.filter(({ id }) => id === 'catch-ups');
    expect(lines.filter(({ status }) => status === 'warn')).toHaveLength(20);
    expect(lines.at(-1)).toMatchObject({ status: 'not-known', about: '5 executions' });
  });
});

describe('the queue', () => {
  const queue = async (waiting: number, minutes: number, isWhole = true) => {
    const others = Array.from({ length: waiting }, (_, index) =>
      parts.execution(`other_${index}-1-0123456789ab-1`, minutes - index),
    );
    const executions = parts.executions(others, isWhole);
    const { checks } = await at.lookAt(here, { installation: at.installed({ executions }) });
    return checks.find(({ id }) => id === 'catch-up-queue');
  };

  it.each<readonly [string, number, number, string, RegExp]>([
    ['nothing runs', 0, 0, 'ok', /0 at work, 0 waiting; 5 work at once/],
    ['as many wait as work, for hours', 10, 9 * 60, 'ok', /5 at work, 5 waiting/],
    ['more wait, but not for long', 30, 60, 'ok', /5 at work, 25 waiting/],
    ['more wait for hours', 12, 9 * 60, 'warn', /7 catch-ups have waited for more than 3 h, one of them for 8 h \(5 at work, 7 waiting; 5 work at once\)/], // prettier-ignore
  ])('where %s', async (_, count, minutes, status, message) => {
    const line = await queue(count, minutes);
    expect(line).toMatchObject({
      about: 'catchup',
      status,
      message: expect.stringMatching(message),
    });
    if (status === 'warn') expect(line?.fix).toContain('CATCH_UP_MAX_TOPICS on catchup');
  });

  it('is longer than what was read', async () => {
    expect((await queue(12, 9 * 60, false))?.message).toMatch(/^At least 7 .*at least 7 waiting/);
  });

  it('counts one that its topic names as at work, whenever it was started', async () => {
    await item(paused(named(1)));
    const others = Array.from({ length: 5 }, (_, index) =>
      parts.execution(`other_${index}-1-0123456789ab-1`, 90),
    );
    const executions = parts.executions([...others, parts.execution(named(1))]);
    const { checks } = await at.lookAt(here, { installation: at.installed({ executions }) });
    expect(checks.find(({ id }) => id === 'catch-up-queue')?.message).toContain('6 at work, 0 waiting'); // prettier-ignore
  });
});
