import type { FollowUpSettings } from '../../../src/core/history/plan/catch-up-facts.js';
import { UNDO_DAYS } from '../../../src/core/history/set-aside.js';
import { parseColumnType } from '../../../src/core/schema/read-column-type.js';
import { accepting, type Scenario, type Step } from '../scenarios.js';
import type { World } from '../world.js';
import type { Message } from './lake.js';
import { LATER, PAST } from './messages.js';
import { createLogs, FOLLOW_UPS } from './logs.js';
import {
  V1,
  V1_BY_PERIOD,
  V1_DESCRIBED,
  WIDER,
  WIDER_BY_PERIOD,
  ADDED,
  WIDER_DESCRIBED,
  MORE,
  MORE_ADDED,
  REWRITTEN,
  REWRITTEN_DESCRIBED,
  REWRITTEN_AND_ADDED,
  REWRITTEN_AND_MORE,
  PATH_D,
  PATH_E,
  PATH_D_AGAIN,
  PATH_D_LATELY,
} from './versions.js';

export type HistoryStep =
  | Step
  | { readonly kind: 'catch up' }
  | { readonly kind: 'give up' }
  | { readonly kind: 'abandon rewrite' }
  /** The sweeper drops what rewrites have set aside. */
  | { readonly kind: 'drop set aside' }
  | { readonly kind: 'live run' }
  /** A person allows more inserts than the limit. */
  | { readonly kind: 'consent' }
  /** The catch-ups of other topics end. */
  | { readonly kind: 'others end' }
  | { readonly kind: 'erase'; readonly key: string }
  /** Somebody who may write objects replaces the plans. */
  | { readonly kind: 'tamper' };

export interface HistoryScenario extends Pick<Scenario, 'name' | 'options' | 'given'> {
  /** Nothing follows the patch of a period unless it is given. */
  readonly followUps?: FollowUpSettings;
  /** Whether the state machine runs the catch-ups; otherwise a command does. */
  readonly isByMachine?: boolean;
  /** Catch-ups that may run at once; with 1, another topic's is at work. */
  readonly maxTopics?: number;
  readonly stopInsertsAbove?: number;
  /** Periods that Spark patches; none unless it is given. */
  readonly sparkAboveBytes?: number;
  readonly messages: readonly Message[];
  /** Those that come after the past. */
  readonly later: readonly Message[];
  /** The activations before there were rows; then the steps before, all without failures. */
  readonly before: readonly Step[];
  readonly past: readonly HistoryStep[];
  /** What happens at once, each side in its order; one after the other where calls fail. */
  readonly sides: readonly (readonly HistoryStep[])[];
}

export const upload = (text: string, metadata?: Readonly<Record<string, string>>): Step => ({
  kind: 'upload',
  topic: 'orders',
  text,
  ...(metadata === undefined ? {} : { metadata }),
});
export const RUN: Step = { kind: 'run', topic: 'orders' };
export const CATCH_UP: HistoryStep = { kind: 'catch up' };
export const GIVE_UP: HistoryStep = { kind: 'give up' };
export const ABANDON: HistoryStep = { kind: 'abandon rewrite' };
const DROP: HistoryStep = { kind: 'drop set aside' };
const DAYS: HistoryStep = { kind: 'days pass', days: UNDO_DAYS };
export const LIVE: HistoryStep = { kind: 'live run' };
export const activated = (text: string): readonly Step[] => [upload(text), RUN];
export const accepted = (before: string, after: string): readonly Step[] => [
  upload(after, accepting(before, after)),
  RUN,
];

/** The pipeline has added the columns of the events to STANDARDIZED. */
export function given(world: World): void {
  const type = parseColumnType('STRING');
  if (type.kind === 'problem') throw new Error('STRING is a type');
  const columns = ['n', 'd', 'e'].map((name) => ({ name, type }));
  const on = { layer: 'standardized', database: 'std', table: 'orders' } as const;
  void world.ports.warehouse.apply({ ...on, kind: 'add-columns', columns }, 'pipeline');
}

/** The pipeline takes these messages under the first version. */
export const lived = { messages: PAST, later: LATER, before: activated(V1), past: [LIVE], given };

export const HISTORY_SCENARIOS: readonly HistoryScenario[] = [
  {
    ...lived,
    name: 'a wider and a new column',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP]],
  },
  {
    ...lived,
    name: 'a wider and a new column, while the pipeline runs',
    sides: [
      [...activated(WIDER), CATCH_UP],
      [LIVE, LIVE],
    ],
  },
  {
    ...lived,
    name: 'a wider and a new column, with logs and merged files',
    followUps: FOLLOW_UPS,
    given: (world) => {
      given(world);
      createLogs(world);
    },
    before: activated(V1_BY_PERIOD),
    past: [LIVE, ...activated(WIDER_BY_PERIOD)],
    sides: [[CATCH_UP]],
  },
  {
    ...lived,
    name: 'two catch-ups at once',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], [CATCH_UP]],
  },
  {
    ...lived,
    name: 'a newer version while a catch-up is at work',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], [...activated(MORE), CATCH_UP]],
  },
  {
    ...lived,
    name: 'a description while a catch-up is at work',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], activated(WIDER_DESCRIBED)],
  },
  {
    ...lived,
    name: 'a path that is changed and changed back while its catch-up is at work',
    options: { acceptsApprovals: true },
    before: activated(PATH_D),
    past: [LIVE, ...accepted(PATH_D, PATH_E)],
    sides: [[CATCH_UP], [...accepted(PATH_E, PATH_D_AGAIN), CATCH_UP, LIVE]],
  },
  {
    ...lived,
    name: 'a path that is changed, and changed back with a short lookback',
    options: { acceptsApprovals: true },
    before: activated(PATH_D),
    past: [LIVE, ...accepted(PATH_D, PATH_E)],
    sides: [[CATCH_UP], [...accepted(PATH_E, PATH_D_LATELY), CATCH_UP]],
  },
  {
    ...lived,
    name: 'a plan that somebody replaces',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], [{ kind: 'tamper' }]],
  },
  {
    ...lived,
    name: 'a rewrite that is abandoned while a newer version comes',
    past: [LIVE, ...activated(REWRITTEN)],
    sides: [[ABANDON, RUN, CATCH_UP], activated(REWRITTEN_DESCRIBED)],
  },
  {
    ...lived,
    name: 'a rewrite that somebody wants to give up',
    past: [LIVE, ...activated(REWRITTEN)],
    sides: [[CATCH_UP], [GIVE_UP, LIVE]],
  },
  {
    ...lived,
    name: 'a rewrite',
    past: [LIVE, ...activated(REWRITTEN)],
    sides: [[CATCH_UP]],
  },
  {
    ...lived,
    name: 'a rewrite while the pipeline runs',
    sides: [
      [...activated(REWRITTEN), CATCH_UP],
      [LIVE, LIVE],
    ],
  },
  {
    ...lived,
    name: 'two catch-ups of a rewrite at once',
    past: [LIVE, ...activated(REWRITTEN_AND_ADDED)],
    sides: [[CATCH_UP], [CATCH_UP]],
  },
  {
    ...lived,
    name: 'a rewrite that is abandoned',
    past: [LIVE, ...activated(REWRITTEN_AND_ADDED)],
    sides: [[CATCH_UP], [ABANDON, RUN, CATCH_UP]],
  },
  {
    ...lived,
    name: 'what a rewrite has set aside is dropped while a newer version comes',
    past: [LIVE, ...activated(REWRITTEN), CATCH_UP, DROP, DAYS],
    sides: [
      [DROP, DROP],
      [...activated(REWRITTEN_AND_MORE), CATCH_UP],
    ],
  },
  {
    ...lived,
    name: 'a catch-up that is given up',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], [GIVE_UP, LIVE]],
  },
  {
    ...lived,
    name: 'a catch-up that is given up before a newer version',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP], [GIVE_UP, ...activated(MORE), CATCH_UP]],
  },
  {
    ...lived,
    name: 'a new column, online',
    options: { backfillMode: 'online' },
    sides: [
      [...activated(ADDED), CATCH_UP],
      [LIVE, LIVE],
    ],
  },
  {
    ...lived,
    name: 'two new columns one after the other, online',
    options: { backfillMode: 'online' },
    past: [LIVE, ...activated(ADDED)],
    sides: [[CATCH_UP], [...activated(MORE_ADDED), CATCH_UP]],
  },
  {
    ...lived,
    name: 'a row that is erased meanwhile',
    past: [LIVE, ...activated(WIDER)],
    sides: [[CATCH_UP, LIVE], [{ kind: 'erase', key: 'b' }]],
  },
  {
    ...lived,
    name: 'a description, then a newer version, before the first catch-up',
    past: [LIVE, ...activated(V1_DESCRIBED), ...activated(WIDER)],
    sides: [activated(MORE), [CATCH_UP, CATCH_UP]],
  },
];
