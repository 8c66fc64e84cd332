import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { activate, CURATED, story, withLake } from '../history/lake.js';
import { inProcess } from './in-process.js';
import type { Run } from './repository.js';

const home = mkdtempSync(join(tmpdir(), 'catch-up-command-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let here = '';
const lake = (): string => join(here, 'lake');
const run = (...args: readonly string[]): Promise<Run> =>
  inProcess(here, ...args, '--registry', './lake');
const line = (key: string, month: string): string =>
  `${JSON.stringify({ message_id: key, idempotency_key: key, publish_time: `${month}-05T10:00:00Z`, userId: 7, eventType: 'x', deviceType: 'phone' })}\n`; // prettier-ignore

/** v1 with rows in two months, and v2 activated. */
beforeEach(async () => {
  here = mkdtempSync(join(home, 'run-'));
  await activate(lake(), story('v1'));
  writeFileSync(join(here, 'e.ndjson'), line('a', '2026-03') + line('b', '2026-04'));
  await run('load', 'events', 'e.ndjson');
  await activate(lake(), story('v2').replace('incremental', 'full'));
});

const REWRITTEN = story('v2')
  .replace('incremental', 'full')
  .replace('2.0.0', '3.0.0')
  .replace('"BIGINT"', '"STRING"');

function valid(schema: string, text: string): object {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')) as object,
  );
  const parsed = JSON.parse(text) as object;
  validate(parsed);
  expect(validate.errors).toBeNull();
  return parsed;
}

describe('catch-up', () => {
  it('patches period by period, and a second run has nothing to do', async () => {
    const first = await run('catch-up', 'events');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toBe(
      [
        '  2026-04      1 row changed',
        '  2026-03      1 row changed',
        "✔ History of 'events' is patched: 2 rows changed",
        '',
      ].join('\n'),
    );
    const second = await run('catch-up', 'events', '--format', 'json');
    expect(valid('catch-up', second.out)).toMatchObject({ status: 'NOTHING_TO_DO', periods: [] });
  });

  it('shows its plan and changes nothing', async () => {
    const { code, out } = await run('catch-up', 'events', '--plan');
    expect(code).toBe(0);
    expect(out).toContain('patches added columns: device_type');
    expect(out).toContain('in 2 periods: 2026-04, 2026-03');
    expect(out).toContain(
      [
        '  cost',
        '  periods            2',
        '  statements         6',
        '  rows               2        of CURATED in these periods',
        '  rows with a value  2        of STANDARDIZED, in a column that is patched',
        '  rows that change   2        readers of what is new see them again',
        '  bytes read         unknown',
        '  bytes kept         unknown  until snapshots expire',
        '  price              none     nothing is charged for a directory',
        '',
      ].join('\n'),
    );
    const json = await run('catch-up', 'events', '--plan', '--price-per-tb', '6.5', '--format', 'json'); // prettier-ignore
    expect(valid('catch-up-plan', json.out)).toMatchObject({
      topic: 'events',
      bill: { rows_changed_at_most: 2, rows_are_exact: true, dollars_at_most: null },
      cost_unknown: null,
    });
    const status = await run('status', 'events');
    expect(status.out).toContain('BACKFILL_PENDING');
  });

  it('gives up in words that claim no patch, and then tells what stays', async () => {
    const given = await run('catch-up', 'events', '--give-up', '--reason', 'not worth it');
    expect(given.out).toMatch(/\n✔ The catch-up of 'events' is given up: not worth it\n$/);
    expect(given.out).toContain(
      "'device_type' stays unpatched in all periods: a person gave it up",
    );
  });

  it('gives up on a person’s word, and says what stays', async () => {
    const { code, out } = await run('catch-up', 'events', '--give-up', '--reason', 'not worth it', '--format', 'json'); // prettier-ignore
    expect(code).toBe(0);
    expect(valid('catch-up', out)).toMatchObject({
      status: 'READY',
      reason: 'not worth it',
      unpatched: [
        { column: 'device_type', periods: null, reason: 'given-up' },
        { column: 'user_id', periods: null, reason: 'given-up' },
      ],
    });
    const later = await run('catch-up', 'events', '--format', 'json');
    expect(valid('catch-up', later.out)).toMatchObject({ status: 'READY' });
  });

  it('goes back to the version before a rewrite that nobody waits for', async () => {
    await run('catch-up', 'events');
    await activate(lake(), REWRITTEN);
    expect(await run('catch-up', 'events', '--give-up', '--reason', 'x')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/the column 'user_id' is BIGINT.*says STRING.*--abandon-rewrite/),
    });
    const back = await run('catch-up', 'events', '--abandon-rewrite', '--format', 'json');
    expect(back.code).toBe(0);
    const status = JSON.parse((await run('status', 'events', '--format', 'json')).out) as object;
    expect(status).toMatchObject({ topics: [{ active: { version: '2.0.0' } }] });
    expect(await run('catch-up', 'events')).toMatchObject({ code: 0 });
    expect((await run('status', 'events')).out).toMatch(/gate +open/);
    expect(await run('catch-up', 'events', '--abandon-rewrite')).toMatchObject({
      code: 2,
      err: expect.stringContaining('waits for no rewrite'),
    });
  });

  it('is verified at any time, and a value that somebody changed is found', async () => {
    const before = await run('verify', 'events');
    expect(before).toMatchObject({ code: 0, out: expect.stringContaining('nothing to verify') });
    expect(before.out).toContain('; schema-gate status events tells whether it waits for one');
    await run('catch-up', 'events');
    const well = await run('verify', 'events', '--format', 'json');
    expect(well.code).toBe(0);
    expect(valid('verify', well.out)).toMatchObject({ status: 'VERIFIED' });
    await withLake(lake(), (_, { run: sql }) =>
      sql(`UPDATE "warehouse"."${CURATED}"."events" SET device_type = 'fax' WHERE user_id = 7`),
    );
    const odd = await run('verify', 'events');
    expect(odd.code).toBe(1);
    expect(odd.out).toContain('device_type in 2026-03: 1 values, 1 expected, 1 row differ');
  });

  it('is said not to count again what a rewrite has compared before its swap', async () => {
    await run('catch-up', 'events');
    await activate(lake(), REWRITTEN);
    expect(await run('catch-up', 'events')).toMatchObject({ code: 0 });
    const { out } = await run('verify', 'events');
    expect(out).toContain('patched no column from STANDARDIZED, so there is nothing to count');
  });

  it('follows an activation, which shows its columns to any client of the rows', async () => {
    await run('catch-up', 'events');
    const pending = join(lake(), 'schemas/events/pending');
    mkdirSync(pending, { recursive: true });
    const next = story('v2').replace('2.0.0', '2.1.0').replace('"browser_version"', '"extra": "DATE", "browser_version"'); // prettier-ignore
    writeFileSync(join(pending, 'schema.json'), next);
    const activated = await run('activate', 'events');
    expect(activated.code).toBe(0);
    expect(activated.out).toContain('its pipeline waits for its history (schema-gate catch-up events)'); // prettier-ignore
    const columns = await withLake(lake(), (_, { rows }) =>
      rows(
        `SELECT data_type FROM duckdb_columns() WHERE schema_name = '${CURATED}' AND column_name = 'extra'`,
      ),
    );
    expect(columns).toEqual([['DATE']]);
    const status = await run('status', 'events');
    expect(status.out).toContain('BACKFILL_PENDING');
    expect(await run('catch-up', 'events')).toMatchObject({ code: 0 });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no topic', [], /takes one topic/],
    ['a topic that is not there', ['event'], /did you mean events\?/],
    ['a reason without giving up', ['events', '--reason', 'x'], /belong together/],
    ['giving up without a reason', ['events', '--give-up'], /belong together/],
    ['two things at once', ['events', '--plan', '--abandon-rewrite'], /Give one of --plan and/],
    ['a wait for nobody', ['events', '--wait', '5m'], /directory runs here; leave out --wait/],
    ['a table of items', ['events', '--registry-table', 'items'], /holds its own registry items/],
    ['a price without a plan', ['events', '--price-per-tb', '5'], /belongs to --plan/],
    ['a price that is none', ['events', '--plan', '--price-per-tb', '5,5'], /US dollars such as 5/],
    ['a number that is none', ['events', '--max-inserts', 'all'], /must be a number of rows/],
  ])('of %s is wrong usage', async (_, args, message) => {
    const { code, err } = await run('catch-up', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
