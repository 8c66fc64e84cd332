import { describe, expect, it } from '@jest/globals';
import { ABSENT, none, utf8, type OpenedRegistry } from './opened.js';

/** Metadata belong to one version of an object. */
export function metadataContract({ objects, put }: OpenedRegistry): void {
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
      expect(await objects.put(key, utf8('1'), new Map([['commit', 'b']]), ABSENT)).toBe('refused');
      expect((await objects.get(key))?.metadata).toEqual(new Map([['commit', 'a']]));
    });

    it('go with the object', async () => {
      const { etag } = await put(key, '1', new Map([['commit', 'a']]));
      await objects.remove(key, etag);
      await put(key, '1');
      expect((await objects.get(key))?.metadata).toEqual(none);
    });
  });
}
