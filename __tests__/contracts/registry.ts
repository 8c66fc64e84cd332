import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import type { ItemChanges, ItemCondition, RegistryItem } from '../../src/protocol/registry-item.js';
import type {
  ItemStore,
  ObjectStore,
  PutCondition,
  Registry,
  Written,
} from '../../src/registry/registry.js';

export interface OpenRegistry {
  /** Empty, with items, and nobody else's. */
  readonly registry: Registry;
  readonly close: () => Promise<void>;
  /** Whether each write has a version id; otherwise it must be null. */
  readonly hasVersions?: boolean;
}

/** What every registry promises, whatever stands behind it. Each test opens one of its own. */
export function registryContract(name: string, open: () => Promise<OpenRegistry>): void {
  describe(`${name} as a registry`, () => {
    let opened: OpenRegistry;
    let registry: Registry;
    let objects: ObjectStore;
    let items: ItemStore;
    beforeEach(async () => {
      opened = await open();
      ({ registry } = opened);
      ({ objects } = registry);
      if (registry.items === undefined) throw new Error('The contract needs a registry with items');
      ({ items } = registry);
    });
    afterEach(() => opened.close());

    const ALWAYS: PutCondition = { kind: 'always' };
    const ABSENT: PutCondition = { kind: 'absent' };
    const none: ReadonlyMap<string, string> = new Map();
    const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
    const written = (answer: Written | 'refused'): Written => {
      if (answer === 'refused') throw new Error('The put was refused');
      return answer;
    };
    const put = async (
      key: string,
      content: string | Uint8Array,
      metadata = none,
      condition = ALWAYS,
    ): Promise<Written> =>
      written(
        await objects.put(
          key,
          typeof content === 'string' ? utf8(content) : content,
          metadata,
          condition,
        ),
      );
    const textAt = async (key: string): Promise<string | undefined> => {
      const object = await objects.get(key);
      return object === undefined ? undefined : new TextDecoder().decode(object.bytes);
    };
    const keys = async (prefix: string): Promise<readonly string[]> =>
      (await objects.list(prefix)).map((facts) => facts.key);

    describe('objects', () => {
      it('that nobody put are absent, each by itself and in lists', async () => {
        expect(await objects.get(registry.layout.active('events'))).toBeUndefined();
        expect(await objects.list('')).toEqual([]);
        expect(await objects.folders(registry.layout.topics)).toEqual([]);
      });

      it('say what was put, when, and where they lie', async () => {
        const key = registry.layout.pending('events');
        const { etag, versionId } = await put(key, '{"a": 1}');
        const object = await objects.get(key);
        expect(object).toMatchObject({ key, etag, versionId, size: 8, metadata: none });
        expect(Buffer.from(object!.bytes).toString()).toBe('{"a": 1}');
        expect(object!.modified).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
        expect(Math.abs(Date.now() - Date.parse(object!.modified))).toBeLessThan(3_600_000);
        expect(versionId === null).toBe(opened.hasVersions !== true);
        expect(objects.locate(key)).toMatch(/events\/pending\/schema\.json$/);
        const listed = await objects.list('');
        expect(listed).toEqual([{ key, etag, size: 8, modified: expect.any(String) }]);
        expect(Math.floor(Date.parse(listed[0]!.modified) / 1000)).toBe(
          Math.floor(Date.parse(object!.modified) / 1000),
        );
      });

      it.each([
        ['nothing at all', new Uint8Array()],
        ['a single zero', new Uint8Array([0])],
        ['every byte, which is no UTF-8', Uint8Array.from({ length: 256 }, (_, index) => index)],
        ['a byte order mark, line ends of both kinds and no last one', utf8('\uFEFFa\r\nb\nc')],
        ['a mebibyte', new Uint8Array(1_048_576).fill(120)],
      ])('keep %s', async (_, bytes) => {
        const key = registry.layout.active('events');
        await put(key, bytes);
        const object = await objects.get(key);
        expect(Buffer.compare(Buffer.from(object!.bytes), Buffer.from(bytes))).toBe(0);
        expect(object!.size).toBe(bytes.length);
        expect((await objects.list(key)).map((facts) => facts.size)).toEqual([bytes.length]);
      });

      it('that are too large say how large, without their bytes', async () => {
        const key = registry.layout.active('events');
        const { etag } = await put(
          key,
          new Uint8Array(MAX_OBJECT_BYTES + 1),
          new Map([['commit', 'abc']]),
        );
        expect(await objects.get(key)).toMatchObject({
          etag,
          size: MAX_OBJECT_BYTES + 1,
          bytes: new Uint8Array(),
          metadata: new Map([['commit', 'abc']]),
        });
        expect(await objects.put(key, utf8('small'), none, { kind: 'etag', etag })).not.toBe(
          'refused',
        );
      });

      it('may stand beside others whose keys only look alike', async () => {
        const alike = [
          'schemas/a/pending/schema.json',
          'schemas/a/pending/schema.json.bak',
          'schemas/a/pending/schema_json',
          'schemas/a/pending/Schema2.json',
          'schemas/a/b/pending/schema.json',
          'schemas/pending/schema.json',
          'schemas/a b+c%20d/pending/schema.json',
          'schemas/ü/pending/schema.json',
          'schemas-old/a/pending/schema.json',
          'other.json',
        ];
        for (const key of alike) await put(key, key);
        for (const key of alike) expect(await textAt(key)).toBe(key);
        expect(await keys('')).toEqual([...alike].sort());
      });
    });

    describe('metadata', () => {
      const key = 'schemas/events/pending/schema.json';

      it('come back as they were given, under names in lower case', async () => {
        const metadata = new Map([
          ['commit', '0123456789abcdef0123456789abcdef01234567'],
          ['Base-SHA256', 'AbC'],
          ['quoted', `"a", 'b'; c=d & {"e": [1, 2]} \\ 100% %20 +`],
          ['constructor', 'a name as good as another'],
          ['long', 'x'.repeat(1000)],
        ]);
        await put(key, '1', metadata);
        const expected = new Map([...metadata].map(([name, value]) => [name.toLowerCase(), value]));
        expect((await objects.get(key))?.metadata).toEqual(expected);
      });

      it('are replaced with the object, also when its bytes stay the same', async () => {
        const first = await put(key, '1', new Map([['commit', 'a'], ['actor', 'me']])); // prettier-ignore
        const second = await put(key, '1', new Map([['commit', 'b']]));
        expect(second.etag).toBe(first.etag);
        expect((await objects.get(key))?.metadata).toEqual(new Map([['commit', 'b']]));
        await put(key, '2');
        expect((await objects.get(key))?.metadata).toEqual(none);
        await put(key, '1');
        expect((await objects.get(key))?.metadata).toEqual(none);
      });

      it('stay as they are when a put is refused', async () => {
        await put(key, '1', new Map([['commit', 'a']]));
        expect(await objects.put(key, utf8('1'), new Map([['commit', 'b']]), ABSENT)).toBe(
          'refused',
        );
        expect((await objects.get(key))?.metadata).toEqual(new Map([['commit', 'a']]));
      });

      it('go with the object', async () => {
        const { etag } = await put(key, '1', new Map([['commit', 'a']]));
        await objects.remove(key, etag);
        await put(key, '1');
        expect((await objects.get(key))?.metadata).toEqual(none);
      });
    });

    describe('conditions', () => {
      const key = 'schemas/events/active/schema.json';

      it('rest on etags, which tell bytes apart and nothing else', async () => {
        const one = await put(key, '1');
        const two = await put(key, '2');
        expect(two.etag).not.toBe(one.etag);
        expect((await put(key, '1')).etag).toBe(one.etag);
        expect((await put('schemas/other/active/schema.json', '1')).etag).toBe(one.etag);
      });

      it.each<
        [
          put: string,
          on: string,
          answer: string,
          before: string | undefined,
          condition: (etag: string) => PutCondition,
        ]
      >([
        ['a put if absent', 'a missing key', 'happens', undefined, () => ABSENT],
        ['a put if absent', 'an object', 'is refused', 'old', () => ABSENT],
        [
          'a put by etag',
          'a missing key',
          'is refused',
          undefined,
          (etag) => ({ kind: 'etag', etag }),
        ],
        ['a put by its etag', 'an object', 'happens', 'old', (etag) => ({ kind: 'etag', etag })],
        [
          'a put by another etag',
          'an object',
          'is refused',
          'old',
          () => ({ kind: 'etag', etag: '"0123456789abcdef0123456789abcdef"' }),
        ],
        ['a put always', 'a missing key', 'happens', undefined, () => ALWAYS],
        ['a put always', 'an object', 'happens', 'old', () => ALWAYS],
      ])('%s on %s %s', async (_, __, answer, before, condition) => {
        const { etag } = await put(
          before === undefined ? 'schemas/elsewhere/active/schema.json' : key,
          before ?? 'old',
        );
        const result = await objects.put(key, utf8('new'), none, condition(etag));
        expect(result === 'refused').toBe(answer === 'is refused');
        expect(await textAt(key)).toBe(answer === 'is refused' ? before : 'new');
      });

      it.each<
        [
          etag: string,
          answer: 'removed' | 'refused',
          before: string | undefined,
          after: string | undefined,
        ]
      >([
        ['its etag', 'removed', 'same', undefined],
        ['the etag of an older content', 'refused', 'newer', 'newer'],
        ['any etag, when it is gone already,', 'removed', undefined, undefined],
      ])('removing an object by %s is answered with %s', async (_, answer, before, after) => {
        const { etag } = await put('schemas/elsewhere/active/schema.json', 'same');
        if (before !== undefined) await put(key, before);
        expect(await objects.remove(key, etag)).toBe(answer);
        expect(await textAt(key)).toBe(after);
        expect(await keys(key)).toEqual(after === undefined ? [] : [key]);
      });

      it('let exactly one of fifty writers create a key', async () => {
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            objects.put(key, utf8(String(index)), new Map([['writer', String(index)]]), ABSENT),
          ),
        );
        const winners = answers.flatMap((answer, index) =>
          answer === 'refused' ? [] : [String(index)],
        );
        expect(winners).toHaveLength(1);
        expect(await textAt(key)).toBe(winners[0]);
        expect((await objects.get(key))?.metadata).toEqual(new Map([['writer', winners[0]]]));
      });

      it('let exactly one of fifty writers replace an object', async () => {
        const { etag } = await put(key, 'old');
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            objects.put(key, utf8(String(index)), none, { kind: 'etag', etag }),
          ),
        );
        const winners = answers.flatMap((answer, index) =>
          answer === 'refused' ? [] : [String(index)],
        );
        expect(winners).toHaveLength(1);
        expect(await textAt(key)).toBe(winners[0]);
      });

      it('lose nothing when six writers read, add and write in a loop', async () => {
        await put(key, '');
        const add = async (mark: string): Promise<void> => {
          for (let added = 0; added < 5;) {
            const object = await objects.get(key);
            const bytes = Buffer.concat([object!.bytes, Buffer.from(mark)]);
            if (
              (await objects.put(key, bytes, none, { kind: 'etag', etag: object!.etag })) !==
              'refused'
            )
              added++;
          }
        };
        await Promise.all([...'abcdef'].map(add));
        expect([...(await textAt(key))!].sort().join('')).toBe('aaaaabbbbbcccccdddddeeeeefffff');
      });
    });

    describe('lists', () => {
      it('are in the order of keys, by code units, and exactly those with the prefix', async () => {
        for (const topic of ['ab', 'a', 'a.b', 'B', 'a-b']) {
          await put(registry.layout.active(topic), topic);
          await put(`${registry.layout.archive(topic)}v1.0.0_20260101_000000.json`, topic);
        }
        const { layout } = registry;
        expect(await keys(layout.topics)).toEqual(
          ['B', 'a', 'a-b', 'a.b', 'ab'].flatMap((topic) => [
            layout.active(topic), `${layout.archive(topic)}v1.0.0_20260101_000000.json`
          ]).sort(), // prettier-ignore
        );
        expect(await keys(layout.archive('a'))).toEqual([
          `${layout.archive('a')}v1.0.0_20260101_000000.json`,
        ]);
        expect(await keys(`${layout.topics}a/`)).toEqual([
          layout.active('a'),
          `${layout.archive('a')}v1.0.0_20260101_000000.json`,
        ]);
        expect(await keys(`${layout.topics}a.b/act`)).toEqual([layout.active('a.b')]);
        expect(await keys(layout.active('a'))).toEqual([layout.active('a')]);
        expect(await keys(layout.active('nowhere'))).toEqual([]);
        expect(await keys(`${layout.topics}A`)).toEqual([]);
      });

      it('of folders name each topic once, and only those with something below', async () => {
        const { layout } = registry;
        for (const topic of ['ab', 'a', 'a.b', 'B']) {
          await put(layout.active(topic), topic);
          await put(layout.pending(topic), topic);
        }
        await put(`${layout.topics}readme.txt`, 'an object, no folder');
        const { etag } = await put(layout.active('gone'), 'x');
        await objects.remove(layout.active('gone'), etag);
        expect(await objects.folders(layout.topics)).toEqual(['B', 'a', 'a.b', 'ab']);
        expect(await objects.folders(`${layout.topics}a/`)).toEqual(['active', 'pending']);
        expect(await objects.folders(`${layout.topics}nowhere/`)).toEqual([]);
      });

      it('do not show the items', async () => {
        await items.update('events', { status: 'READY' }, { kind: 'always' });
        expect(await keys('')).toEqual([]);
      });
    });

    describe('items', () => {
      const full: Required<ItemChanges> = {
        processingEnabled: true,
        status: 'READY',
        schemaPath: 's3://bucket/schemas/events/active/schema.json',
        updatedAt: '2026-01-02T03:04:05.678Z',
        tablesCreated: ['iceberg_curated_db.events', 'iceberg_standardized_db.events'],
        schemaVersion: '2.0.0',
        schemaSha256: 'ab'.repeat(32),
        activationSeq: 7,
        commit: '0123456789abcdef0123456789abcdef01234567',
        lastRejection: {
          at: '2026-01-01T00:00:00.000Z',
          sha256: 'cd'.repeat(32),
          version: null,
          commit: 'c1',
          reason: `"BIGINT" → INT`,
        },
      };
      const empty: RegistryItem = {
        topic: 'events',
        processingEnabled: false,
        status: null,
        schemaPath: null,
        updatedAt: null,
        tablesCreated: [],
        schemaVersion: null,
        schemaSha256: null,
        activationSeq: null,
        commit: null,
        lastRejection: null,
      };
      const ALWAYS: ItemCondition = { kind: 'always' };

      it('that nobody wrote are absent', async () => {
        expect(await items.get('events')).toBeUndefined();
        expect(await items.all()).toEqual([]);
      });

      it('are created by an update, and say all that was written', async () => {
        expect(await items.update('events', full, ALWAYS)).toBe('written');
        expect(await items.get('events')).toEqual({ topic: 'events', ...full });
        expect(await items.all()).toEqual([{ topic: 'events', ...full }]);
      });

      it('open no gate when nothing was said of it', async () => {
        await items.update('events', {}, ALWAYS);
        expect(await items.get('events')).toEqual(empty);
      });

      it('keep what an update leaves out', async () => {
        await items.update('events', full, ALWAYS);
        await items.update(
          'events',
          { status: 'BACKFILL_PENDING', processingEnabled: false },
          ALWAYS,
        );
        expect(await items.get('events')).toEqual({
          topic: 'events',
          ...full,
          status: 'BACKFILL_PENDING',
          processingEnabled: false,
        });
      });

      it('lose the attributes that are set to null', async () => {
        await items.update('events', full, ALWAYS);
        const {
          status,
          schemaPath,
          updatedAt,
          schemaVersion,
          schemaSha256,
          activationSeq,
          commit,
          lastRejection,
        } = empty;
        await items.update(
          'events',
          {
            status,
            schemaPath,
            updatedAt,
            schemaVersion,
            schemaSha256,
            activationSeq,
            commit,
            lastRejection,
          },
          ALWAYS,
        );
        const { processingEnabled, tablesCreated } = full;
        expect(await items.get('events')).toEqual({ ...empty, processingEnabled, tablesCreated });
        expect(await items.update('events', { activationSeq: 1 }, { kind: 'never-active' })).toBe(
          'written',
        );
      });

      it('keep a rejection of what was too large to have a digest', async () => {
        const lastRejection = {
          at: '2026-01-01T00:00:00.000Z',
          sha256: null,
          version: null,
          commit: null,
          reason: 'too large',
        };
        await items.update('events', { lastRejection }, ALWAYS);
        expect((await items.get('events'))?.lastRejection).toEqual(lastRejection);
      });

      it('keep tables as a set: sorted, each once, and maybe none', async () => {
        await items.update('events', { tablesCreated: ['b.t', 'a.t', 'b.t'] }, ALWAYS);
        expect((await items.get('events'))?.tablesCreated).toEqual(['a.t', 'b.t']);
        await items.update('events', { tablesCreated: [] }, ALWAYS);
        expect((await items.get('events'))?.tablesCreated).toEqual([]);
      });

      it.each<
        [
          condition: string,
          recorded: string,
          answer: 'written' | 'refused',
          before: ItemChanges | undefined,
          given: ItemCondition,
        ]
      >([
        ['always', 'no item', 'written', undefined, { kind: 'always' }],
        ['always', 'a later activation', 'written', { activationSeq: 9 }, { kind: 'always' }],
        ['ungated', 'no item', 'written', undefined, { kind: 'ungated' }],
        [
          'ungated',
          'an item without a gate',
          'written',
          { schemaVersion: '1.0.0' },
          { kind: 'ungated' },
        ],
        ['ungated', 'a closed gate', 'refused', { processingEnabled: false }, { kind: 'ungated' }],
        ['ungated', 'a status', 'refused', { status: 'READY' }, { kind: 'ungated' }],
        ['never active', 'no item', 'written', undefined, { kind: 'never-active' }],
        [
          'never active',
          'an item without activation',
          'written',
          { status: 'VALIDATION_FAILED' },
          { kind: 'never-active' },
        ],
        [
          'never active',
          'an activation',
          'refused',
          { activationSeq: 1 },
          { kind: 'never-active' },
        ],
        ['never active', 'activation 0', 'refused', { activationSeq: 0 }, { kind: 'never-active' }],
        ['newer', 'no item', 'written', undefined, { kind: 'newer', seq: 1 }],
        [
          'newer',
          'an item without activation',
          'written',
          { status: 'READY' },
          { kind: 'newer', seq: 1 },
        ],
        [
          'newer',
          'an earlier activation',
          'written',
          { activationSeq: 9 },
          { kind: 'newer', seq: 10 },
        ],
        [
          'newer',
          'the same activation',
          'refused',
          { activationSeq: 10 },
          { kind: 'newer', seq: 10 },
        ],
        [
          'newer',
          'a later activation',
          'refused',
          { activationSeq: 11 },
          { kind: 'newer', seq: 10 },
        ],
        ['same', 'no item', 'refused', undefined, { kind: 'same', seq: 10 }],
        [
          'same',
          'an item without activation',
          'refused',
          { status: 'READY' },
          { kind: 'same', seq: 10 },
        ],
        [
          'same',
          'an earlier activation',
          'refused',
          { activationSeq: 9 },
          { kind: 'same', seq: 10 },
        ],
        ['same', 'that activation', 'written', { activationSeq: 10 }, { kind: 'same', seq: 10 }],
        ['same', 'a later activation', 'refused', { activationSeq: 11 }, { kind: 'same', seq: 10 }],
      ])('an update if %s, on %s, is %s', async (_, __, answer, before, given) => {
        if (before !== undefined) await items.update('events', before, ALWAYS);
        expect(await items.update('events', { commit: 'new' }, given)).toBe(answer);
        const written = { ...empty, ...before, commit: 'new' };
        const refused = before === undefined ? undefined : { ...empty, ...before };
        expect(await items.get('events')).toEqual(answer === 'written' ? written : refused);
      });

      it('of topics that begin alike are apart', async () => {
        for (const topic of ['a', 'a.b', 'ab', 'constructor', '__proto__'])
          await items.update(topic, { commit: topic }, ALWAYS);
        for (const topic of ['a', 'a.b', 'ab', 'constructor', '__proto__'])
          expect((await items.get(topic))?.commit).toBe(topic);
        expect(await items.get('A')).toBeUndefined();
      });

      it('are all listed, sorted by topic, also where there are many', async () => {
        const topics = Array.from({ length: 250 }, (_, index) => `topic-${String(249 - index)}`);
        const reason = 'r'.repeat(5000);
        const lastRejection = {
          at: '2026-01-01T00:00:00.000Z',
          sha256: 'cd'.repeat(32),
          version: '1.0.0',
          commit: null,
          reason,
        };
        // More than a mebibyte together, which is a page of DynamoDB's.
        for (let at = 0; at < topics.length; at += 50) {
          await Promise.all(
            topics
              .slice(at, at + 50)
              .map((topic) => items.update(topic, { lastRejection }, ALWAYS)),
          );
        }
        const all = await items.all();
        expect(all.map((item) => item.topic)).toEqual([...topics].sort());
        expect(all.filter((item) => item.lastRejection?.reason !== reason)).toEqual([]);
      });

      it('end with the newest of twenty activations at once, and each that was written was newer than the one before', async () => {
        const order = Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1);
        const answers = await Promise.all(
          order.map((seq) =>
            items.update(
              'events',
              { activationSeq: seq, commit: `c${String(seq)}` },
              { kind: 'newer', seq },
            ),
          ),
        );
        expect(await items.get('events')).toMatchObject({ activationSeq: 20, commit: 'c20' });
        expect(answers[order.indexOf(20)]).toBe('written');
        const again = await Promise.all(
          order.map((seq) => items.update('events', { commit: 'late' }, { kind: 'newer', seq })),
        );
        expect(new Set(again)).toEqual(new Set(['refused']));
        expect((await items.get('events'))?.commit).toBe('c20');
      });

      it('admit one of twenty first activations, and lose no attribute that others set meanwhile', async () => {
        const seqs = Array.from({ length: 20 }, (_, index) => index + 1);
        const [firsts] = await Promise.all([
          Promise.all(
            seqs.map((seq) =>
              items.update('events', { activationSeq: seq }, { kind: 'never-active' }),
            ),
          ),
          items.update('events', { commit: 'c' }, ALWAYS),
          items.update('events', { schemaVersion: '1.0.0' }, ALWAYS),
          items.update('events', { processingEnabled: true }, ALWAYS),
        ]);
        const winners = seqs.filter((_, index) => firsts[index] === 'written');
        expect(winners).toHaveLength(1);
        const expected = {
          activationSeq: winners[0],
          commit: 'c',
          schemaVersion: '1.0.0',
          processingEnabled: true,
        };
        expect(await items.get('events')).toMatchObject(expected);
      });
    });
  });
}
