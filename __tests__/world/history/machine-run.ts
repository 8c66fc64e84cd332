import type { MachinePorts } from '../../../src/history/machine-ports.js';
import { catchUpPorts } from './catch-up-ports.js';
import { startHistory, type HistoryBeginning, type HistoryLife } from './life.js';
import { act, machinePorts, machineWorld, query, type MachineWorld } from './machine.js';
import { HISTORY_SCENARIOS } from './scenarios.js';

export const scenario = (name: string): (typeof HISTORY_SCENARIOS)[number] => {
  const found = HISTORY_SCENARIOS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
};

/** A topic whose catch-up the actions of a state machine run. */
export interface MachineRun {
  readonly at: HistoryLife;
  readonly world: MachineWorld;
  readonly base: Readonly<Record<string, unknown>>;
  readonly id: string;
  /** Each action is a program of its own; they are one owner. */
  readonly ports: () => MachinePorts;
}

/** `sparkAboveBytes`: with a Glue job, which is the world's. */
export async function machineOn(
  beginning: HistoryBeginning,
  attempt = 1,
  sparkAboveBytes: number | null = null,
): Promise<MachineRun> {
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
export async function runAll(
  { world, base, id, ports }: MachineRun,
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
