import { beforeEach, describe, expect, it } from '@jest/globals';
import { Fault, UserError } from '../../src/errors.js';
import { abandonRewrite } from '../../src/history/abandon-rewrite.js';
import { catchUpTopic } from '../../src/history/catch-up.js';
import type { CatchUpPorts } from '../../src/history/catch-up-ports.js';
import { giveUp } from '../../src/history/give-up.js';
import { planHistory } from '../../src/history/plan-history.js';
import type { ItemChanges, RegistryItem } from '../../src/protocol/registry-item.js';
import { catchUpPorts } from '../world/history/catch-up-ports.js';
import { beginHistory, startHistory, type HistoryLife } from '../world/history/life.js';
import { INSERT_SCENARIOS } from '../world/history/insert-scenarios.js';
import { HISTORY_SCENARIOS } from '../world/history/scenarios.js';

/** The topic as a scenario of the explorer leaves it before its parties begin. */
async function lived(name: string): Promise<HistoryLife> {
  const scenario = [...HISTORY_SCENARIOS, ...INSERT_SCENARIOS].find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario ${name}`);
  return startHistory(await beginHistory(scenario), {});
}
const WIDER = 'a wider and a new column';
const REWRITE = 'a rewrite';

let at: HistoryLife;
beforeEach(async () => {
  at = await lived(WIDER);
});
const item = async (): Promise<RegistryItem> => {
  const found = await at.life.world.registry.items.get('orders');
  if (found === undefined) throw new Error('There is no item');
  return found;
};
const set = (changes: ItemChanges): Promise<unknown> =>
  at.life.world.registry.items.update('orders', changes, { kind: 'always' });
const ports = (more: Partial<CatchUpPorts> = {}): CatchUpPorts => ({
  ...catchUpPorts(at),
  ...more,
});
const runs = (more: Partial<CatchUpPorts['runs']>): Partial<CatchUpPorts> => ({
  runs: { ...catchUpPorts(at).runs, ...more },
});
const values = (): unknown => [...at.lake.now.rows.values()].map(({ key, values }) => [key, [...values.values()].slice(2)]); // prettier-ignore

describe('a catch-up', () => {
  it('patches the rows that the pipeline has taken, and no other', async () => {
    const report = await catchUpTopic('orders', ports());
    expect(report).toMatchObject({ status: 'READY', reason: null, unpatched: [] });
    expect(values()).toEqual([
      ['a', expect.arrayContaining(['4', 'd4'])],
      ['b', expect.arrayContaining(['3000000000', 'd2'])],
      ['c', expect.arrayContaining([null, 'd3'])],
      // What the pipeline has made of a text for which history has no cast.
      ['f', expect.arrayContaining(['7', 'd3'])],
    ]);
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
  });

  it('leaves the topic to another one that can not be stopped', async () => {
    await set({ catchupId: 'orders-2-aaaaaaaaaaaa-1', catchupAttempt: 1 });
    const before = await item();
    const busy = ports(runs({ stop: () => Promise.resolve('running') }));
    await expect(catchUpTopic('orders', busy)).rejects.toThrow(Fault);
    await expect(catchUpTopic('orders', busy)).rejects.toThrow(/-1 is still at work; wait/);
    expect(await item()).toEqual(before);
  });

  it('waits for runs of the pipeline, but not for ever', async () => {
    let looks = 0;
    const slow = ports(runs({ pipeline: () => Promise.resolve(++looks > 2 ? 'idle' : 'running') }));
    expect(await catchUpTopic('orders', slow)).toMatchObject({ status: 'READY' });
    at = await lived(WIDER);
    const stuck = ports(runs({ pipeline: () => Promise.resolve('running') }));
    expect(await catchUpTopic('orders', stuck)).toMatchObject({
      status: 'BACKFILL_FAILED',
      reason: expect.stringMatching(/has not ended; wait for it or stop it/),
    });
    expect((await item()).catchupFailure).toMatchObject({ step: 'runs in flight', period: null });
  });

  it('of a topic that is processed meanwhile leaves it so when it fails', async () => {
    at = await lived('two new columns one after the other, online');
    const stuck = ports(runs({ pipeline: () => Promise.resolve('running') }));
    expect(await catchUpTopic('orders', stuck)).toMatchObject({ status: 'BACKFILL_FAILED' });
    expect(await item()).toMatchObject({
      status: 'READY',
      catchupFailure: { step: 'runs in flight' },
    });
    expect(await catchUpTopic('orders', ports())).toMatchObject({ status: 'READY' });
    expect((await item()).catchupFailure).toBeUndefined();
  });

  it('is told by its execution’s name who it is', async () => {
    const [{ name = '' } = {}] = at.life.world.executions;
    const failing = ports(runs({ pipeline: () => Promise.reject(new Fault('throttled')) }));
    expect(await catchUpTopic('orders', failing, name)).toMatchObject({ catchupId: name, status: 'BACKFILL_FAILED' }); // prettier-ignore
    // The same execution again, and an older one, are too late; a person's is the next.
    expect(await catchUpTopic('orders', ports(), name)).toMatchObject({ status: 'SUPERSEDED' });
    const next = name.replace(/1$/, '2');
    expect(await catchUpTopic('orders', ports())).toMatchObject({
      status: 'READY',
      catchupId: next,
    });
    await set({ status: 'BACKFILL_PENDING', catchupId: next });
    expect(await catchUpTopic('orders', ports(), next)).toMatchObject({ status: 'READY' });
    await set({ status: 'BACKFILL_PENDING' });
    await expect(catchUpTopic('orders', ports(), '../x')).rejects.toThrow(TypeError);
    expect(await catchUpTopic('orders', ports(), name.replace('-2-', '-1-'))).toMatchObject({ status: 'SUPERSEDED' }); // prettier-ignore
  });

  it('tells what made it stop, also what nobody expects', async () => {
    const causes: unknown[] = [];
    const broken = ports({
      rows: { ...catchUpPorts(at).rows, run: () => Promise.reject(new RangeError('odd')) },
      progress: (progress) => void (progress.kind === 'stopped' && causes.push(progress.cause)),
    });
    expect(await catchUpTopic('orders', broken)).toMatchObject({ status: 'BACKFILL_FAILED', reason: expect.stringContaining('odd') }); // prettier-ignore
    expect(causes).toEqual([expect.any(RangeError)]);
    expect((await item()).unpatched).toEqual([
      { column: 'd', periods: null, reason: 'begun' },
      { column: 'n', periods: null, reason: 'begun' },
    ]);
  });

  it.each<['failed' | 'was interrupted', readonly string[], readonly string[]]>([
    ['failed', ['2026-02', '2026-01'], []],
    ['was interrupted', ['2026-02'], ['2026-01']],
  ])('that %s tells which periods it has reached', async (how, periods, notReached) => {
    const controller = new AbortController();
    const { rows } = catchUpPorts(at);
    const stopped = ports({
      signal: controller.signal,
      rows: {
        ...rows,
        run: async (plan, step, time) => {
          const isLast = step.kind === 'count-unmatched' && how === 'was interrupted';
          if (isLast) controller.abort();
          if ('period' in step && step.period === '2026-01') throw new Fault('throttled');
          return rows.run(plan, step, time);
        },
      },
    });
    const report = await catchUpTopic('orders', stopped);
    expect(report).toMatchObject({ status: 'BACKFILL_FAILED', notReached });
    expect(report.periods.map(({ period }) => period)).toEqual(periods);
  });

  it('is shown before it begins', async () => {
    const before = await item();
    const planned = await planHistory('orders', ports());
    expect(planned).toMatchObject({
      kind: 'plan',
      plan: { columns: [{ name: 'd' }, { name: 'n' }] },
    });
    expect(await item()).toEqual(before);
    await catchUpTopic('orders', ports());
    expect(await planHistory('orders', ports())).toEqual({ kind: 'nothing' });
  });
});

describe('giving up', () => {
  it('tells which rows stay rejected, also when the next catch-up has ended', async () => {
    at = await lived('inserts that are given up');
    const report = await giveUp('orders', 'nobody reads it', ports());
    expect(report.unpatched).toEqual([{ column: 'd', periods: null, reason: 'given-up' }]);
    // While the topic is processed, a row that was rejected is not told from one that was erased.
    const left = [{ column: 'd', periods: null, reason: 'needs-checkpoint' }];
    expect(await catchUpTopic('orders', ports())).toMatchObject({ unpatched: left });
    expect((await item()).unpatched).toEqual(left);
    expect([...at.lake.now.rows.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('opens the topic, and records what is unpatched and why', async () => {
    const report = await giveUp('orders', 'nobody reads it', ports());
    const unpatched = ['d', 'n'].map((column) => ({ column, periods: null, reason: 'given-up' }));
    expect(report).toMatchObject({ status: 'READY', unpatched, reason: 'nobody reads it' });
    expect(await item()).toMatchObject({
      status: 'READY',
      processingEnabled: true,
      unpatched,
      catchupFailure: { step: 'give up', reason: 'nobody reads it' },
    });
    expect(await giveUp('orders', 'again', ports())).toMatchObject({ status: 'READY' });
    expect(await catchUpTopic('orders', ports())).toMatchObject({ status: 'READY', unpatched: [] });
    expect(await giveUp('orders', 'x', ports())).toMatchObject({ status: 'NOTHING_TO_DO' });
  });

  it('is refused while a catch-up is at work, or a column has another type', async () => {
    await set({ catchupId: 'orders-2-aaaaaaaaaaaa-1', catchupAttempt: 1 });
    const busy = ports(runs({ stop: () => Promise.resolve('running') }));
    await expect(giveUp('orders', 'x', busy)).rejects.toThrow(UserError);
    at = await lived(REWRITE);
    await expect(giveUp('orders', 'x', ports())).rejects.toThrow(
      "cur.orders: the column 'n' is INT, and the version says STRING",
    );
    expect(await item()).toMatchObject({ status: 'BACKFILL_PENDING' });
  });
});

describe('abandoning a rewrite', () => {
  it('drops its shadow and puts the former version back into force', async () => {
    at = await lived(REWRITE);
    const half = ports({ signal: AbortSignal.abort() });
    await catchUpTopic('orders', half);
    expect(await abandonRewrite('orders', ports())).toMatchObject({ schemaVersion: '1.0.0' });
    const active = await at.life.world.registry.objects.get('schemas/orders/active/schema.json');
    expect(active?.metadata.get('activation-seq')).toBe('3');
    expect(JSON.parse(Buffer.from(active!.bytes).toString())).toMatchObject({
      schema_version: '1.0.0',
    });
  });

  it('is refused after the swap, and where there is none', async () => {
    const before = await item();
    await expect(abandonRewrite('orders', ports())).rejects.toThrow(/waits for no rewrite/);
    expect(await item()).toEqual(before);
    at = await lived(REWRITE);
    await catchUpTopic('orders', ports());
    await expect(abandonRewrite('orders', ports())).rejects.toThrow(/waits for no rewrite/);
    await set({ status: 'BACKFILL_FAILED' });
    const swapped = /its rewrite was swapped already/;
    await expect(abandonRewrite('orders', ports())).rejects.toThrow(swapped);
  });

  it('is refused where the catch-up that it stops has just swapped the columns', async () => {
    at = await lived(REWRITE);
    await set({ catchupId: 'orders-2-aaaaaaaaaaaa-1', catchupAttempt: 1 });
    const stop = async (): Promise<'stopped'> => {
      const table = at.life.world.warehouse.tables.get('cur.orders')!;
      const columns = table.columns.map((column) =>
        column.name === 'n' ? { ...column, name: 'n__was' } : column,
      );
      at.life.world.warehouse.replace('cur.orders', { ...table, columns });
      return Promise.resolve('stopped');
    };
    await expect(abandonRewrite('orders', ports(runs({ stop })))).rejects.toThrow(
      /swapped already/,
    );
    expect(await item()).toMatchObject({
      status: 'BACKFILL_FAILED',
      catchupFailure: { step: 'abandon rewrite' },
    });
  });
});
