import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { registryWorkflow, termsOf } from '../../src/bin/workflow.js';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
  // The registry is no part of the repository.
  here.write('.git/info/exclude', 'lake/\n');
});
afterEach(() => here.remove());
const read = (file: string): string => readFileSync(join(here.root, file), 'utf8');
const run = (...args: readonly string[]): Promise<Run> => inProcess(here.root, ...args);
const init = (): Promise<Run> => run('init', '--from-registry', './lake');
const put = (path: string, text: string): void => here.write(`lake/schemas/${path}`, text);
const named = (table: string, version = 'v1'): string =>
  story(version).replace('"events"', JSON.stringify(table));
async function activate(topic: string, text: string): Promise<void> {
  put(`${topic}/pending/schema.json`, text);
  expect((await run('activate', topic, '--registry', './lake')).code).toBe(0);
}
const retire = (topic: string): Promise<Run> =>
  run('retire', topic, '--registry', './lake', '--yes');

describe('init --from-registry', () => {
  it('writes the bytes of the versions in force, which then check as unchanged and plan nothing', async () => {
    const crlf = named('orders', 'v2').replaceAll('\n', '\r\n');
    await activate('events', named('events'));
    await activate('orders', crlf);
    const { code, out } = await init();
    expect(code).toBe(0);
    expect(out).toContain('  written  schemas/events.json (the version in force)\n');
    expect(out).toContain(
      'commit .github/workflows/schema-gate.yml, .schema-gate.yml and the schemas, and open',
    );
    expect([read('schemas/events.json'), read('schemas/orders.json')]).toEqual([
      named('events'),
      crlf,
    ]);
    expect(readdirSync(join(here.root, 'schemas'))).toEqual(['events.json', 'orders.json']);
    here.commit('feat: what is in force');
    const checked = await run('check', '--all', '--registry', './lake', '--format', 'json');
    expect(JSON.parse(checked.out)).toMatchObject({
      result: 'pass',
      topics: ['events', 'orders'].map((topic) => ({ topic, classification: 'unchanged' })),
    });
    const published = await run('publish', '--registry', './lake', '--dry-run', '--format', 'json');
    expect(published.code).toBe(0);
    expect(JSON.parse(published.out)).toMatchObject([
      { topic: 'events', outcome: 'SKIPPED' },
      { topic: 'orders', outcome: 'SKIPPED' },
    ]);
  });

  it.each<[string, () => Promise<void> | void, number, string]>([
    [
      'a retired topic',
      async () => void (await activate('gone', named('gone')), await retire('gone')),
      0,
      "  skipped  topic 'gone': it was retired",
    ],
    [
      'a topic whose only candidate was rejected',
      () => put('gone/failed/schema.json', '{}'),
      0,
      "  skipped  topic 'gone': no version was ever active; its last candidate was rejected (failed/)",
    ],
    [
      'a topic whose first candidate waits',
      () => put('gone/pending/schema.json', named('gone')),
      0,
      'its first candidate waits in pending/',
    ],
    [
      'a lost version',
      () => put('gone/archive/v1.0.0_20260101_000000.json', named('gone')),
      3,
      "  problem  topic 'gone': ACTIVE_MISSING",
    ],
    [
      'a version that is no JSON',
      () => put('gone/active/schema.json', '{'),
      3,
      "  problem  topic 'gone': The active version of topic 'gone'",
    ],
  ])('%s is said, not written', async (_, prepare, code, words) => {
    await activate('events', named('events'));
    await prepare();
    const ran = await init();
    expect([ran.code, ran.out]).toEqual([code, expect.stringContaining(words)]);
    expect(readdirSync(join(here.root, 'schemas'))).toEqual(['events.json']);
  });

  it('keeps what is there, wherever the patterns find it, and writes the rest beside it', async () => {
    for (const topic of ['same', 'other', 'fresh']) await activate(topic, named(topic));
    here.write('topics/same.json', named('same'));
    here.write('topics/other.json', named('other', 'v2'));
    const { code, out } = await init();
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '  written  topics/fresh.json (the version in force)',
      '  kept     topics/other.json (it differs from the version in force)',
      '  kept     topics/same.json (it is the version in force)',
    ]);
    expect(read('topics/other.json')).toBe(named('other', 'v2'));
    expect((await init()).out).toContain('kept     topics/fresh.json');
  });

  it('asks the configuration that is there for the place', async () => {
    await activate('a.schema', named('a'));
    here.write('.schema-gate.yml', 'schemas: ["*/{topic}.json", "lakes/{topic}/schema.json"]\n');
    expect((await init()).out).toContain('written  lakes/a.schema/schema.json');
    here.write('.schema-gate.yml', 'schemas: ["*/{topic}.json"]\n');
    expect((await init()).out).toContain(
      "skipped  topic 'a.schema': none of the patterns */{topic}.json has a place for it",
    );
    here.write('.schema-gate.yml', 'schemas: 1\n');
    expect((await init()).code).toBe(2);
  });

  it('writes through no link', async () => {
    await activate('events', named('events'));
    mkdirSync(join(here.root, 'elsewhere'));
    symlinkSync('elsewhere', join(here.root, 'schemas'));
    const { code, err } = await init();
    expect([code, err]).toEqual([2, expect.stringContaining("'schemas' is a symbolic link")]);
  });

  it.each([
    [['--from-registry', './nowhere'], '--from-registry: there is no directory'],
    [['--from-registry', 'my-bucket'], '--from-registry: '],
    [['--registry-table', 'items'], '--registry-table needs --from-registry'],
    [['--from-registry', './lake', '--registry-table', 'items'], 'leave out --registry-table'],
  ])('%j is wrong usage, and nothing is written', async (args, words) => {
    put('events/active/schema.json', named('events'));
    const { code, err } = await run('init', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(readdirSync(here.root)).not.toContain('.schema-gate.yml');
  });
});

describe('the workflow with a registry', () => {
  it.each([
    ['s3://lake/schemas', 'items'],
    ["s3://lake/it's/here", ''],
  ])('names %s', (registry, table) => {
    const text = registryWorkflow(termsOf(registry, table));
    const { jobs } = parse(text) as {
      jobs: { check: { env: { REGISTRY: string }; steps: { with?: object }[] } };
    };
    expect(jobs.check.env.REGISTRY).toContain(`'${registry.replace("'", "''")}'`);
    const inputs = jobs.check.steps.at(-1)?.with ?? {};
    expect('registry-table' in inputs).toBe(table !== '');
  });
});
