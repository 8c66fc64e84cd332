import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

const check = (...args: readonly string[]): ReturnType<typeof cli> =>
  cli(repository.root, 'check', ...args);

describe('exit codes', () => {
  it('0 when nothing changed', () =>
    expect(check()).toMatchObject({ code: 0, out: '✔ No topic schema changed.\n' }));

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
    expect(check('--format', 'json').out).toContain(
      "Table 'events' belongs to topic 'events' already",
    );
  });

  it('two topics with one table is an error, also where the owner’s file spells its name with an escape', () => {
    repository.write(
      'schemas/events.json',
      story('v1').replace('"table_name": "events"', '"table_name": "\\u0065vents"'),
    );
    repository.commit('chore: another spelling');
    repository.write('schemas/clicks.json', story('v1'));
    expect(check('--format', 'json').out).toContain(
      "Table 'events' belongs to topic 'events' already",
    );
  });

  it('that git ignores were said not to exist', () => {
    repository.write('.gitignore', 'drafts.json\n');
    repository.write('schemas/drafts.json', story('v1'));
    expect(check('schemas/drafts.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is ignored by git'),
    });
    expect(check('schemas/none.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no file'),
    });
  });

  it('named to diff from a folder further in are of the topic of the whole path', () => {
    repository.write('schemas/clicks/schema.json', story('v1').replace('"events"', '"clicks"'));
    repository.write('old.json', story('v1'));
    const topicOf = (folder: string, ...files: readonly string[]): unknown =>
      JSON.parse(cli(join(repository.root, folder), 'diff', '--format', 'json', ...files).out)
        .topics[0].topic;
    expect(topicOf('schemas', '../old.json', 'clicks/schema.json')).toBe('clicks');
    expect(topicOf('.', 'old.json', join(repository.root, 'schemas/clicks/schema.json'))).toBe(
      'clicks',
    );
  });

  it('with hostile names are data, never options, paths or commands', () => {
    repository.write('schemas/-rf.json', story('v1').replace('"events"', '"t1"'));
    repository.write('schemas/my events.json', story('v1'));
    repository.write('schemas/new\nline.json', story('v1'));
    repository.write('schemas/::error::x.json', '{}');
    const { code, out } = check('--format', 'json');
    expect(code).toBe(1);
    const topics = JSON.parse(out).topics.map(
      (topic: { topic: string; changes: { rule: string }[] }) => [
        topic.topic,
        topic.changes[0]?.rule,
      ],
    );
    expect(topics).toEqual([
      ['-rf', 'table-name-differs-from-topic'],
      ['::error::x', 'invalid-topic'],
      ['my events', 'invalid-topic'],
      ['new\nline', 'invalid-topic'],
    ]);
    for (const format of ['text', 'github', 'markdown'])
      expect(check('--format', format).out).not.toMatch(/^\s*::error::x/m);
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
    expect(check().out).toContain('applies after the merge');
    repository.write('.schema-gate.yml', 'fail-onn: never\n');
    expect(check().code).toBe(2);
  });

  it('could not be repaired where it was broken: whatever a change did, the base’s was an error', () => {
    repository.write(
      '.schema-gate.yml',
      'ignore: [{ rule: column-removed, reason: x, expires: 2020-01-01 }]\n',
    );
    repository.commit('chore: a waiver, long ago');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('schemas/events.json', story('v2'));
    repository.commit('feat: v2');
    expect(check()).toMatchObject({
      code: 2,
      out: expect.stringContaining('nothing but the configuration can repair it'),
    });
    repository.write('.schema-gate.yml', 'profile: iceberg\n');
    expect(check().code).toBe(2);
    repository.git('checkout', '--quiet', '--force', 'main');
    repository.git('checkout', '--quiet', '-b', 'repair');
    for (const repaired of ['profile: iceberg\n', undefined]) {
      if (repaired === undefined) rmSync(join(repository.root, '.schema-gate.yml'));
      else repository.write('.schema-gate.yml', repaired);
      repository.commit('fix: the configuration');
      expect(check()).toMatchObject({
        code: 0,
        out: expect.stringMatching(/expired on 2020-01-01.*This change repairs it/),
      });
    }
    repository.write('.schema-gate.yml', 'profile: nonsense\n');
    expect(check().code).toBe(2);
  });

  it('under several of its names is read from one, and says which', () => {
    repository.write('.schema-gate.json', '{"fail-on": "never"}');
    expect(check().out).not.toContain('applies');
    repository.write('.schema-gate.yml', 'fail-on: breaking\n');
    expect(check()).toMatchObject({
      code: 0,
      out: expect.stringContaining('does not read .schema-gate.json'),
    });
    repository.commit('chore: two of them');
    expect(check().out).toContain('.schema-gate.yml is the configuration that applies');
  });

  it.each([
    ['fail-onn: never', "Unknown setting 'fail-onn'"],
    ['rules: { type-narrowed: off }', "rules.type-narrowed can't be lowered below breaking"],
    ['rules: { no-such-rule: off }', 'there is no rule'],
    ['ignore: [{ rule: column-removed, reason: x, expires: 2020-01-01 }]', 'expired on 2020-01-01'],
    ['ignore: [{ rule: column-removed, expires: 2999-01-01 }]', 'reason is missing'],
    ['schemas: [a.json]', 'does not contain {topic}'],
    ['schemas: "../{topic}.json"', 'leads out of the repository'],
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
    expect(
      readFileSync(join(repository.root, '.github/workflows/schema-gate.yml'), 'utf8'),
    ).toContain('lean-ops/schema-gate@v1');
    expect(check()).toMatchObject({ code: 0, out: expect.stringContaining('new') });
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
