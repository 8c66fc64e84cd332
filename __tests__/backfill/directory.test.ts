import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { directoryBackfill } from '../../src/backfill/directory.js';
import { Fault } from '../../src/errors.js';
import type { BackfillInput } from '../../src/protocol/backfill-input.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'schema-gate-backfill-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const input = (topic: string): BackfillInput => ({
  topic_name: topic,
  schema_version: '1.1.0',
  backfill_config: {
    enabled: true,
    lookback_days: 30,
    strategy: 'incremental',
    chunk_days: 7,
    new_columns: ['a'],
    type_changes: [],
  },
  trigger_source: 'schema_validator',
  activation_seq: 2,
  schema_sha256: 'abc',
  patched_base: null,
});
const EXECUTIONS = 'schema-gate/executions';

it('records a backfill once, readable, and nothing else', async () => {
  const path = join(directory, EXECUTIONS, 'events-2-abc.json');
  const backfill = directoryBackfill(directory);
  expect(await backfill.start('events-2-abc', input('events'))).toEqual({
    kind: 'started',
    id: path,
  });
  expect(await backfill.start('events-2-abc', input('other'))).toEqual({
    kind: 'exists',
    id: path,
  });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(input('events'));
  expect(readdirSync(join(directory, EXECUTIONS))).toEqual(['events-2-abc.json']);
  expect(readdirSync(join(directory, 'schema-gate/tmp'))).toEqual([]);
});

it('of many starts under one name one is the first', async () => {
  const users = Array.from({ length: 10 }, () => directoryBackfill(directory));
  const kinds = await Promise.all(
    users.map(async (one) => (await one.start('a', input('a'))).kind),
  );
  expect(kinds.sort()).toEqual([...Array.from({ length: 9 }, () => 'exists'), 'started']);
});

it('follows no link out of the directory', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'schema-gate-backfill-'));
  mkdirSync(join(directory, 'schema-gate'));
  symlinkSync(outside, join(directory, EXECUTIONS));
  const fault: unknown = await directoryBackfill(directory)
    .start('a', input('a'))
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(String(fault)).toContain(`${join(directory, EXECUTIONS)} is a link`);
  expect(readdirSync(outside)).toEqual([]);
  rmSync(outside, { recursive: true });
});

it.each(['../a', 'a/b', '', 'a\0', 'x'.repeat(81)])('%j is no name of a backfill', async (name) => {
  await expect(directoryBackfill(directory).start(name, input('a'))).rejects.toThrow(TypeError);
  expect(readdirSync(directory)).toEqual([]);
});
