import { readFileSync } from 'node:fs';
import {
  activate,
  check,
  commit,
  log,
  looks,
  plan,
  publish,
  put,
  status,
  type Life,
} from './life.js';

const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const [v1, v2, v3] = [story('v1'), story('v2'), story('v3')];
const FILE = 'schemas/events.json';
const events = (text: string | null): Readonly<Record<string, string | null>> => ({ [FILE]: text });
const at = (place: string): string => `schemas/events/${place}`;
const PENDING = at('pending/schema.json');

/** v2 without a column, as a version that breaks readers only. */
const edited = (text: string, change: (schema: Record<string, never>) => void): string => {
  const schema = JSON.parse(text) as Record<string, never>;
  change(schema);
  return `${JSON.stringify(schema, null, 2)}\n`;
};
type Columns = Record<string, unknown>;
const without = (text: string, version: string, ...columns: readonly string[]): string =>
  edited(text, (schema: Record<string, unknown>) => {
    schema['schema_version'] = version;
    for (const name of columns) Reflect.deleteProperty(schema['payload_columns'] as Columns, name);
  });
const with_ = (text: string, version: string, columns: Columns): string =>
  edited(text, (schema: Record<string, unknown>) => {
    schema['schema_version'] = version;
    Object.assign(schema['payload_columns'] as Columns, columns);
  });
const removal = without(v2, '3.0.0', 'device_type');
const rewrite = with_(v2, '3.0.0', {
  browser_version: { type: 'STRING' },
  user_id: { type: 'STRING', cde: true, json_path: '$.userId' },
});
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

/** Lives that a story is told of, whatever the seed. */
export const TOLD_LIVES: readonly Life[] = [
  {
    name: 'three versions, the last one blocked',
    steps: [...toV2, ...looks('events'), commit(events(v3)), publish(''), ...looks('events')],
  },
  {
    name: 'published and activated by one process',
    steps: [
      commit(events(v1)),
      publish('--wait 1m'),
      commit(events(v2)),
      publish('--wait 1m', MACHINE),
      ...looks('events'),
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
      ...looks('events'),
      put(PENDING, v3),
      activate('events'),
      publish(''),
      ...looks('events'),
    ],
  },
  {
    name: 'the first candidate is rejected, then a correct one published',
    steps: [
      put(PENDING, '{"table_name": "events"}'),
      activate('events'),
      ...looks('events'),
      put(PENDING, '{'),
      activate('events'),
      commit(events(v1)),
      publish(''),
      activate('events'),
      ...looks('events'),
    ],
  },
  {
    name: 'a removal under a waiver, without and with acceptance',
    steps: [
      ...toV2,
      commit({ ...events(removal), '.schema-gate.yml': WAIVER }),
      publish(''),
      activate('events'),
      ...looks('events'),
      publish(''),
      activate('events', ACCEPTS),
      ...looks('events'),
    ],
  },
  {
    name: 'a removal under a waiver by one process that accepts',
    steps: [
      ...toV2,
      commit({ ...events(removal), '.schema-gate.yml': WAIVER }),
      publish('--wait 1m', ACCEPTS),
      ...looks('events'),
      commit(events(v2)),
      publish('--wait 1m'),
      ...looks('events'),
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
      ...looks('events'),
      commit(events(with_(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      activate('events', { ...MACHINE, BACKFILL_MODE: 'online' }),
      ...looks('events'),
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
      ...looks('events'),
      publish(''),
      activate('events', both),
      ...looks('events'),
    ],
  },
  {
    name: 'a candidate that is stale when it is activated',
    steps: [
      ...toV2,
      commit(events(with_(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      put(at('active/schema.json'), v1),
      activate('events'),
      ...looks('events'),
      publish(''),
      publish('--adopt'),
      activate('events'),
      ...looks('events'),
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
      ...looks('events'),
    ],
  },
  {
    name: 'the item is lost, broken, and of another writer',
    steps: [
      ...toV2,
      put('schema-gate/registry/events.json', null),
      ...looks('events'),
      activate('events'),
      publish(''),
      put(
        'schema-gate/registry/events.json',
        '{"topic_name":"events","processing_enabled":false,"status":"READY","note":"ours"}\n',
      ),
      commit(events(with_(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      activate('events'),
      ...looks('events'),
      put('schema-gate/registry/events.json', '[]'),
      ...looks('events'),
      activate('events'),
    ],
  },
  {
    name: 'active, archive and catalogue changed by hand',
    steps: [
      ...toV2,
      put(at('active/schema.json'), '{'),
      ...looks('events'),
      commit(events(with_(v2, '2.1.0', { more: 'STRING' }))),
      publish(''),
      put(at('active/schema.json'), null),
      ...looks('events'),
      publish(''),
      activate('events'),
      ...looks('events'),
      put('schema-gate/catalogue/iceberg_curated_db/events.json', null),
      put(PENDING, with_(v2, '2.2.0', { more: 'STRING', again: 'INT' })),
      activate('events'),
      ...looks('events'),
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
      ...looks('clicks'),
      commit({ 'schemas/clicks.json': v1.replace('"events"', '"clicks"') }),
      publish('--max 1'),
      activate('clicks', { CURATED_DATABASE: 'other_db', ICEBERG_BUCKET: 'lake' }),
      ...looks('clicks'),
      commit(events(null)),
      publish(''),
      ...looks('events'),
    ],
  },
  {
    name: 'a column leaves and comes back, with the same and another type',
    steps: [
      ...toV2,
      commit({ ...events(removal), '.schema-gate.yml': WAIVER }),
      publish(''),
      activate('events', ACCEPTS),
      commit(events(with_(removal, '3.1.0', { device_type: 'INT' }))),
      check(''),
      publish(''),
      put(PENDING, with_(removal, '3.1.0', { device_type: 'INT' })),
      activate('events'),
      commit(events(with_(removal, '3.1.0', { device_type: 'STRING' }))),
      publish(''),
      activate('events'),
      ...looks('events'),
      commit(events(with_(v2, '2.0.0', { another: 'STRING' }))),
      publish(''),
      put(PENDING, with_(v2, '2.0.0', { another: 'STRING' })),
      activate('events'),
      log('events'),
    ],
  },
];
