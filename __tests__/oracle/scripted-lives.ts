import {
  activate,
  check,
  commit,
  log,
  reads,
  plan,
  publish,
  put,
  status,
  type Life,
} from './life.js';
import { removal, rewrite, v1, v2, v3, withColumns } from './life-schemas.js';

const FILE = 'schemas/events.json';
const events = (text: string | null): Readonly<Record<string, string | null>> => ({ [FILE]: text });
const at = (place: string): string => `schemas/events/${place}`;
const PENDING = at('pending/schema.json');

const WAIVER =
  "ignore: [{rule: column-removed, topic: events, reason: agreed, expires: '2099-01-01'}]\n";
const MACHINE = { BACKFILL_STATE_MACHINE_ARN: 'recorded' };
const ACCEPTS = { ACCEPT_APPROVALS: 'true' };
const both = { ...MACHINE, ...ACCEPTS };
const toV2 = [
  commit(events(v1)),
  publish(''),
  activate('events'),
  commit(events(v2)),
  publish(''),
  activate('events'),
];

/** Lives that are compared with every seed. */
export const SCRIPTED_LIVES: readonly Life[] = [
  {
    name: 'three versions, the last one blocked',
    steps: [...toV2, ...reads('events'), commit(events(v3)), publish(''), ...reads('events')],
  },
  {
    name: 'published and activated by one process',
    steps: [
      commit(events(v1)),
      publish('--wait 1m'),
      commit(events(v2)),
      publish('--wait 1m', MACHINE),
      ...reads('events'),
      publish('--wait 1m'),
    ],
  },
  {
    name: 'a break put into pending by hand is rejected, and the same candidate again',
    steps: [
      ...toV2,
      put(PENDING, v3),
      status(''),
      activate('events'),
      ...reads('events'),
      put(PENDING, v3),
      activate('events'),
      publish(''),
      ...reads('events'),
    ],
  },
  {
    name: 'the first candidate is rejected, then a correct one published',
    steps: [
      put(PENDING, '{"table_name": "events"}'),
      activate('events'),
      ...reads('events'),
      put(PENDING, '{'),
      activate('events'),
      commit(events(v1)),
      publish(''),
      activate('events'),
      ...reads('events'),
    ],
  },
  {
    name: 'a removal under a waiver, without and with acceptance',
    steps: [
      ...toV2,
      commit({ ...events(removal), '.schema-gate.yml': WAIVER }),
      publish(''),
      activate('events'),
      ...reads('events'),
      publish(''),
      activate('events', ACCEPTS),
      ...reads('events'),
    ],
  },
  {
    name: 'a removal under a waiver by one process that accepts',
    steps: [
      ...toV2,
      commit({ ...events(removal), '.schema-gate.yml': WAIVER }),
      publish('--wait 1m', ACCEPTS),
      ...reads('events'),
      commit(events(v2)),
      publish('--wait 1m'),
      ...reads('events'),
    ],
  },
  {
    name: 'history is patched, gated and online',
    steps: [
      commit(events(v1)),
      publish(''),
      activate('events', MACHINE),
      commit(events(v2)),
      publish(''),
      activate('events', MACHINE),
      ...reads('events'),
      commit(events(withColumns(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      activate('events', { ...MACHINE, BACKFILL_MODE: 'online' }),
      ...reads('events'),
    ],
  },
  {
    name: 'a rewrite, without and with a state machine',
    steps: [
      ...toV2,
      commit(events(rewrite)),
      plan(FILE),
      check(''),
      publish(''),
      activate('events'),
      ...reads('events'),
      publish(''),
      activate('events', both),
      ...reads('events'),
    ],
  },
  {
    name: 'a candidate that is stale when it is activated',
    steps: [
      ...toV2,
      commit(events(withColumns(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      put(at('active/schema.json'), v1),
      activate('events'),
      ...reads('events'),
      publish(''),
      publish('--adopt'),
      activate('events'),
      ...reads('events'),
    ],
  },
  {
    name: 'published from an older commit',
    steps: [
      ...toV2,
      commit(events(v1)),
      publish(''),
      publish('--adopt'),
      activate('events'),
      ...reads('events'),
    ],
  },
  {
    name: 'the item is lost, broken, and of another writer',
    steps: [
      ...toV2,
      put('schema-gate/registry/events.json', null),
      ...reads('events'),
      activate('events'),
      publish(''),
      put(
        'schema-gate/registry/events.json',
        '{"topic_name":"events","processing_enabled":false,"status":"READY","note":"ours"}\n',
      ),
      commit(events(withColumns(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      activate('events'),
      ...reads('events'),
      put('schema-gate/registry/events.json', '[]'),
      ...reads('events'),
      activate('events'),
    ],
  },
  {
    name: 'active, archive and catalogue changed by hand',
    steps: [
      ...toV2,
      put(at('active/schema.json'), '{'),
      ...reads('events'),
      commit(events(withColumns(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      put(at('active/schema.json'), null),
      ...reads('events'),
      publish(''),
      activate('events'),
      ...reads('events'),
      put('schema-gate/catalogue/iceberg_curated_db/events.json', null),
      put(PENDING, withColumns(v2, '2.2.0', { more: 'STRING', again: 'INT' })),
      activate('events'),
      ...reads('events'),
    ],
  },
  {
    name: 'another topic wants the same table',
    steps: [
      ...toV2,
      commit({ 'schemas/clicks.json': v1 }),
      check('--all'),
      publish(''),
      put('schemas/clicks/pending/schema.json', v1),
      activate('clicks'),
      ...reads('clicks'),
      commit({ 'schemas/clicks.json': v1.replace('"events"', '"clicks"') }),
      publish('--max 1'),
      activate('clicks', { CURATED_DATABASE: 'other_db', ICEBERG_BUCKET: 'lake' }),
      ...reads('clicks'),
      commit(events(null)),
      publish(''),
      ...reads('events'),
    ],
  },
  {
    name: 'a column leaves and comes back, with the same and another type',
    steps: [
      ...toV2,
      commit({ ...events(removal), '.schema-gate.yml': WAIVER }),
      publish(''),
      activate('events', ACCEPTS),
      commit(events(withColumns(removal, '3.1.0', { device_type: 'INT' }))),
      check(''),
      publish(''),
      put(PENDING, withColumns(removal, '3.1.0', { device_type: 'INT' })),
      activate('events'),
      commit(events(withColumns(removal, '3.1.0', { device_type: 'STRING' }))),
      publish(''),
      activate('events'),
      ...reads('events'),
      commit(events(withColumns(v2, '2.0.0', { another: 'STRING' }))),
      publish(''),
      put(PENDING, withColumns(v2, '2.0.0', { another: 'STRING' })),
      activate('events'),
      log('events'),
    ],
  },
];
