import type { Message } from './lake.js';
import { message } from './messages.js';
import {
  accepted,
  activated,
  CATCH_UP,
  GIVE_UP,
  given,
  LIVE,
  type HistoryScenario,
} from './scenarios.js';
import { LAX, LAX_AND_ADDED, STRICT, STRICT_CDE } from './versions.js';

function withoutD(one: Message): Message {
  const { d: _, ...texts } = one.texts;
  return { ...one, texts };
}

/** Two months; in each the pipeline rejects one, and a third comes later. */
const SIX: readonly Message[] = [
  message('a', 1, '2026-01', '1'),
  message('b', 2, '2026-01', '2'),
  withoutD(message('f', 3, '2026-01', '3')),
  message('c', 4, '2026-02', '4'),
  withoutD(message('g', 5, '2026-02', '5')),
];
const LATER: readonly Message[] = [
  message('b', 6, '2026-01', '6'),
  withoutD(message('h', 7, '2026-02', '7')),
];

const strict = { messages: SIX, later: LATER, before: activated(STRICT), past: [LIVE], given, stopInsertsAbove: 5 }; // prettier-ignore

/** Rows that were rejected, and that a version takes. */
export const INSERT_SCENARIOS: readonly HistoryScenario[] = [
  {
    ...strict,
    name: 'a column that need not be filled any more',
    past: [LIVE, ...activated(LAX)],
    sides: [[CATCH_UP, LIVE]],
  },
  {
    ...strict,
    name: 'a column that need not be filled any more, while the pipeline runs',
    sides: [
      [...activated(LAX), CATCH_UP],
      [LIVE, LIVE],
    ],
  },
  {
    ...strict,
    name: 'two catch-ups insert at once',
    past: [LIVE, ...activated(LAX)],
    sides: [[CATCH_UP], [CATCH_UP]],
  },
  {
    ...strict,
    name: 'rows are erased while others are inserted',
    past: [LIVE, ...activated(LAX)],
    sides: [
      [CATCH_UP, LIVE],
      [{ kind: 'erase', key: 'f' }, { kind: 'erase', key: 'a' }, CATCH_UP],
    ],
  },
  {
    ...strict,
    name: 'more inserts than a person has allowed',
    stopInsertsAbove: 0,
    past: [LIVE, ...activated(LAX)],
    sides: [[CATCH_UP], [{ kind: 'consent' }, CATCH_UP]],
  },
  {
    ...strict,
    name: 'a column that was a critical data element',
    options: { acceptsApprovals: true },
    before: activated(STRICT_CDE),
    past: [LIVE, ...accepted(STRICT_CDE, LAX)],
    sides: [[CATCH_UP], [LIVE]],
  },
  {
    ...strict,
    name: 'a newer version while rows are inserted',
    past: [LIVE, ...activated(LAX)],
    sides: [[CATCH_UP], [...activated(LAX_AND_ADDED), CATCH_UP]],
  },
  {
    ...strict,
    name: 'inserts that are given up',
    past: [LIVE, ...activated(LAX)],
    sides: [[CATCH_UP], [GIVE_UP, LIVE]],
  },
];
