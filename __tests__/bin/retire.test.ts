import { mkdtempSync, mkdirSync, existsSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story } from './repository.js';

let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'retire-'));
  mkdirSync(join(directory, 'lake/schemas/events/pending'), { recursive: true });
  writeFileSync(join(directory, 'lake/schemas/events/pending/schema.json'), story('v1'));
  await inProcess(directory, 'activate', 'events', '--registry', './lake');
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const run = (...args: readonly string[]): ReturnType<typeof inProcess> =>
  inProcess(directory, 'retire', ...args, '--registry', './lake');
const active = (): string => join(directory, 'lake/schemas/events/active/schema.json');

it('shows what it would do, does it with --yes, and then has nothing to do', async () => {
  const dry = await run('events');
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(/item +RETIRED, processing disabled/);
  expect(dry.out).toMatch(/claim +release iceberg_curated_db\.events/);
  expect(dry.out).toMatch(/table +iceberg_curated_db\.events stays, with its rows/);
  expect(dry.out).toContain('5 steps to retire events; --yes does what is listed');
  const file = / file +delete it in git, too: .* publish brings the topic back\n/;
  expect(dry.out).toMatch(file);
  expect(existsSync(active())).toBe(true);

  const done = await run('events', '--yes', '--format', 'json');
  expect(done.code).toBe(0);
  expect(JSON.parse(done.out)).toMatchObject({
    topic: 'events',
    steps: [
      { step: 'item' },
      { step: 'archive' },
      { step: 'active' },
      { step: 'claim' },
      { step: 'claim' },
    ],
    tables: ['iceberg_curated_db.events', 'iceberg_standardized_db.events'],
    done: true,
    overtaken: null,
  });
  expect(existsSync(active())).toBe(false);
  expect(readdirSync(join(directory, 'lake/schemas/events/archive'))).toHaveLength(1);

  const again = await run('events');
  expect(again.out).toContain('events is retired; nothing is left to do');
  expect(again.out).toMatch(file);
  const status = await inProcess(directory, 'status', 'events', '--registry', './lake');
  expect(status.out).toContain('RETIRED');
});

it.each([
  ['without a topic', [], /takes one topic/],
  ['with two', ['events', 'orders'], /takes one topic/],
  ['of a topic that does not exist', ['event'], /There is no topic 'event' .*did you mean events/],
  ['with a name that is no topic', ['../x'], /can't be a topic name/],
])('%s it is wrong usage', async (_, args, expected) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err.replaceAll(/\s+/g, ' ')).toMatch(expected);
});
