import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { abandonRewrite } from '../../src/history/abandon-rewrite.js';
import { giveUp } from '../../src/history/give-up.js';
import { activate, catchUpPorts, loadLines, patch, story, validate, withLake } from './lake.js';

const home = mkdtempSync(join(tmpdir(), 'unfinished-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The first version, with another type of user_id. */
const versionWith = (number: string, type: string): string =>
  story('v1').replace('1.0.0', number).replace('"INT"', `"${type}"`);
const FIRST = story('v1');
const REWRITTEN = versionWith('2.0.0', 'DOUBLE');
const NEXT = versionWith('3.0.0', 'STRING');
const EVENT = JSON.stringify({
  message_id: 'a',
  idempotency_key: 'a',
  publish_time: '2026-03-05T10:00:00Z',
  userId: 7,
  eventType: 'click',
});

let directory: string;
/** A version that rewrites user_id is in force, and its history waits. */
beforeEach(async () => {
  directory = mkdtempSync(join(home, 'lake-'));
  await activate(directory, FIRST);
  await withLake(directory, (ports) => loadLines(ports, [EVENT]));
  expect(await activate(directory, REWRITTEN)).toMatchObject({ status: 'BACKFILL_PENDING' });
});

it('a version that touches a column whose rewrite is unfinished is told who lets it go', async () => {
  expect(await activate(directory, NEXT)).toMatchObject({
    kind: 'rejected',
    reasons: [
      {
        type: 'TABLE_CONFLICT',
        message: expect.stringMatching(
          /'user_id' to DOUBLE is not done; publish again when its catch-up has ended, or go back .*--abandon-rewrite/,
        ),
      },
    ],
  });
});

it('it is let go by the end of the catch-up, and then rewrites the column itself', async () => {
  await withLake(directory, async (ports) => {
    expect(await patch(ports)).toMatchObject({ status: 'READY' });
  });
  expect(await activate(directory, NEXT)).toMatchObject({
    kind: 'activated',
    status: 'BACKFILL_PENDING',
  });
  await withLake(directory, async (ports, { rows }) => {
    expect(await patch(ports)).toMatchObject({ status: 'READY' });
    expect(await rows('SELECT user_id FROM "warehouse"."iceberg_curated_db"."events"')).toEqual([
      ['7.0'],
    ]);
  });
});

it('it is let go by abandoning the rewrite, which is how a rewrite is given up', async () => {
  await withLake(directory, async (ports) => {
    const given = giveUp('events', 'nobody waits for it', catchUpPorts(ports));
    await expect(given).rejects.toThrow(/go back with --abandon-rewrite/);
    await abandonRewrite('events', catchUpPorts(ports));
  });
  // As the command does it: the next validation records the version that is back in force.
  await validate(directory);
  expect(await activate(directory, NEXT)).toMatchObject({
    kind: 'activated',
    status: 'BACKFILL_PENDING',
  });
});

it('a topic without a rewrite is let go by giving its catch-up up', async () => {
  const other = mkdtempSync(join(home, 'lake-'));
  await activate(other, FIRST);
  await withLake(other, (ports) => loadLines(ports, [EVENT]));
  await activate(other, story('v2'));
  await withLake(other, async (ports) => {
    const given = await giveUp('events', 'not worth it', catchUpPorts(ports));
    expect(given).toMatchObject({ status: 'READY' });
    expect(await ports.registry.items.get('events')).toMatchObject({ processingEnabled: true });
  });
});
