import { modesOf, type Mode } from './faults.js';
import { atRandom, inSegments, interleave, type Choose, type Party } from './interleave.js';
import {
  begin,
  beginLife,
  settle,
  take,
  type Beginning,
  type Defect,
  type Life,
  type LifeOptions,
} from './live.js';
import type { Scenario, Step } from './scenarios.js';
import { signatureOf } from './signature.js';
import { textFor } from './world.js';

export interface Violation {
  readonly scenario: string;
  readonly what: string;
  /** Every call until it was seen. */
  readonly script: readonly string[];
}

export interface Explored {
  readonly cases: number;
  readonly violations: readonly Violation[];
}

export interface Share {
  readonly defect?: Defect;
  /** Of every so many cases one is lived; 1 is all. */
  readonly stride?: number;
  /** In pairs: of every so many first faults one is followed by a second. */
  readonly firstStride?: number;
  /** Stops with the first violation. */
  readonly isQuick?: boolean;
  readonly scenarios: readonly Scenario[];
}

/** Scripts kept for people; one would do, but the shortest is the best. */
const MAX_KEPT = 200;

interface Gathering {
  cases: number;
  readonly violations: Violation[];
}

/** A call that goes wrong: its number, and how. */
type Spoilt = ReadonlyMap<number, Mode>;

async function live(beginning: Beginning, spoilt: Spoilt, options: LifeOptions): Promise<Life> {
  const life = beginLife(beginning, { ...options, modeAt: (index) => spoilt.get(index) });
  for (const step of beginning.scenario.steps) await take(step, life);
  await settle(life);
  checkEnd(life, beginning.scenario);
  return life;
}

function checkEnd({ world, watch }: Life, { ends }: Scenario): void {
  for (const [topic, text] of Object.entries(ends)) {
    const there = world.held.get(`schemas/${topic}/active/schema.json`);
    if ((there === undefined ? null : textFor(there.bytes)) !== text)
      watch.violations.push(`the end: ${topic} is not at the version it should be`);
  }
}

async function gather(
  into: Gathering,
  scenario: string,
  once: (isTraced: boolean) => Promise<Life>,
): Promise<Life> {
  const life = await once(false);
  into.cases++;
  if (life.watch.violations.length > 0 && into.violations.length < MAX_KEPT) {
    // Lived once more, now with a script.
    const { watch, trace } = await once(true);
    into.violations.push({
      scenario,
      what: [...new Set(watch.violations)].join('; '),
      script: trace ?? [],
    });
  }
  return life;
}

/** Every call of every scenario, spoilt in every way. */
export async function exploreFaults({
  scenarios,
  defect,
  stride = 1,
  isQuick = false,
}: Share): Promise<Explored> {
  const found: Gathering = { cases: 0, violations: [] };
  for (const scenario of scenarios) {
    const beginning = await begin(scenario);
    const once = (spoilt: Spoilt) => (isTraced: boolean) =>
      live(beginning, spoilt, { defect, isTraced });
    const clean = await gather(found, scenario.name, once(new Map()));
    let number = 0;
    for (const [index, call] of clean.made.entries()) {
      for (const mode of modesOf(call)) {
        if (isQuick && found.violations.length > 0) return found;
        if (number++ % stride === 0)
          await gather(found, scenario.name, once(new Map([[index, mode]])));
      }
    }
  }
  return found;
}

/** In pairs, ways that the protocol can't tell apart stand for each other. */
const OF_PAIRS: ReadonlySet<Mode> = new Set([
  'unavailable',
  'crash after',
  'retried',
  'late',
  'at rest',
  'failed query',
  'silent',
]);

/** Two calls that go wrong in one life, the second of them maybe while the first is mended. */
export async function explorePairs({
  scenarios,
  defect,
  stride = 1,
  firstStride = 1,
  isQuick = false,
}: Share): Promise<Explored> {
  const found: Gathering = { cases: 0, violations: [] };
  let number = 0;
  let firsts = 0;
  for (const scenario of scenarios) {
    const beginning = await begin(scenario);
    const once = (spoilt: Spoilt) => (isTraced: boolean) =>
      live(beginning, spoilt, { defect, isTraced });
    const clean = await live(beginning, new Map(), { defect });
    for (const [first, call] of clean.made.entries()) {
      for (const mode of modesOf(call).filter((one) => OF_PAIRS.has(one))) {
        if (firsts++ % firstStride > 0) continue;
        const spoilt = await live(beginning, new Map([[first, mode]]), { defect });
        for (const [second, next] of spoilt.made.entries()) {
          if (second <= first) continue;
          for (const other of modesOf(next).filter((one) => OF_PAIRS.has(one))) {
            if (isQuick && found.violations.length > 0) return found;
            if (number++ % stride === 0) await gather(found, scenario.name, once(new Map([[first, mode], [second, other]]))); // prettier-ignore
          }
        }
      }
    }
  }
  return found;
}

/** Who does what at once: the run of a scenario's first candidate, and another run, a publisher, or all that comes after. */
function partiesOf({ steps }: Scenario): readonly {
  readonly name: string;
  readonly before: readonly Step[];
  readonly sides: readonly (readonly Step[])[];
}[] {
  const first = steps.findIndex((step) => step.kind === 'run');
  const run = steps[first];
  if (run === undefined) return [];
  const before = steps.slice(0, first);
  const rest = steps.slice(first + 1);
  const twins = { name: 'twins', before, sides: [[run], [run, ...rest]] };
  return rest.length === 0
    ? [twins]
    : [twins, { name: 'what follows', before, sides: [[run], rest] }];
}

export interface ScheduleShare extends Share {
  /** Random schedules of each pair of parties, beyond those with few changes of party. */
  readonly random: number;
  /** Of the schedules with three changes of party, one in so many. */
  readonly strideOfThree: number;
}

/** Two parties at once, in every order with up to two changes of party, many with three, and at random. */
export async function exploreSchedules({
  scenarios,
  defect,
  random,
  strideOfThree,
  stride = 1,
  isQuick = false,
}: ScheduleShare): Promise<Explored> {
  const found: Gathering = { cases: 0, violations: [] };
  for (const scenario of scenarios) {
    const beginning = await begin(scenario);
    const ends = new Set<string>();
    for (const { name, before, sides } of partiesOf(scenario)) {
      const title = `${scenario.name} (${name})`;
      const rested = { key: name, ends };
      const at = async (choice: () => Choose): Promise<void> => {
        await gather(found, title, (isTraced) =>
          meet(rested, beginning, before, sides, choice(), { defect, isTraced }),
        );
      };
      let number = 0;
      const [a, b] = await lengths(rested, beginning, before, sides, defect);
      for (let i = 0; i <= a; i++) {
        for (let j = 1; j <= b; j++) {
          if (isQuick && found.violations.length > 0) return found;
          if (number++ % stride === 0) await at(() => inSegments([[0, i], [1, j], [0, Infinity]])); // prettier-ignore
          if (number % stride === 0) await at(() => inSegments([[1, j], [0, i], [1, Infinity]])); // prettier-ignore
          for (let k = 1; k < a - i; k++) {
            if (number++ % strideOfThree === 0) await at(() => inSegments([[0, i], [1, j], [0, k], [1, Infinity]])); // prettier-ignore
          }
        }
      }
      for (let seed = 0; seed < random; seed++) {
        if (isQuick && found.violations.length > 0) return found;
        await at(() => atRandom(seed));
      }
    }
  }
  return found;
}

/** Worlds of one scenario that came to rest well. */
interface Rested {
  readonly key: string;
  readonly ends: Set<string>;
}

async function meet(
  rested: Rested,
  beginning: Beginning,
  before: readonly Step[],
  sides: readonly (readonly Step[])[],
  choose: Choose,
  options: LifeOptions,
): Promise<Life> {
  const life = beginLife(beginning, options);
  for (const step of before) await take(step, life);
  const parties = sides.map((steps): Party => async (turn) => {
    for (const step of steps) await take(step, life, turn);
  });
  await interleave(parties, choose);
  const { violations } = life.watch;
  // Most schedules end in one of a few worlds, and what becomes of a world is the same whoever led there.
  const end =
    options.isTraced === true || violations.length > 0
      ? undefined
      : `${rested.key} ${signatureOf(life)}`;
  if (end !== undefined && rested.ends.has(end)) return life;
  await settle(life);
  if (end !== undefined && violations.length === 0) rested.ends.add(end);
  return life;
}

/** How many turns each side takes when the other one waits. */
async function lengths(
  rested: Rested,
  beginning: Beginning,
  before: readonly Step[],
  sides: readonly (readonly Step[])[],
  defect: Defect | undefined,
): Promise<readonly [number, number]> {
  const alone = async (first: number): Promise<number> => {
    let turns = 0;
    const count: Choose = (waiting) => {
      if (waiting.includes(first)) turns++;
      return waiting.includes(first) ? first : (waiting[0] ?? 0);
    };
    await meet(rested, beginning, before, sides, count, { defect });
    return turns;
  };
  return [await alone(0), await alone(1)];
}

/** For people: each kind of violation once, by its shortest script. */
export function shortest(violations: readonly Violation[]): readonly Violation[] {
  const best = new Map<string, Violation>();
  for (const violation of violations) {
    const kind = violation.what.replace(/[0-9]+/g, '#');
    const known = best.get(kind);
    if (known === undefined || violation.script.length < known.script.length)
      best.set(kind, violation);
  }
  return [...best.values()].sort((one, other) => one.script.length - other.script.length);
}
