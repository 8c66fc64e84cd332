import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { check } from '../../src/gate/check.js';
import { openRepository } from '../../src/git/local.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { ObjectStore, Registry } from '../../src/registry/registry.js';
import type { Decision, TopicVerdict } from '../../src/core/verdict/finding.js';
import { planStatements } from '../../src/warehouse/ddl.js';
import { story, throwawayRepository, type Repository } from '../bin/repository.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';

let repository: Repository;
let folder: string;
let registry: Registry;
beforeEach(() => {
  repository = throwawayRepository();
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  registry = directoryRegistry(folder);
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const NOTHING = new Map<string, string>();
const put = (
  key: string,
  content: unknown,
  metadata: ReadonlyMap<string, string> = NOTHING,
): Promise<unknown> => registry.objects.put(key, bytesOf(content), metadata, { kind: 'always' });
const activate = (topic: string, content: unknown, commit?: string): Promise<unknown> =>
  put(
    registry.layout.active(topic),
    content,
    commit === undefined ? NOTHING : new Map([['commit', commit]]),
  );

async function checked(
  scope: 'changed' | 'all' = 'changed',
  on: Registry = registry,
): Promise<Decision> {
  const git = await openRepository(repository.root);
  try {
    const request = {
      base: { kind: 'working-tree' as const, ref: undefined },
      scope,
      given: undefined,
      configFile: '',
      trustsWorkingTree: true,
      schemas: [],
      failOn: undefined,
      registry: on,
    };
    return await check(git, request, { today: TODAY, digest, planStatements });
  } finally {
    git.close();
  }
}
const only = ({ topics }: Decision): TopicVerdict => {
  expect(topics).toHaveLength(1);
  return topics[0]!;
};
const rules = (decision: Decision): string[] =>
  only(decision).findings.map((finding) => finding.rule);
const topic = (version: string, columns: object): object =>
  schemaWith({ table_name: 'orders', payload_columns: columns }, version);
/** The registry, one of whose keys answers as told. */
function failing(key: string, get: ObjectStore['get']): Registry {
  return {
    ...registry,
    objects: {
      ...registry.objects,
      get: (asked) => (asked === key ? get(asked) : registry.objects.get(asked)),
    },
  };
}

describe('what is in force is what counts', () => {
  beforeEach(() => {
    repository.write('schemas/events.json', story('v2'));
    repository.commit('feat: v2');
  });

  it('a change is compared with the active version, and the report names it', async () => {
    await activate('events', story('v2'), 'a'.repeat(40));
    repository.write('schemas/events.json', story('v3'));
    const decision = await checked();
    expect(decision).toMatchObject({
      result: 'blocked',
      baseline: { source: 'registry', ref: folder },
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
    await activate('events', story('v2'));
    repository.write('schemas/events.json', story('v3'));
    expect(only(await checked()).baseline.ref).toBe(
      join(folder, 'schemas/events/active/schema.json'),
    );
  });

  it('git is ahead: the merge was not published, and the report says so', async () => {
    await activate('events', story('v1'));
    repository.write('schemas/events.json', story('v3'));
    const decision = await checked();
    expect(decision.notes).toEqual([
      'schemas/events.json: the base branch has 2.0.0, but the active version is 1.0.0 with other content: either a merge was not published, or somebody edited the object by hand',
    ]);
    expect(only(decision).versions).toEqual({ before: '1.0.0', after: '3.0.0' });
  });

  it('formatting is no disagreement', async () => {
    await activate('events', JSON.stringify(JSON.parse(story('v2'))));
    repository.write('schemas/events.json', story('v3'));
    expect((await checked()).notes).toEqual([]);
  });

  it('nothing in force yet: a new topic, and the merge that waits is named', async () => {
    repository.write('schemas/events.json', story('v3'));
    const decision = await checked();
    expect(only(decision)).toMatchObject({ classification: 'new', baseline: { source: 'none' } });
    expect(decision.notes).toEqual([
      'schemas/events.json: the base branch has 2.0.0, but the registry has no active version yet',
    ]);
  });

  it.each([
    ['while a version is in force is a break', true, ['schema-deleted']],
    ['of what was never in force is nobody’s loss', false, undefined],
  ])('a deletion %s', async (_, isActive, expected) => {
    if (isActive) await activate('events', story('v2'));
    repository.git('rm', '--quiet', 'schemas/events.json');
    const decision = await checked();
    if (expected === undefined) expect(decision.topics).toEqual([]);
    else expect(rules(decision)).toEqual(expected);
  });

  it('every schema is compared when asked for all', async () => {
    await activate('events', story('v1'));
    expect(only(await checked('all'))).toMatchObject({
      classification: 'enhancement',
      requiresBackfill: true,
    });
  });
});

describe('the archive', () => {
  beforeEach(async () => {
    repository.write('schemas/orders.json', JSON.stringify(topic('2.0.0', { a: 'INT' })));
    repository.commit('feat: orders');
    await activate('orders', topic('2.0.0', { a: 'INT' }));
    const { layout } = registry;
    await put(
      layout.archived('orders', '1.0.0', '2026-01-01T00:00:00Z'),
      topic('1.0.0', { a: 'INT', b: 'STRING' }),
    );
    await put(
      layout.archived('orders', '1.1.0', '2026-02-01T00:00:00Z'),
      topic('1.1.0', { a: 'INT', b: 'BIGINT' }),
    );
    await put(layout.archived('orders', '1.2.0', '2026-03-01T00:00:00Z'), '{');
    await put(
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
    repository.write('schemas/orders.json', JSON.stringify(topic(version, columns)));
    const found = rules(await checked()).filter((rule) =>
      /reintroduced|reused|not-bumped/.test(rule),
    );
    expect(found).toEqual(expected);
  });

  it('is asked for an edited topic, beside the version in force', async () => {
    const asked: string[] = [];
    const { objects } = registry;
    const answers = (what: string): (() => void) => {
      asked.push(`ask ${what}`);
      return () => asked.push(`${what} is there`);
    };
    const spied: ObjectStore = {
      ...objects,
      get: (key) => objects.get(key).finally(answers('active')),
      list: (prefix) => objects.list(prefix).finally(answers('archive')),
    };
    await checked('all', { ...registry, objects: spied });
    expect(asked).toEqual(['ask active', 'active is there']);
    asked.length = 0;
    repository.write('schemas/orders.json', JSON.stringify(topic('3.0.0', { a: 'BIGINT' })));
    await checked('changed', { ...registry, objects: spied });
    expect(asked.slice(0, 2).sort()).toEqual(['ask active', 'ask archive']);
  });
});

describe('what can’t be read is no new topic', () => {
  beforeEach(() => {
    repository.commit('chore: nothing');
    for (const name of ['a', 'b', 'c'])
      repository.write(`schemas/${name}.json`, JSON.stringify(schemaWith({ table_name: name })));
  });

  it('one of many: the others are judged, and the check fails', async () => {
    const forbidden = failing(registry.layout.active('b'), () =>
      Promise.reject(new Fault('GetObject of b: 403')),
    );
    const decision = await checked('changed', forbidden);
    expect(decision).toMatchObject({
      result: 'error',
      exitCode: 3,
      errors: [{ code: 'fault', message: 'GetObject of b: 403' }],
    });
    expect(decision.topics.map((one) => one.topic)).toEqual(['a', 'c']);
  });

  it('all of them: it is said once', async () => {
    const objects = { ...registry.objects, get: () => Promise.reject(new Fault('no credentials')) };
    const decision = await checked('changed', { ...registry, objects });
    expect(decision.errors).toEqual([
      { code: 'fault', message: 'no credentials', file: null, line: null },
    ]);
  });

  it.each([
    ['not JSON', '{'],
    ['empty', ''],
    ['5 MB', `"${'x'.repeat(5_000_000)}"`],
    ['9 MB, which is not even fetched', `"${'x'.repeat(9_000_000)}"`],
  ])('an active version that is %s', async (_, content) => {
    await activate('b', content);
    const { exitCode, errors } = await checked();
    expect(exitCode).toBe(3);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.message).toContain(join(folder, 'schemas/b/active/schema.json'));
    expect(errors[0]!.message).toContain("can't be read");
  });

  it('an active version that is no JSON, and why, not what is missing in it', async () => {
    await activate('b', '{"a":1,}');
    expect((await checked()).errors[0]!.message).toContain(
      "can't be read (JSON allows no ',' before '}')",
    );
  });

  it('an active version that is JSON but invalid today is compared as far as it can be', async () => {
    await activate('b', {
      table_name: 'b',
      payload_columns: { x: 'NO_SUCH_TYPE' },
      envelope_columns: {},
      surplus: 1,
    });
    const decision = await checked();
    expect(decision.exitCode).toBe(1);
    expect(decision.topics[1]!.findings.map((finding) => finding.rule)).toEqual(
      expect.arrayContaining(['column-removed', 'baseline-invalid']),
    );
  });
});

it('a name that can’t be a topic never becomes a key', async () => {
  repository.commit('chore: nothing');
  repository.write('schemas/a b.json', '{}');
  const asked: string[] = [];
  const get: ObjectStore['get'] = async (key) => {
    asked.push(key);
    return undefined;
  };
  const decision = await checked('changed', { ...registry, objects: { ...registry.objects, get } });
  expect(rules(decision)).toEqual(['invalid-topic']);
  expect(asked).toEqual([]);
});
