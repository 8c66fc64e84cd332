import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { refuseInWorkspace, writeInWorkspace } from '../../src/bin/write-named.js';
import { inProcess } from './in-process.js';
import { action, story, throwawayRepository, type Repository } from './repository.js';

const start = process.cwd();
let here: Repository;
let outside: string;
beforeEach(() => {
  here = throwawayRepository();
  outside = mkdtempSync(join(tmpdir(), 'schema-gate-outside-'));
  here.write('schemas/events.json', story('v1'));
  here.write('schemas/broken.json', '{');
  here.write('tables/orders.json', story('v1'));
  here.write('.schema-gate.yml', 'fail-on: warning\n');
  here.commit('feat: v1');
  symlinkSync(join(here.root, 'schemas/events.json'), join(outside, 'link.json'));
  writeFileSync(join(outside, 'topic.json'), story('v1'));
});
afterEach(() => {
  process.chdir(start);
  here.remove();
  rmSync(outside, { recursive: true });
});

const REFUSED = [
  ['schemas/events.json', 'topic schema'],
  ['./schemas/../schemas/events.json', 'topic schema'],
  ['schemas/broken.json', 'topic schema'],
  ['schemas/new.json', 'topic schema'],
  ['schemas/new/schema.json', 'topic schema'],
  ['tables/orders.json', 'topic schema'],
  ['OUTSIDE/link.json', 'topic schema'],
  ['OUTSIDE/topic.json', 'topic schema'],
  ['.schema-gate.yml', 'configuration'],
] as const;

it.each([
  'lake/schemas/deployment.json',
  'lake/schemas/events/active/schema.json',
  'lake/schemas/events/archive/v1.0.0_20260101_000000.json',
  'lake/schemas/_claims/a.b.json',
  'lake/schema-gate/registry/events.json',
])('a report never goes to %s, which a registry reads', async (path) => {
  here.write(path, '{}');
  const line = ['check', '--format', 'json', '--output', path];
  const { code, out, err } = await inProcess(here.root, ...line);
  expect([code, out + err]).toEqual([2, expect.stringMatching(/is the place of a/)]);
  expect(readFileSync(join(here.root, path), 'utf8')).toBe('{}');
});

it.each(REFUSED)('--output %s is wrong usage, and nothing is written', async (path, what) => {
  const named = path.replace('OUTSIDE', outside);
  const file = join(named.startsWith('/') ? '' : here.root, named);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  for (const more of [[], ['--nope']]) {
    const line = ['check', '--format', 'json', '--output', named, ...more];
    const { code, out, err } = await inProcess(here.root, ...line);
    expect([code, out + err]).toEqual([
      2,
      expect.stringContaining(
        more.length > 0
          ? 'Unknown option'
          : `is the place of ${what === 'configuration' ? 'the' : 'a'} ${what}`,
      ),
    ]);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(before);
  }
});

it.each(REFUSED.map(([path]) => path))('the action refuses %s', async (path) => {
  process.chdir(here.root);
  const named = path.replace('OUTSIDE', outside);
  await expect(refuseInWorkspace('report-file', named)).rejects.toThrow(
    'name another file for the report',
  );
  await expect(writeInWorkspace(named, 'report')).rejects.toThrow('name another file');
});

it.each(['report.json', 'schemas/topic.schema.json', 'schemas/report.txt', 'tables/report.json'])(
  'a report may go to %s, again and again',
  async (path) => {
    for (let times = 0; times < 2; times++)
      expect((await inProcess(here.root, 'check', '--format', 'json', '--output', path)).code).toBe(
        0,
      );
  },
);

it('one file for two reports is refused', () => {
  const head = here.mergePullRequest('change', () =>
    here.write('schemas/events.json', story('v2')),
  );
  const run = action(here, head, {
    'INPUT_REPORT-FILE': 'out/r.json',
    'INPUT_SARIF-FILE': './out/../out/r.json',
  });
  expect([run.code, run.outputs.get('result'), run.out]).toEqual([
    1,
    'error',
    expect.stringContaining("report-file and sarif-file are both 'out/r.json'"),
  ]);
});
