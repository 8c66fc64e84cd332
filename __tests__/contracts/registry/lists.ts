import { describe, expect, it } from '@jest/globals';
import type { OpenedRegistry } from './opened.js';

/** Lists are complete, sorted and exact. */
export function listsContract({ registry, objects, items, put, keys }: OpenedRegistry): void {
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
}
