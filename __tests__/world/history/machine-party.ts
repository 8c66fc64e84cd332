import { readFileSync } from 'node:fs';
import type { Machine } from '../../../src/backfill/machine.js';
import type { MachinePorts } from '../../../src/history/machine-ports.js';
import { startExecution } from '../../../src/history/start-execution.js';
import { parseCatchUpName } from '../../../src/protocol/catch-up-name.js';
import { Crash, type Tap } from '../faults.js';
import type { AwaitTurn } from '../live.js';
import { newWorker, portsOf, workerTap, type Program } from './catch-up-ports.js';
import type { HistoryLife } from './life.js';
import { act, machinePorts, type RunningExecution } from './machine.js';
import { queried, ranJob, statementText, type Party } from './machine-statements.js';
import { Aborted, runStates, type StateServices, type States } from './states.js';

/** The state machine that is shipped. */
export const SHIPPED = JSON.parse(
  readFileSync('infra/state-machines/catch-up.asl.json', 'utf8'),
) as States;

/** Waits of one execution, after which a person stops it: the others may never get a turn. */
const MAX_PAUSES = 4;

/**
 * A person runs the catch-up where a state machine does the work: starts an execution, unless one is
 * at work; then the state machine works off whatever was asked for.
 */
export async function catchUpByMachine(at: HistoryLife, awaitTurn?: AwaitTurn): Promise<boolean> {
  const { world } = at.life;
  const person = newWorker(at);
  const tap = workerTap(at, person, person, awaitTurn);
  const { backfill } = world.ports;
  if (backfill === undefined) throw new TypeError('The scenario has no state machine');
  await startExecution('orders', {
    ...portsOf(at, person, tap),
    machine: machineOf(at, tap),
    backfill: {
      check: () =>
        tap({ operation: 'backfill.check', subject: '', isWrite: false }, backfill.check),
      start: (name, input) =>
        tap({ operation: 'backfill.start', subject: name, isWrite: true }, () =>
          backfill.start(name, input),
        ),
    },
    warn: () => undefined,
  });
  let isDone = true;
  for (let next = waiting(at); next !== undefined; next = waiting(at))
    isDone = (await runExecution(next, at, awaitTurn)) && isDone;
  return isDone;
}

/** The oldest execution that was asked for and that nobody runs. */
function waiting({ life, machine }: HistoryLife): string | undefined {
  return life.world.executions.find(({ name }) => !machine.executions.has(name))?.name;
}

export function machineOf({ life, machine }: HistoryLife, tap: Tap): Machine {
  return {
    find: (name) =>
      tap({ operation: 'machine.find', subject: name, isWrite: false }, () => {
        const isKnown = life.world.executions.some((one) => one.name === name);
        const { status = isKnown ? 'running' : undefined } = machine.executions.get(name) ?? {};
        const found = status && { status, error: null, reason: status === 'failed' ? 'it failed' : null }; // prettier-ignore
        return Promise.resolve(found);
      }),
  };
}

/** Runs an execution by the shipped definition. Returns whether it succeeded. */
async function runExecution(
  name: string,
  at: HistoryLife,
  awaitTurn?: AwaitTurn,
): Promise<boolean> {
  const worker = newWorker(at);
  const execution: RunningExecution = { worker: worker.number, status: 'running', isAborted: false, queries: new Set() }; // prettier-ignore
  at.machine.executions.set(name, execution);
  const input = { topic_name: 'orders', activation_seq: parseCatchUpName(name)?.seq };
  const context = { Execution: { Name: name, Input: input } };
  try {
    execution.status = await runStates(SHIPPED, context, servicesOf({ at, worker, execution, name, awaitTurn })); // prettier-ignore
  } catch (error) {
    if (!(error instanceof Aborted)) throw error;
    execution.status = 'failed';
  }
  at.life.trace?.push(`    the execution ${name} ends: ${execution.status}`);
  return execution.status === 'succeeded';
}

function servicesOf(party: Party): StateServices {
  const { at, worker, execution, awaitTurn } = party;
  const own = (): Tap => workerTap(at, worker, { isDead: false }, awaitTurn);
  let pauses = 0;
  return {
    enter: (state) => {
      if (execution.isAborted) throw new Aborted();
      at.visited?.add(state);
    },
    invoke: (payload) =>
      own()({ operation: 'lambda.invoke', subject: String(payload['action']), isWrite: true }, () =>
        invoked(payload, party),
      ),
    query: (text) => queried(text, party, own()),
    job: (options) => ranJob(options, party, own()),
    pause: async (seconds) => {
      await awaitTurn?.();
      at.life.world.pass(seconds * 1000);
      if (++pauses > MAX_PAUSES) [execution.isAborted, execution.status] = [true, 'failed'];
    },
  };
}

/** An action is a program of its own, which may run on when nobody waits for it any more. */
function invoked(payload: Readonly<Record<string, unknown>>, party: Party): Promise<unknown> {
  const { at, worker, awaitTurn } = party;
  return new Promise((resolve, reject) => {
    const program: Program = {
      isDead: false,
      pausing: async (index) => {
        if (index !== at.slow?.at) return;
        at.life.trace?.push(`catch-up ${String(worker.number)}: nobody waits for ${String(payload['action'])} any more, and it goes on`); // prettier-ignore
        reject(new Error('States.Timeout'));
        await new Promise<void>((wake) => {
          at.life.late.add(at.slow?.calls ?? 0, 'machine', () => Promise.resolve(wake()));
        });
        await awaitTurn?.();
      },
    };
    const ports = programPorts(party, workerTap(at, worker, program, awaitTurn));
    const { machineDefect } = at;
    act(payload, machineDefect === undefined ? ports : machineDefect(ports, at, { action: String(payload['action']), id: party.name })) // prettier-ignore
      .then(resolve, (error: unknown) => {
        if (!(error instanceof Crash)) at.unexpected(error);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}

function programPorts({ at, worker, execution }: Party, tap: Tap): MachinePorts {
  const ports = portsOf(at, worker, tap);
  const plain = machinePorts(ports, at.machine);
  const write = <T>(operation: string, subject: string, run: () => Promise<T>): Promise<T> =>
    tap({ operation, subject, isWrite: true }, run);
  const read = <T>(operation: string, subject: string, run: () => Promise<T>): Promise<T> =>
    tap({ operation, subject, isWrite: false }, run);
  const { tracking } = plain;
  const run: MachinePorts['rows']['run'] = (plan, step, time) => {
    // An action that was at work when its execution was stopped must not change columns any more;
    // docs/catch-up.md says what that takes for granted.
    if (execution.isAborted) return Promise.reject(new Crash());
    return at.rows.run(plan, step, time);
  };
  return {
    ...plain,
    rows: {
      ...plain.rows,
      run: (plan, step, time) => write(`rows.run ${step.kind}`, '', () => run(plan, step, time)),
    },
    machine: machineOf(at, tap),
    settings: { ...ports.settings, wait: { everyMs: 1_000, atMostMs: 3_000 } },
    maxTopics: at.maxTopics,
    sparkJob: { name: 'catch-up-job', bucket: 'schemas' },
    queue: {
      ahead: (id) => read('queue.ahead', id, () => Promise.resolve(aheadOf(id, at))),
    },
    tracking: {
      begin: (one) => write('tracking.begin', one.catchupId, () => tracking.begin(one)),
      planned: (id, plan) => write('tracking.planned', id, () => tracking.planned(id, plan)),
      processed: (id, count) =>
        write('tracking.processed', id, () => tracking.processed(id, count)),
      ended: (id, status, time) =>
        write(`tracking.ended ${status}`, id, () => {
          at.watch.tracked(id, status);
          return tracking.ended(id, status, time);
        }),
    },
    deleteFiles: (plan, period) =>
      read('deleteFiles', period, () => plain.deleteFiles(plan, period)),
    statementOf: (plan, step) => {
      const statement = plain.statementOf(plan, step);
      return statement && { ...statement, text: statementText({ plan, step }) };
    },
    outcomeOf: (plan, step, id) =>
      read('outcomeOf', step.kind, () => plain.outcomeOf(plan, step, id)),
  };
}

/** Executions that were asked for before, of this topic and of others. */
export function aheadOf(id: string, { life, machine, others }: HistoryLife): number {
  const names = life.world.executions.map(({ name }) => name);
  const before = names.slice(0, names.includes(id) ? names.indexOf(id) : names.length);
  const own = before.filter((name) => machine.executions.get(name)?.status === 'running');
  return own.length + (others.isRunning ? 1 : 0);
}
