import { gather, type Explored, type Gathering, type Share } from './explore.js';
import { atRandom, inSegments, interleave, type Choose, type Party } from './interleave.js';
import {
  begin,
  beginLife,
  take,
  type Beginning,
  type Defect,
  type Life,
  type LifeOptions,
} from './live.js';
import type { Scenario, Step } from './scenarios.js';
import { settle } from './settle.js';
import { signatureOf } from './signature.js';

/**
 * The parties at work at once: the first run of a scenario, and either the same run again or the
 * steps that follow it.
 */
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

/**
 * Two parties at once, in every order with up to two changes of party, many with three, and at
 * random.
 */
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
      const meeting = { key: name, ends, beginning, before, sides };
      const at = async (choice: () => Choose): Promise<void> => {
        await gather(found, title, (isTraced) => meet(meeting, choice(), { defect, isTraced }));
      };
      let number = 0;
      const [a, b] = await lengths(meeting, defect);
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

/** Parties that are at work at once, in one scenario. */
interface Meeting {
  readonly key: string;
  /** Signatures of worlds that came to rest without a violation. */
  readonly ends: Set<string>;
  readonly beginning: Beginning;
  readonly before: readonly Step[];
  readonly sides: readonly (readonly Step[])[];
}

async function meet(
  { key, ends, beginning, before, sides }: Meeting,
  choose: Choose,
  options: LifeOptions,
): Promise<Life> {
  const life = beginLife(beginning, options);
  for (const step of before) await take(step, life);
  const parties = sides.map((steps): Party => async (awaitTurn) => {
    for (const step of steps) await take(step, life, awaitTurn);
  });
  await interleave(parties, choose);
  const { violations } = life.watch;
  // Most schedules end in one of a few worlds, and a world's further life doesn't depend on the
  // schedule that led to it.
  const end =
    options.isTraced === true || violations.length > 0 ? undefined : `${key} ${signatureOf(life)}`;
  if (end !== undefined && ends.has(end)) return life;
  await settle(life);
  if (end !== undefined && violations.length === 0) ends.add(end);
  return life;
}

/** How many turns each side takes while the other one waits. */
async function lengths(
  meeting: Meeting,
  defect: Defect | undefined,
): Promise<readonly [number, number]> {
  const alone = async (first: number): Promise<number> => {
    let turns = 0;
    const count: Choose = (waiting) => {
      if (waiting.includes(first)) turns++;
      return waiting.includes(first) ? first : (waiting[0] ?? 0);
    };
    await meet(meeting, count, { defect });
    return turns;
  };
  return [await alone(0), await alone(1)];
}
