import { modesOf, type Mode } from './faults.js';
import {
  begin,
  beginLife,
  take,
  type Beginning,
  type Defect,
  type Life,
  type LifeOptions,
} from './live.js';
import type { Scenario } from './scenarios.js';
import { settle } from './settle.js';
import { textFor } from './world.js';

export interface Violation {
  readonly scenario: string;
  readonly what: string;
  /** Every call until the violation. */
  readonly script: readonly string[];
}

export interface Explored {
  readonly cases: number;
  readonly violations: readonly Violation[];
}

export interface Share {
  readonly defect?: Defect;
  /** Only every so-many-th case is run; 1 is all. */
  readonly stride?: number;
  /** In pairs: only every so-many-th first fault is followed by a second. */
  readonly firstStride?: number;
  /** Stops with the first violation. */
  readonly isQuick?: boolean;
  readonly scenarios: readonly Scenario[];
}

/** Violations kept, of which the shortest script is shown. */
const MAX_KEPT = 200;

export interface Gathering {
  cases: number;
  readonly violations: Violation[];
}

/** The calls that go wrong: the number of each, and its mode. */
type Failing = ReadonlyMap<number, Mode>;

async function live(beginning: Beginning, failing: Failing, options: LifeOptions): Promise<Life> {
  const life = beginLife(beginning, { ...options, modeAt: (index) => failing.get(index) });
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

export async function gather(
  into: Gathering,
  scenario: string,
  once: (isTraced: boolean) => Promise<Life>,
): Promise<Life> {
  const life = await once(false);
  into.cases++;
  if (life.watch.violations.length > 0 && into.violations.length < MAX_KEPT) {
    // Run once more, now with a script.
    const { watch, trace } = await once(true);
    into.violations.push({
      scenario,
      what: [...new Set(watch.violations)].join('; '),
      script: trace ?? [],
    });
  }
  return life;
}

/** Every call of every scenario, failing in every mode. */
export async function exploreFaults({
  scenarios,
  defect,
  stride = 1,
  isQuick = false,
}: Share): Promise<Explored> {
  const found: Gathering = { cases: 0, violations: [] };
  for (const scenario of scenarios) {
    const beginning = await begin(scenario);
    const once = (failing: Failing) => (isTraced: boolean) =>
      live(beginning, failing, { defect, isTraced });
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

/** The modes used in pairs: one of each group that the protocol can't tell apart. */
export const OF_PAIRS: ReadonlySet<Mode> = new Set([
  'unavailable',
  'crash after',
  'retried',
  'late',
  'at rest',
  'failed query',
  'silent',
]);

/** Two calls that fail in one life; the second may be part of the recovery from the first. */
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
    const once = (failing: Failing) => (isTraced: boolean) =>
      live(beginning, failing, { defect, isTraced });
    const clean = await live(beginning, new Map(), { defect });
    for (const [first, call] of clean.made.entries()) {
      for (const mode of modesOf(call).filter((one) => OF_PAIRS.has(one))) {
        if (firsts++ % firstStride > 0) continue;
        const withFirst = await live(beginning, new Map([[first, mode]]), { defect });
        for (const [second, next] of withFirst.made.entries()) {
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

/** Each kind of violation once, with its shortest script. */
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
