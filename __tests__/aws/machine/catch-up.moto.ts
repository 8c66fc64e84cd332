import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCatchUpName } from '../../../src/protocol/catch-up-name.js';
import type { CatchUpPlan } from '../../../src/core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import { parseCatchUpPlan } from '../../../src/protocol/catch-up-plan.js';
import type { MachinePorts } from '../../../src/history/machine-ports.js';
import { catchUpPorts } from '../../world/history/catch-up-ports.js';
import {
  beginHistory,
  startHistory,
  takeHistory,
  type HistoryBeginning,
  type HistoryLife,
} from '../../world/history/life.js';
import { act, machinePorts, machineWorld, type MachineWorld } from '../../world/history/machine.js';
import { scenario } from '../../world/history/machine-run.js';
import { bytesFor, textFor } from '../../world/world.js';
import { manyMonths } from './many-months.js';
import { memoryAthena } from './memory-athena.js';
import { taskServices, type StartedServices } from './services.js';
import { runningMachine, type EndedRun, type RunningMachine } from './state-machine.js';

const NOW = '2026-07-01T12:00:00.000Z';

describe('the shipped state machine on an interpreter', () => {
  let services: StartedServices;
  let machine: RunningMachine;
  let at: HistoryLife;
  let world: MachineWorld;
  let ports: MachinePorts;
  let id: string;
  let count = 0;
  let wider: HistoryBeginning;
  /** The Lambda's actions. */
  let invoked: string[];
  let queries: number;
  /** How Athena answers the next starts of a query, instead of running it. */
  let refusals: string[];
  /** Runs before a statement, whose number from 1 it gets. */
  let beforeQuery: (number: number) => Promise<void>;
  let beforeStep: (step: CatchUpStep) => Promise<void>;
  /** Which answers of the Lambda are lost after its work was done, by their number from 1. */
  let isLost: (number: number) => boolean;

  const invoke = async (event: Readonly<Record<string, unknown>>): Promise<unknown> => {
    invoked.push(String(event.action));
    const number = invoked.length;
    const answer = await act(event, ports);
    if (isLost(number)) throw new Error('The answer is lost');
    return answer;
  };
  const athena = memoryAthena({
    runQuery: async (statement, queryId) => {
      await beforeQuery(++queries);
      if (plan?.catchupId !== id) plan = await readPlan();
      const step = JSON.parse(statement) as CatchUpStep;
      await beforeStep(step);
      world.results.set(queryId, await ports.rows.run(plan, step, NOW));
    },
    refuseStart: () => refusals.shift(),
  });

  let plan: CatchUpPlan | undefined;
  async function readPlan(): Promise<CatchUpPlan> {
    const { layout, objects } = at.life.world.registry;
    const stored = await objects.get(layout.catchUp(id));
    const read = parseCatchUpPlan(textFor(stored?.bytes ?? new Uint8Array()));
    if (!('plan' in read)) throw new Error(read.problems.join('; '));
    return read.plan;
  }

  beforeAll(async () => {
    wider = await beginHistory(scenario('a wider and a new column'));
    const python = process.env['MOTO_PYTHON'];
    if (python === undefined) throw new Error('MOTO_PYTHON is not set; run npm run test:aws');
    services = await taskServices({ invoke, athena });
    const place = { python, region: 'eu-west-1', workgroup: 'workgroup', results: 's3://b/r/' };
    machine = await runningMachine(services.url, place);
  }, 90_000);
  afterAll(async () => {
    await machine.stop();
    await services.close();
  });

  async function lives(beginning: HistoryBeginning): Promise<void> {
    at = startHistory(beginning, {});
    world = machineWorld();
    const calls = catchUpPorts(at);
    const settings = { ...calls.settings, wait: { everyMs: 1000, atMostMs: 3_600_000 } };
    ports = machinePorts({ ...calls, settings }, world);
    [invoked, refusals, queries] = [[], [], 0];
    beforeQuery = () => Promise.resolve();
    beforeStep = () => Promise.resolve();
    isLost = () => false;
    await asNextAttempt();
  }

  /** A name that neither this interpreter nor this topic has seen. */
  async function asNextAttempt(): Promise<void> {
    const { activationSeq, schemaSha256 } = (await item()) ?? {};
    id = `orders-${activationSeq}-${(schemaSha256 ?? '').slice(0, 12)}-${++count}`;
  }

  const run = (): Promise<EndedRun> =>
    machine.run(id, { topic_name: 'orders', activation_seq: parseCatchUpName(id)?.seq });
  const item = () => at.life.world.ports.registry.items.get('orders');

  it('patches history, and a second execution finds nothing to do', async () => {
    await lives(wider);
    const first = await run();
    expect(first).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
    expect(at.life.watch.violations).toEqual([]);
    await asNextAttempt();
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect([...world.tracked.values()].map(({ status }) => status)).toEqual(['DONE']);
  });

  it('swaps a rewritten column', async () => {
    await lives(await beginHistory(scenario('a rewrite')));
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
    expect(at.life.watch.violations).toEqual([]);
  });

  it('leaves the topic to a newer activation', async () => {
    await lives(wider);
    const [, newer = []] = scenario('a newer version while a catch-up is at work').sides;
    beforeQuery = async (number) => {
      if (number === 2) for (const step of newer.slice(0, 2)) await takeHistory(step, at);
    };
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'BACKFILL_PENDING', processingEnabled: false });
    expect([...world.tracked.values()].map(({ status }) => status)).toEqual(['SUPERSEDED']);
    await asNextAttempt();
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
  });

  it('tells with step and period why a statement failed, and goes on from there', async () => {
    await lives(wider);
    beforeQuery = (number) =>
      number > 4 ? Promise.reject(new Error('line 1:1: COLUMN_NOT_FOUND')) : Promise.resolve();
    expect(await run()).toMatchObject({ status: 'FAILED', error: 'BackfillFailed' });
    expect(queries).toBe(9);
    expect(await item()).toMatchObject({
      status: 'BACKFILL_FAILED',
      processingEnabled: false,
      catchupFailure: { step: 'verify', period: '2026-01', reason: 'line 1:1: COLUMN_NOT_FOUND' },
    });
    expect([...world.tracked.values()].map(({ status }) => status)).toEqual(['FAILED']);
    beforeQuery = () => Promise.resolve();
    await asNextAttempt();
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
  });

  it('leaves out what only follows a patch, where its statement fails', async () => {
    await lives(
      await beginHistory(scenario('a wider and a new column, with logs and merged files')),
    );
    world.deleteFiles = 2;
    const broken = ['optimize', 'record-errors'];
    beforeStep = async ({ kind }) => {
      if (broken.includes(kind)) await Promise.reject(new Error(`no room for ${kind}`));
    };
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
    // Five tries each, and the errors of the second period are not tried.
    expect(queries).toBe(6 + 5 + 2 + 5 * 2 + 2);
    expect(at.life.watch.violations).toEqual([]);
  }, 300_000);

  it('tries a throttled start and a lost race again, with a new token', async () => {
    await lives(wider);
    refusals = ['TooManyRequestsException', 'TooManyRequestsException'];
    beforeQuery = (number) =>
      number === 1 ? Promise.reject(new Error('ICEBERG_COMMIT_ERROR')) : Promise.resolve();
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(refusals).toEqual([]);
    expect(await item()).toMatchObject({ status: 'READY' });
  });

  it('is not disturbed by answers that are lost', async () => {
    await lives(wider);
    isLost = (number) => number % 2 === 1;
    expect(await run()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
    expect(at.life.watch.violations).toEqual([]);
  });

  it('says BACKFILL_FAILED where its Lambda can do nothing', async () => {
    await lives(wider);
    const { objects, layout } = at.life.world.registry;
    beforeQuery = async (number) => {
      const bytes = bytesFor('{}');
      if (number === 2) await objects.put(layout.catchUp(id), bytes, new Map(), { kind: 'always' });
    };
    expect(await run()).toMatchObject({ status: 'FAILED', error: 'BackfillFailed' });
    expect((await item())?.catchupFailure?.reason).toContain('is gone or was changed');
  });

  it('waits in the queue and for the pipeline', async () => {
    await lives(wider);
    world.ahead = 5;
    at.lake.running.set(1, 0);
    const running = run();
    while (invoked.length < 2) await sleep(50);
    expect(await item()).toMatchObject({ status: 'BACKFILL_PENDING' });
    expect((await item())?.catchupId ?? null).toBeNull();
    world.ahead = 0;
    const seen = invoked.length;
    while (invoked.length < seen + 2) await sleep(50);
    expect(queries).toBe(0);
    at.lake.running.clear();
    expect(await running).toMatchObject({ status: 'SUCCEEDED' });
    expect(await item()).toMatchObject({ status: 'READY' });
  });

  it('runs 120 periods far below the 25,000 events of a history', async () => {
    await lives(await beginHistory(manyMonths(120)));
    const { status, events, eventsBelow } = await run();
    expect([status, queries]).toEqual(['SUCCEEDED', 360]);
    expect(await item()).toMatchObject({ status: 'READY' });
    expect(eventsBelow).toHaveLength(1);
    // Step Functions ends an execution at 25,000.
    expect(Math.max(events, ...eventsBelow)).toBeLessThan(15_000);
    console.log(`events of 120 periods: ${events}, and below ${eventsBelow.join(', ')}`);
  }, 600_000);

  it('runs 1,200 statements in three executions below it', async () => {
    await lives(await beginHistory(manyMonths(400)));
    const { status, events, eventsBelow } = await run();
    expect([status, queries]).toEqual(['SUCCEEDED', 1200]);
    expect(await item()).toMatchObject({ status: 'READY' });
    expect(eventsBelow).toHaveLength(3);
    console.log(`events of 1,200 statements: ${events}, and below ${eventsBelow.join(', ')}`);
  }, 600_000);
});
