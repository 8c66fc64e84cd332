import { symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/core/verdict/accepted-findings.js';
import { judge } from '../../src/core/verdict/judge.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { bytesOf, digest, TODAY } from '../judged.js';
import {
  ACTIVE,
  PENDING,
  V1,
  V2,
  commitEvents,
  outcomes,
  put,
  reasons,
  schema,
  textAt,
  treeOf,
  world,
  type World,
} from './publishing.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const isPending = (text: string): Promise<void> =>
  expect(textAt(here.registry, PENDING)).resolves.toBe(text);

describe('a new topic', () => {
  it('is uploaded with where it comes from, and once only', async () => {
    const commit = commitEvents(here, V1);
    const facts = {
      pullRequest: '42',
      repository: 'example/lake',
      actor: 'jos\u00e9\r\nx-evil: 1',
    };
    const report = await here.publish({ facts });
    expect(report).toMatchObject({ exitCode: 0, result: 'pass', commit });
    expect(report.publications).toMatchObject([
      {
        topic: 'events',
        file: 'schemas/events.json',
        outcome: 'PUBLISHED',
        sha256: digest(V1),
        key: join(here.directory, PENDING),
      },
    ]);
    const stored = await here.registry.objects.get(PENDING);
    expect(Object.fromEntries(stored?.metadata ?? [])).toEqual({
      commit,
      sha256: digest(V1),
      'base-sha256': 'none',
      'plan-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
      'schema-version': '1.0.0',
      'pull-request': '42',
      repository: 'example/lake',
      actor: 'jos???x-evil: 1',
    });
    const before = treeOf(here.directory);
    expect(outcomes(await here.publish({ facts }))).toEqual(['events PUBLISHED']);
    expect(treeOf(here.directory)).toEqual(before);
  });

  it('that is invalid is blocked, with the verdict for the annotations', async () => {
    commitEvents(here, '{"table_name": 1}');
    const report = await here.publish();
    expect(report).toMatchObject({
      exitCode: 1,
      result: 'blocked',
      publications: [{ outcome: 'BLOCKED', verdict: { classification: 'invalid' } }],
    });
    expect(reasons(report).join('\n')).toContain('The field payload_columns is missing');
    expect(treeOf(here.directory)).toEqual([]);
  });

  it.each([
    [
      'two files',
      () => here.repository.write('schemas/events/schema.json', V1),
      "Topic 'events' has two files",
    ],
    [
      'a link',
      () => symlinkSync('/etc/passwd', join(here.repository.root, 'schemas/passwd.json')),
      'is a link or a submodule',
    ],
    [
      'a name that can’t be one',
      () => here.repository.write('schemas/a..b.json', V1),
      "'a..b' can't be a topic name",
    ],
  ])('of %s is blocked, and others go on', async (_what, prepare, reason) => {
    here.repository.write('schemas/events.json', V1);
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    prepare();
    here.repository.commit('all');
    const report = await here.publish();
    expect(reasons(report)).toEqual([expect.stringContaining(reason)]);
    expect(outcomes(report)).toContain('orders PUBLISHED');
    expect(report.exitCode).toBe(1);
  });
});

describe('the store', () => {
  it.each([
    ['the same bytes', V1],
    [
      'another formatting and order of keys',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(V1) as object).reverse())),
    ],
  ])('that has %s in force gets nothing', async (_what, active) => {
    await put(here.registry, ACTIVE, active);
    commitEvents(here, V1);
    const before = treeOf(here.directory);
    expect(outcomes(await here.publish())).toEqual(['events SKIPPED']);
    expect(treeOf(here.directory)).toEqual(before);
  });

  it('with a version put there by hand is adopted: no commit is recorded', async () => {
    await put(here.registry, ACTIVE, V1);
    commitEvents(here, V2);
    expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
    expect((await here.registry.objects.get(PENDING))?.metadata.get('base-sha256')).toBe(
      digest(V1),
    );
  });

  it('keeps its version when a change breaks readers, and the findings say why', async () => {
    await put(here.registry, ACTIVE, V2);
    commitEvents(here, schema({}, '3.0.0'));
    const report = await here.publish();
    expect(report).toMatchObject({
      exitCode: 1,
      publications: [
        { outcome: 'BLOCKED', plan: null, versions: { before: '2.0.0', after: '3.0.0' } },
      ],
    });
    expect(reasons(report)).toEqual([
      expect.stringContaining("Column 'user_id' removed (data loss)"),
    ]);
    // `fail-on: never` lets the run pass, and uploads nothing all the same.
    expect(await here.publish({ failOn: 'never' })).toMatchObject({
      exitCode: 0,
      result: 'blocked',
    });
    expect(await here.registry.objects.get(PENDING)).toBeUndefined();
  });

  it.each([
    [
      'waives',
      'approved',
      { accepted: 1, breaking: 0, warning: 0 },
      "ignore: [{rule: column-removed, topic: events, reason: agreed, expires: '2099-01-01'}]",
    ],
    [
      'calls a warning',
      'pass',
      { accepted: 0, breaking: 0, warning: 1 },
      'rules: {column-removed: warning}',
    ],
  ])(
    'gets a break that the committed configuration %s, with the digest of exactly these findings',
    async (_how, result, counts, configuration) => {
      await put(here.registry, ACTIVE, V2);
      here.repository.write('.schema-gate.yml', configuration);
      const after = schema({}, '3.0.0');
      commitEvents(here, after);
      const report = await here.publish();
      expect(outcomes(report)).toEqual(['events PUBLISHED']);
      expect(report).toMatchObject({
        exitCode: 0,
        result,
        publications: [{ counts, verdict: undefined }],
      });
      const { findings } = judge({
        topic: 'events',
        before: parseTopicSchema(bytesOf(V2)),
        after: parseTopicSchema(bytesOf(after)),
        policy: DEFAULT_POLICY,
        today: TODAY,
        hash: digest,
      });
      const accepted = (await here.registry.objects.get(PENDING))?.metadata.get(
        'accepted-findings',
      );
      expect(accepted).toMatch(/^[0-9a-f]{64}$/);
      expect(accepted).toBe(acceptedFindings(findings, digest));
    },
  );

  it('with an active version that is no JSON is a fault of this topic only', async () => {
    await put(here.registry, ACTIVE, '{"a":1,}');
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    commitEvents(here, V1);
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events FAULT', 'orders PUBLISHED']);
    expect(report).toMatchObject({ exitCode: 3, result: 'error' });
    expect(reasons(report)[0]).toContain(
      `${join(here.directory, ACTIVE)}) can't be read (JSON allows no ',' before '}')`,
    );
  });

  it('of a deleted file keeps everything, and the report names it', async () => {
    await put(here.registry, 'schemas/gone/active/schema.json', V1);
    await put(here.registry, 'schemas/never/pending/schema.json', V1);
    commitEvents(here, V1);
    const before = treeOf(here.directory).filter((line) => line.includes('/gone/'));
    const report = await here.publish();
    expect(report.orphans).toEqual([
      { topic: 'gone', key: join(here.directory, 'schemas/gone/active/schema.json') },
    ]);
    expect(report.exitCode).toBe(0);
    expect(treeOf(here.directory).filter((line) => line.includes('/gone/'))).toEqual(before);
    expect((await here.publish({ scope: ['schemas/events.json'] })).orphans).toEqual([]);
  });
});

it('a run that was lost is repaired by the next, whatever it was about', async () => {
  commitEvents(here, V1);
  // Uploaded, then taken away by hand before the validator saw it.
  await here.publish();
  await rm(join(here.directory, PENDING));
  here.repository.write('README.md', 'hello');
  here.repository.commit('docs only');
  expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
  await isPending(V1);
});
