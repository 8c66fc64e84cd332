import type { LogReport } from '../../src/protocol/log-report.js';
import type { PastMoment, StatusReport, TopicStatus } from '../../src/protocol/status-report.js';

export const NOW = '2026-11-24T12:00:00.000Z';
export const ago = (age: number): PastMoment => ({
  at: new Date(Date.parse(NOW) - age * 1000).toISOString(),
  age,
});
export const topic = (name: string, more: Partial<TopicStatus> = {}): TopicStatus => ({
  topic: name,
  standing: 'open',
  active: {
    kind: 'version',
    version: '1.0.0',
    sha256: 'c'.repeat(64),
    since: ago(3 * 86_400),
    commit: 'a1b2c3d4'.repeat(5),
  },
  gate: { state: 'open', status: 'READY' },
  catchUp: null,
  pending: null,
  rejection: null,
  tables: [],
  problems: [],
  ...more,
});
export const report = (
  topics: readonly TopicStatus[],
  more: Partial<StatusReport> = {},
): StatusReport => {
  const counts = { open: 0, active: 0, paused: 0, waiting: 0, 'needs-person': 0 };
  for (const { standing } of topics) counts[standing]++;
  return {
    registry: 's3://lake/schemas',
    now: NOW,
    scope: 'all',
    counts,
    topics,
    exitCode: 0,
    ...more,
  };
};

/** A topic of each standing. */
export const full = report([
  topic('events'),
  topic('orders', {
    standing: 'paused',
    active: {
      kind: 'version',
      version: '2.0.0',
      sha256: 'd'.repeat(64),
      since: ago(12 * 60),
      commit: null,
    },
    gate: { state: 'closed', status: 'BACKFILL_PENDING' },
    catchUp: { kind: 'patching', period: '2026-01', number: 3, of: 14 },
    problems: [
      {
        id: 'gate-closed',
        message:
          "Paused since 11:48: history is being patched (BACKFILL_PENDING): patching period 3 of 14 ('2026-01')",
        fix: 'It opens when that ends',
      },
    ],
  }),
  topic('payments', {
    standing: 'needs-person',
    pending: { version: '1.1.0', sha256: 'e'.repeat(64), since: ago(2 * 3600), commit: null },
    rejection: {
      version: '3.0.0',
      sha256: null,
      commit: null,
      at: ago(5),
      reasons: ["Column 'x' removed (data loss)"],
    },
    tables: ['curated.payments', 'standardized.payments'],
    problems: [
      {
        id: 'stuck-in-pending',
        message: 'Candidate 1.1.0 has waited in pending/ for 2 h',
        fix: "Look at the validator's log",
      },
    ],
  }),
  topic('refunds', {
    standing: 'waiting',
    active: { kind: 'none' },
    gate: { state: 'closed', status: null },
  }),
]);
export const log: LogReport = {
  registry: 's3://lake/schemas',
  topic: 'events',
  now: NOW,
  exitCode: 0,
  lost: null,
  entries: [
    {
      place: 'active',
      key: 'schemas/events/active/schema.json',
      version: '2.0.0',
      sha256: 'd'.repeat(64),
      since: ago(3600),
      until: null,
      commit: 'a1b2c3d4'.repeat(5),
      classification: 'enhancement',
      changes: [
        {
          rule: 'type-widened',
          kind: 'TYPE_CHANGE',
          severity: 'enhancement',
          column: 'user_id',
          before: 'INT',
          after: 'BIGINT',
          message: 'Safe widening: INT → BIGINT',
        },
        {
          rule: 'optional-column-added',
          kind: 'ADD_COLUMN',
          severity: 'enhancement',
          column: 'b',
          before: null,
          after: 'STRING',
          message: "Added optional column 'b' (backfill with NULL)",
        },
      ],
      unreadable: null,
    },
    {
      place: 'archive',
      key: 'schemas/events/archive/v1.0.0_20261101_000000.json',
      version: '1.0.0',
      sha256: null,
      since: { at: '2026-11-01T00:00:00Z', age: 2_030_400 },
      until: ago(3600),
      commit: null,
      classification: null,
      changes: [],
      unreadable: 'Expected a value, but the text ended',
    },
  ],
};
