import { INSERT_SCENARIOS } from './insert-scenarios.js';
import {
  activated,
  CATCH_UP,
  GIVE_UP,
  HISTORY_SCENARIOS,
  LIVE,
  lived,
  type HistoryScenario,
} from './scenarios.js';
import { MORE, WIDER } from './versions.js';

const byMachine = (scenario: HistoryScenario): HistoryScenario => ({
  ...scenario,
  name: `${scenario.name}, by the state machine`,
  isByMachine: true,
});

/** The scenarios of the command with the shipped state machine instead, and those that need its queue. */
export const MACHINE_SCENARIOS: readonly HistoryScenario[] = [
  ...[...HISTORY_SCENARIOS, ...INSERT_SCENARIOS].map(byMachine),
  byMachine({
    ...lived,
    name: 'a catch-up that waits for another topic’s',
    maxTopics: 1,
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], [{ kind: 'others end' }, LIVE]],
  }),
  byMachine({
    ...lived,
    name: 'a catch-up that is given up before its turn',
    maxTopics: 1,
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], [GIVE_UP, { kind: 'others end' }, ...activated(MORE), CATCH_UP]],
  }),
];
