import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { renderStatusText } from '../../src/report/status.js';
import { statusOf } from '../../src/status/status.js';
import { report, running, statusOfTopic, v1, v2 } from './observe.js';
import {
  before,
  COMMIT,
  gitWith,
  ready,
  refusing,
  shaOf,
  tools,
  world,
  type World,
} from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

describe('a topic', () => {
  it('that runs tells its version, since when, from which commit, and its tables', async () => {
    await here.active('events', v1, 3 * 1440);
    await here.item('events', ready(v1));
    expect(await statusOfTopic(here, gitWith({ events: v1 }))).toEqual({
      topic: 'events',
      standing: 'open',
      active: {
        kind: 'version',
        version: '1.0.0',
        sha256: shaOf(v1),
        since: { at: before(3 * 1440), age: 3 * 86_400 },
        commit: COMMIT,
      },
      gate: { state: 'open', status: 'READY' },
      catchUp: null,
      pending: null,
      rejection: null,
      tables: ['curated.topic', 'standardized.topic'],
      problems: [],
      item: await here.registry.items?.get('events'),
    });
  });

  it.each([
    ['its metadata', { commit: COMMIT }, {}, COMMIT],
    ['the item, where metadata has none', {}, { commit: COMMIT }, COMMIT],
    [
      'nobody, where the item speaks of another version',
      {},
      { commit: COMMIT, schemaSha256: shaOf(v2) },
      null,
    ],
    [
      'nobody, where metadata was made for other bytes',
      { commit: COMMIT, sha256: shaOf(v2) },
      {},
      null,
    ],
    ['nobody, where metadata has something else', { commit: '\u001b[31m::error::x' }, {}, null],
  ])('has its commit from %s', async (_name, metadata, changes, commit) => {
    await here.active('events', v1, 60, metadata);
    await here.item('events', { ...ready(v1), ...changes });
    expect((await statusOfTopic(here)).active).toMatchObject({ commit });
  });

  it.each([
    ['true and READY', { processingEnabled: true, status: 'READY' }, 'open'],
    ['false and READY', { processingEnabled: false, status: 'READY' }, 'closed'],
    ['true and another status', { processingEnabled: true, status: 'BACKFILL_PENDING' }, 'closed'],
    ['true without a status', { processingEnabled: true, status: null }, 'closed'],
  ])('whose item says %s has a gate that is %s', async (_name, changes, state) => {
    await here.active('events', v1);
    await here.item('events', { ...ready(v1), ...changes });
    expect((await statusOfTopic(here)).gate.state).toBe(state);
  });

  it('without an item store has an unknown gate, and no problem with it', async () => {
    await here.active('events', v1);
    const { topics, counts } = await statusOf(
      { ...here.registry, items: undefined },
      { scope: { kind: 'all' }, git: undefined },
      tools,
    );
    expect(topics).toMatchObject([
      { standing: 'active', gate: { state: 'unknown' }, problems: [] },
    ]);
    expect(counts).toEqual({ open: 0, active: 1, paused: 0, waiting: 0, 'needs-person': 0 });
  });
});

describe('of many topics', () => {
  it('one that is refused says so, the others are shown, and the exit code is 3', async () => {
    for (const topic of ['a', 'b', 'c']) {
      await here.active(topic, v1);
      await here.item(topic, ready(v1));
    }
    const registry = refusing(here.registry, [here.registry.layout.active('b')]);
    const found = await statusOf(
      registry,
      { scope: { kind: 'all' }, git: gitWith({ a: v1, b: v1, c: v1 }) },
      tools,
    );
    expect(found.exitCode).toBe(3);
    expect(
      found.topics.map(({ topic, standing, active }) => [topic, standing, active.kind]),
    ).toEqual([
      ['a', 'open', 'version'],
      ['b', 'needs-person', 'unreadable'],
      ['c', 'open', 'version'],
    ]);
    expect(found.topics[1]?.problems).toEqual([
      {
        id: 'unreadable',
        unfetched: expect.objectContaining({ denied: null }),
        message: `${here.root}/schemas/b/active/schema.json can't be read: Reading s3://bucket/schemas/b/active/schema.json was refused (403): allow s3:GetObject on it`,
        fix: expect.stringContaining('schemas/b/active/schema.json'),
      },
    ]);
  });

  it('a refused pending/ leaves what is known of the version in force', async () => {
    await running(here);
    const registry = refusing(here.registry, [here.registry.layout.pending('events')]);
    const { topics, exitCode } = await statusOf(
      registry,
      { scope: { kind: 'all' }, git: undefined },
      tools,
    );
    expect({ exitCode, topics }).toMatchObject({
      exitCode: 3,
      topics: [{ active: { version: '1.0.0' }, standing: 'needs-person' }],
    });
  });

  it('folders and files that only look like ours are none', async () => {
    await running(here);
    here.write('schemas/readme.txt', 'x', 1);
    here.write('schemas/empty/notes/x.json', 'x', 1);
    here.write('schemas/empty/archive/v1.json', 'x', 1);
    here.write('schemas/not a topic/active/schema.json', v1, 1);
    here.write('schemas/deep/er/active/schema.json', v1, 1);
    expect((await report(here)).topics.map(({ topic }) => topic)).toEqual(['events']);
  });

  it('an empty registry is no failure', async () => {
    expect(await report(here)).toMatchObject({ topics: [], exitCode: 0, counts: { open: 0 } });
  });

  it('a thousand are told in order, and with --problems only those that have one', async () => {
    const names = Array.from(
      { length: 1_000 },
      (_, index) => `topic_${String(index).padStart(4, '0')}`,
    );
    for (const name of names) here.write(here.registry.layout.active(name), v1, 60);
    const registry = { ...here.registry, items: undefined };
    here.write(here.registry.layout.pending('topic_0500'), v2, 60);
    const all = await statusOf(registry, { scope: { kind: 'all' }, git: undefined }, tools);
    expect(all.topics.map(({ topic }) => topic)).toEqual(names);
    expect(all.exitCode).toBe(0);
    const problems = await statusOf(
      registry,
      { scope: { kind: 'problems' }, git: undefined },
      tools,
    );
    expect(problems).toMatchObject({
      exitCode: 1,
      counts: { active: 999, 'needs-person': 1 },
      topics: [{ topic: 'topic_0500' }],
    });
    expect(problems.topics).toHaveLength(1);
  });
});

it.each([
  ['event', 'did you mean events, events-eu?'],
  ['orders', 'schema-gate status --registry ROOT lists all topics'],
  ['../events', 'did you mean events?'],
  ['evnets', 'did you mean events?'],
])('the unknown topic %s is wrong usage', async (asked, advice) => {
  await here.active('events', v1);
  await here.active('events-eu', v1);
  await here.active('payments', v1);
  const message = `There is no topic '${asked}' in ${here.root}; ${advice.replace('ROOT', here.root)}`;
  await expect(report(here, { kind: 'topic', topic: asked })).rejects.toMatchObject({
    name: 'UserError',
    message,
  });
});

it('hostile metadata, versions and reasons reach neither terminal nor log', async () => {
  const evil = '##[error]x \u001b[31m\u202e\n::error::x';
  await here.active('events', { ...v1, schema_version: evil }, 60, { commit: evil, sha256: evil });
  await here.pending('events', { ...v1, schema_version: evil, table_name: evil }, 60, {
    commit: evil,
  });
  await here.item('events', {
    status: evil,
    updatedAt: evil,
    schemaVersion: evil,
    commit: evil,
    tablesCreated: [evil],
  });
  await here.error(
    'events',
    {
      errors: [{ message: evil }],
      sha256: shaOf({ ...v1, schema_version: evil, table_name: evil }),
      commit: evil,
    },
    5,
  );
  for (const scope of [{ kind: 'all' } as const, { kind: 'topic', topic: 'events' } as const]) {
    const text = renderStatusText(await report(here, scope), { color: false, width: 80 });
    expect(text).not.toMatch(/##\[|^\s*::|[\u001b\u202e\r]/m);
  }
});
