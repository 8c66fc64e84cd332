/* eslint max-lines: 'off' -- Over 250 lines: one table, each row is a scenario */
import { acceptedFindings } from '../../src/core/verdict/accepted-findings.js';
import { digest, judged } from '../judged.js';
import type { World, WorldOptions } from './world.js';

export type Step =
  | {
      readonly kind: 'upload';
      readonly topic: string;
      readonly text: string;
      readonly metadata?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'run'; readonly topic: string }
  | { readonly kind: 'retire'; readonly topic: string }
  | { readonly kind: 'sweep' }
  /** The state machine ends what was started. */
  | { readonly kind: 'backfills end' }
  | { readonly kind: 'days pass'; readonly days: number };

export interface Scenario {
  readonly name: string;
  readonly options?: WorldOptions;
  /** What was put there by hand before the steps; and the steps taken before, without failures. */
  readonly given?: (world: World) => void;
  readonly past?: readonly Step[];
  readonly steps: readonly Step[];
  /** The version that must be in force at the end, by topic; null for none. */
  readonly ends: Readonly<Record<string, string | null>>;
}

interface Shape {
  readonly table?: string;
  readonly backfill?: boolean;
  readonly description?: string;
}

export function schema(
  version: string | undefined,
  payload: object,
  { table = 'orders', backfill = false, description }: Shape = {},
): string {
  return JSON.stringify({
    ...(version === undefined ? {} : { schema_version: version }),
    table_name: table,
    ...(description === undefined ? {} : { description }),
    envelope_columns: {},
    payload_columns: payload,
    partitioning: [],
    ...(backfill ? { backfill_config: { enabled: true } } : {}),
  });
}

export const V1 = schema('1.0.0', { n: 'INT' });
export const V2 = schema('2.0.0', { n: 'BIGINT', d: 'STRING' }, { backfill: true });
const V2_ADDS = schema('2.0.0', { n: 'INT', d: 'STRING' }, { backfill: true });
const V3 = schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'DATE' }, { backfill: true });
const V3_ADDS = schema('3.0.0', { n: 'INT', d: 'STRING', e: 'DATE' }, { backfill: true });
const V2_DESCRIBED = schema(
  '2.0.1',
  { n: 'BIGINT', d: 'STRING' },
  { backfill: true, description: 'Orders' },
);
const DESCRIBED = schema('1.0.1', { n: 'INT' }, { description: 'Orders' });
const DESCRIBED_AGAIN = schema('1.0.2', { n: 'INT' }, { description: 'All orders' });
const BREAKING = schema('2.0.0', { n: 'STRING', d: 'STRING' }).replace(
  '"STRING","d"',
  '"DATE","d"',
);
const REMOVES = schema('3.0.0', { n: 'BIGINT' }, { backfill: true });
const REWRITES = schema('2.0.0', { n: 'STRING' });
const READS_X = schema('1.0.0', { n: { type: 'INT', json_path: '$.x' } });
const READS_Y = schema('2.0.0', { n: { type: 'INT', json_path: '$.y' } });
const READS_X_AGAIN = schema('3.0.0', { n: { type: 'INT', json_path: '$.x' } });
const V3_BACK = schema('3.0.0', { n: 'BIGINT', d: 'STRING', back: 'BIGINT' });
const V4_DROPS = schema('4.0.0', { n: 'BIGINT', d: 'STRING' });
const V5_RETURNS = schema('5.0.0', { n: 'BIGINT', d: 'STRING', back: 'DATE' });
const FORMATTED = JSON.stringify(JSON.parse(V1), null, 2);
const FORMATTED_AGAIN = JSON.stringify(JSON.parse(V1), null, 1);
const INVALID = schema('1.0.0', { n: 'NOTHING' });
const UNVERSIONED = schema(undefined, { n: 'INT' });

const upload = (
  text: string,
  metadata?: Readonly<Record<string, string>>,
  topic = 'orders',
): Step => ({
  kind: 'upload',
  topic,
  text,
  ...(metadata === undefined ? {} : { metadata }),
});
const run = (topic = 'orders'): Step => ({ kind: 'run', topic });
const activated = (...texts: readonly string[]): readonly Step[] =>
  texts.flatMap((text) => [upload(text), run()]);
const put = (world: World, key: string, text: string): void =>
  void world.registry.objects.put(key, new TextEncoder().encode(text), new Map(), {
    kind: 'always',
  });
const handPut = (text: string) => (world: World) =>
  put(world, 'schemas/orders/active/schema.json', text);
/** What publish records when it accepts the breaks between two texts. */
export const accepting = (before: string, after: string): Readonly<Record<string, string>> => ({
  'accepted-findings':
    acceptedFindings(judged(before, after, {}, { topic: 'orders' }).findings, digest) ?? '',
  'base-sha256': digest(before),
  commit: 'c'.repeat(40),
});
const gated = { backfillMode: 'gated' } as const;
const online = { backfillMode: 'online' } as const;

/**
 * What happens to topics. Each scenario is run with every failure of every call, and with parallel
 * runs.
 */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'a new topic', steps: activated(V1), ends: { orders: V1 } },
  {
    name: 'an enhancement, gated',
    options: gated,
    past: activated(V1),
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'an enhancement, online',
    options: online,
    past: activated(V1),
    steps: activated(V2_ADDS),
    ends: { orders: V2_ADDS },
  },
  {
    name: 'an enhancement, online, that changes a type',
    options: online,
    past: activated(V1),
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'an enhancement without a state machine',
    options: { hasStateMachine: false },
    past: activated(V1),
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'an enhancement whose backfill ends at once',
    options: { isBackfillFast: true },
    past: activated(V1),
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'a compatible change',
    past: activated(V1),
    steps: activated(DESCRIBED),
    ends: { orders: DESCRIBED },
  },
  {
    name: 'a breaking change',
    past: activated(V1),
    steps: activated(BREAKING),
    ends: { orders: V1 },
  },
  { name: 'a first candidate that is rejected', steps: activated(INVALID), ends: { orders: null } },
  {
    name: 'a rejected topic that is mended',
    past: activated(INVALID),
    steps: activated(V1),
    ends: { orders: V1 },
  },
  {
    name: 'the same bytes again',
    past: activated(V1, V2),
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'the same bytes again, months after the backfill',
    past: [...activated(V1, V2), { kind: 'backfills end' }, { kind: 'days pass', days: 100 }],
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'the same bytes again, months after an online backfill',
    options: online,
    past: [...activated(V1, V2_ADDS), { kind: 'backfills end' }, { kind: 'days pass', days: 100 }],
    steps: activated(V2_ADDS),
    ends: { orders: V2_ADDS },
  },
  {
    name: 'another formatting',
    past: activated(V1),
    steps: activated(FORMATTED),
    ends: { orders: FORMATTED },
  },
  {
    name: 'three formattings of one version within one second',
    options: { writeMs: 10 },
    past: activated(V1),
    steps: activated(FORMATTED, FORMATTED_AGAIN),
    ends: { orders: FORMATTED_AGAIN },
  },
  {
    name: 'a rejected candidate, and the same bytes again',
    past: activated(V1, BREAKING),
    steps: activated(BREAKING),
    ends: { orders: V1 },
  },
  {
    name: 'a break of readers that was accepted',
    options: { acceptsApprovals: true },
    past: activated(V1, V2),
    steps: [upload(REMOVES, accepting(V2, REMOVES)), run()],
    ends: { orders: REMOVES },
  },
  {
    name: 'an accepted break that is withdrawn while it is activated',
    options: { acceptsApprovals: true },
    past: [...activated(V1, V2), { kind: 'backfills end' }],
    steps: [upload(REMOVES, accepting(V2, REMOVES)), run(), ...activated(V2_DESCRIBED)],
    ends: {},
  },
  {
    name: 'another path that people accepted, with an online backfill',
    options: { acceptsApprovals: true, ...online },
    past: activated(READS_X),
    steps: [upload(READS_Y, accepting(READS_X, READS_Y)), run()],
    ends: { orders: READS_Y },
  },
  {
    name: 'another path that is taken back before its catch-up has ended',
    options: { acceptsApprovals: true },
    past: [...activated(READS_X), upload(READS_Y, accepting(READS_X, READS_Y)), run()],
    steps: [upload(READS_X_AGAIN, accepting(READS_Y, READS_X_AGAIN)), run()],
    ends: { orders: READS_X_AGAIN },
  },
  {
    name: 'a break that nobody accepted, accepted later',
    options: { acceptsApprovals: true },
    past: activated(V1, V2),
    steps: [...activated(REMOVES), upload(REMOVES, accepting(V2, REMOVES)), run()],
    ends: { orders: REMOVES },
  },
  {
    name: 'a stale candidate',
    past: activated(V1, V2),
    steps: [upload(V3, { 'base-sha256': digest(V1) }), run()],
    ends: { orders: V2 },
  },
  {
    name: 'a candidate that names its base',
    past: activated(V1),
    steps: [upload(V2, { 'base-sha256': digest(V1), commit: 'c2' }), run()],
    ends: { orders: V2 },
  },
  {
    name: 'a candidate that is replaced while it is judged',
    past: activated(V1),
    steps: activated(V2, V3),
    ends: { orders: V3 },
  },
  {
    name: 'a candidate replaced by one that is rejected',
    past: activated(V1),
    steps: activated(V2, BREAKING),
    ends: {},
  },
  {
    name: 'an online candidate replaced by another',
    options: online,
    past: activated(V1),
    steps: activated(V2_ADDS, V3_ADDS),
    ends: { orders: V3_ADDS },
  },
  {
    name: 'a candidate while a backfill is pending',
    past: activated(V1, V2),
    steps: activated(V3),
    ends: { orders: V3 },
  },
  {
    name: 'a description while a backfill is pending',
    past: activated(V1, V2),
    steps: activated(V2_DESCRIBED),
    ends: { orders: V2_DESCRIBED },
  },
  {
    name: 'two descriptions, one after the other',
    past: activated(V1),
    steps: activated(DESCRIBED, DESCRIBED_AGAIN),
    ends: { orders: DESCRIBED_AGAIN },
  },
  {
    name: 'there and back again, under the same etag',
    past: activated(V1),
    steps: activated(DESCRIBED, FORMATTED, V1),
    // A late write of DESCRIBED finds the etag that it expects, so either version may be in force
    // at the end.
    ends: {},
  },
  {
    name: 'a table of another topic',
    past: activated(V1),
    steps: [upload(V1, undefined, 'returns'), run('returns')],
    ends: { orders: V1, returns: null },
  },
  {
    name: 'two new topics that want one table',
    steps: [upload(V1, undefined, 'returns'), upload(V1), run(), run('returns')],
    ends: {},
  },
  {
    name: 'DDL that the engine refuses',
    options: {
      refuses: (change) => (change.kind === 'add-columns' ? 'not on a Tuesday' : undefined),
    },
    past: activated(V1),
    steps: activated(V2),
    ends: { orders: V1 },
  },
  {
    name: 'a new topic whose table is refused, and that chooses another',
    options: {
      refuses: (change) =>
        change.kind === 'create-table' && change.table === 'orders' && change.layer === 'curated'
          ? 'no'
          : undefined,
    },
    steps: activated(V1, schema('1.0.0', { n: 'INT' }, { table: 'orders_two' })),
    ends: { orders: schema('1.0.0', { n: 'INT' }, { table: 'orders_two' }) },
  },
  {
    name: 'a column of another type in the catalogue',
    past: activated(V1),
    given: (world) => {
      const column = { name: 'd', type: { kind: 'scalar', name: 'DATE' } } as const;
      void world.ports.warehouse.apply(
        {
          layer: 'curated',
          database: 'cur',
          table: 'orders',
          kind: 'add-columns',
          columns: [column],
        },
        'hand',
      );
    },
    steps: activated(V2),
    ends: { orders: V1 },
  },
  {
    name: 'a catalogue that shows changes late',
    options: { lag: 2 },
    past: activated(V1),
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'a version put by hand, then the next',
    given: handPut(V1),
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'a version put by hand, then taken over',
    given: handPut(V1),
    steps: activated(V1),
    ends: { orders: V1 },
  },
  {
    name: 'a version put by hand, taken over, then the next',
    given: handPut(V1),
    steps: activated(V1, V2),
    ends: { orders: V2 },
  },
  {
    name: 'a rewrite',
    past: activated(V1),
    steps: activated(REWRITES),
    ends: { orders: REWRITES },
  },
  {
    name: 'a rewrite that ends at once',
    options: { isBackfillFast: true, ...online },
    past: activated(V1),
    steps: activated(REWRITES),
    ends: { orders: REWRITES },
  },
  {
    name: 'a rewrite without a state machine',
    options: { hasStateMachine: false },
    past: activated(V1),
    steps: activated(REWRITES),
    ends: { orders: V1 },
  },
  {
    name: 'a return to an archived version',
    past: activated(V1, DESCRIBED),
    steps: activated(V1),
    ends: { orders: V1 },
  },
  {
    name: 'a column that comes back as another type, with more archived versions than a page has',
    options: { acceptsApprovals: true },
    past: [...activated(V1, V2, V3_BACK), upload(V4_DROPS, accepting(V3_BACK, V4_DROPS)), run()],
    // After this, only the archive shows the column's former type.
    given: (world) => {
      for (const [layer, database] of [
        ['standardized', 'std'],
        ['curated', 'cur'],
      ] as const)
        void world.ports.warehouse.apply(
          { layer, database, table: 'orders', kind: 'drop-column', column: 'back' },
          `hand-${database}`,
        );
    },
    steps: activated(V5_RETURNS),
    ends: { orders: V4_DROPS },
  },
  {
    name: 'a rejected candidate after another one',
    past: activated(V1, BREAKING),
    steps: activated(INVALID),
    ends: { orders: V1 },
  },
  {
    name: 'no JSON',
    past: activated(V1),
    steps: activated('{"table_name": '),
    ends: { orders: V1 },
  },
  { name: 'no JSON at first', steps: activated('no'), ends: { orders: null } },
  { name: 'no version', past: activated(UNVERSIONED), steps: activated(V2), ends: { orders: V2 } },
  {
    name: 'an item of another system',
    given: (world) => {
      const foreign = new Map<string, unknown>([
        ['topic_name', 'orders'],
        ['owner_team', 'sales'],
        ['last_processed_at', 7],
        ['processing_enabled', true],
        ['status', 'READY'],
      ]);
      world.attributes.set('orders', foreign);
      handPut(V1)(world);
    },
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'a rejected candidate beside a version put by hand and an item of another system',
    given: (world) => {
      world.attributes.set('orders', new Map<string, unknown>([['owner_team', 'sales'], ['processing_enabled', true], ['status', 'READY']])); // prettier-ignore
      handPut(V1)(world);
    },
    steps: activated(BREAKING),
    ends: { orders: V1 },
  },
  {
    name: 'events twice and out of order',
    steps: [run(), upload(V1), run(), run(), upload(V2), run(), run()],
    ends: { orders: V2 },
  },
  {
    name: 'a topic that is retired',
    past: [...activated(V1), ...activated(V2_ADDS), { kind: 'backfills end' }],
    steps: [{ kind: 'retire', topic: 'orders' }],
    ends: { orders: null },
  },
  {
    name: 'a topic that is retired while a candidate is validated',
    options: { hasStateMachine: false },
    past: activated(V1),
    steps: [upload(DESCRIBED), run(), { kind: 'retire', topic: 'orders' }],
    ends: { orders: null },
  },
  {
    name: 'a retired topic that comes back',
    past: [...activated(V1), { kind: 'retire', topic: 'orders' }],
    steps: activated(V2),
    ends: { orders: V2 },
  },
  {
    name: 'events that were lost, and the sweeper',
    past: [
      ...activated(V1),
      upload(V2),
      upload(V1, undefined, 'returns'),
      { kind: 'days pass', days: 1 },
    ],
    steps: [{ kind: 'sweep' }],
    ends: { orders: V2, returns: null },
  },
];
