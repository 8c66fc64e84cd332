import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cli, story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
});
afterEach(() => repository.remove());

const check = (...args: readonly string[]): ReturnType<typeof cli> => cli(repository.root, 'check', ...args);

describe('exit codes', () => {
  it('0 when nothing changed', () => expect(check()).toMatchObject({ code: 0, out: '✔ No topic schema changed.\n' }));

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
    expect(JSON.parse(check('--fail-on', 'never', '--format', 'json').out)).toMatchObject({ result: 'blocked' });
  });

  it.each([
    [['check', '--nope'], 'Unknown option'],
    [['chekc'], 'no command'],
    [['check', 'schemas/nope.json'], 'no file'],
    [['check', '../elsewhere.json'], ''],
    [['check', '--base', 'nope'], 'no commit "nope"'],
    [['check', '--base=--upload-pack=touch pwned'], 'no commit'],
    [['check', '--format', 'xml'], '--format must be one of'],
    [['diff', 'schemas/events.json'], 'two files'],
    [['rules', 'nope'], 'no rule'],
  ])('2 for %j', (args, message) => {
    const { code, err } = cli(repository.root, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('2 outside of a repository', () => {
    const { code, err } = cli(mkdtempSync(join(tmpdir(), 'schema-gate-')), 'check');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('git init') });
  });

  it('3 when the version on the base is not JSON, whatever else passes or blocks', () => {
    repository.write('schemas/events.json', '{"table_name": ');
    repository.commit('chore: oops');
    repository.write('schemas/events.json', story('v1'));
    repository.write('schemas/other.json', '[]');
    const { code, out } = check('--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      result: 'error',
      errors: [{ code: 'fault', file: 'schemas/events.json' }],
      topics: [{ topic: 'other', classification: 'invalid' }],
    });
    expect(check('--fail-on', 'never').code).toBe(3);
  });
});

describe('files', () => {
  it('untracked ones are judged as new topics', () => {
    repository.write('schemas/clicks/schema.json', story('v1').replace('"events"', '"clicks"'));
    expect(JSON.parse(check('--format', 'json').out)).toMatchObject({
      topics: [{ topic: 'clicks', classification: 'new', baseline: { source: 'none' } }],
    });
  });

  it('a deleted one blocks', () => {
    repository.git('rm', '--quiet', 'schemas/events.json');
    const { code, out } = check('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).topics[0].changes[0]).toMatchObject({
      rule: 'schema-deleted',
      severity: 'breaking',
      side: 'LEFT',
      approvable: true,
    });
  });

  it('moved within its topic is unchanged', () => {
    mkdirSync(join(repository.root, 'schemas/events'));
    repository.git('mv', 'schemas/events.json', 'schemas/events/schema.json');
    expect(check()).toMatchObject({ code: 0 });
  });

  it('a second one for the same topic is an error', () => {
    repository.write('schemas/events/schema.json', story('v1'));
    expect(check('--format', 'json').out).toContain('topic-redefined');
  });

  it('two topics with one table is an error', () => {
    repository.write('schemas/clicks.json', story('v1'));
    expect(check('--format', 'json').out).toContain("Table 'events' belongs to topic 'events' already");
  });

  it('with hostile names are data, never options, paths or commands', () => {
    repository.write('schemas/-rf.json', story('v1').replace('"events"', '"t1"'));
    repository.write('schemas/my events.json', story('v1'));
    repository.write('schemas/new\nline.json', story('v1'));
    repository.write('schemas/::error::x.json', '{}');
    const { code, out } = check('--format', 'json');
    expect(code).toBe(1);
    const topics = JSON.parse(out).topics.map((topic: { topic: string; changes: { rule: string }[] }) => [
      topic.topic,
      topic.changes[0]?.rule,
    ]);
    expect(topics).toEqual([
      ['-rf', 'table-name-differs-from-topic'],
      ['::error::x', 'invalid-topic'],
      ['my events', 'invalid-topic'],
      ['new\nline', 'invalid-topic'],
    ]);
    for (const format of ['text', 'github', 'markdown']) expect(check('--format', format).out).not.toMatch(/^\s*::error::x/m);
  });

  it('that are links are not followed', () => {
    const secret = join(mkdtempSync(join(tmpdir(), 'schema-gate-')), 'secret.json');
    writeFileSync(secret, '{"secret": 1}');
    symlinkSync(secret, join(repository.root, 'schemas/link.json'));
    for (const commits of [false, true]) {
      if (commits) repository.commit('chore: a link');
      const { code, out } = check('--format', 'json', '--all');
      expect(code).toBe(1);
      expect(out).toContain('not-a-regular-file');
      expect(out).not.toContain('secret"');
    }
  });

  it('of 5 MB are refused unread', () => {
    repository.write('schemas/big.json', `{"x-a": "${'a'.repeat(5_000_000)}"}`);
    expect(check('--format', 'json').out).toContain('too-large');
  });
});

describe('the configuration', () => {
  it('is the base’s; a proposed one is validated, and decides nothing', () => {
    repository.write('schemas/events.json', story('v2'));
    repository.commit('feat: v2');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('.schema-gate.yml', 'fail-on: never\n');
    repository.write('schemas/events.json', story('v3'));
    repository.commit('feat: v3 and a friendly policy');
    expect(check().code).toBe(1);
    expect(check().out).toContain('counts once it is merged');
    repository.write('.schema-gate.yml', 'fail-onn: never\n');
    expect(check().code).toBe(2);
  });

  it.each([
    ['fail-onn: never', "'fail-onn' is no setting"],
    ['rules: { type-narrowed: off }', "the table can't do this"],
    ['rules: { no-such-rule: off }', 'there is no rule'],
    ['ignore: [{ rule: column-removed, reason: x, expires: 2020-01-01 }]', 'expired on 2020-01-01'],
    ['ignore: [{ rule: column-removed, expires: 2999-01-01 }]', 'reason is missing'],
    ['schemas: [a.json]', 'does not contain {topic}'],
    ['a: [', 'is not YAML'],
  ])('%s is exit 2', (text, message) => {
    repository.write('.schema-gate.yml', text);
    expect(check()).toMatchObject({ code: 2, out: expect.stringContaining(message) });
  });
});

describe('init', () => {
  it('writes three files, never overwrites, and what it wrote passes', () => {
    repository.write('.schema-gate.yml', '# mine\n');
    expect(cli(repository.root, 'init').code).toBe(0);
    expect(readFileSync(join(repository.root, '.schema-gate.yml'), 'utf8')).toBe('# mine\n');
    expect(readFileSync(join(repository.root, '.github/workflows/schema-gate.yml'), 'utf8')).toContain('lean-ops/schema-gate@v1');
    expect(check()).toMatchObject({ code: 0, out: expect.stringContaining('new') });
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
    expect(cli(fresh.root, 'check')).toMatchObject({ code: 0, out: expect.stringContaining('every schema is new') });
    fresh.remove();
  });
});
