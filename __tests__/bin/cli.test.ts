import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { cli, story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
});
afterEach(() => repository.remove());

const check = (...args: readonly string[]): ReturnType<typeof cli> =>
  cli(repository.root, 'check', ...args);

describe('exit codes', () => {
  it('0 when nothing changed', () =>
    expect(check()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^compared: .*\n✔ No topic schema changed\.\n$/),
    }));

  it('0 for an enhancement in an uncommitted file', () => {
    repository.write('schemas/events.json', story('v2'));
    const { code, out } = check();
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toBe('✔ pass: 3 enhancements in 1 topic');
  });

  it('1 for a break on a branch, against main', () => {
    repository.write('schemas/events.json', story('v2'));
    repository.commit('feat: v2');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('schemas/events.json', story('v3'));
    repository.commit('feat: v3');
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toContain('✖ blocked: 3 breaking in 1 topic');
    expect(check('--fail-on', 'never').code).toBe(0);
    expect(JSON.parse(check('--fail-on', 'never', '--format', 'json').out)).toMatchObject({
      result: 'blocked',
    });
  });

  it.each([
    [['check', '--nope'], 'Unknown option'],
    [['chekc'], 'no command'],
    [['check', 'schemas/nope.json'], 'no file'],
    [['check', '../elsewhere.json'], ''],
    [['check', '--base', 'nope'], "no commit 'nope'"],
    [['check', '--base=--upload-pack=touch pwned'], 'no commit'],
    [['check', '--format', 'xml'], '--format must be one of'],
    [['diff', 'schemas/events.json'], 'two files'],
    [['rules', 'nope'], 'no rule'],
  ])('2 for %j', async (args, message) => {
    const { code, err } = await inProcess(repository.root, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('2 outside of a repository', () => {
    const { code, err } = cli(mkdtempSync(join(tmpdir(), 'schema-gate-')), 'check');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('git init') });
  });

  it('3 when the active version is not JSON, whatever else passes or blocks', () => {
    repository.write('lake/schemas/events/active/schema.json', '{"table_name": ');
    repository.write('schemas/events.json', story('v2'));
    repository.write('schemas/other.json', '[]');
    const { code, out } = check('--registry', './lake', '--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      result: 'error',
      errors: [{ code: 'fault', file: 'schemas/events.json' }],
      topics: [{ topic: 'other', classification: 'invalid' }],
    });
    expect(check('--registry', './lake', '--fail-on', 'never').code).toBe(3);
  });
});

describe('init', () => {
  it('writes what is missing, never overwrites, and what it wrote passes', () => {
    repository.write('.schema-gate.yml', '# mine\n');
    expect(cli(repository.root, 'init').code).toBe(0);
    expect(readFileSync(join(repository.root, '.schema-gate.yml'), 'utf8')).toBe('# mine\n');
    expect(
      readFileSync(join(repository.root, '.github/workflows/schema-gate.yml'), 'utf8'),
    ).toContain('lean-ops/schema-gate@v1');
    expect(check('--all').code).toBe(0);
  });
});

describe('init', () => {
  it.each(['.schema-gate.yaml', '.schema-gate.json'])(
    'replaced a policy in force by writing .schema-gate.yml beside %s',
    (name) => {
      repository.write(name, '{"fail-on": "warning"}');
      expect(cli(repository.root, 'init')).toMatchObject({
        code: 0,
        out: expect.stringContaining(`kept     ${name}`),
      });
      expect(existsSync(join(repository.root, '.schema-gate.yml'))).toBe(false);
    },
  );

  it.each<[string, (root: string) => void]>([
    ['a file in place of .github', (root) => writeFileSync(join(root, '.github'), '')],
    [
      'a link that leads nowhere',
      (root) => symlinkSync('/nowhere/at/all', join(root, '.schema-gate.yml')),
    ],
    [
      'a link in place of a folder',
      (root) => symlinkSync('/nowhere/at/all', join(root, '.github')),
    ],
  ])('told %s as an unexpected failure of ours', (_, prepare) => {
    prepare(repository.root);
    const { code, err } = cli(repository.root, 'init');
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.not.stringContaining('Unexpected failure'),
    });
  });
});

describe('an error', () => {
  const earlier = '{"result": "pass"}';
  const report = (): string => readFileSync(join(repository.root, 'r.json'), 'utf8');

  it.each([
    ['usage', ['check', 'schemas/nope.json'], 2],
    ['usage', ['check', '--base', 'nope'], 2],
    ['config', ['check', '--config', 'bad.yml'], 2],
    ['fault', ['diff', 'bad.yml', 'schemas/events.json'], 3],
  ])('of %s left an earlier pass in the file of --output: %j', (kind, args, code) => {
    repository.write('bad.yml', '[');
    repository.write('r.json', earlier);
    const run = cli(repository.root, ...args, '--format', 'json', '--output', 'r.json');
    expect(run.code).toBe(code);
    expect(JSON.parse(report())).toMatchObject({ result: 'error', errors: [{ code: kind }] });
  });

  it('in words is in the file, too, and told at the terminal', () => {
    const run = cli(repository.root, 'check', 'schemas/nope.json', '--output', 'r.json');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('no file') });
    expect(report()).toContain('no file');
  });

  it('of a plan is a plan’s document', () => {
    const run = cli(repository.root, 'plan', 'schemas/nope.json', '--format', 'json');
    expect(run).toMatchObject({ code: 2, err: '' });
    expect(JSON.parse(run.out)).toEqual({
      result: 'error',
      topics: [],
      errors: [expect.objectContaining({ code: 'usage' })],
      warnings: [],
      notes: [],
      compared_with: null,
    });
  });

  it('is printed where the file can’t be written', () => {
    const run = cli(repository.root, 'check', '--format', 'json', '--output', 'nowhere/r.json');
    expect(run.code).toBe(2);
    expect(JSON.parse(run.out)).toMatchObject({ result: 'error' });
  });
});

describe('output', () => {
  it('is the same bytes for the same input', () => {
    repository.write('schemas/events.json', story('v2'));
    expect(check('--format', 'json').out).toBe(check('--format', 'json').out);
  });

  it('works in a repository without a commit', () => {
    const fresh = throwawayRepository();
    fresh.write('schemas/events.json', story('v1'));
    expect(cli(fresh.root, 'check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('every schema is new'),
    });
    fresh.remove();
  });
});
