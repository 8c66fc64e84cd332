import { beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { catchUpTopic } from '../../src/history/catch-up.js';
import type { CatchUpPorts } from '../../src/history/catch-up-ports.js';
import type { MachinePorts } from '../../src/history/machine-ports.js';
import { catchUpPorts } from '../world/history/catch-up-ports.js';
import {
  beginHistory,
  startHistory,
  type HistoryBeginning,
  type HistoryLife,
} from '../world/history/life.js';
import { act, machinePorts, machineWorld, query, type MachineWorld } from '../world/history/machine.js'; // prettier-ignore
import { HISTORY_SCENARIOS } from '../world/history/scenarios.js';
import { textFor } from '../world/world.js';

const SCENARIO = 'a wider and a new column, with logs and merged files';
const KINDS = ['record-errors', 'record-drift', 'optimize', 'count-errors', 'list-drift'];

let beginning: HistoryBeginning;
let at: HistoryLife;
beforeEach(async () => {
  const scenario = HISTORY_SCENARIOS.find(({ name }) => name === SCENARIO);
  if (scenario === undefined) throw new Error(`There is no scenario ${SCENARIO}`);
  beginning = await beginHistory(scenario);
  at = startHistory(beginning, {});
});
const item = () => at.life.world.registry.items.get('orders');

async function followUpsOf(id: string): Promise<unknown> {
  const { objects, layout } = at.life.world.registry;
  const stored = await objects.get(layout.certificate(id));
  const certificate = JSON.parse(textFor(stored?.bytes ?? new Uint8Array())) as object;
  return 'follow_ups' in certificate ? certificate.follow_ups : undefined;
}

/** Rows of which these kinds of steps fail. */
function failing(...kinds: readonly string[]): Partial<CatchUpPorts> {
  const { rows } = catchUpPorts(at);
  return {
    rows: {
      ...rows,
      run: (plan, step, now) =>
        kinds.includes(step.kind)
          ? Promise.reject(new Fault(`Access Denied: ${step.kind}`))
          : rows.run(plan, step, now),
    },
  };
}

/** As if somebody had dropped it. */
const without = (table: string): boolean => at.life.world.warehouse.tables.delete(table);

describe('what follows the patch of a period', () => {
  it('is in the certificate', async () => {
    const { status, catchupId } = await catchUpTopic('orders', catchUpPorts(at));
    expect(status).toBe('READY');
    expect(await followUpsOf(catchupId ?? '')).toEqual({
      errors: [{ column: 'n', rows: 1 }],
      drifted: ['e'],
      optimized: ['2026-02', '2026-01'],
      left_out: [],
    });
  });

  it.each(KINDS)('never keeps the topic closed when it fails: %s', async (kind) => {
    const ports = { ...catchUpPorts(at), ...failing(kind) };
    const { status, catchupId } = await catchUpTopic('orders', ports);
    expect([status, (await item())?.processingEnabled]).toEqual(['READY', true]);
    expect(await followUpsOf(catchupId ?? '')).toMatchObject({
      left_out: [
        {
          step: kind === 'optimize' ? 'optimize' : 'record',
          periods: /^(?:count|list)/.test(kind) ? [null] : ['2026-02', '2026-01'],
          reason: `Access Denied: ${kind}`,
        },
      ],
    });
  });

  it('is not tried on a table that is not there', async () => {
    without('std.errors');
    const tried: string[] = [];
    const { rows, ...ports } = catchUpPorts(at);
    const { catchupId } = await catchUpTopic('orders', {
      ...ports,
      rows: {
        ...rows,
        run: (plan, step, now) => {
          tried.push(step.kind);
          return rows.run(plan, step, now);
        },
      },
    });
    expect(tried).not.toContain('record-errors');
    expect(tried).toContain('record-drift');
    const reason = expect.stringMatching(/^There is no table std\.errors; /);
    expect(await followUpsOf(catchupId ?? '')).toMatchObject({
      left_out: [{ step: 'record', periods: ['2026-02', '2026-01', null], reason }],
    });
  });
});

describe('a state machine', () => {
  let world: MachineWorld;
  let base: Readonly<Record<string, unknown>>;
  let sha: string;
  let id: string;
  const ports = (): MachinePorts => machinePorts(catchUpPorts(at), world);
  const own = (index: number) => ({ ...base, plan_sha256: sha, index });
  beforeEach(async () => {
    world = machineWorld();
    const { activationSeq: seq = 0, schemaSha256 = '' } = (await item()) ?? {};
    id = `orders-${String(seq)}-${String(schemaSha256).slice(0, 12)}-1`;
    base = { execution: id, topic_name: 'orders', activation_seq: seq };
    const plan = await act({ action: 'plan', ...base }, ports());
    expect(plan).toMatchObject({ kind: 'planned', steps: 14 });
    sha = String(plan['plan_sha256']);
  });

  /** Runs all steps; queries of `broken` kinds fail, and the machine asks what to do. */
  async function runAll(broken: readonly string[] = []): Promise<readonly string[]> {
    const told: string[] = [];
    for (let index = 0; index < 14; index++) {
      const prepared = await act({ action: 'statement', ...own(index), waited: 0 }, ports());
      if (prepared.kind !== 'query') {
        told.push(`${String(index)} ${String(prepared['leftOut'] ?? prepared.kind)}`);
        continue;
      }
      const { kind } = JSON.parse(String(prepared['statement'])) as { kind: string };
      told.push(`${String(index)} ${kind}`);
      if (broken.includes(kind)) {
        const failed = { error: 'States.TaskFailed', cause: 'no room' };
        const answer = await act({ action: 'fail', ...own(index), ...failed }, ports());
        expect(answer).toEqual({ kind: 'done', leftOut: 'no room' });
        continue;
      }
      const queryId = await query({ id, sha256: sha, index }, ports(), world);
      const verified = await act({ action: 'verify', ...own(index), query_id: queryId }, ports());
      expect(verified).toEqual({ kind: 'done' });
    }
    const finish = { action: 'finish', ...base, plan_sha256: sha };
    expect(await act(finish, ports())).toEqual({ kind: 'ended', status: 'READY' });
    return told;
  }

  it('merges files only where there are more delete files than the limit', async () => {
    world.deleteFiles = 1;
    expect((await runAll()).filter((line) => /optimize|done/.test(line))).toEqual(['5 done', '11 done']); // prettier-ignore
    expect(await followUpsOf(id)).toMatchObject({ optimized: [], left_out: [] });
  });

  it('runs the statement where there are more', async () => {
    world.deleteFiles = 2;
    expect((await runAll()).filter((line) => /optimize/.test(line))).toEqual(['5 optimize', '11 optimize']); // prettier-ignore
    expect(await followUpsOf(id)).toMatchObject({ optimized: ['2026-02', '2026-01'] });
  });

  it('goes on when a statement fails, and tries a log no more in the next period', async () => {
    world.deleteFiles = 2;
    const told = await runAll(['record-errors', 'optimize', 'count-errors']);
    expect(told.filter((line) => /record-errors|optimize|no room/.test(line))).toEqual([
      '3 record-errors',
      '5 optimize',
      '9 no room',
      '11 optimize',
    ]);
    expect(await followUpsOf(id)).toEqual({
      errors: [],
      drifted: ['e'],
      optimized: [],
      left_out: [
        { step: 'record', periods: ['2026-02', '2026-01', null], reason: 'no room' },
        { step: 'optimize', periods: ['2026-02', '2026-01'], reason: 'no room' },
      ],
    });
    expect(await item()).toMatchObject({ status: 'READY', processingEnabled: true });
  });

  it('leaves out what the catalogue or a count can’t tell', async () => {
    without('std.drift_log');
    const broken = { ...ports(), deleteFiles: () => Promise.reject(new Fault('throttled')) };
    const at5 = await act({ action: 'statement', ...own(5), waited: 0 }, broken);
    expect(at5).toEqual({ kind: 'done', leftOut: 'throttled', waited: 0 });
    const at4 = await act({ action: 'statement', ...own(4), waited: 0 }, ports());
    expect(at4['leftOut']).toMatch(/^There is no table std\.drift_log; /);
  });

  it('stops as ever where a patch fails', async () => {
    const failed = { error: 'States.TaskFailed', cause: 'no room' };
    expect(await act({ action: 'fail', ...own(0), ...failed }, ports())).toEqual({
      kind: 'ended',
      status: 'BACKFILL_FAILED',
    });
  });
});
