import { describe, expect, it } from '@jest/globals';
import type { ItemChanges } from '../../../src/protocol/registry-item.js';
import { ALWAYS, emptyItem, type OpenedRegistry } from './opened.js';

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
  warnings: ['history is not patched', 'history is not patched', `"a" stays`],
  patchedBase: 'schemas/events/archive/v1.0.0_20260101_000000.json',
  catchupId: 'events-7-abababababab-2',
  catchupAttempt: 2,
  unpatched: [
    { column: 'd', periods: null, reason: 'begun' },
    { column: 'e', periods: ['2026-02', '2026-01', null], reason: 'lookback' },
  ],
  catchupFailure: { step: 'verify', period: '2026-01', reason: `"d" differs` },
  setAside: [
    { column: 'a__was', of: 'a', since: '2026-01-03T03:04:05.678Z' },
    { column: 'b__was2', of: 'b', since: null },
  ],
};

const NO_CATCH_UP: ItemChanges = {
  patchedBase: null,
  catchupId: null,
  catchupAttempt: null,
  unpatched: [],
  catchupFailure: null,
  setAside: [],
};

/** An item keeps what updates set, and loses what they remove. */
export function itemsContract({ items }: OpenedRegistry): void {
  describe('items', () => {
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
      expect(await items.get('events')).toEqual(emptyItem);
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
      await items.update('events', { ...full, ...NO_CATCH_UP }, ALWAYS);
      const {
        status,
        schemaPath,
        updatedAt,
        schemaVersion,
        schemaSha256,
        activationSeq,
        commit,
        lastRejection,
      } = emptyItem;
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
      const { processingEnabled, tablesCreated, warnings } = full;
      expect(await items.get('events')).toEqual({
        ...emptyItem,
        processingEnabled,
        tablesCreated,
        warnings,
      });
      await items.update('events', { warnings: [] }, ALWAYS);
      expect(await items.get('events')).toEqual({ ...emptyItem, processingEnabled, tablesCreated });
      expect(await items.update('events', { activationSeq: 1 }, { kind: 'never-active' })).toBe(
        'written',
      );
    });

    it('lose what they say of a catch-up when it has ended', async () => {
      await items.update('events', full, ALWAYS);
      await items.update('events', NO_CATCH_UP, ALWAYS);
      const others = Object.entries(full).filter(([field]) => !(field in NO_CATCH_UP));
      expect(await items.get('events')).toEqual({ topic: 'events', ...Object.fromEntries(others) });
    });

    it('keep a failure of a step that belongs to no period', async () => {
      const catchupFailure = { step: 'plan', period: null, reason: 'no table' };
      await items.update('events', { catchupFailure }, ALWAYS);
      expect((await items.get('events'))?.catchupFailure).toEqual(catchupFailure);
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
          topics.slice(at, at + 50).map((topic) => items.update(topic, { lastRejection }, ALWAYS)),
        );
      }
      const all = await items.all();
      expect(all.map((item) => item.topic)).toEqual([...topics].sort());
      expect(all.filter((item) => item.lastRejection?.reason !== reason)).toEqual([]);
    });
  });
}
