import { DEFECTS } from './defects.js';
import { HISTORY_DEFECTS, type SeededHistoryDefect } from './history/defects.js';
import {
  exploreHistoryFaults,
  exploreHistoryPairs,
  exploreHistorySchedules,
} from './history/explore.js';
import { INSERT_SCENARIOS } from './history/insert-scenarios.js';
import { MACHINE_DEFECTS } from './history/machine-defects.js';
import { SHIPPED } from './history/machine-party.js';
import { MACHINE_SCENARIOS } from './history/machine-scenarios.js';
import { HISTORY_SCENARIOS, type HistoryScenario } from './history/scenarios.js';
import { stateNames } from './history/states.js';
import { exploreFaults, explorePairs, shortest, type Explored, type Violation } from './explore.js';
import { exploreSchedules } from './explore-schedules.js';
import { SCENARIOS } from './scenarios.js';

export const PARTS = [
  'faults',
  'pairs',
  'schedules',
  'defects',
  'catch-up faults',
  'catch-up pairs',
  'catch-up schedules',
  'catch-up defects',
  'machine faults',
  'machine schedules',
  'machine defects',
] as const;
export type Part = (typeof PARTS)[number];

export interface Figures {
  readonly part: Part;
  readonly cases: number;
  /** Each kind once, with its shortest script of calls. */
  readonly violations: readonly Violation[];
  /** Names of seeded defects, caught and not. */
  readonly caught: readonly string[];
  readonly missed: readonly string[];
}

/** Entered where a run of the pipeline begins before a swap, with the gate closed: in few lives. */
const RARE: ReadonlySet<string> = new Set(['PauseStep']);
/** A command runs the catch-ups. */
const BY_COMMAND = [...HISTORY_SCENARIOS, ...INSERT_SCENARIOS];

/** `all` is what a proof takes, `share` what a test run can afford. */
export async function explorePart(part: Part, size: 'all' | 'share'): Promise<Figures> {
  const isAll = size === 'all';
  switch (part) {
    case 'faults':
      return figuresOf(part, await exploreFaults({ scenarios: SCENARIOS, stride: isAll ? 1 : 40 }));
    case 'pairs':
      return figuresOf(
        part,
        await explorePairs({ scenarios: SCENARIOS, stride: 8, firstStride: isAll ? 1 : 80 }),
      );
    case 'schedules': {
      const share = isAll
        ? { stride: 1, strideOfThree: 3, random: 400 }
        : { stride: 150, strideOfThree: 3_000, random: 1 };
      return figuresOf(part, await exploreSchedules({ scenarios: SCENARIOS, ...share }));
    }
    case 'defects':
      return exploreDefects();
    case 'catch-up faults': {
      const share = { scenarios: BY_COMMAND, stride: isAll ? 1 : 40 };
      return figuresOf(part, await exploreHistoryFaults(share));
    }
    case 'catch-up pairs': {
      const pairs = (
        scenarios: readonly HistoryScenario[],
        firstStride: number,
      ): Promise<Explored> => exploreHistoryPairs({ scenarios, stride: 16, firstStride });
      const inserts = await pairs(INSERT_SCENARIOS, isAll ? 8 : 160);
      return figuresOf(part, await pairs(HISTORY_SCENARIOS, isAll ? 2 : 160), inserts);
    }
    case 'catch-up schedules':
      return figuresOf(part, ...(await exploreCommandSchedules(isAll)));
    case 'catch-up defects':
      return exploreHistoryDefects(part, HISTORY_DEFECTS, HISTORY_SCENARIOS);
    case 'machine faults': {
      const share = { scenarios: MACHINE_SCENARIOS, stride: isAll ? 41 : 400 };
      return figuresOf(part, await exploreHistoryFaults(share));
    }
    case 'machine schedules': {
      const share = isAll
        ? { stride: 90, strideOfThree: 20_000, random: 120 }
        : { stride: 20_000, strideOfThree: 400_000, random: 1 };
      const visited = new Set<string>();
      // Every second scenario in a test run: the faults there have them all.
      const scenarios = MACHINE_SCENARIOS.filter((_, index) => isAll || index % 2 === 0);
      const { cases, violations } = await exploreHistorySchedules({ scenarios, ...share, visited });
      const unseen = stateNames(SHIPPED).filter(
        (name) => isAll && !visited.has(name) && !RARE.has(name),
      );
      const missing = unseen.map((name) => ({
        scenario: 'the shipped state machine',
        what: `no life enters the state ${name}`,
        script: [],
      }));
      return figuresOf(part, { cases, violations: [...violations, ...missing] });
    }
    case 'machine defects':
      return exploreHistoryDefects(
        part,
        MACHINE_DEFECTS.filter(({ isRare = false }) => isAll || !isRare),
        [...INSERT_SCENARIOS, ...MACHINE_SCENARIOS],
      );
  }
}

async function exploreCommandSchedules(isAll: boolean): Promise<readonly Explored[]> {
  const share = isAll
    ? { stride: 1, strideOfThree: 20, random: 400 }
    : { stride: 150, strideOfThree: 3_000, random: 1 };
  const ofInserts = isAll ? { stride: 3, strideOfThree: 60, random: 200 } : share;
  return [
    await exploreHistorySchedules({ scenarios: HISTORY_SCENARIOS, ...share }),
    await exploreHistorySchedules({ scenarios: INSERT_SCENARIOS, ...ofInserts }),
  ];
}

function figuresOf(part: Part, ...explored: readonly Explored[]): Figures {
  const cases = explored.reduce((sum, one) => sum + one.cases, 0);
  const violations = shortest(explored.flatMap((one) => one.violations));
  return { part, cases, violations, caught: [], missed: [] };
}

/** A defect counts as caught with the first violation that it causes. */
async function exploreDefects(): Promise<Figures> {
  const caught: string[] = [];
  const missed: string[] = [];
  let cases = 0;
  for (const { name, where, defect } of DEFECTS) {
    const isSeen = async (scenarios: typeof SCENARIOS): Promise<boolean> => {
      const faults = await exploreFaults({ scenarios, defect, isQuick: true });
      cases += faults.cases;
      if (faults.violations.length > 0) return true;
      const schedules = await exploreSchedules({
        scenarios,
        defect,
        isQuick: true,
        strideOfThree: 1_000,
        random: 0,
      });
      cases += schedules.cases;
      return schedules.violations.length > 0;
    };
    const soonest = SCENARIOS.filter((scenario) => scenario.name === where);
    ((await isSeen(soonest)) || (await isSeen(SCENARIOS)) ? caught : missed).push(name);
  }
  return { part: 'defects', cases, violations: [], caught, missed };
}

/** As above, for what a catch-up might do wrong. */
async function exploreHistoryDefects(
  part: Part,
  seeded: readonly SeededHistoryDefect[],
  all: readonly HistoryScenario[],
): Promise<Figures> {
  const caught: string[] = [];
  const missed: string[] = [];
  let cases = 0;
  for (const { name, where, ...defects } of seeded) {
    const isSeen = async (
      scenarios: readonly HistoryScenario[],
      stride: number,
    ): Promise<boolean> => {
      const share = { scenarios, ...defects, stride, isQuick: true };
      const faults = await exploreHistoryFaults(share);
      cases += faults.cases;
      if (faults.violations.length > 0) return true;
      const three = { strideOfThree: 1_000_000, random: 0 };
      const schedules = await exploreHistorySchedules({ ...share, ...three });
      cases += schedules.cases;
      return schedules.violations.length > 0;
    };
    const soonest = all.filter((scenario) => scenario.name === where);
    // Most defects show in many schedules, so a few of them are tried first.
    const isCaught =
      (await isSeen(soonest, 23)) || (await isSeen(soonest, 1)) || (await isSeen(all, 10));
    (isCaught ? caught : missed).push(name);
  }
  return { part, cases, violations: [], caught, missed };
}
