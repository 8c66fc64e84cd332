import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import {
  activate,
  activeEvents,
  CURATED,
  loadLines,
  STD,
  story,
  tableIn,
  withLake,
} from './lake.js';
import { beginLoad } from '../../src/history/load.js';

const home = mkdtempSync(join(tmpdir(), 'load-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let count = 0;

/** A directory in which v1 is active. */
async function lake(): Promise<string> {
  const directory = join(home, String(count++));
  await activate(directory, story('v1'));
  return directory;
}

const line = (key: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    message_id: `m-${key}`,
    idempotency_key: key,
    publish_time: '2026-03-05T10:00:00Z',
    userId: 7,
    eventType: 'click',
    ...more,
  });

describe('a load', () => {
  it('reads a time by the clocks of its named zone', async () => {
    await withLake(await lake(), async (ports, engine) => {
      await loadLines(ports, [line('a', { publish_time: '2026-01-01 00:30:00 Europe/Berlin' })]);
      expect(await tableIn(engine, STD, 'period_reference, publish_time::VARCHAR')).toEqual([
        ['2025-12', '2025-12-31 23:30:00'],
      ]);
    });
  });

  it('takes events from RAW to STANDARDIZED to CURATED', async () => {
    const directory = await lake();
    await withLake(directory, async (ports, engine) => {
      const report = await loadLines(ports, [
        line('a', { device: { type: 'phone' } }),
        line('b', { publish_time: 'soon', userId: ' 12.7 ' }),
      ]);
      expect(report).toMatchObject({
        events: 2,
        loaded: 2,
        inserted: 2,
        updated: 0,
        rejected: 0,
        newColumns: ['device_type', 'eventtype', 'userid'],
      });
      expect(
        await tableIn(
          engine,
          STD,
          'idempotency_key, userid, device_type, period_reference, ingestion_ts, publish_time::VARCHAR',
        ),
      ).toEqual([
        // prettier-ignore
        ['a', '7', 'phone', '2026-03', 1_782_907_200_000n, '2026-03-05 10:00:00'],
        ['b', ' 12.7 ', null, null, 1_782_907_200_000n, null],
      ]);
      expect(
        await tableIn(
          engine,
          CURATED,
          'idempotency_key, user_id, event_type, period_reference, _schema_version, first_seen_ts::VARCHAR, publish_time::VARCHAR',
        ),
      ).toEqual([
        // prettier-ignore
        ['a', 7, 'click', '2026-03', '1.0.0', '2026-07-01 12:00:00', '2026-03-05 10:00:00'],
        ['b', 12, 'click', null, '1.0.0', '2026-07-01 12:00:00', null],
      ]);
      const columns = (await ports.warehouse.table(STD, 'events'))?.columns.map(({ name }) => name);
      expect(columns).toEqual(expect.arrayContaining(['device_type', 'eventtype', 'userid']));
    });
  });

  it('of the same file changes nothing', async () => {
    const directory = await lake();
    const lines = [
      line('a'),
      line('b'),
      line('a', { userId: 8, publish_time: '2026-03-06T10:00:00Z' }),
    ];
    await withLake(directory, async (ports, engine) => {
      await loadLines(ports, lines);
      const before = await tableIn(engine, CURATED, '*');
      const report = await loadLines(ports, lines, '2026-07-02T12:00:00.000Z');
      expect(report).toMatchObject({ events: 3, loaded: 0, alreadyThere: 3, inserted: 0, updated: 0, newColumns: [] }); // prettier-ignore
      expect(await tableIn(engine, CURATED, '*')).toEqual(before);
      expect(await engine.rows(`SELECT count(*) FROM "${STD}"."events"`)).toEqual([[3n]]);
    });
  });

  it('keeps an event once that a file has twice', async () => {
    await withLake(await lake(), async (ports) => {
      expect(await loadLines(ports, [line('a'), line('a')])).toMatchObject({ loaded: 1, alreadyThere: 1, inserted: 1 }); // prettier-ignore
    });
  });

  it('tells rows of RAW apart that have equal payloads', async () => {
    await withLake(await lake(), async (ports, engine) => {
      const raw = (key: string): string => {
        const json_payload = JSON.stringify({ userId: 1, eventType: 'x' });
        return line(key, { userId: undefined, eventType: undefined, json_payload });
      };
      expect(await loadLines(ports, [raw('a'), raw('b')])).toMatchObject({ loaded: 2, inserted: 2 }); // prettier-ignore
      expect(await tableIn(engine, STD, 'json_payload')).toEqual(
        Array.from({ length: 2 }, () => ['{"userId":1,"eventType":"x"}']),
      );
    });
  });

  it.each<[string, readonly Record<string, unknown>[], number]>([
    [
      'a later publish_time',
      [{ userId: 1 }, { userId: 2, publish_time: '2026-03-06T10:00:00Z' }],
      2,
    ],
    [
      'an earlier publish_time not',
      [{ userId: 1 }, { userId: 2, publish_time: '2026-03-04T10:00:00Z' }],
      1,
    ],
    ['any publish_time over none', [{ userId: 1, publish_time: '' }, { userId: 2 }], 2],
    [
      'a greater message_id, of equal times',
      [
        { userId: 1, message_id: 'a' },
        { userId: 2, message_id: 'b' },
      ],
      2,
    ],
    [
      'a lesser message_id not, of equal times',
      [
        { userId: 1, message_id: 'b' },
        { userId: 2, message_id: 'a' },
      ],
      1,
    ],
  ])('lets the newest row of a key win: %s, in one file and in two', async (_, rows, expected) => {
    // prettier-ignore
    const lines = rows.map((row) => line('a', row));
    for (const files of [[lines], lines.map((one) => [one])]) {
      await withLake(await lake(), async (ports, engine) => {
        for (const file of files) await loadLines(ports, file);
        expect(await tableIn(engine, CURATED, 'user_id')).toEqual([[expected]]);
      });
    }
  });

  it('lets a later load win over an equal time, whatever the message_id says', async () => {
    await withLake(await lake(), async (ports, engine) => {
      await loadLines(ports, [line('a', { userId: 1, message_id: 'z' })]);
      await loadLines(ports, [line('a', { userId: 2, message_id: 'a' })], '2026-07-02T12:00:00.000Z'); // prettier-ignore
      expect(
        await tableIn(engine, CURATED, 'user_id, first_seen_ts::VARCHAR, last_updated_ts::VARCHAR'),
      ).toEqual([
        // prettier-ignore
        [2, '2026-07-01 12:00:00', '2026-07-02 12:00:00'],
      ]);
    });
  });

  it('keeps rows without a critical data element, or without a key, in STANDARDIZED alone', async () => {
    await withLake(await lake(), async (ports, engine) => {
      const report = await loadLines(ports, [
        line('a', { userId: 'none' }),
        line('b', { eventType: null }),
        line('c', { idempotency_key: null }),
        line('d'),
      ]);
      expect(report).toMatchObject({
        loaded: 4,
        inserted: 1,
        rejected: 3,
        lacking: [
          { column: 'event_type', events: 1 },
          { column: 'idempotency_key', events: 1 },
          { column: 'user_id', events: 1 },
        ],
      });
      expect(await tableIn(engine, CURATED, 'idempotency_key')).toEqual([['d']]);
    });
  });

  it('counts lines that are no events, and names the first of them', async () => {
    await withLake(await lake(), async (ports) => {
      const lines = ['{', '[]', '7', line('a'), '{"a":'];
      const report = await loadLines(ports, lines);
      expect(report).toMatchObject({
        events: 1,
        broken: 4,
        brokenLines: [
          { reason: 'not-an-object', count: 2, lines: [2, 3] },
          { reason: 'not-json', count: 2, lines: [1, 5] },
        ],
      });
    });
  });

  it('makes no columns of names that no table can have', async () => {
    await withLake(await lake(), async (ports) => {
      const odd = { 'a b': 1, 'ü': 2, [`x${'y'.repeat(300)}`]: 3, __proto_: 4, ingestion_ts: 5, period_reference: 6 }; // prettier-ignore
      const report = await loadLines(ports, [line('a', odd), `{"__proto__": 1, ${line('b').slice(1)}`]); // prettier-ignore
      expect(report.newColumns).toEqual(['__proto_', 'eventtype', 'userid']);
      expect(report.inserted).toBe(2);
    });
  });

  it('leaves fields in the payload when the table is wide enough', async () => {
    await withLake(await lake(), async (ports) => {
      const wide = Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`f${String(at)}`, at])); // prettier-ignore
      const report = await loadLines(ports, [line('a', wide)]);
      expect(report.newColumns.length + report.columnsLeft).toBe(2502);
      expect(report.columnsLeft).toBeGreaterThan(500);
      expect(report.loaded).toBe(1);
    });
  });

  it('is refused while the pipeline waits for history', async () => {
    const directory = await lake();
    await withLake(directory, (ports) => loadLines(ports, [line('a')]));
    await activate(directory, story('v2'));
    await withLake(directory, async (ports) => {
      const begun = beginLoad(await activeEvents(ports), ports, '2026-07-01T12:00:00.000Z');
      await expect(begun).rejects.toBeInstanceOf(UserError);
      await expect(begun).rejects.toThrow(/waits \(BACKFILL_PENDING\)/);
    });
  });
});
