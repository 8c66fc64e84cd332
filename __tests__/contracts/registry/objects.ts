import { describe, expect, it } from '@jest/globals';
import { MAX_OBJECT_BYTES } from '../../../src/protocol/stored-schema.js';
import { none, utf8, type OpenedRegistry } from './opened.js';

/** Objects keep their bytes under exactly their key. */
export function objectsContract({
  registry,
  objects,
  hasVersions,
  put,
  textAt,
  keys,
}: OpenedRegistry): void {
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
      expect(versionId === null).toBe(!hasVersions());
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
}
