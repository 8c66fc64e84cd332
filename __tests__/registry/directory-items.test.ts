import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { ItemStore } from '../../src/registry/registry.js';
import { faultOf, newDirectory, putByHand, removeDirectories } from './new-directory.js';

let directory: string;
let items: ItemStore;
beforeEach(() => {
  directory = newDirectory();
  items = directoryRegistry(directory).items as ItemStore;
});
afterEach(removeDirectories);

describe('items', () => {
  const PATH = 'schema-gate/registry/events.json';

  it.each(['', 'READY', '[]', 'null', '"text"', '{"status": "READY"'])(
    'in a file that holds %j are a fault that names it',
    async (text) => {
      putByHand(directory, PATH, text);
      for (const work of [
        () => items.get('events'),
        () => items.all(),
        () => items.update('events', { status: 'READY' }, { kind: 'always' }),
      ])
        expect((await faultOf(work)).message).toContain(join(directory, PATH));
      expect(readFileSync(join(directory, PATH), 'utf8')).toBe(text);
    },
  );

  it.each<[attributes: Record<string, unknown>, read: object]>([
    [
      {},
      {
        topic: 'events',
        processingEnabled: false,
        status: null,
        tablesCreated: [],
        activationSeq: null,
        lastRejection: null,
      },
    ],
    [{ processing_enabled: 'true' }, { processingEnabled: false }],
    [{ processing_enabled: 1 }, { processingEnabled: false }],
    [
      { processing_enabled: true, status: 'PAUSED_BY_HAND' },
      { processingEnabled: true, status: 'PAUSED_BY_HAND' },
    ],
    [{ topic_name: 'other' }, { topic: 'events' }],
    [
      { status: 7, commit: null, schema_path: [] },
      { status: null, commit: null, schemaPath: null },
    ],
    [{ tables_created: ['b.t', 3, 'a.t'] }, { tablesCreated: ['a.t', 'b.t'] }],
    [{ tables_created: 'a.t' }, { tablesCreated: [] }],
    [{ activation_seq: '7' }, { activationSeq: null }],
    [{ last_rejection: 'yesterday' }, { lastRejection: null }],
    [{ last_rejection: { at: 'x' } }, { lastRejection: null }],
    [
      { last_rejection: { at: '2026-01-01T00:00:00Z', sha256: 'ab', more: 1 } },
      {
        lastRejection: {
          at: '2026-01-01T00:00:00Z',
          sha256: 'ab',
          version: null,
          commit: null,
          reason: '',
        },
      },
    ],
  ])('that hold %j are read as %j', async (attributes, read) => {
    putByHand(directory, PATH, JSON.stringify(attributes));
    expect(await items.get('events')).toMatchObject(read);
  });

  it('keep the attributes of other writers, whatever they are called', async () => {
    const foreign =
      '"owner": "team", "__proto__": {"a": [1, null]}, "constructor": "x", "ttl": 1893456000';
    putByHand(directory, PATH, `{"status": "READY", ${foreign}}`);
    await items.update('events', { status: 'BACKFILL_PENDING', commit: 'c' }, { kind: 'always' });
    await items.update('events', { commit: null }, { kind: 'always' });
    const kept = JSON.parse(readFileSync(join(directory, PATH), 'utf8')) as object;
    const expected = JSON.parse(
      `{"topic_name": "events", "status": "BACKFILL_PENDING", ${foreign}}`,
    ) as object;
    expect(new Map(Object.entries(kept))).toEqual(new Map(Object.entries(expected)));
  });

  it('with an activation that is no number admit neither a newer one nor a first', async () => {
    putByHand(directory, PATH, '{"activation_seq": "7"}');
    for (const condition of [
      { kind: 'newer', seq: 9 },
      { kind: 'never-active' },
      { kind: 'same', seq: 7 },
    ] as const)
      expect(await items.update('events', { commit: 'c' }, condition)).toBe('refused');
  });

  it('are not mistaken for files of other names', async () => {
    for (const name of ['readme.txt', 'a b.json', '.json', 'a.json.bak'])
      putByHand(directory, `schema-gate/registry/${name}`, 'not JSON');
    mkdirSync(join(directory, 'schema-gate/registry/folder.json'));
    expect(await items.all()).toEqual([]);
  });
});
