import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCertificate } from '../../src/protocol/catch-up-certificate.js';
import { beginHistory, takeHistory, type HistoryBeginning } from '../world/history/life.js';
import { act } from '../world/history/machine.js';
import { machineOn, runAll, scenario, type MachineRun } from '../world/history/machine-run.js';
import { textFor } from '../world/world.js';

const itemOf = ({ at }: MachineRun) => at.life.world.ports.registry.items.get('orders');

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
    expect(world.told).toEqual({ ended: [['orders', expect.any(Number)]], failed: [] });
    expect(world.told.ended[0]?.[1]).toBeGreaterThanOrEqual(0);
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
    expect(machine.world.told).toEqual({ ended: [], failed: [] });
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
    const told = { topic: 'orders', catchupId: machine.id, failure, isProcessed: false };
    expect(machine.world.told).toEqual({ ended: [], failed: [expect.objectContaining(told)] });
  });

  it('tell people of a failure whose record in the tracking table was lost at first', async () => {
    const machine = await machineOn(wider);
    const { base, ports, world } = machine;
    const plan = await act({ action: 'plan', ...base }, ports());
    const failed = { error: 'E', cause: 'no such', plan_sha256: plan.plan_sha256, index: 0 };
    const { tracking, ...others } = ports();
    const ended = () => Promise.reject(new Error('unreachable'));
    const lost = { ...others, tracking: { ...tracking, ended } };
    await expect(act({ action: 'fail', ...base, ...failed }, lost)).rejects.toThrow('unreachable');
    expect(world.told.failed).toEqual([]);
    for (let time = 0; time < 2; time++)
      expect(await act({ action: 'fail', ...base, ...failed }, ports())).toMatchObject({
        status: 'BACKFILL_FAILED',
      });
    expect(world.told.failed).toMatchObject([{ failure: { step: 'patch', reason: 'no such' } }]);
    expect(world.tracked.get(machine.id)?.status).toBe('FAILED');
  });

  it.each([
    ['how long it took, from its begin', '2000-01-01T00:00:00.000Z', 1],
    ['no time where the clock of its begin was ahead', '2999-01-01T00:00:00.000Z', 0],
    ['nothing where no time is recorded', 'yesterday', undefined],
  ])('tell %s', async (_, startedAt, least) => {
    const machine = await machineOn(wider);
    const { base, ports, world, id } = machine;
    const plan = await act({ action: 'plan', ...base }, ports());
    await runAll(machine, plan);
    const tracked = world.tracked.get(id);
    if (tracked !== undefined) world.tracked.set(id, { ...tracked, startedAt });
    await act({ action: 'finish', ...base, plan_sha256: plan.plan_sha256 }, ports());
    const seconds = world.told.ended.map(([, one]) => Math.min(one, 1));
    expect(seconds).toEqual(least === undefined ? [] : [least]);
  });

  it('tell of an execution that failed before it began, so that the next attempt has another name', async () => {
    const machine = await machineOn(wider);
    const { base, ports, world, id } = machine;
    const failed = { plan_sha256: null, index: null, error: 'Lambda.TooManyRequestsException' };
    const fail = { action: 'fail', ...base, ...failed, cause: 'Rate Exceeded.' };
    for (const time of ['first', 'after a lost answer']) {
      const answer = await act(fail, ports());
      expect([time, answer]).toEqual([time, { kind: 'ended', status: 'BACKFILL_FAILED' }]);
      expect(await itemOf(machine)).toMatchObject({
        status: 'BACKFILL_FAILED',
        processingEnabled: false,
        catchupAttempt: 1,
        catchupFailure: { step: 'plan', period: null, reason: 'Rate Exceeded.' },
      });
      expect(world.tracked.get(id)?.status).toBe('FAILED');
    }
    const next = { ...base, execution: id.replace(/1$/, '2') };
    const planned = await act({ action: 'plan', ...next }, ports());
    expect(planned.kind).toBe('planned');
    // The first one's answer comes late.
    expect(await act(fail, ports())).toEqual({ kind: 'ended', status: 'SUPERSEDED' });
    expect((await itemOf(machine))?.catchupId).toBe(next.execution);
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
