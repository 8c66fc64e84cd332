import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { story } from './repository.js';
import { inProcess } from './in-process.js';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'adopt-'));
  mkdirSync(join(directory, 'lake/schemas/events/active'), { recursive: true });
  writeFileSync(join(directory, 'lake/schemas/events/active/schema.json'), story('v1'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const claims = (): readonly string[] => {
  try {
    return readdirSync(join(directory, 'lake/schemas/_claims')).sort();
  } catch {
    return [];
  }
};

it('shows what it would write, writes it with --yes, and then has nothing to do', async () => {
  const dry = await inProcess(directory, 'adopt', '--registry', './lake');
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.out).toContain('claim     iceberg_curated_db.events');
  expect(dry.out).toContain('1 topic to adopt; --yes writes what is listed');
  expect(claims()).toEqual([]);
  const done = await inProcess(directory, 'adopt', '--registry', './lake', '--yes');
  expect(done.out).toContain('1 topic adopted');
  expect(claims()).toEqual([
    'iceberg_curated_db.events.json',
    'iceberg_standardized_db.events.json',
  ]);
  const again = await inProcess(directory, 'adopt', '--registry', './lake', '--format', 'json');
  expect(JSON.parse(again.out)).toEqual({ topics: [], overtaken: [] });
});

it('a conflict is exit 1', async () => {
  mkdirSync(join(directory, 'lake/schemas/copies/active'), { recursive: true });
  writeFileSync(join(directory, 'lake/schemas/copies/active/schema.json'), story('v1'));
  const run = await inProcess(directory, 'adopt', '--registry', './lake');
  expect(run.code).toBe(1);
  expect(run.out).toContain("is claimed by topic 'events'");
});

it('takes no topic', async () => {
  expect((await inProcess(directory, 'adopt', 'events', '--registry', './lake')).code).toBe(2);
});

it('an active version that was lost is exit 3, and the last line says so', async () => {
  mkdirSync(join(directory, 'lake/schemas/lost/archive'), { recursive: true });
  writeFileSync(
    join(directory, 'lake/schemas/lost/archive/v1.0.0_20260101_000000.json'),
    story('v1'),
  );
  const run = await inProcess(directory, 'adopt', '--registry', './lake');
  expect(run.code).toBe(3);
  expect(run.out).toContain('ACTIVE_MISSING');
  expect(run.out).toMatch(/✖ 0 topics to adopt; .*; \d with conflicts?, which a person/);
});
