import { modesOf, type Call, type Mode } from '../faults.js';
import { OF_PAIRS, type Gathering, type Violation } from '../explore.js';
import { UNDO_DAYS } from '../../../src/core/history/set-aside.js';
import { registryAtRest } from '../at-rest.js';
import { atRandom, inSegments, interleave, type Choose, type Party } from '../interleave.js';
import {
  beginHistory,
  startHistory,
  takeHistory,
  type HistoryBeginning,
  type HistoryLife,
  type HistoryOptions,
} from './life.js';
import type { HistoryScenario } from './scenarios.js';
import { readItem } from '../../../src/protocol/registry-item.js';

export interface HistoryShare extends Pick<
  HistoryOptions,
  'defect' | 'validator' | 'machine' | 'visited'
> {
  readonly scenarios: readonly HistoryScenario[];
  /** Only every so-many-th case is run. */
  readonly stride: number;
  /** Stops with the first violation. */
  readonly isQuick?: boolean;
}

export interface HistoryExplored {
  readonly cases: number;
  readonly violations: readonly Violation[];
}

/** Reasons that no catch-up of a topic that is processed does away with. */
const STAYS: ReadonlySet<string> = new Set(['lookback', 'needs-checkpoint']);
const MAX_KEPT = 100;
const ROUNDS = 12;

/** Brings the world to rest, as people and services would, and checks it. */
async function settle(at: HistoryLife): Promise<void> {
  const { life, watch } = at;
  const { violations } = life.watch;
  life.trace?.push('— redriven');
  at.others.isRunning = false;
  for (let round = 0; round < ROUNDS; round++) {
    life.late.land();
    if (failedAt(at) === 'insert') await takeHistory({ kind: 'consent' }, at);
    const isValidated = await takeHistory({ kind: 'run', topic: 'orders' }, at);
    const isPatched = await takeHistory({ kind: 'catch up' }, at);
    if (isValidated && isPatched && life.late.land() === 0 && watch.rest().length === 0) break;
  }
  await takeHistory({ kind: 'live run' }, at);
  await takeHistory({ kind: 'live run' }, at);
  violations.push(...watch.rest(), ...registryAtRest(life.world, life.watch, ['orders']));
  // What was given up is patched by the next catch-up; after that nothing is left to do.
  life.trace?.push('— once more');
  await takeHistory({ kind: 'catch up' }, at);
  await takeHistory({ kind: 'catch up' }, at);
  violations.push(...watch.rest());
  const item = readItem('orders', life.world.attributes.get('orders') ?? new Map());
  const lookedBack = (item.unpatched ?? []).filter(({ reason }) => STAYS.has(reason));
  if (lookedBack.length < (item.unpatched ?? []).length)
    violations.push(`at rest: ${JSON.stringify(item.unpatched)} stay unpatched`);
  violations.push(...watch.wrong({ ...item, unpatched: lookedBack }));
  const before = watch.changes();
  for (const step of [
    { kind: 'run', topic: 'orders' },
    { kind: 'catch up' },
    { kind: 'live run' },
  ] as const)
    await takeHistory(step, at);
  if (watch.changes() !== before) violations.push('a replay changed something');
  life.trace?.push('— days later');
  for (let round = 0; round < ROUNDS && watch.setAside().length > 0; round++) {
    life.late.land();
    await takeHistory({ kind: 'drop set aside' }, at);
    await takeHistory({ kind: 'days pass', days: UNDO_DAYS }, at);
  }
  violations.push(...watch.setAside(), ...watch.rest());
}

function failedAt({ life }: HistoryLife): string | undefined {
  const attributes = life.world.attributes.get('orders');
  return readItem('orders', attributes ?? new Map()).catchupFailure?.step;
}

type Live = (options: HistoryOptions) => Promise<HistoryLife>;

async function gather(
  into: Gathering,
  scenario: string,
  live: Live,
  share: HistoryShare,
): Promise<HistoryLife> {
  const { defect, validator, machine, visited } = share;
  const at = await live({ defect, validator, machine, visited });
  into.cases++;
  if (at.life.watch.violations.length > 0 && into.violations.length < MAX_KEPT) {
    const { life } = await live({ defect, validator, machine, isTraced: true });
    into.violations.push({
      scenario,
      what: [...new Set(life.watch.violations)].join('; '),
      script: life.trace ?? [],
    });
  }
  return at;
}

const isDone = ({ isQuick = false }: HistoryShare, { violations }: Gathering): boolean =>
  isQuick && violations.length > 0;

type Failing = ReadonlyMap<number, Mode>;

/** For how many calls of others an action stands still after the state machine has given it up. */
const STALLS = [0, 8, 150];
/** Of an action of the state machine, or of another program: then nothing is slow. */
const isInAction = (one: Call): boolean => !/^(?:lambda|athena|glue|backfill)/.test(one.operation);

/** Step Functions stops a query that it waits for no more, so that it ends soon. */
const OF_SERVICES: ReadonlySet<Mode> = new Set(['crash before', 'answer lost', 'retried', 'late']);

function historyModes(call: Call): readonly Mode[] {
  const isAny = !/^(?:lambda|athena|glue)/.test(call.operation);
  return modesOf(call).filter((mode) => isAny || OF_SERVICES.has(mode));
}

/** One life in which these calls fail; the sides follow each other. */
const failing =
  (beginning: HistoryBeginning, calls: Failing): Live =>
  async (options) => {
    const at = startHistory(beginning, { ...options, modeAt: (index) => calls.get(index) });
    for (const step of beginning.scenario.sides.flat()) await takeHistory(step, at);
    await settle(at);
    return at;
  };

/** Every call of every scenario, failing in every mode. */
export async function exploreHistoryFaults(share: HistoryShare): Promise<HistoryExplored> {
  const found: Gathering = { cases: 0, violations: [] };
  let number = 0;
  for (const scenario of share.scenarios) {
    const beginning = await beginHistory(scenario);
    const clean = await gather(found, scenario.name, failing(beginning, new Map()), share);
    for (const [index, call] of clean.life.made.entries()) {
      if (scenario.isByMachine === true && isInAction(call)) {
        for (const calls of STALLS) {
          if (isDone(share, found)) return found;
          const slow = { at: index, calls };
          if (number++ % share.stride === 0)
            await gather(found, scenario.name, (options) => failing(beginning, new Map())({ ...options, slow }), share); // prettier-ignore
        }
      }
      for (const mode of historyModes(call)) {
        if (isDone(share, found)) return found;
        if (number++ % share.stride === 0)
          await gather(found, scenario.name, failing(beginning, new Map([[index, mode]])), share);
      }
    }
  }
  return found;
}

/** Two calls that fail in one life; the second may be part of the recovery from the first. */
export async function exploreHistoryPairs(
  share: HistoryShare & { readonly firstStride: number },
): Promise<HistoryExplored> {
  const found: Gathering = { cases: 0, violations: [] };
  let number = 0;
  let firsts = 0;
  for (const scenario of share.scenarios) {
    const beginning = await beginHistory(scenario);
    const clean = await failing(beginning, new Map())({});
    for (const [first, call] of clean.life.made.entries()) {
      for (const mode of historyModes(call).filter((one) => OF_PAIRS.has(one))) {
        if (firsts++ % share.firstStride > 0) continue;
        const withFirst = await failing(beginning, new Map([[first, mode]]))({});
        for (const [second, next] of withFirst.life.made.entries()) {
          if (second <= first) continue;
          for (const other of historyModes(next).filter((one) => OF_PAIRS.has(one))) {
            const calls = new Map([[first, mode], [second, other]]); // prettier-ignore
            if (number++ % share.stride === 0)
              await gather(found, scenario.name, failing(beginning, calls), share);
          }
        }
      }
    }
  }
  return found;
}

/** The sides at once, in every order with up to two changes of party, many with three, and at random. */
export async function exploreHistorySchedules(
  share: HistoryShare & { readonly random: number; readonly strideOfThree: number },
): Promise<HistoryExplored> {
  const found: Gathering = { cases: 0, violations: [] };
  let number = 0;
  for (const scenario of share.scenarios) {
    if (scenario.sides.length < 2) continue;
    const beginning = await beginHistory(scenario);
    const at = async (choice: () => Choose): Promise<void> => {
      await gather(found, scenario.name, (options) => meet(beginning, choice(), options), share);
    };
    const [a, b] = await lengths(beginning);
    for (let i = 0; i <= a; i++) {
      for (let j = 1; j <= b; j++) {
        if (isDone(share, found)) return found;
        if (number++ % share.stride === 0) await at(() => inSegments([[0, i], [1, j], [0, Infinity]])); // prettier-ignore
        if (number % share.stride === 0) await at(() => inSegments([[1, j], [0, i], [1, Infinity]])); // prettier-ignore
        for (let k = 1; k < a - i; k++) {
          if (number++ % share.strideOfThree === 0) await at(() => inSegments([[0, i], [1, j], [0, k], [1, Infinity]])); // prettier-ignore
        }
      }
    }
    for (let seed = 0; seed < share.random; seed++) {
      if (isDone(share, found)) return found;
      // In every second one an action is slow.
      const slow = { at: (seed * 7) % (a + b), calls: STALLS[seed % STALLS.length] ?? 0 };
      const more = scenario.isByMachine === true && seed % 2 === 1 ? { slow } : {};
      await gather(found, scenario.name, (options) => meet(beginning, atRandom(seed), { ...options, ...more }), share); // prettier-ignore
    }
  }
  return found;
}

async function meet(
  beginning: HistoryBeginning,
  choose: Choose,
  options: HistoryOptions,
): Promise<HistoryLife> {
  const at = startHistory(beginning, options);
  const parties = beginning.scenario.sides.map((steps): Party => async (awaitTurn) => {
    for (const step of steps) await takeHistory(step, at, awaitTurn);
  });
  await interleave(parties, choose);
  await settle(at);
  return at;
}

/** How many turns each side takes while the other one waits. */
async function lengths(beginning: HistoryBeginning): Promise<readonly [number, number]> {
  const alone = async (first: number): Promise<number> => {
    let turns = 0;
    const count: Choose = (waiting) => {
      if (waiting.includes(first)) turns++;
      return waiting.includes(first) ? first : (waiting[0] ?? 0);
    };
    await meet(beginning, count, {});
    return turns;
  };
  return [await alone(0), await alone(1)];
}
