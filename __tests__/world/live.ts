import { Fault } from '../../src/errors.js';
import type { Ports } from '../../src/validator/ports.js';
import { sweep } from '../../src/validator/sweep.js';
import { planRetirement, retire } from '../../src/validator/retire.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import {
  Crash,
  lateWrites,
  performed,
  tapped,
  type Call,
  type LateWrites,
  type Mode,
  type Tap,
} from './faults.js';
import { watchWorld } from './invariants.js';
import type { HeldObject } from './memory-registry.js';
import type { Scenario, Step } from './scenarios.js';
import type { Record, RunRecord, Watch } from './watch-state.js';
import { createWorld, type Snapshot, type World, type WorldEvent } from './world.js';

/** A seeded defect: ports that don't do what the protocol asks of them. */
export type Defect = (ports: Ports, world: World) => Ports;

/**
 * The world at the start of a scenario's steps; made once, since thousands of lives start there.
 */
export interface Beginning {
  readonly scenario: Scenario;
  readonly snapshot: Snapshot;
  readonly record: Record;
  readonly topics: readonly string[];
}

/** One life of a world: the calls, what goes wrong with them, and what the watch has recorded. */
export interface Life {
  readonly world: World;
  readonly watch: Watch;
  readonly late: LateWrites;
  readonly topics: readonly string[];
  readonly scenario: Scenario;
  /** Calls that the validator has made. */
  calls: number;
  readonly trace: string[] | undefined;
  /** The calls made so far, in order. */
  readonly made: Call[];
  runs: number;
  readonly defect: Defect | undefined;
  readonly modeAt: (index: number, call: Call) => Mode | undefined;
}

export interface LifeOptions {
  readonly modeAt?: Life['modeAt'];
  readonly defect?: Defect | undefined;
  readonly isTraced?: boolean;
  /** Sees every change of the world, too. */
  readonly also?: (event: WorldEvent) => void;
}

/** Runs a scenario's past. */
export async function begin(scenario: Scenario): Promise<Beginning> {
  const life = beginLife({ scenario, topics: [] }, {});
  for (const step of scenario.past ?? []) {
    for (let attempt = 0; attempt < MAX_ATTEMPTS && !(await take(step, life)); attempt++);
  }
  life.world.actor = 'operator';
  scenario.given?.(life.world);
  if (life.watch.violations.length > 0)
    throw new Error(`${scenario.name}, in its past: ${life.watch.violations.join('; ')}`);
  const topics = new Set(
    [...(scenario.past ?? []), ...scenario.steps].flatMap((step) =>
      'topic' in step ? [step.topic] : [],
    ),
  );
  return {
    scenario,
    snapshot: life.world.snapshot(),
    record: life.watch.record(),
    topics: [...topics].sort(),
  };
}

export function beginLife(
  {
    scenario,
    topics,
    snapshot,
    record,
  }: Pick<Beginning, 'scenario' | 'topics'> & Partial<Beginning>,
  { modeAt = () => undefined, defect, isTraced = false, also }: LifeOptions,
): Life {
  const watch: Watch = watchWorld(() => world, record);
  const see = (event: WorldEvent): void => {
    watch.see(event);
    also?.(event);
  };
  const world: World = createWorld(scenario.options ?? {}, see, snapshot);
  return {
    world,
    watch,
    late: lateWrites(world),
    topics,
    scenario,
    calls: 0,
    trace: isTraced ? [] : undefined,
    made: [],
    runs: 0,
    defect,
    modeAt,
  };
}

/** How often a step is tried until nothing goes wrong. */
export const MAX_ATTEMPTS = 8;

/** Resolves when it is the party's turn to make a call, where several parties are at work. */
export type AwaitTurn = () => Promise<void>;

/**
 * Ports for one run; each call is numbered, watched, and fails in the mode that the life has for
 * its number.
 */
export function portsFor(life: Life, topic: string, awaitTurn?: AwaitTurn): Ports {
  const { world, watch, late } = life;
  // A sweep serves many topics: what it has read is recorded for each of them. A call about a table
  // doesn't name the topic.
  const records = new Map<string, RunRecord>();
  const recordOf = ({ subject }: Call): RunRecord | undefined => {
    const own = topic === '' ? (TOPIC.exec(subject)?.[1] ?? '') : topic;
    if (own === '') return undefined;
    const record = records.get(own) ?? {
      topic: own,
      pending: undefined,
      active: undefined,
      hasFailedRead: false,
    };
    records.set(own, record);
    return record;
  };
  const number = ++life.runs;
  let isDead = false;
  const tap: Tap = async (call, run, more = {}) => {
    if (isDead) throw new Crash();
    if (awaitTurn !== undefined) await awaitTurn();
    if (isDead) throw new Crash();
    late.step();
    const mode = life.modeAt(life.calls, call);
    life.calls++;
    life.made.push(call);
    life.trace?.push(
      `run ${number}: ${call.operation} ${call.subject}${mode === undefined ? '' : `  ← ${mode}`}`,
    );
    world.actor = `run ${number}`;
    const record = recordOf(call);
    if (record !== undefined) watch.call(record, call);
    try {
      const result = await performed(mode, { call, run, ...more }, late, world);
      if (record !== undefined && call.operation === 'objects.get')
        watch.read(record, result as HeldObject | undefined, call.subject);
      return result;
    } catch (error) {
      if (error instanceof Crash) isDead = true;
      else if (!call.isWrite && record !== undefined) record.hasFailedRead = true;
      throw error;
    }
  };
  const ports = tapped(world.ports, tap, world);
  return life.defect === undefined ? ports : life.defect(ports, world);
}

const TOPIC = /^schemas\/([^/]+)\//;

/** Takes a step. Returns false if it failed; the next run then does the rest. */
export async function take(step: Step, life: Life, awaitTurn?: AwaitTurn): Promise<boolean> {
  const { world } = life;
  switch (step.kind) {
    case 'upload':
      await awaitTurn?.();
      life.trace?.push(`publisher: upload of ${step.topic}`);
      world.upload(step.topic, step.text, step.metadata);
      return true;
    case 'run':
      return isDone(() => validateTopic(step.topic, portsFor(life, step.topic, awaitTurn)), life);
    case 'sweep':
      return isDone(async () => {
        const { faults } = await sweep(portsFor(life, '', awaitTurn), { olderThanMs: 0 });
        if (faults[0] !== undefined) throw faults[0];
      }, life);
    case 'retire':
      return retireUntilDone(step.topic, life, awaitTurn);
    case 'backfills end':
      await awaitTurn?.();
      life.trace?.push('state machine: all backfills end');
      world.endBackfills();
      return true;
    case 'days pass':
      world.pass(step.days * 86_400_000);
      return true;
  }
}

/** A person repeats the command until it says that the topic is retired. */
async function retireUntilDone(topic: string, life: Life, awaitTurn?: AwaitTurn): Promise<boolean> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    let isRetired = false;
    await isDone(async () => {
      const ports = portsFor(life, topic, awaitTurn);
      const { kind } = await retire(await planRetirement(topic, ports), ports);
      isRetired = kind === 'retired';
    }, life);
    if (isRetired) return true;
    // As the message about an unfinished activation advises.
    await take({ kind: 'run', topic }, life, awaitTurn);
  }
  return false;
}

async function isDone(work: () => Promise<unknown>, { trace, watch }: Life): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    trace?.push(
      `    stopped: ${error instanceof Error ? error.message || error.name : String(error)}`,
    );
    if (error instanceof Fault || error instanceof Crash) return false;
    watch.violations.push(
      `an error that is not a Fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return false;
  }
}
