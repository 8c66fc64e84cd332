import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionState } from '../../src/backfill/machine.js';
import { reportExecution, type ReportedExecution } from '../../src/history/report-execution.js';
import type { AskedExecution } from '../../src/history/start-execution.js';
import { readSubject } from '../../src/history/subject.js';
import type { ItemChanges } from '../../src/protocol/registry-item.js';
import { beginHistory, takeHistory, type HistoryBeginning } from '../world/history/life.js';
import { act } from '../world/history/machine.js';
import { machineOn, runAll, scenario, type MachineRun } from '../world/history/machine-run.js';

const ENDED: ExecutionState = { status: 'succeeded', error: null, reason: null };
const FAILED: ExecutionState = { status: 'failed', error: 'BackfillFailed', reason: 'FAILED' };
const ABORTED: ExecutionState = { status: 'failed', error: null, reason: 'ABORTED' };

let wider: HistoryBeginning;
beforeAll(async () => {
  wider = await beginHistory(scenario('a wider and a new column'));
});

let machine: MachineRun;
let asked: AskedExecution;
const registry = () => machine.at.life.world.ports.registry;
async function settle(beginning: HistoryBeginning): Promise<void> {
  machine = await machineOn(beginning);
  asked = { id: machine.id, subject: await readSubject('orders', { registry: registry() }) };
}
beforeEach(() => settle(wider));

const plan = () => act({ action: 'plan', ...machine.base }, machine.ports());
const report = (state: ExecutionState): Promise<ReportedExecution> =>
  reportExecution(asked, state, { registry: registry() });
const setItem = (changes: ItemChanges): Promise<unknown> =>
  registry().items.update('orders', changes, { kind: 'always' });

async function finished(): Promise<void> {
  const made = await plan();
  await runAll(machine, made);
  const finish = { action: 'finish', ...machine.base, plan_sha256: made['plan_sha256'] };
  await act(finish, machine.ports());
}

describe('what an execution did', () => {
  it.each([
    ['its own end', ENDED],
    // The item's last update was made, and its answer lost.
    ['another end than it had', ABORTED],
  ])('is what it has recorded: READY with its periods, after %s', async (_, state) => {
    await finished();
    const { report: told, fault } = await report(state);
    expect(fault).toBeUndefined();
    expect(told).toMatchObject({ status: 'READY', catchupId: machine.id, reason: null });
    expect(told.periods.map(({ period }) => period)).toEqual(['2026-02', '2026-01']);
    expect(told.periods.some(({ rowsChanged }) => rowsChanged !== null && rowsChanged > 0)).toBe(
      true,
    );
  });

  it('is the failure that stands in the item, with what was patched before', async () => {
    const made = await plan();
    const sha = { plan_sha256: made['plan_sha256'] };
    await runAll(machine, { ...made, steps: 2 });
    const failure = { action: 'fail', ...machine.base, ...sha, index: 2, error: 'E', cause: 'no' };
    await act(failure, machine.ports());
    const { report: told, fault } = await report(FAILED);
    expect(fault).toBeUndefined();
    expect(told).toMatchObject({ status: 'BACKFILL_FAILED', catchupId: machine.id, reason: 'no' });
    expect(told).toMatchObject({ periods: [{ period: '2026-02' }], notReached: ['2026-01'] });
    expect(told.unpatched.length).toBeGreaterThan(0);
  });

  it('is the failure of a topic that is processed meanwhile, whose status tells nothing', async () => {
    await setItem({ status: 'READY', processingEnabled: true });
    asked = { ...asked, subject: await readSubject('orders', { registry: registry() }) };
    const made = await plan();
    const sha = { plan_sha256: made['plan_sha256'] };
    const failure = { action: 'fail', ...machine.base, ...sha, index: 0, error: 'E', cause: 'no' };
    await act(failure, machine.ports());
    expect(await report(FAILED)).toMatchObject({ report: { status: 'BACKFILL_FAILED', reason: 'no' } }); // prettier-ignore
  });

  it.each([
    ['before it began', false],
    ['after it began', true],
  ])('is not known of one that was stopped %s, whatever failed earlier', async (_, begins) => {
    await setItem({ catchupFailure: { step: 'patch', period: null, reason: 'earlier' } });
    if (begins) await plan();
    const { report: told, fault } = await report(ABORTED);
    expect(fault?.message).toMatch(/ended without recording why \(ABORTED\).*schema-gate catch-up orders/); // prettier-ignore
    expect(told).toMatchObject({ status: 'BACKFILL_FAILED', reason: fault?.message });
  });

  it('is not known of a state machine with another definition', async () => {
    const { fault } = await report(ENDED);
    expect(fault?.message).toMatch(/may have another definition than schema-gate's/);
    await plan();
    expect((await report(ENDED)).fault?.message).toMatch(/another definition/);
  });

  it('is READY where a state machine of one’s own has opened the gate', async () => {
    await setItem({ status: 'READY', processingEnabled: true });
    expect(await report(ENDED)).toEqual({
      report: expect.objectContaining({ status: 'READY', periods: [] }),
    });
  });

  it('is nothing where there was nothing to do', async () => {
    const { archiveKey } = asked.subject;
    await setItem({ status: 'READY', processingEnabled: true, patchedBase: archiveKey });
    asked = { ...asked, subject: await readSubject('orders', { registry: registry() }) };
    const { report: told, fault } = await report(ENDED);
    expect([told.status, told.catchupId, fault]).toEqual(['NOTHING_TO_DO', null, undefined]);
  });

  it('is left to a newer activation or catch-up, and to the person who gave it up', async () => {
    await plan();
    await setItem({ catchupAttempt: 2, catchupId: `${machine.id.slice(0, -1)}2` });
    expect((await report(ABORTED)).report.status).toBe('SUPERSEDED');
    await settle(wider);
    await takeHistory({ kind: 'give up' }, machine.at);
    expect((await report(ABORTED)).report).toMatchObject({
      status: 'SUPERSEDED',
      reason: 'a person gave it up: nobody needs it',
    });
    await settle(wider);
    const [, newer = []] = scenario('a newer version while a catch-up is at work').sides;
    for (const step of newer.slice(0, 2)) await takeHistory(step, machine.at);
    expect((await report(ENDED)).report.status).toBe('SUPERSEDED');
  });

  it('is told without a plan that somebody has replaced', async () => {
    await finished();
    const { objects, layout } = registry();
    const bytes = new TextEncoder().encode('{"format":1,"topic":"<b>"}');
    await objects.put(layout.catchUp(machine.id), bytes, new Map(), { kind: 'always' });
    expect((await report(ENDED)).report).toMatchObject({ status: 'READY', periods: [] });
  });
});
