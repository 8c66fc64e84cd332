import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionState } from '../../src/backfill/machine.js';
import { Fault } from '../../src/errors.js';
import { abandonRewrite } from '../../src/history/abandon-rewrite.js';
import { giveUp } from '../../src/history/give-up.js';
import { startExecution, type StartPorts } from '../../src/history/start-execution.js';
import type { BackfillInput } from '../../src/protocol/backfill-input.js';
import type { ItemChanges } from '../../src/protocol/registry-item.js';
import { catchUpPorts } from '../world/history/catch-up-ports.js';
import { beginHistory, startHistory, type HistoryBeginning, type HistoryLife } from '../world/history/life.js'; // prettier-ignore
import { scenario } from '../world/history/machine-run.js';

const RUNNING: ExecutionState = { status: 'running', error: null, reason: null };
const ENDED: ExecutionState = { status: 'succeeded', error: null, reason: null };

let wider: HistoryBeginning;
let rewritten: HistoryBeginning;
beforeAll(async () => {
  wider = await beginHistory(scenario('a wider and a new column'));
  rewritten = await beginHistory(scenario('a rewrite'));
});

let at: HistoryLife;
/** The executions that are there; the validator's own start is not among them. */
let states: Map<string, ExecutionState>;
let started: { readonly name: string; readonly input: BackfillInput }[];
const settle = (beginning: HistoryBeginning): void => {
  at = startHistory(beginning, {});
  states = new Map();
  started = [];
};
beforeEach(() => settle(wider));

const registry = () => at.life.world.ports.registry;
const machine = () => ({ find: (name: string) => Promise.resolve(states.get(name)) });
const ports = (more: Partial<StartPorts> = {}): StartPorts => ({
  registry: registry(),
  machine: machine(),
  backfill: {
    check: () => Promise.resolve(undefined),
    start: (name, input) => {
      started.push({ name, input });
      const kind = states.has(name) ? ('exists' as const) : ('started' as const);
      states.set(name, states.get(name) ?? RUNNING);
      return Promise.resolve({ kind, id: name });
    },
  },
  warn: () => undefined,
  ...more,
});
const setItem = (changes: ItemChanges): Promise<unknown> =>
  registry().items.update('orders', changes, { kind: 'always' });
/** The name of an attempt at the version in force. */
async function nameOf(attempt: number): Promise<string> {
  const item = await registry().items.get('orders');
  return `orders-${item?.activationSeq ?? 0}-${(item?.schemaSha256 ?? '').slice(0, 12)}-${attempt}`;
}

describe('a catch-up that a person starts', () => {
  it('is the first attempt where none was started, with the input that the validator gives', async () => {
    const result = await startExecution('orders', ports());
    expect(result).toMatchObject({ kind: 'started', id: await nameOf(1) });
    const [own] = started;
    expect(own?.input).toEqual(at.life.world.executions.at(-1)?.input);
    expect(own?.input.backfill_config.new_columns.length).toBeGreaterThan(0);
  });

  it.each([1, 2, 4])('goes on after %s attempts that found nothing to do', async (ended) => {
    for (let attempt = 1; attempt <= ended; attempt++) states.set(await nameOf(attempt), ENDED);
    expect(await startExecution('orders', ports())).toMatchObject({
      kind: 'started',
      id: await nameOf(ended + 1),
    });
  });

  it.each([
    ['queued', {}, 1],
    ['at work', { catchupAttempt: 2 }, 2],
    ['queued behind one that is at work', { catchupAttempt: 2 }, 3],
  ])('is the one that is %s already', async (_, changes, attempt) => {
    const id = await nameOf(attempt);
    await setItem({ ...changes, ...(attempt === 1 ? {} : { catchupId: await nameOf(2) }) });
    states.set(await nameOf(2), attempt === 1 ? ENDED : RUNNING).set(id, RUNNING);
    expect(await startExecution('orders', ports())).toMatchObject({ kind: 'at work', id });
    expect(started).toEqual([]);
  });

  it('is the next one after a failure, also while the failed one still ends', async () => {
    const catchupId = await nameOf(1);
    await setItem({ status: 'BACKFILL_FAILED', catchupId, catchupAttempt: 1 });
    states.set(catchupId, RUNNING);
    expect(await startExecution('orders', ports())).toMatchObject({
      kind: 'started',
      id: await nameOf(2),
    });
  });

  it('is the next one after one that was stopped', async () => {
    const catchupId = await nameOf(1);
    await setItem({ catchupId, catchupAttempt: 1 });
    states.set(catchupId, { status: 'failed', error: null, reason: 'ABORTED' });
    expect(await startExecution('orders', ports())).toMatchObject({ id: await nameOf(2) });
  });

  it('is none where history lacks nothing, and one where something is left', async () => {
    const item = await registry().items.get('orders');
    const stored = await registry().objects.get(registry().layout.active('orders'));
    const patchedBase = registry().layout.archived('orders', item?.schemaVersion ?? '', stored?.modified ?? ''); // prettier-ignore
    await setItem({ status: 'READY', processingEnabled: true, patchedBase });
    expect(await startExecution('orders', ports())).toMatchObject({
      kind: 'nothing',
      report: { status: 'NOTHING_TO_DO', catchupId: null },
    });
    expect(started).toEqual([]);
    await setItem({ unpatched: [{ column: 'n', periods: ['2026-01'], reason: 'lookback' }] });
    expect(await startExecution('orders', ports())).toMatchObject({ kind: 'started' });
  });

  it('is one where the history of a topic that is processed meanwhile is behind', async () => {
    await setItem({ status: 'READY', processingEnabled: true, patchedBase: 'schemas/old.json' });
    expect(await startExecution('orders', ports())).toMatchObject({ kind: 'started' });
  });

  it('asks for nothing where the state machine is gone, or an answer is denied', async () => {
    const gone = new Fault('there is no such state machine');
    const backfill = { ...ports().backfill, check: () => Promise.reject(gone) };
    await expect(startExecution('orders', ports({ backfill }))).rejects.toThrow(gone);
    const denied = { find: () => Promise.reject(new Fault('denied')) };
    await expect(startExecution('orders', ports({ machine: denied }))).rejects.toThrow('denied');
    expect(started).toEqual([]);
  });

  it('tells what could not be looked at', async () => {
    const warnings: string[] = [];
    const backfill = { ...ports().backfill, check: () => Promise.resolve('not known') };
    await startExecution('orders', ports({ backfill, warn: (text) => void warnings.push(text) }));
    expect(warnings).toEqual(['not known']);
  });
});

describe('an execution that was asked for and has not begun', () => {
  const stopped: string[] = [];
  const person = () => ({
    ...catchUpPorts(at),
    machine: machine(),
    runs: {
      pipeline: () => Promise.resolve('idle' as const),
      stop: (id: string) => {
        stopped.push(id);
        return Promise.resolve('stopped' as const);
      },
    },
  });
  beforeEach(() => void stopped.splice(0));

  it('is stopped before a topic is given up, or it would patch it all the same', async () => {
    states.set(await nameOf(1), ENDED).set(await nameOf(2), RUNNING);
    await giveUp('orders', 'not worth it', person());
    expect(stopped).toEqual([await nameOf(2)]);
    expect(await registry().items.get('orders')).toMatchObject({ status: 'READY' });
  });

  it('is stopped before a rewrite is abandoned, under a name that it has not', async () => {
    settle(rewritten);
    states.set(await nameOf(1), RUNNING);
    const [first, second] = [await nameOf(1), await nameOf(2)];
    await abandonRewrite('orders', person());
    expect(stopped).toEqual([first]);
    expect(await registry().items.get('orders')).toMatchObject({ catchupId: second });
  });
});
