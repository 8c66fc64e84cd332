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

/** Where Spark runs what writes to the rows: an execution is stopped while its job is at work. */
const BY_SPARK: ReadonlySet<string> = new Set([
  'a wider and a new column, while the pipeline runs',
  'a path that is changed and changed back while its catch-up is at work',
  'two catch-ups of a rewrite at once',
]);

/** The scenarios of the command with the shipped state machine instead, and those that need its queue. */
export const MACHINE_SCENARIOS: readonly HistoryScenario[] = [
  ...[...HISTORY_SCENARIOS, ...INSERT_SCENARIOS].map(byMachine),
  ...HISTORY_SCENARIOS.filter(({ name }) => BY_SPARK.has(name)).map((one) =>
    byMachine({ ...one, name: `${one.name}, by Spark`, sparkAboveBytes: 0 }),
  ),
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
