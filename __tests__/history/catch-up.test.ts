import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { HistoryPorts } from '../../src/history/ports.js';
import type { RegistryItem } from '../../src/protocol/registry-item.js';
import { activate, CURATED, loadLines, patch, story, tableIn, withLake } from './lake.js';

const home = mkdtempSync(join(tmpdir(), 'catch-up-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let count = 0;

const line = (key: string, month: string, more: object = {}): string =>
  JSON.stringify({
    message_id: key,
    idempotency_key: key,
    publish_time: `${month}-05T10:00:00Z`,
    userId: 7,
    eventType: 'click',
    deviceType: `phone ${key}`,
    ...more,
  });

/** v2, which patches all of history. */
const FULL = story('v2').replace('incremental', 'full');

/** A lake with rows of v1 in two months, and v2 activated: its history waits. */
async function waiting(text = FULL): Promise<string> {
  const directory = join(home, String(count++));
  await activate(directory, story('v1'));
  await withLake(directory, (ports) =>
    loadLines(ports, [
      line('a', '2026-03'),
      line('b', '2026-04', { userId: 5_000_000_000 }),
      line('c', '2026-04', { deviceType: undefined }),
    ]),
  );
  await activate(directory, text);
  return directory;
}
const itemOf = ({ registry }: HistoryPorts): Promise<RegistryItem | undefined> =>
  registry.items.get('events');

const WAITS = { status: 'BACKFILL_PENDING', processingEnabled: false };
const COLUMNS = 'idempotency_key, user_id, device_type, _schema_version, last_updated_ts::VARCHAR';

describe('a catch-up', () => {
  it('waits while another one has the rows open, and then has nothing to do', async () => {
    const directory = await waiting();
    const both = [1, 2].map(() => withLake(directory, (ports) => patch(ports)));
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['NOTHING_TO_DO', 'READY']);
  });

  it('patches what the pipeline could not know, and opens the topic', async () => {
    await withLake(await waiting(), async (ports, engine) => {
      expect(await itemOf(ports)).toMatchObject(WAITS);
      const report = await patch(ports);
      expect(report).toMatchObject({
        status: 'READY',
        reason: null,
        unpatched: [{ column: 'browser_version', reason: 'never-sent' }],
      });
      expect(report.catchupId).toMatch(/^events-2-[0-9a-f]{12}-1$/);
      const counts = { rowsInserted: 0, withoutSource: 0 };
      expect(report.periods).toEqual([
        { period: '2026-04', rowsChanged: 0, ...counts, missedByPipeline: 1 },
        { period: '2026-03', rowsChanged: 1, ...counts, missedByPipeline: 0 },
      ]);
      expect(await tableIn(engine, CURATED, COLUMNS)).toEqual([
        ['a', 7n, 'phone a', '2.0.0', '2026-07-02 12:00:00'],
        ['c', 7n, null, '1.0.0', '2026-07-01 12:00:00'],
      ]);
      const item = await itemOf(ports);
      expect(item).toMatchObject({ status: 'READY', processingEnabled: true, catchupAttempt: 1 });
      expect(item).not.toHaveProperty('catchupId');
      expect(item?.patchedBase).toMatch(/^schemas\/events\/archive\/v2\.0\.0_/);
    });
  });

  it('that has nothing left to do does nothing', async () => {
    await withLake(await waiting(), async (ports) => {
      await patch(ports);
      const before = await itemOf(ports);
      expect(await patch(ports)).toMatchObject({ status: 'NOTHING_TO_DO', catchupId: null });
      expect(await itemOf(ports)).toEqual(before);
    });
  });

  it('keeps its plan, and what it counted at the end', async () => {
    await withLake(await waiting(), async (ports) => {
      const { catchupId } = await patch(ports);
      const { objects, layout } = ports.registry;
      const plan = await objects.get(layout.catchUp(catchupId ?? ''));
      const stored = await objects.get(layout.certificate(catchupId ?? ''));
      const certificate = JSON.parse(Buffer.from(stored!.bytes).toString()) as object;
      expect(certificate).toMatchObject({
        catchup_id: catchupId,
        plan_sha256: ports.digest(plan!.bytes),
        columns: [
          { column: 'device_type', period: '2026-04', populated: 0, convertible: 0, different: 0 },
          { column: 'user_id', period: '2026-04', populated: 1, convertible: 1, different: 0 },
          { column: 'device_type', period: '2026-03', populated: 1, convertible: 1, different: 0 },
          { column: 'user_id', period: '2026-03', populated: 1, convertible: 1, different: 0 },
        ],
      });
    });
  });

  it('says what a lookback leaves, and records it', async () => {
    const directory = await waiting(story('v2'));
    await withLake(directory, async (ports, engine) => {
      const report = await patch(ports);
      expect(report).toMatchObject({ status: 'READY', periods: [] });
      expect(report.unpatched).toContainEqual({ column: 'device_type', periods: ['2026-04', '2026-03'], reason: 'lookback' }); // prettier-ignore
      expect((await itemOf(ports))?.unpatched).toContainEqual({ column: 'device_type', periods: ['2026-04', '2026-03'], reason: 'lookback' }); // prettier-ignore
      expect((await tableIn(engine, CURATED, 'device_type')).flat()).toEqual([null, null]);
    });
  });

  it('that was interrupted is finished by the next', async () => {
    await withLake(await waiting(), async (ports) => {
      const stopped = await patch(ports, {}, AbortSignal.abort());
      expect(stopped).toMatchObject({ status: 'BACKFILL_FAILED' });
      expect(stopped.reason).toMatch(/interrupted; run it again/);
      expect(stopped).toMatchObject({ periods: [], notReached: ['2026-04', '2026-03'] });
      const item = await itemOf(ports);
      expect(item).toMatchObject({ status: 'BACKFILL_FAILED', processingEnabled: false, catchupFailure: { step: 'patch', period: '2026-04' } }); // prettier-ignore
      expect(item?.unpatched).toContainEqual({ column: 'device_type', periods: null, reason: 'begun' }); // prettier-ignore
      const report = await patch(ports);
      expect(report).toMatchObject({ status: 'READY', catchupId: expect.stringMatching(/-2$/) });
      expect(await itemOf(ports)).toMatchObject({ status: 'READY', catchupAttempt: 2 });
      expect(await itemOf(ports)).not.toHaveProperty('catchupFailure');
    });
  });

  it('of a plan that somebody changed runs none of it', async () => {
    await withLake(await waiting(), async (ports, engine) => {
      const { objects } = ports.registry;
      const get: typeof objects.get = async (key) => {
        const stored = await objects.get(key);
        const isPlan = key.includes('/_catchup/') && stored !== undefined;
        return isPlan ? { ...stored, bytes: new Uint8Array([32, ...stored.bytes]) } : stored;
      };
      const tampered = { ...ports, registry: { ...ports.registry, objects: { ...objects, get } } };
      expect(await patch(tampered)).toMatchObject({ status: 'BACKFILL_FAILED', reason: expect.stringContaining('is gone or was changed') }); // prettier-ignore
      expect((await tableIn(engine, CURATED, 'device_type')).flat()).toEqual([null, null]);
    });
  });

  it('of an activation that was replaced meanwhile changes the item no more', async () => {
    await withLake(await waiting(), async (ports) => {
      const { items } = ports.registry;
      let calls = 0;
      const get: typeof items.get = async (topic) => {
        if (++calls === 3) await items.update('events', { activationSeq: 3 }, { kind: 'always' });
        return items.get(topic);
      };
      const raced = { ...ports, registry: { ...ports.registry, items: { ...items, get } } };
      expect(await patch(raced)).toMatchObject({ status: 'SUPERSEDED' });
      expect(await itemOf(ports)).toMatchObject({ activationSeq: 3, status: 'BACKFILL_PENDING' });
    });
  });

  describe('with a rewrite', () => {
    const TEXT = story('v1').replace('1.0.0', '2.0.0').replace('"INT"', '"STRING"');
    const columnsOf = async ({ warehouse }: HistoryPorts): Promise<readonly string[]> =>
      (await warehouse.table(CURATED, 'events'))?.columns.map(({ name }) => name) ?? [];

    it('converts every row, and swaps the columns at the end', async () => {
      await withLake(await waiting(TEXT), async (ports, engine) => {
        expect(await itemOf(ports)).toMatchObject(WAITS);
        expect(await patch(ports)).toMatchObject({ status: 'READY' });
        expect(await tableIn(engine, CURATED, 'idempotency_key, user_id, user_id__was')).toEqual([
          ['a', '7', 7],
          ['c', '7', 7],
        ]);
        expect(await columnsOf(ports)).not.toContain('user_id__rewrite');
        expect(await patch(ports)).toMatchObject({ status: 'NOTHING_TO_DO' });
        const report = await loadLines(ports, [line('d', '2026-05', { userId: 'x7' })]);
        expect(report).toMatchObject({ inserted: 1 });
      });
    });

    it.each(['add-shadows', 'rewrite', 'count-rewrite', 'set-aside', 'take-over'])(
      'that dies right after its step %s is finished by the next run',
      async (died) => {
        await withLake(await waiting(TEXT), async (ports, engine) => {
          const run: typeof ports.rows.run = async (plan, step, now) => {
            const result = await ports.rows.run(plan, step, now);
            if (step.kind === died) throw new Error('the process was killed');
            return result;
          };
          const report = await patch({ ...ports, rows: { ...ports.rows, run } });
          expect(report).toMatchObject({ status: 'BACKFILL_FAILED' });
          expect(await itemOf(ports)).toMatchObject({ processingEnabled: false });
          expect(await patch(ports)).toMatchObject({ status: 'READY' });
          expect((await tableIn(engine, CURATED, 'user_id')).flat()).toEqual(['7', '7']);
          expect(await columnsOf(ports)).not.toContain('user_id__rewrite');
        });
      },
    );
  });
});
