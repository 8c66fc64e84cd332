import { beforeEach, describe, expect, it } from '@jest/globals';
import { UNDO_DAYS } from '../../src/core/history/set-aside.js';
import { catchUpTopic } from '../../src/history/catch-up.js';
import { dropSetAside } from '../../src/history/drop-set-aside.js';
import { modesOf, type Call, type Mode } from '../world/faults.js';
import { catchUpPorts } from '../world/history/catch-up-ports.js';
import { beginHistory, startHistory, type HistoryLife } from '../world/history/life.js';
import { HISTORY_SCENARIOS } from '../world/history/scenarios.js';

const beginning = await beginHistory(HISTORY_SCENARIOS.find(({ name }) => name === 'a rewrite')!);
let at: HistoryLife;
/** What goes wrong with the calls of the test, by their number from 0. */
let modes: ReadonlyMap<number, Mode>;
let first: number;
beforeEach(async () => {
  modes = new Map();
  at = startHistory(beginning, { modeAt: (index) => modes.get(index - first) });
  await catchUpTopic('orders', catchUpPorts(at));
  first = at.life.calls;
});
const columns = (): readonly string[] =>
  (at.life.world.warehouse.tables.get('cur.orders')?.columns ?? []).map(({ name }) => name);
const listed = async (): Promise<unknown> =>
  (await at.life.world.registry.items.get('orders'))?.setAside;
const drop = (): Promise<readonly string[]> =>
  dropSetAside('orders', catchUpPorts(at, undefined, 'sweeper'));
const days = (count: number): void => at.life.world.pass(count * 86_400_000);

it('what a rewrite has set aside is listed before the swap, and dropped a week after the end', async () => {
  expect(await listed()).toEqual([{ column: 'n__was', of: 'n', since: null }]);
  expect(await drop()).toEqual([]);
  const since = expect.stringMatching(/^2026-11-24T/);
  expect(await listed()).toEqual([{ column: 'n__was', of: 'n', since }]);
  days(UNDO_DAYS - 1);
  expect(await drop()).toEqual([]);
  expect(columns()).toContain('n__was');
  days(1);
  expect(await drop()).toEqual(['n__was']);
  expect(columns()).toContain('n');
  expect(columns()).not.toContain('n__was');
  expect(await drop()).toEqual([]);
  expect(await listed()).toBeUndefined();
});

it('a topic of which nothing is due is asked for nothing but its item and its version', async () => {
  await drop();
  at.life.made.length = 0;
  await drop();
  expect(at.life.made.map(({ operation }) => operation)).toEqual(['objects.get', 'items.get']);
});

describe('an interrupted drop is repeated', () => {
  /** Each call of a drop that is due, and every way in which it goes wrong. */
  async function rows(): Promise<readonly [string, number, Mode][]> {
    const calls: Call[] = [];
    const probe = startHistory(beginning, {});
    await catchUpTopic('orders', catchUpPorts(probe));
    const sweeper = (): ReturnType<typeof catchUpPorts> =>
      catchUpPorts(probe, undefined, 'sweeper');
    await dropSetAside('orders', sweeper());
    probe.life.world.pass(UNDO_DAYS * 86_400_000);
    const from = probe.life.made.length;
    await dropSetAside('orders', sweeper());
    await dropSetAside('orders', sweeper());
    calls.push(...probe.life.made.slice(from));
    return calls.flatMap((call, index) =>
      modesOf(call).map((mode): [string, number, Mode] => [call.operation, index, mode]),
    );
  }

  it('whatever goes wrong with whichever call', async () => {
    const all = await rows();
    expect(all.length).toBeGreaterThan(60);
    for (const [operation, index, mode] of all) {
      at = startHistory(beginning, { modeAt: (call) => modes.get(call - first) });
      modes = new Map();
      await catchUpTopic('orders', catchUpPorts(at));
      await drop();
      days(UNDO_DAYS);
      first = at.life.calls;
      modes = new Map([[index, mode]]);
      for (let run = 0; run < 5; run++) {
        await drop().catch(() => undefined);
        at.life.late.land();
      }
      const told = { operation, mode, columns: columns(), listed: await listed() };
      expect(told).toEqual({ operation, mode, columns: expect.any(Array), listed: undefined });
      expect(columns()).not.toContain('n__was');
      expect(columns()).toContain('n');
      expect(at.life.watch.violations).toEqual([]);
    }
  });
});

const items = (): HistoryLife['life']['world']['registry']['items'] => at.life.world.registry.items;
it.each<[string, () => unknown]>([
  ['the item lists nothing', () => items().update('orders', { setAside: [] }, { kind: 'always' })],
  ['a catch-up has begun', () => items().update('orders', { catchupId: 'x' }, { kind: 'always' })],
  ...(['BACKFILL_PENDING', 'BACKFILL_FAILED', 'RETIRED'] as const).map(
    (status): [string, () => unknown] => [
      `the item says ${status}`,
      () => items().update('orders', { status }, { kind: 'always' }),
    ],
  ),
  [
    'it alone has the values',
    () => {
      const table = at.life.world.warehouse.tables.get('cur.orders')!;
      const left = table.columns.filter(({ name }) => name !== 'n');
      at.life.world.warehouse.replace('cur.orders', { ...table, columns: left });
    },
  ],
  [
    'a version names it',
    () => {
      const { held } = at.life.world;
      const [key = '', object] = [...held].find(([one]) => one.includes('/archive/'))!;
      const text = new TextDecoder().decode(object.bytes).replace('"n":', '"n__was":');
      held.set(key, { ...object, bytes: new TextEncoder().encode(text) });
    },
  ],
])('it stays where %s', async (_, happens) => {
  await drop();
  days(30);
  await happens();
  expect(await drop()).toEqual([]);
  expect(columns()).toContain('n__was');
});

it('a version that nobody can read stops the drop, and says what to do', async () => {
  await drop();
  days(30);
  const { held } = at.life.world;
  const [key = '', object] = [...held].find(([one]) => one.includes('/archive/'))!;
  held.set(key, { ...object, bytes: new TextEncoder().encode('{') });
  await expect(drop()).rejects.toThrow(/archive.*unknown which columns it names; put a valid/);
  expect(columns()).toContain('n__was');
});

it('a catch-up that begins meanwhile keeps what is not dropped yet', async () => {
  await drop();
  days(30);
  const ports = catchUpPorts(at, undefined, 'sweeper');
  const table: typeof ports.warehouse.table = async (...args) => {
    await items().update('orders', { catchupId: 'x', catchupAttempt: 9 }, { kind: 'always' });
    return ports.warehouse.table(...args);
  };
  const meanwhile = { ...ports, warehouse: { ...ports.warehouse, table } };
  expect(await dropSetAside('orders', meanwhile)).toEqual([]);
  expect(columns()).toContain('n__was');
});
