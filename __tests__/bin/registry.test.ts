import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pullRequestEnvironment } from '../../scripts/throwaway-repository.mjs';
import { inProcess } from './in-process.js';
import {
  action,
  cli,
  story,
  throwawayRepository,
  type ActionRun,
  type Repository,
} from './repository.js';

let repository: Repository;
let registry: string;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
  registry = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterEach(() => {
  repository.remove();
  rmSync(registry, { recursive: true, force: true });
});

const merge = (version: string): void => {
  repository.write('schemas/events.json', story(version));
  repository.commit(`feat: ${version} (#7)`);
};
const publish = (...args: readonly string[]): ReturnType<typeof cli> =>
  cli(repository.root, 'publish', '--registry', registry, '--wait', '1m', ...args);
const object = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(registry, path), 'utf8')) as Record<string, unknown>;
/** A push to the default branch, as the runner would hand it over. */
function push(more: Readonly<Record<string, string>> = {}): ActionRun {
  const event = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
  const payload = {
    ref: 'refs/heads/main',
    head_commit: { message: 'feat: x (#7)' },
    repository: { default_branch: 'main' },
  };
  writeFileSync(event, JSON.stringify(payload));
  return action(repository, 'x', {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    INPUT_REGISTRY: registry,
    ...more,
  });
}

describe('the life of a schema on a directory', () => {
  it('v1 is created, v2 replaces it, v3 is blocked while v2 stays in force', () => {
    expect(publish()).toMatchObject({
      code: 0,
      out: expect.stringContaining('✔ published: 1 active'),
    });
    expect(object('schema-gate/registry/events.json')).toMatchObject({
      status: 'READY',
      processing_enabled: true,
      schema_version: '1.0.0',
    });
    merge('v2');
    expect(publish().code).toBe(0);
    expect(object('schemas/events/active/schema.json')).toMatchObject({ schema_version: '2.0.0' });
    merge('v3');
    const { code, out } = publish();
    expect(code).toBe(1);
    expect(out).toContain('user_id: Unsafe narrowing: BIGINT → INT');
    expect(out.trimEnd().split('\n').at(-1)).toBe('✖ blocked: 1 blocked');
    expect(object('schemas/events/active/schema.json')).toMatchObject({ schema_version: '2.0.0' });
    expect(existsSync(join(registry, 'schemas/events/failed'))).toBe(false);
  });

  it('publishing twice changes nothing', () => {
    publish();
    const before = readFileSync(join(registry, 'schema-gate/registry/events.json'), 'utf8');
    const { code, out } = publish();
    expect(code).toBe(0);
    expect(out).toMatch(/^compared: .*\n\n✔ nothing to publish: 1 topic is already active\n$/);
    expect(readFileSync(join(registry, 'schema-gate/registry/events.json'), 'utf8')).toBe(before);
  });

  it('a candidate put there by hand is turned down with error.json, and the version in force stays', () => {
    publish();
    merge('v2');
    publish();
    repository.write('v3.json', story('v3'));
    cpSync(join(repository.root, 'v3.json'), join(registry, 'schemas/events/pending/schema.json'), {
      recursive: true,
    });
    const { code, out } = cli(repository.root, 'activate', 'events', '--registry', registry);
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toMatchObject({
      code: 1,
      last: expect.stringContaining('✖ events was rejected'),
    });
    expect(object('schemas/events/failed/error.json')).toMatchObject({
      status: 'FAILED',
      topic: 'events',
      errors: [
        { type: 'BREAKING_CHANGE', field: 'user_id' },
        { type: 'BREAKING_CHANGE', field: 'device_type' },
        { type: 'BREAKING_CHANGE', field: 'browser_version' },
      ],
      action_required: 'Fix breaking changes and re-upload to pending/',
    });
    expect(object('schema-gate/registry/events.json')).toMatchObject({
      status: 'READY',
      processing_enabled: true,
      schema_version: '2.0.0',
    });
  });

  it('a dry run writes nothing', () => {
    rmSync(registry, { recursive: true });
    expect(publish('--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('dry run: 1 planned'),
    });
    expect(existsSync(registry)).toBe(false);
  });

  it('a broken configuration is told on stderr where the JSON has no room for it', () => {
    repository.write('.schema-gate.json', '{');
    repository.commit('broken');
    expect(publish('--format', 'json')).toMatchObject({
      code: 2,
      out: '[]\n',
      err: expect.stringContaining('.schema-gate.json'),
    });
    expect(publish('--format', 'json').err).toContain('✖ not run: ');
  });

  it.each([
    [['publish'], 'publish needs --registry'],
    [['publish', '--registry', 'gs://bucket'], 's3://bucket[/prefix] or a directory'],
    [['publish', '--registry', 's3://Not_A_Bucket'], 'is not a valid bucket name'],
    [['publish', '--registry', 's3://bucket/../up'], 'is not a valid prefix'],
    [['publish', '--registry', 'r', '--wait', 'soon'], '--wait must be a duration'],
    [['publish', '--registry', 'r', '--max', '0'], '--max must be a number'],
    [
      ['publish', '--registry', './r', '--registry-table', 't'],
      'A directory holds its own registry items',
    ],
    [['publish', '--registry', 'my-schemas'], 'write s3://my-schemas or ./my-schemas'],
    [
      ['check', '--registry', 'my-schemas/prefix'],
      'write s3://my-schemas/prefix or ./my-schemas/prefix',
    ],
    [['status', '--registry', 'My_Schemas'], 'write s3://bucket[/prefix] or ./My_Schemas'],
    [
      ['log', 'events', '--registry', 'my-schemas', '--registry-table', 't'],
      'write s3://my-schemas',
    ],
    [['activate', 'events', '--registry', 'my-schemas'], 'write s3://my-schemas'],
    [['check', '--baseline', 'registry'], '--baseline registry needs --registry'],
    [['activate', '--registry', 'r'], 'activate takes one topic'],
    [['activate', '../x', '--registry', 'r'], "can't be a topic name"],
  ])('2 for %j', async (args, message) => {
    const { code, err } = await inProcess(repository.root, ...args);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('a name without a scheme', () => {
  it('is a directory on the command line where one is there; that a new one is made is said', () => {
    const first = cli(repository.root, 'publish', '--registry', './lake', '--wait', '1m');
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringContaining("note: There is no directory './lake' yet"),
    });
    expect(cli(repository.root, 'publish', '--registry', 'lake')).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('note:'),
    });
  });

  it('that is mistyped is said by a check, to which every topic would be new', () => {
    expect(cli(repository.root, 'check', '--all', '--registry', './leak').out).toContain(
      "note: There is no directory './leak' yet",
    );
    expect(existsSync(join(repository.root, 'leak'))).toBe(false);
  });

  it.each(['auto', 'check', 'publish'])(
    'was a directory on the runner’s disk for the action with mode: %s',
    (mode) => {
      cli(repository.root, 'publish', '--registry', './my-schemas', '--wait', '1m');
      const run = push({ INPUT_MODE: mode, INPUT_REGISTRY: 'my-schemas' });
      expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
      expect(run.out).toContain('write s3://my-schemas or ./my-schemas');
      expect(push({ INPUT_MODE: mode, INPUT_REGISTRY: './my-schemas' }).code).toBe(0);
    },
  );
});

describe('check against a registry', () => {
  it('judges by what is in force, not by the base branch', () => {
    publish();
    merge('v2');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('schemas/events.json', story('v3'));
    const check = (...args: readonly string[]): ReturnType<typeof cli> =>
      cli(repository.root, 'check', '--registry', registry, ...args);
    // v1 and v3 have the same columns, and the report says that git is ahead.
    expect(check().out).toContain('the base branch has 2.0.0, but the active version is 1.0.0');
    expect(check('--baseline', 'base-branch')).toMatchObject({ code: 1 });
    expect(JSON.parse(check('--format', 'json').out)).toMatchObject({
      baseline: { source: 'registry', ref: registry },
    });
  });
});

it('a check against the base branch loads no AWS code', () => {
  const files = mkdtempSync(join(tmpdir(), 'loaded-'));
  const hook = join(files, 'hook.mjs');
  const loaded = join(files, 'loaded');
  writeFileSync(
    hook,
    `import { registerHooks } from 'node:module';
     import { appendFileSync } from 'node:fs';
     registerHooks({ load: (url, context, next) => { appendFileSync(${JSON.stringify(loaded)}, url + '\\n'); return next(url, context); } });`,
  );
  const head = repository.mergePullRequest('change', () =>
    repository.write('schemas/events.json', story('v2')),
  );
  const env = pullRequestEnvironment(repository, head, files);
  /** The files a bundle loads that hold a client of AWS. */
  const heavy = (bundle: string, ...args: readonly string[]): readonly string[] => {
    writeFileSync(loaded, '');
    spawnSync(process.execPath, ['--import', hook, resolve(bundle), 'check', ...args], {
      cwd: repository.root,
      env,
    });
    const urls = readFileSync(loaded, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'));
    expect(urls.some((url) => url.endsWith(bundle))).toBe(true);
    return urls.filter((url) => readFileSync(new URL(url), 'utf8').includes('class S3Client'));
  };
  expect(heavy('dist/index.js')).toEqual([]);
  expect(heavy('dist/cli/index.js')).toEqual([]);
  expect(heavy('dist/cli/index.js', '--registry', registry)).toEqual([]);
  expect(heavy('dist/cli/index.js', '--registry', 's3://bucket')).not.toEqual([]);
});
