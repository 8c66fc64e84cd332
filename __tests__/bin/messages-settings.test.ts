import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { action, story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
beforeAll(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
});
afterAll(() => repository.remove());

describe('a mistake in the configuration is answered with what, where and next', () => {
  it.each<readonly [text: string, ...words: readonly string[]]>([
    ['fail-onn: never', "c.yml:1:1: Unknown setting 'fail-onn'. Did you mean 'fail-on'?"],
    ['fail_on: never', "c.yml:1:1: Unknown setting 'fail_on'. Did you mean 'fail-on'?"],
    ['failOn: never', "Did you mean 'fail-on'?"],
    ['colour: red', "Unknown setting 'colour'; the settings are schemas, "],
    ['fail-on: nevr', "must be one of breaking, warning, never, not 'nevr'. Did you mean 'never'?"],
    ['fail-on: error', "c.yml:1:10: fail-on must be one of breaking, warning, never, not 'error'"],
    ['fail-on: true', 'c.yml:1:10: fail-on must be one of breaking, warning, never'],
    ['profile: icberg', "Did you mean 'iceberg'?"],
    ['versioning: on', "versioning must be one of warn, off, enforce, not 'on'"],
    ['deprecation-days: thirty', 'c.yml:1:19: deprecation-days must be a whole number of days'],
    ['schemas:\n\t- a', 'c.yml:2:1 is not YAML: Tabs are not allowed as indentation'],
    ['fail-on: never\nfail-on: breaking', 'c.yml:2:1 is not YAML: Map keys must be unique'],
    ['a: [', 'c.yml:2:1 is not YAML'],
    ['- a', 'c.yml:1:1: The configuration must be a map of settings'],
    ['schemas: ["s/*.json"]', "'s/*.json' does not contain {topic}, as schemas/{topic}.json does"],
    ['schemas: []', 'schemas must name at least one pattern, such as schemas/{topic}.json'],
    ['schemas: ["../{topic}.json"]', "'../{topic}.json' leads out of the repository"],
    ['exclude: 3', 'c.yml:1:10: exclude must be a list, such as [a, b]'],
    ['rules: {column-remved: off}', "no rule 'column-remved'. Did you mean 'column-removed'?"],
    ['rules: {COLUMN-REMOVED: off}', "Did you mean 'column-removed'?"],
    ['rules: {nothing-like-it: off}', 'schema-gate rules lists them'],
    ['rules: {column-removed: warn}', "not 'warn'"],
    ['rules: {column-removed: waning}', "Did you mean 'warning'?"],
    ['rules: {type-narrowed: off}', "can't be lowered below breaking: the table can't make this"],
    ['rules: {invalid-type: off}', "an invalid file can't be configured away"],
    [
      'ignore: [{rule: column-removed, reason: x, expires: 2026-13-01}]',
      'c.yml:1:53: ignore[0].expires must be a date such as 2027-01-31',
    ],
    [
      'ignore: [{rule: column-removed, reason: x, expires: 2020-01-01}]',
      'the waiver for column-removed expired on 2020-01-01; renew or remove it',
    ],
    [
      'ignore: [{rule: column-removed, expires: 2030-01-01}]',
      'ignore[0].reason is missing: a waiver says why it holds and until when, such as reason: ',
    ],
    ['ignore: [{rule: column-removed, reason: x}]', 'ignore[0].expires is missing: a waiver says'],
    ['ignore: [{reason: x, expires: 2030-01-01}]', 'ignore[0].rule is missing'],
    [
      'ignore: [{rule: column-removed, topik: a, reason: x, expires: 2030-01-01}]',
      "c.yml:1:33: Unknown setting 'ignore[0].topik'. Did you mean 'topic'?",
    ],
    ['approvals: {labels: x}', "Unknown setting 'approvals.labels'. Did you mean 'label'?"],
    ['deployment: {backfill: onlin}', "Did you mean 'online'?"],
  ])('%j', async (text, ...words) => {
    repository.write('c.yml', `${text}\n`);
    const run = await inProcess(repository.root, 'check', '--config', 'c.yml');
    expect(run.code).toBe(2);
    for (const word of words) expect(run.out).toContain(word);
    expect(run.out.match(/not run/g)).toHaveLength(1);
  });
});

describe('a mistake in the workflow is answered with what, where and next', () => {
  let head = '';
  beforeAll(() => {
    rmSync(join(repository.root, 'c.yml'), { force: true });
    head = repository.mergePullRequest('change', () =>
      repository.write('schemas/events.json', story('v2')),
    );
  });

  it.each<readonly [inputs: Readonly<Record<string, string>>, wanted: string]>([
    [{ mode: 'Publish' }, "not 'Publish'. Did you mean 'publish'?"],
    [
      { mode: 'chek' },
      "mode must be one of auto, check, publish, not 'chek'. Did you mean 'check'?",
    ],
    [{ mode: 'publish' }, 'mode: publish needs a registry, such as s3://bucket'],
    [{ mode: 'publish', registry: './lake' }, 'this is a pull request; use mode: auto'],
    [{ 'dry-run': 'yes' }, "dry-run must be true or false, not 'yes'"],
    [{ review: 'no' }, "review must be true or false, not 'no'"],
    [{ comment: 'on-finding' }, "Did you mean 'on-findings'?"],
    [{ comment: 'false' }, "comment must be one of always, on-findings, never, not 'false'"],
    [{ 'wait-for-activation': '5min' }, "a duration such as 90s, 5m or 1h, not '5min'"],
    [{ 'base-ref': 'mian' }, "There is no branch 'mian' to compare with. Did you mean 'main'?"],
    [
      { 'base-ref': 'release/7' },
      'name one in base-ref, or run actions/checkout with fetch-depth: 0',
    ],
    [
      { 'config-file': 'nope.yml' },
      "no configuration 'nope.yml', neither here nor on the base; with",
    ],
    [{ 'config-file': '../nope.yml' }, "config-file: '../nope.yml' leads out of the repository"],
    [{ registry: 'lake' }, 'could be a bucket or a directory; write s3://lake or ./lake'],
    [{ registry: 's3://' }, "registry: 's3://' names no bucket; write s3://bucket[/prefix]"],
    [
      { registry: 's3:/bucket' },
      "registry: 's3:/bucket' names no bucket; write s3://bucket[/prefix]",
    ],
    [{ registry: 'https://b.s3.amazonaws.com' }, "not 'https://b.s3.amazonaws.com'"],
    [{ 'registry-table': 'foo' }, 'registry-table needs a registry, such as s3://bucket'],
    [{ schemas: 'schemas/*.json' }, 'does not contain {topic}, as schemas/{topic}.json does'],
    [{ path: 'nope' }, 'check the repository out there first, or name the folder where it is'],
    [{ path: '/abs' }, 'write the path that actions/checkout got'],
    [{ 'report-file': 'a.json', 'sarif-file': 'a.json' }, 'name a file for each'],
    [{ 'report-file': '../x.json' }, 'leads out of the workspace; only an absolute path may'],
    [{ 'report-file': 'schemas/events.json' }, 'is the place of a topic schema; name another file'],
  ])('%j', (inputs, wanted) => {
    const run = action(repository, head, variablesOf(inputs));
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
    const [said, ...more] = run.out.split('\n').filter((line) => line.startsWith('::error'));
    expect(said).toContain(wanted);
    expect(more).toEqual([]);
    expect(run.summary).toMatch(/^### ⛔ schema-gate could not run\n\n- [^\n]+\n+$/);
  });

  it.each<readonly [inputs: Readonly<Record<string, string>>, wanted: string]>([
    [{ 'fail-on': 'never' }, 'fail-on is a setting of the configuration on the base branch'],
    [{ registri: 's3://x' }, "no input 'registri', so it has no effect. Did you mean 'registry'?"],
    [{ schemas: 'other/{topic}.json' }, "the pattern 'schemas/{topic}.json' would find"],
  ])('%j is only warned of', (inputs, wanted) => {
    const run = action(repository, head, variablesOf(inputs));
    expect(run.code).toBe(0);
    const warnings = run.out.split('\n').filter((line) => line.startsWith('::warning'));
    expect(warnings).toEqual([expect.stringContaining(wanted)]);
  });

  it.each<readonly [variables: Readonly<Record<string, string>>, wanted: string]>([
    [
      { GITHUB_EVENT_NAME: 'pull_request_target' },
      'run schema-gate on pull_request, which is safe',
    ],
    [{ GITHUB_EVENT_PATH: '/nope' }, "'/nope', which GITHUB_EVENT_PATH names, can't be read"],
  ])('%j', (variables, wanted) => {
    const run = action(repository, head, variables);
    expect([run.code, run.out]).toEqual([1, expect.stringContaining(wanted)]);
  });
});

const variablesOf = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
