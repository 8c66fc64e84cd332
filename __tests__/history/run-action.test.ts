import { beforeAll, describe, expect, it } from '@jest/globals';
import type { MachinePorts } from '../../src/history/machine-ports.js';
import { parseCertificate } from '../../src/protocol/catch-up-certificate.js';
import { catchUpPorts } from '../world/history/catch-up-ports.js';
import {
  beginHistory,
  startHistory,
  takeHistory,
  type HistoryBeginning,
  type HistoryLife,
} from '../world/history/life.js';
import {
  act,
  machinePorts,
  machineWorld,
  query,
  type MachineWorld,
} from '../world/history/machine.js';
import { HISTORY_SCENARIOS } from '../world/history/scenarios.js';
import { textFor } from '../world/world.js';

const scenario = (name: string): (typeof HISTORY_SCENARIOS)[number] => {
  const found = HISTORY_SCENARIOS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
};

interface Machine {
  readonly at: HistoryLife;
  readonly world: MachineWorld;
  readonly base: Readonly<Record<string, unknown>>;
  readonly id: string;
  /** Each action is a program of its own; they are one owner. */
  readonly ports: () => MachinePorts;
}

/** `sparkAboveBytes`: with a Glue job, which is the world's. */
async function machineOn(
  beginning: HistoryBeginning,
  attempt = 1,
  sparkAboveBytes: number | null = null,
): Promise<Machine> {
  const at = startHistory(beginning, {});
  const world = machineWorld();
  const item = await at.life.world.ports.registry.items.get('orders');
  const seq = item?.activationSeq ?? 0;
  const sha = (item?.schemaSha256 ?? '').slice(0, 12);
  const id = `orders-${seq}-${sha}-${attempt}`;
  const base = { execution: id, topic_name: 'orders', activation_seq: seq };
  const calls = catchUpPorts(at);
  if (sparkAboveBytes !== null) world.sparkJob = { name: 'catch-up-job', bucket: 'schemas' };
  const wait = { everyMs: 60_000, atMostMs: 3_600_000 };
  const settings = { ...calls.settings, sparkAboveBytes, wait };
  return { at, world, base, id, ports: () => machinePorts({ ...calls, settings }, world) };
}

/** All steps from an index on, as the state machine runs them; the answer of the last one. */
async function runAll(
  { world, base, id, ports }: Machine,
  { plan_sha256: sha, steps }: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const kinds: string[] = [];
  for (let index = 0; index < Number(steps); index++) {
    const own = { ...base, plan_sha256: sha, index };
    const prepared = await act({ action: 'statement', ...own, waited: 0 }, ports());
    kinds.push(prepared.kind);
    if (prepared.kind === 'ended') return kinds;
    if (prepared.kind !== 'query' && prepared.kind !== 'job') continue;
    const queryId = await query({ id, sha256: String(sha), index }, ports(), world);
    const verified = await act({ action: 'verify', ...own, query_id: queryId }, ports());
    if (verified.kind === 'ended') return [...kinds, 'ended'];
  }
  return kinds;
}

const itemOf = ({ at }: Machine) => at.life.world.ports.registry.items.get('orders');

describe('the actions of a state machine', () => {
  let wider: HistoryBeginning;
  let rewritten: HistoryBeginning;
  beforeAll(async () => {
    wider = await beginHistory(scenario('a wider and a new column'));
    rewritten = await beginHistory(scenario('a rewrite'));
  });

  it.each([
    ['a wider and a new column', () => wider],
    ['a rewrite', () => rewritten],
  ])('patch %s, and every answer may be lost', async (_, beginning) => {
    const machine = await machineOn(beginning());
    const { base, ports, world, id, at } = machine;
    const plan = await act({ action: 'plan', ...base }, ports());
    expect(plan.kind).toBe('planned');
    expect(await act({ action: 'plan', ...base }, ports())).toEqual(plan);
    await runAll(machine, plan);
    expect(world.tracked.get(id)?.processed).toBe(2);
    const finish = { action: 'finish', ...base, plan_sha256: plan.plan_sha256 };
    expect(await act(finish, ports())).toEqual({ kind: 'ended', status: 'READY' });
    expect(await act(finish, ports())).toEqual({ kind: 'ended', status: 'READY' });
    expect(world.tracked.get(id)?.status).toBe('DONE');
    expect(await itemOf(machine)).toMatchObject({ status: 'READY', processingEnabled: true });
    const { objects, layout } = at.life.world.registry;
    const certificate = await objects.get(layout.certificate(id));
    expect(parseCertificate(textFor(certificate?.bytes ?? new Uint8Array()))?.topic).toBe('orders');
    expect(at.life.watch.violations).toEqual([]);
  });

  it('change nothing a second time', async () => {
    const machine = await machineOn(wider);
    const plan = await act({ action: 'plan', ...machine.base }, machine.ports());
    await runAll(machine, plan);
    await runAll(machine, plan);
    const changed = [...machine.world.results.values()].map((one) =>
      one.kind === 'changed' ? one.rows : 0,
    );
    const half = changed.length / 2;
    expect(changed.slice(0, half).some((rows) => rows > 0)).toBe(true);
    expect(changed.slice(half).every((rows) => rows === 0)).toBe(true);
  });

  it('leave a newer activation alone', async () => {
    const machine = await machineOn(wider);
    const plan = await act({ action: 'plan', ...machine.base }, machine.ports());
    const [, newer = []] = scenario('a newer version while a catch-up is at work').sides;
    for (const step of newer.slice(0, 2)) await takeHistory(step, machine.at);
    const before = await itemOf(machine);
    expect(await runAll(machine, plan)).toEqual(['ended']);
    for (const action of [
      { action: 'plan' },
      { action: 'finish', plan_sha256: plan.plan_sha256 },
      { action: 'fail', plan_sha256: null, index: null, error: 'E', cause: 'C' },
    ])
      expect(await act({ ...action, ...machine.base }, machine.ports())).toEqual({
        kind: 'ended',
        status: 'SUPERSEDED',
      });
    expect(await itemOf(machine)).toEqual(before);
  });

  it('refuse a plan that somebody has replaced, and tell it', async () => {
    const machine = await machineOn(await beginHistory(scenario('a plan that somebody replaces')));
    const plan = await act({ action: 'plan', ...machine.base }, machine.ports());
    const { objects, layout } = machine.at.life.world.registry;
    const bytes = new TextEncoder().encode('{}');
    await objects.put(layout.catchUp(machine.id), bytes, new Map(), { kind: 'always' });
    await expect(runAll(machine, plan)).rejects.toThrow('is gone or was changed');
  });

  it('record what a query failed with, and the step and period', async () => {
    const machine = await machineOn(wider);
    const { base, ports } = machine;
    const plan = await act({ action: 'plan', ...base }, ports());
    const cause = JSON.stringify({ Status: { StateChangeReason: 'line 1:1: no such\u001b[1m' } });
    const failed = { error: 'States.TaskFailed', cause, plan_sha256: plan.plan_sha256, index: 0 };
    const status = { kind: 'ended', status: 'BACKFILL_FAILED' };
    expect(await act({ action: 'fail', ...base, ...failed }, ports())).toEqual(status);
    const failure = { step: 'patch', period: '2026-02', reason: 'line 1:1: no such [1m' };
    expect(await itemOf(machine)).toMatchObject({
      status: 'BACKFILL_FAILED',
      processingEnabled: false,
      catchupFailure: failure,
    });
    const ofChild = { ...failed, index: null, error: 'States.ExceedToleratedFailureThreshold' };
    expect(await act({ action: 'fail', ...base, ...ofChild }, ports())).toEqual(status);
    expect(await itemOf(machine)).toMatchObject({ catchupFailure: failure });
    expect(machine.world.tracked.get(machine.id)?.status).toBe('FAILED');
  });

  it('wait in a queue, for a run of the pipeline, and not for ever', async () => {
    const machine = await machineOn(wider);
    const { base, ports, world, at } = machine;
    world.ahead = 5;
    const queued = await act({ action: 'plan', ...base }, ports());
    expect(queued).toMatchObject({ kind: 'wait', seconds: 300 });
    expect((await itemOf(machine))?.catchupId ?? null).toBeNull();
    world.ahead = 4;
    at.lake.running.set(1, 0);
    expect(await act({ action: 'plan', ...base }, ports())).toMatchObject({ kind: 'wait' });
    // An hour is over.
    const tracked = world.tracked.get(machine.id);
    if (tracked !== undefined)
      world.tracked.set(machine.id, { ...tracked, startedAt: '2020-01-01T00:00:00.000Z' });
    at.lake.running.set(1, 0);
    expect(await act({ action: 'plan', ...base }, ports())).toEqual({
      kind: 'ended',
      status: 'BACKFILL_FAILED',
    });
    expect(await itemOf(machine)).toMatchObject({ catchupFailure: { step: 'runs in flight' } });
  });

  it('let a Glue job write, and say that nobody counted its rows', async () => {
    const machine = await machineOn(wider, 1, 0);
    const { base, ports, id, at } = machine;
    const plan = await act({ action: 'plan', ...base }, ports());
    const own = { ...base, plan_sha256: plan.plan_sha256, index: 0, waited: 0 };
    const prepared = await act({ action: 'statement', ...own }, ports());
    const { objects, layout } = at.life.world.registry;
    const key = layout.catchUpStatement(id, 0);
    const { bytes } = (await objects.get(key)) ?? { bytes: new Uint8Array() };
    expect(JSON.parse(textFor(bytes))).toMatchObject({ kind: 'patch', period: '2026-02' });
    expect(prepared).toMatchObject({
      kind: 'job',
      job: 'catch-up-job',
      arguments: {
        '--catchup_id': id,
        '--affected_periods': '2026-02',
        '--statement_bucket': 'schemas',
        '--statement_key': key,
        '--statement_sha256': ports().digest(bytes),
      },
    });
    expect(await runAll(machine, plan)).toEqual(['job', 'query', 'query', 'job', 'query', 'query']);
    const finish = { action: 'finish', ...base, plan_sha256: plan.plan_sha256 };
    expect(await act(finish, ports())).toEqual({ kind: 'ended', status: 'READY' });
    const certificate = await objects.get(layout.certificate(id));
    expect(JSON.parse(textFor(certificate?.bytes ?? new Uint8Array()))).toMatchObject({
      periods: [{ rows_changed: null }, { rows_changed: null }],
    });
    expect(at.life.watch.violations).toEqual([]);
  });

  it('say what to do where the Glue job of a plan is configured no more', async () => {
    const machine = await machineOn(wider, 1, 0);
    const plan = await act({ action: 'plan', ...machine.base }, machine.ports());
    machine.world.sparkJob = null;
    await expect(runAll(machine, plan)).rejects.toThrow('CATCH_UP_GLUE_JOB names none any more');
  });

  it('read an execution only by the name of a catch-up', async () => {
    const machine = await machineOn(wider);
    const other = { ...machine.base, activation_seq: 99 };
    await expect(act({ action: 'plan', ...other }, machine.ports())).rejects.toThrow(
      'schema-gate catch-up orders, which names it',
    );
  });
});
