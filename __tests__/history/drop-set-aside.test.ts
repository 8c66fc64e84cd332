import { beforeEach, expect, it } from '@jest/globals';
import { catchUpTopic } from '../../src/history/catch-up.js';
import { UNDO_DAYS } from '../../src/core/history/plan/planned-rewrites.js';
import { dropSetAside } from '../../src/history/drop-set-aside.js';
import { catchUpPorts } from '../world/history/catch-up-ports.js';
import { beginHistory, startHistory, type HistoryLife } from '../world/history/life.js';
import { HISTORY_SCENARIOS } from '../world/history/scenarios.js';

let at: HistoryLife;
beforeEach(async () => {
  const scenario = HISTORY_SCENARIOS.find(({ name }) => name === 'a rewrite')!;
  at = startHistory(await beginHistory(scenario), {});
  await catchUpTopic('orders', catchUpPorts(at));
});
const columns = (): readonly string[] =>
  (at.life.world.warehouse.tables.get('cur.orders')?.columns ?? []).map(({ name }) => name);
const drop = (): Promise<readonly string[]> => dropSetAside('orders', UNDO_DAYS, catchUpPorts(at));
const days = (count: number): void => at.life.world.pass(count * 86_400_000);

it('what a rewrite has set aside is dropped after some days, once', async () => {
  days(6);
  expect(await drop()).toEqual([]);
  expect(columns()).toContain('n__was');
  days(1);
  expect(await drop()).toEqual(['n__was']);
  expect(columns()).not.toContain('n__was');
  expect(columns()).toContain('n');
  expect(await drop()).toEqual([]);
});

it.each<[string, () => unknown]>([
  [
    'no certificate tells when',
    () => {
      for (const key of at.life.world.held.keys())
        if (key.endsWith('.certificate.json')) at.life.world.held.delete(key);
    },
  ],
  [
    'its certificate is another topic’s',
    () => {
      for (const [key, object] of at.life.world.held) {
        const text = new TextDecoder().decode(object.bytes).replace('"orders"', '"other"');
        if (key.endsWith('.certificate.json'))
          at.life.world.held.set(key, { ...object, bytes: new TextEncoder().encode(text) });
      }
    },
  ],
  [
    'a catch-up has begun',
    () => at.life.world.registry.items.update('orders', { catchupId: 'x' }, { kind: 'always' }),
  ],
  [
    'it alone has the values',
    () => {
      const table = at.life.world.warehouse.tables.get('cur.orders')!;
      const left = table.columns.filter(({ name }) => name !== 'n');
      at.life.world.warehouse.replace('cur.orders', { ...table, columns: left });
    },
  ],
])('it stays where %s', async (_, happens) => {
  await happens();
  days(30);
  expect(await drop()).toEqual([]);
  expect(columns()).toContain('n__was');
});
