import { describe, expect, it } from '@jest/globals';
import type { PutCondition } from '../../../src/registry/registry.js';
import { ABSENT, ALWAYS, none, utf8, type OpenedRegistry } from './opened.js';

/** Conditions hold also among concurrent writers. */
export function conditionsContract({ objects, put, textAt, keys }: OpenedRegistry): void {
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
    ])('%s on %s %s', async (...[, , answer, before, condition]) => {
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
}
