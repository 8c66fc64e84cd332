import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
});
afterEach(() => here.remove());

const run = (...args: readonly string[]): Promise<Run> => inProcess(here.root, ...args);
const publish = (...args: readonly string[]): Promise<Run> =>
  run('publish', '--registry', './lake', '--wait', '1m', ...args);
const active = (topic: string): string =>
  readFileSync(join(here.root, `lake/schemas/${topic}/active/schema.json`), 'utf8');

/** A schema of `t` with these payload columns. */
const schema = (version: string, payload: object): string =>
  JSON.stringify({
    schema_version: version,
    table_name: 't',
    envelope_columns: { publish_time: { type: 'TIMESTAMP', required: true } },
    payload_columns: payload,
  });

describe('a deprecation that was written with a date long past', () => {
  const announced = schema('1.1.0', {
    a: 'INT',
    b: { type: 'INT', deprecated: { since: '2020-01-01', remove_after: '2020-02-01' } },
  });
  const gone = schema('2.0.0', { a: 'INT' });
  beforeEach(() => {
    here.write('.gitignore', 'lake/\n');
    here.write('schemas/t.json', schema('1.0.0', { a: 'INT', b: 'INT' }));
    here.commit('feat: t');
  });

  it('and removed in the next commit is blocked by the day of its announcement', async () => {
    // The announcement is committed on 2026-01-01.
    here.write('.schema-gate.yml', 'deprecation-days: 3650\n');
    here.write('schemas/t.json', announced);
    here.commit('feat: deprecate');
    here.write('schemas/t.json', gone);
    const { code, out } = await run('check');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/it may leave from 2035-12-30 on.*announced on\s+2026-01-01/s),
    ]);
    expect((await run('check', '--format', 'json')).out).toContain('"rule": "column-removed"');
  });

  it('in the same commit as it is removed is no deprecation', async () => {
    here.write('schemas/t.json', gone);
    expect((await run('check', '--base', 'main')).code).toBe(1);
  });

  it('is blocked by publish, which asks the registry since when it is announced', async () => {
    expect((await publish()).code).toBe(0);
    here.write('schemas/t.json', announced);
    here.commit('feat: deprecate');
    const day = (after: number): string =>
      new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
    const days = [day(30)];
    expect((await publish()).code).toBe(0);
    days.push(day(30));
    here.write('schemas/t.json', gone);
    here.commit('feat: remove');
    for (const args of [['--dry-run'], []]) {
      const { code, out } = await publish(...args);
      expect(code).toBe(1);
      const named = /it may leave\s+from\s+(\d{4}-\d\d-\d\d)\s+on/.exec(out)?.[1];
      expect(days).toContain(named);
    }
    expect(JSON.parse(active('t'))).toMatchObject({ schema_version: '1.1.0' });
  });
});

it('a file that the base branch has with comments can be repaired, checked and published', async () => {
  here.write('.gitignore', 'lake/\n');
  here.write('schemas/events.json', '// comment\n{}');
  here.commit('feat: comments');
  here.git('checkout', '--quiet', '-b', 'repair');
  here.write('schemas/events.json', story('v1'));
  here.commit('fix: events');
  const { code, out } = await run('check');
  expect([code, out]).toEqual([0, expect.stringContaining('[baseline-unreadable]')]);
  here.git('checkout', '--quiet', 'main');
  here.git('merge', '--quiet', 'repair');
  expect((await publish()).code).toBe(0);
  expect(active('events')).toBe(story('v1'));
});

describe('an empty registry', () => {
  const legacy = JSON.stringify({
    ...(JSON.parse(schema('1.0.0', { a: 'INT' })) as object),
    schema_version: undefined,
    surplus: 1,
  });
  beforeEach(() => {
    here.write('.gitignore', 'lake/\n');
    here.write('schemas/t.json', legacy);
    here.write('schemas/events.json', story('v1'));
    here.commit('feat: legacy');
  });

  it('blocks no old file that nobody touches: check, plan and publish agree', async () => {
    const check = await run('check', '--all', '--registry', './lake');
    expect([check.code, check.out]).toEqual([
      0,
      expect.stringContaining('4 tables will be created'),
    ]);
    const plan = await run('plan', 'schemas/t.json', '--registry', './lake');
    expect([plan.code, plan.out]).toEqual([0, expect.stringContaining('CREATE TABLE')]);
    const dry = await publish('--dry-run', '--format', 'json');
    expect(dry.code).toBe(0);
    expect((JSON.parse(dry.out) as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual([
      'PLANNED',
      'PLANNED',
    ]);
    expect((await publish()).code).toBe(0);
    expect(active('t')).toBe(legacy);
  });

  it('does not let a change break the base branch’s version', async () => {
    here.write('schemas/events.json', story('v2'));
    here.commit('feat: v2');
    here.write('schemas/events.json', story('v3'));
    expect((await run('check', '--all', '--registry', './lake')).code).toBe(1);
  });
});
