import { Fault } from '../../src/errors.js';
import type { Ports } from '../../src/validator/ports.js';
import { sweep } from '../../src/validator/sweep.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { checkAtRest } from './at-rest.js';
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
import { watchWorld, type Record, type RunRecord, type Watch } from './invariants.js';
import type { HeldObject } from './memory-registry.js';
import type { Scenario, Step } from './scenarios.js';
import { createWorld, type Snapshot, type World } from './world.js';

/** A protocol with something wrong in it, by ports that do not do what they are told. */
export type Defect = (ports: Ports, world: World) => Ports;

/** Where a scenario's steps begin; made once, since thousands of lives begin there. */
export interface Beginning {
  readonly scenario: Scenario;
  readonly snapshot: Snapshot;
  readonly record: Record;
  readonly topics: readonly string[];
}

/** One life of a world: who calls what, what goes wrong, and what was seen. */
export interface Life {
  readonly world: World;
  readonly watch: Watch;
  readonly late: LateWrites;
  readonly topics: readonly string[];
  readonly scenario: Scenario;
  /** Calls that the validator has made. */
  calls: number;
  readonly trace: string[] | undefined;
  /** Kinds of the calls made, by their numbers. */
  readonly made: Call[];
  runs: number;
  readonly defect: Defect | undefined;
  readonly modeAt: (index: number, call: Call) => Mode | undefined;
}

export interface LifeOptions {
  readonly modeAt?: Life['modeAt'];
  readonly defect?: Defect | undefined;
  readonly isTraced?: boolean;
}

/** Lives a scenario's past. */
export async function begin(scenario: Scenario): Promise<Beginning> {
  const life = beginLife({ scenario, topics: [] }, {});
  for (const step of scenario.past ?? []) {
    for (let attempt = 0; attempt < PATIENCE && !(await take(step, life)); attempt++);
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
  { modeAt = () => undefined, defect, isTraced = false }: LifeOptions,
): Life {
  const watch: Watch = watchWorld(() => world, record);
  const world: World = createWorld(scenario.options ?? {}, (event) => watch.see(event), snapshot);
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

/** Waits for its turn, where several do something at once. */
export type Turn = () => Promise<void>;

/** Ports for one run, each call of which is numbered, watched, and spoilt as the life has it. */
export function portsFor(life: Life, topic: string, turn?: Turn): Ports {
  const { world, watch, late } = life;
  // A sweep serves many topics, so what one of them has read says nothing about the others; which one a table is for, no call tells.
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
    if (turn !== undefined) await turn();
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
      const result = await performed(mode, call, run, more, late, world);
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

/** Takes a step; what a run can't do now is left to whoever comes next. */
export async function take(step: Step, life: Life, turn?: Turn): Promise<boolean> {
  const { world } = life;
  switch (step.kind) {
    case 'upload':
      await turn?.();
      life.trace?.push(`publisher: upload of ${step.topic}`);
      world.upload(step.topic, step.text, step.metadata);
      return true;
    case 'run':
      return isDone(() => validateTopic(step.topic, portsFor(life, step.topic, turn)), life);
    case 'sweep':
      return isDone(async () => {
        const { faults } = await sweep(portsFor(life, '', turn), 0);
        if (faults[0] !== undefined) throw faults[0];
      }, life);
    case 'backfills end':
      await turn?.();
      life.trace?.push('state machine: all backfills end');
      world.endBackfills();
      return true;
    case 'days pass':
      world.pass(step.days * 86_400_000);
      return true;
  }
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
      `an error that is no fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return false;
  }
}

const PATIENCE = 8;

/** Brings the world to rest, and then looks whether anything that comes again still changes it. */
export async function settle(life: Life): Promise<void> {
  const { world, watch, late, topics } = life;
  await redrive(life);
  if (late.land() > 0) await redrive(life);
  // A publisher that sees its candidate gone without a word for it puts it there again.
  for (let again = 0; again < 3; again++) {
    const lost = watch.uploads.filter(({ outcome }) => outcome === undefined);
    if (lost.length === 0 || [...world.held.keys()].some((key) => key.includes('/pending/'))) break;
    for (const upload of lost) {
      upload.outcome = 'superseded';
      world.upload(upload.topic, upload.text, Object.fromEntries(upload.metadata));
      await redrive(life);
    }
  }
  watch.violations.push(...checkAtRest(world, watch, topics));
  await replay(life);
  const before = watch.changes();
  life.trace?.push('state machine: all backfills end');
  world.endBackfills();
  if (watch.changes() !== before) {
    watch.violations.push(...checkAtRest(world, watch, topics));
    await replay(life);
  }
}

async function redrive(life: Life): Promise<void> {
  life.trace?.push('— redriven');
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    let isResting = true;
    for (const topic of life.topics)
      isResting = (await take({ kind: 'run', topic }, life)) && isResting;
    if (isResting && ![...life.world.held.keys()].some((key) => key.includes('/pending/'))) return;
  }
}

/** I5: what comes again finds nothing to do, and does not even try. */
async function replay(life: Life): Promise<void> {
  life.trace?.push('— replayed');
  const { watch } = life;
  const before = watch.changes();
  const from = life.made.length;
  for (let time = 0; time < 2; time++)
    for (const topic of life.topics) await take({ kind: 'run', topic }, life);
  // Whether a backfill that the item waits for was started only its own service knows, so it is asked again.
  const writes = life.made
    .slice(from)
    .filter(({ isWrite, operation }) => isWrite && operation !== 'backfill.start');
  if (watch.changes() !== before || writes.length > 0) {
    watch.violations.push(
      `I5: a replay did ${writes.map(({ operation, subject }) => `${operation} ${subject}`).join(', ') || 'something'}`,
    );
  }
}
