import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { story } from '../bin/repository.js';
import { digest, schemaWith } from '../judged.js';
import { checkingRegistry, only, rules, topic, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
});
afterEach(() => here.remove());

describe('what is in force is what counts', () => {
  beforeEach(() => {
    here.repository.write('schemas/events.json', story('v2'));
    here.repository.commit('feat: v2');
  });

  it('a change is compared with the active version, and the report names it', async () => {
    await here.activate('events', story('v2'), 'a'.repeat(40));
    here.repository.write('schemas/events.json', story('v3'));
    const decision = await here.checked();
    expect(decision).toMatchObject({
      result: 'blocked',
      baseline: { source: 'registry', ref: here.folder },
      notes: [],
    });
    expect(only(decision).baseline).toEqual({
      source: 'registry',
      ref: 'a'.repeat(40),
      sha256: digest(story('v2')),
    });
    expect(
      only(decision).findings.filter((finding) => finding.severity === 'breaking'),
    ).toHaveLength(3);
  });

  it('an active version put there by hand has no commit, so its place is named', async () => {
    await here.activate('events', story('v2'));
    here.repository.write('schemas/events.json', story('v3'));
    expect(only(await here.checked()).baseline.ref).toBe(
      join(here.folder, 'schemas/events/active/schema.json'),
    );
  });

  it('git is ahead: the merge was not published, and the report says so', async () => {
    await here.activate('events', story('v1'));
    here.repository.write('schemas/events.json', story('v3'));
    const decision = await here.checked();
    expect(decision.notes).toEqual([
      'schemas/events.json: the base branch has 2.0.0, but the active version is 1.0.0 and has other content: either a merge was not published, or somebody edited the object by hand',
    ]);
    expect(only(decision).versions).toEqual({ before: '1.0.0', after: '3.0.0' });
  });

  it('git is ahead of a version without a number', async () => {
    const unnumbered = story('v1').replace(/"schema_version": "[^"]*",/, '');
    await here.activate('events', unnumbered);
    here.repository.write('schemas/events.json', story('v3'));
    expect((await here.checked()).notes[0]).toMatch(
      /: the base branch has 2\.0\.0, but the active version is unnumbered and has other content: /,
    );
  });

  it('formatting is no disagreement', async () => {
    await here.activate('events', JSON.stringify(JSON.parse(story('v2'))));
    here.repository.write('schemas/events.json', story('v3'));
    expect((await here.checked()).notes).toEqual([]);
  });

  it('nothing in force yet: compared with the base branch, and said', async () => {
    await here.activate('clicks', story('v1'));
    here.repository.write('schemas/events.json', story('v3'));
    const decision = await here.checked();
    expect(only(decision)).toMatchObject({
      classification: 'breaking',
      baseline: { source: 'base-branch', sha256: digest(story('v2')) },
    });
    expect(decision.notes).toEqual([
      'schemas/events.json: the base branch has 2.0.0, but the registry has no active version yet: compared with the base branch',
    ]);
  });

  it.each([
    ['while a version is in force is a break', true],
    ['of what only the base branch has is a break, too', false],
  ])('a deletion %s', async (_, isActive) => {
    if (isActive) await here.activate('events', story('v2'));
    here.repository.git('rm', '--quiet', 'schemas/events.json');
    const decision = await here.checked();
    expect(rules(decision)).toEqual(['schema-deleted']);
    expect(only(decision).findings[0]?.fix).toMatch(/schema-gate retire events .* a waiver/);
  });

  it('every schema is compared when asked for all', async () => {
    await here.activate('events', story('v1'));
    expect(only(await here.checked('all'))).toMatchObject({
      classification: 'enhancement',
      requiresBackfill: true,
    });
  });
});

describe('the archive', () => {
  beforeEach(async () => {
    here.repository.write('schemas/orders.json', JSON.stringify(topic('2.0.0', { a: 'INT' })));
    here.repository.commit('feat: orders');
    await here.activate('orders', topic('2.0.0', { a: 'INT' }));
    const { layout } = here.registry;
    await here.put(
      layout.archived('orders', '1.0.0', '2026-01-01T00:00:00Z'),
      topic('1.0.0', { a: 'INT', b: 'STRING' }),
    );
    await here.put(
      layout.archived('orders', '1.1.0', '2026-02-01T00:00:00Z'),
      topic('1.1.0', { a: 'INT', b: 'BIGINT' }),
    );
    await here.put(layout.archived('orders', '1.2.0', '2026-03-01T00:00:00Z'), '{');
    await here.put(
      `${layout.archive('orders')}v9.9.9_20260101_000000.json.bak`,
      topic('9.9.9', { a: 'INT' }),
    );
  });

  it.each([
    [
      'a column that comes back as it last was',
      '3.0.0',
      { a: 'INT', b: 'BIGINT' },
      ['column-reintroduced'],
    ],
    [
      'a column that comes back as another',
      '3.0.0',
      { a: 'INT', b: 'STRING' },
      ['column-reintroduced-with-another-type'],
    ],
    ['a column that never was', '3.0.0', { a: 'INT', c: 'STRING' }, []],
    ['a version that an archived schema has', '1.1.0', { a: 'BIGINT' }, ['version-reused']],
    ['the version in force', '2.0.0', { a: 'BIGINT' }, ['version-reused']],
    [
      'an archived version that returns as it was',
      '1.1.0',
      { a: 'INT', b: 'BIGINT' },
      ['column-reintroduced'],
    ],
    ['a version that only a backup copy has', '9.9.9', { a: 'BIGINT' }, []],
  ])('%s', async (_, version, columns, expected) => {
    here.repository.write('schemas/orders.json', JSON.stringify(topic(version, columns)));
    const found = rules(await here.checked()).filter((rule) =>
      /reintroduced|reused|not-bumped/.test(rule),
    );
    expect(found).toEqual(expected);
  });
});

describe('what can’t be read is no new topic', () => {
  beforeEach(() => {
    here.repository.commit('chore: nothing');
    for (const name of ['a', 'b', 'c'])
      here.repository.write(
        `schemas/${name}.json`,
        JSON.stringify(schemaWith({ table_name: name })),
      );
  });

  it('one of many: the others are judged, and the check fails', async () => {
    const forbidden = here.failing(here.registry.layout.active('b'), () =>
      Promise.reject(new Fault('GetObject of b: 403')),
    );
    const decision = await here.checked('changed', forbidden);
    expect(decision).toMatchObject({
      result: 'error',
      exitCode: 3,
      errors: [{ code: 'fault', message: 'GetObject of b: 403' }],
    });
    expect(decision.topics.map((one) => one.topic)).toEqual(['a', 'c']);
  });

  it('all of them: it is said once', async () => {
    const objects = {
      ...here.registry.objects,
      get: () => Promise.reject(new Fault('no credentials')),
    };
    const decision = await here.checked('changed', { ...here.registry, objects });
    expect(decision.errors).toEqual([
      { code: 'fault', message: 'no credentials', file: null, line: null },
    ]);
  });

  it.each([
    ['not JSON', '{'],
    ['empty', ''],
    ['a list', '[{"a":1,"a":2}]'],
    ['a text', '"a"'],
    ['a number', '1'],
    ['5 MB', `"${'x'.repeat(5_000_000)}"`],
    ['9 MB, which is not even fetched', `"${'x'.repeat(9_000_000)}"`],
  ])('an active version that is %s', async (_, content) => {
    await here.activate('b', content);
    const { exitCode, errors } = await here.checked();
    expect(exitCode).toBe(3);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.message).toContain(join(here.folder, 'schemas/b/active/schema.json'));
    expect(errors[0]!.message).toContain("can't be read");
  });

  it('an active version that is no JSON, and why, not what is missing in it', async () => {
    await here.activate('b', '{"a":1,}');
    expect((await here.checked()).errors[0]!.message).toContain(
      "can't be read (JSON allows no ',' before '}')",
    );
  });

  it('an active version that is JSON but invalid today is compared as far as it can be', async () => {
    await here.activate('b', {
      table_name: 'b',
      payload_columns: { x: 'NO_SUCH_TYPE' },
      envelope_columns: {},
      surplus: 1,
    });
    const decision = await here.checked();
    expect(decision.exitCode).toBe(1);
    expect(decision.topics[1]!.findings.map((finding) => finding.rule)).toEqual(
      expect.arrayContaining(['column-removed', 'baseline-invalid']),
    );
  });
});

it('a name that can’t be a topic never becomes a key', async () => {
  here.repository.commit('chore: nothing');
  here.repository.write('schemas/a b.json', '{}');
  const asked: string[] = [];
  const get = async (key: string): Promise<undefined> => void asked.push(key);
  const decision = await here.checked('changed', {
    ...here.registry,
    objects: { ...here.registry.objects, get },
  });
  expect(rules(decision)).toEqual(['invalid-topic']);
  expect(asked).toEqual([]);
});
