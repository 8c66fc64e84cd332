import { parseErrorJson } from '../../src/protocol/error-json.js';
import { sweep } from '../../src/validator/sweep.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { candidateFor } from './load-candidate.js';
import { checkLoad, type LoadRecord } from './load-check.js';
import { indexedPorts } from './load-ports.js';
import type { Defect } from './live.js';
import { lateWrites, modesOf, performed, tapped, type Tap } from './faults.js';
import { randomNumbers } from './load-random.js';
import { createWorld, sha256Of, textFor, type World, type WorldEvent } from './world.js';

export interface LoadOptions {
  readonly topics: number;
  readonly candidates: number;
  /** Events that are handled at the same time. */
  readonly atOnce: number;
  /**
   * The share of calls that fail, of events that come twice, and of candidates that were judged
   * against another version.
   */
  readonly faults: number;
  readonly duplicates: number;
  readonly stale: number;
  readonly seed: number;
  /** A seeded defect, to show that the load's checks catch it. */
  readonly defect?: Defect;
}

export interface LoadReport {
  readonly candidates: number;
  readonly activated: number;
  readonly rejected: number;
  readonly invocations: number;
  /** Invocations that threw. */
  readonly failed: number;
  readonly calls: number;
  readonly faults: number;
  readonly sweeps: number;
  /** Candidates without exactly one outcome, and everything that is wrong at rest. */
  readonly violations: readonly string[];
}

/**
 * Lambda tries an asynchronous event three times
 * (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html).
 */
const TRIES = 3;
const ELEVEN_MINUTES = 11 * 60_000;
/** A load without a defect needs fewer. */
const MAX_SWEEPS = 1000;

/**
 * Topics get one candidate after the other, each as soon as the one before has left pending/.
 * Events come in any order, some twice, while calls fail; the sweeper finds candidates whose events
 * are used up. The same seed gives the same run.
 */
export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const random = randomNumbers(options.seed);
  const record: LoadRecord = { candidates: new Map(), activations: [] };
  const waiting = new Map<string, number>();
  let events: { readonly topic: string; readonly tries: number }[] = [];
  const free: string[] = [];
  const world = createWorld({}, (event) => {
    recordOutcome(event, record);
    note(event);
  });
  const { ports, note } = indexedPorts(world, (topic) => free.push(topic));
  const counts = { invocations: 0, failed: 0, calls: 0, faults: 0, sweeps: 0 };
  const tappedPorts = tapped(ports, tapOf(world, options, random, counts), world);
  const faulty = options.defect?.(tappedPorts, world) ?? tappedPorts;

  for (let topic = 0; topic < options.topics; topic++) {
    const share =
      Math.floor(((topic + 1) * options.candidates) / options.topics) -
      Math.floor((topic * options.candidates) / options.topics);
    waiting.set(`topic_${String(topic)}`, share);
    free.push(`topic_${String(topic)}`);
  }
  const uploadNext = (topic: string): void => {
    const left = waiting.get(topic) ?? 0;
    if (left === 0) return;
    waiting.set(topic, left - 1);
    const active = world.held.get(`schemas/${topic}/active/schema.json`);
    const candidate = candidateFor(
      {
        topic,
        number: left,
        active: active === undefined ? undefined : textFor(active.bytes),
        isStale: random() < options.stale,
      },
      random,
    );
    record.candidates.set(sha256Of(new TextEncoder().encode(candidate.text)), {
      ...candidate,
      topic,
      outcomes: [],
    });
    world.upload(topic, candidate.text, candidate.metadata);
    events.push({ topic, tries: 0 });
    if (random() < options.duplicates) events.push({ topic, tries: 0 });
  };
  const work = async (): Promise<void> => {
    for (;;) {
      for (let topic = free.pop(); topic !== undefined; topic = free.pop()) uploadNext(topic);
      const event = takeAny(events, random);
      if (event === undefined) return;
      counts.invocations++;
      try {
        await validateTopic(event.topic, faulty);
      } catch {
        counts.failed++;
        if (event.tries + 1 < TRIES) events.push({ ...event, tries: event.tries + 1 });
      }
    }
  };
  for (;;) {
    await Promise.all(Array.from({ length: options.atOnce }, work));
    const isAtRest =
      [...world.held.keys()].every((key) => !key.includes('/pending/')) && free.length === 0;
    if (isAtRest || counts.sweeps === MAX_SWEEPS) break;
    events = [];
    world.pass(ELEVEN_MINUTES);
    counts.sweeps++;
    // A sweep that fails is followed by the next one.
    await sweep(faulty).catch(() => counts.failed++);
  }
  const violations = [...checkLoad(world, record), ...unborn(waiting)];
  const outcomes = [...record.candidates.values()].map(({ outcomes: [outcome] }) => outcome);
  return {
    candidates: record.candidates.size,
    activated: outcomes.filter((outcome) => outcome === 'activated').length,
    rejected: outcomes.filter((outcome) => outcome !== undefined && outcome !== 'activated').length,
    ...counts,
    violations,
  };
}

function tapOf(
  world: World,
  { faults }: LoadOptions,
  random: () => number,
  counts: { calls: number; faults: number },
): Tap {
  const late = lateWrites(world);
  return async (call, run, more = {}) => {
    counts.calls++;
    // Other runs go on in between, a random number of steps.
    for (let turns = Math.floor(random() * 4); turns > 0; turns--) await undefined;
    late.step();
    if (random() >= faults) return run();
    counts.faults++;
    // Writes that are applied at the end are tested by the explorer: under load there is no such
    // time.
    const modes = modesOf(call).filter((mode) => mode !== 'at rest');
    return performed(
      modes[Math.floor(random() * modes.length)],
      { call, run, ...more },
      late,
      world,
    );
  };
}

function takeAny<T>(list: T[], random: () => number): T | undefined {
  const last = list.pop();
  if (last === undefined || list.length === 0) return last;
  const index = Math.floor(random() * (list.length + 1));
  if (index === list.length) return last;
  const taken = list[index];
  list[index] = last;
  return taken;
}

/** Records each candidate's outcome, from the objects that are written. */
function recordOutcome(event: WorldEvent, { candidates, activations }: LoadRecord): void {
  if (event.kind !== 'object' || event.after === undefined) return;
  const { key, before, after } = event;
  const outcomeOf = (sha256: string, outcome: string): void =>
    void candidates.get(sha256)?.outcomes.push(outcome);
  if (key.endsWith('/active/schema.json')) {
    if (before !== undefined && textFor(before.bytes) === textFor(after.bytes)) return;
    outcomeOf(sha256Of(after.bytes), 'activated');
    activations.push({
      topic: key.split('/')[1] ?? '',
      replaced: before === undefined ? undefined : textFor(before.bytes),
      metadata: after.metadata,
    });
  } else if (key.endsWith('/failed/error.json')) {
    const [was, is] = [before, after].map((object) =>
      object === undefined ? undefined : parseErrorJson(object.bytes),
    );
    if (is?.sha256 !== undefined && is.sha256 !== was?.sha256)
      outcomeOf(is.sha256, is.errors[0]?.type ?? 'no reason');
  }
}

function unborn(waiting: ReadonlyMap<string, number>): readonly string[] {
  return [...waiting].flatMap(([topic, left]) =>
    left === 0 ? [] : [`${topic} still waits for ${String(left)} candidates to be uploaded`],
  );
}
