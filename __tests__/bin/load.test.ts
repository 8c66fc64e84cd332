import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { activate, story } from '../history/lake.js';
import { inProcess } from './in-process.js';
import type { Run } from './repository.js';

const isReport = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync('schemas/load.schema.json', 'utf8')) as object,
);
const home = mkdtempSync(join(tmpdir(), 'load-command-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let here = '';
let count = 0;
beforeEach(async () => {
  here = mkdtempSync(join(home, `${String(count++)}-`));
  await activate(join(here, 'lake'), story('v1'));
});

const load = (...args: readonly string[]): Promise<Run> =>
  inProcess(here, 'load', 'events', ...args, '--registry', './lake');
const line = (key: string, more: object = {}): string =>
  `${JSON.stringify({ message_id: key, idempotency_key: key, publish_time: '2026-03-05T10:00:00Z', userId: 7, eventType: 'x', ...more })}\n`; // prettier-ignore

describe('load', () => {
  it('tells how a JSON document becomes one event a line', async () => {
    writeFileSync(join(here, 'e.json'), '[\n{"a":1}\n]\n');
    const { code, out } = await load('e.json');
    expect(code).toBe(1);
    expect(out).toContain("⚠ the file looks like one JSON document; jq -c '.[]' makes one event a");
    const json = JSON.parse((await load('e.json', '--format', 'json')).out) as object;
    isReport(json);
    expect([isReport.errors, json]).toEqual([null, expect.objectContaining({ notes: [expect.stringContaining('jq')] })]); // prettier-ignore
  });

  it('that stopped asks for the whole file', async () => {
    writeFileSync(join(here, 'e.gz'), gzipSync(line('a').repeat(50)).subarray(0, -9));
    const { code, out } = await load('e.gz');
    expect(code).toBe(3);
    expect(out).toMatch(/cut off; load the whole file again, what is loaded stays\n$/);
  });

  it('advises to unpack a file for the command that was run', async () => {
    writeFileSync(join(here, 'e.zst'), Buffer.from([0x28, 0xb5, 0x2f, 0xfd]));
    for (const [args, command] of [
      [['load', 'events', 'e.zst', '--registry', './lake'], 'load TOPIC - --registry DIR'],
      [['try', 'events', 'e.zst', '--registry', './lake'], 'try TOPIC -'],
      [['init', '--from-events', 'e.zst'], 'init --from-events - TOPIC'],
    ] as const)
      expect(await inProcess(here, ...args)).toMatchObject({
        code: 2,
        err: expect.stringContaining(`zstd -dc FILE | schema-gate ${command}\n`),
      });
  });

  it('says what the tables got, and that a second load of the file changes nothing', async () => {
    writeFileSync(join(here, 'e.ndjson'), line('a') + line('b'));
    const first = await load('e.ndjson', '--now', '2026-07-01T12:00:00Z');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toBe(
      [
        '  STANDARDIZED 2 rows',
        '  CURATED      2 rows inserted, 0 rows updated',
        '  new columns  eventtype, userid',
        "✔ 2 events of 'events' loaded",
        '',
      ].join('\n'),
    );
    const again = await load('e.ndjson', '--format', 'json');
    const report = JSON.parse(again.out) as object;
    isReport(report);
    expect(isReport.errors).toBeNull();
    expect(report).toMatchObject({
      events: 2,
      loaded: 0,
      already_there: 2,
      inserted: 0,
      updated: 0,
    });
  });

  it('counts broken lines and goes on; exit 1 asks a person to look', async () => {
    writeFileSync(join(here, 'e.ndjson'), `{\n${line('a')}[]\n${line('b', { userId: 'x' })}`);
    const { code, out } = await load('e.ndjson');
    expect(code).toBe(1);
    expect(out).toContain('1 line is not JSON (first: 1)');
    expect(out).toContain('1 line is JSON, but no object (first: 3)');
    expect(out).toContain('1 event not in CURATED, since a column has no value: user_id 1');
  });

  it('reads gzip', async () => {
    writeFileSync(join(here, 'e.gz'), gzipSync(line('a')));
    expect(await load('e.gz')).toMatchObject({ code: 0 });
  });

  it('takes the rest when a file that broke off is whole', async () => {
    const whole = gzipSync(Array.from({ length: 5000 }, (_, at) => line(`k${String(at * 7919)}`)).join('')); // prettier-ignore
    writeFileSync(join(here, 'e.gz'), whole.subarray(0, whole.length / 2));
    const first = await load('e.gz', '--format', 'json');
    expect(first.code).toBe(3);
    expect(first.out).toContain('the gzip data is cut off');
    writeFileSync(join(here, 'e.gz'), whole);
    const second = JSON.parse((await load('e.gz', '--format', 'json')).out) as {
      readonly loaded: number;
      readonly already_there: number;
    };
    expect(second.loaded + second.already_there).toBe(5000);
    expect(second.loaded).toBeLessThan(5000);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no file', [], /takes a topic and a file/],
    ['a file that is not there', ['none.ndjson'], /none\.ndjson/],
    ['a folder', ['lake'], /lake/],
    ['a time without a zone', ['e.ndjson', '--now', '2026-07-01 12:00:00'], /--now must be a time/],
    ['a day that is none', ['e.ndjson', '--now', '2026-02-31T25:00:00Z'], /--now must be a time/],
    ['an empty file', ['empty.ndjson'], /has no events/],
  ])('of %s is wrong usage, with the next step', async (_, args, message) => {
    writeFileSync(join(here, 'e.ndjson'), line('a'));
    writeFileSync(join(here, 'empty.ndjson'), '');
    const { code, err } = await load(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('needs rows on this machine, and a topic that is there', async () => {
    writeFileSync(join(here, 'e.ndjson'), line('a'));
    const aws = await inProcess(here, 'load', 'events', 'e.ndjson', '--registry', 's3://bucket');
    expect(aws).toMatchObject({ code: 2, err: expect.stringContaining('in AWS the pipeline') });
    const other = await inProcess(here, 'load', 'event', 'e.ndjson', '--registry', './lake');
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('did you mean events?') });
  });
});
