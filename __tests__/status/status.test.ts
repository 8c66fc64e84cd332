import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import { renderStatusText } from '../../src/report/status.js';
import type { StatusReport, TopicStatus } from '../../src/protocol/status-report.js';
import { statusOf, type StatusRequest } from '../../src/status/status.js';
import {
  before,
  COMMIT,
  gitWith,
  ready,
  refusing,
  shaOf,
  tools,
  version,
  world,
  type World,
} from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const look = (
  scope: StatusRequest['scope'] = { kind: 'all' },
  git?: StatusRequest['git'],
): Promise<StatusReport> => statusOf(here.registry, { scope, git }, tools);
const statusOfTopic = async (git?: StatusRequest['git']): Promise<TopicStatus> => {
  const { topics } = await look({ kind: 'topic', topic: 'events' }, git);
  expect(topics).toHaveLength(1);
  return topics[0]!;
};
const problemsOf = ({ problems }: TopicStatus): string[] =>
  problems.map(({ id, message }) => `${id}: ${message}`);

const v1 = version('1.0.0');
const v2 = version('2.0.0', { a: 'BIGINT' });
const error = (sha256: string | undefined, ...messages: string[]) => ({
  status: 'FAILED',
  errors: messages.map((message) => ({ type: 'BREAKING_CHANGE', message })),
  sha256,
  commit: COMMIT,
});

describe('a topic', () => {
  it('that runs tells its version, since when, from which commit, and its tables', async () => {
    await here.active('events', v1, 3 * 1440);
    await here.item('events', ready(v1));
    expect(await statusOfTopic(gitWith({ events: v1 }))).toEqual({
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
      pending: null,
      rejection: null,
      tables: ['curated.topic', 'standardized.topic'],
      problems: [],
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
    expect((await statusOfTopic()).active).toMatchObject({ commit });
  });

  it.each([
    ['true and READY', { processingEnabled: true, status: 'READY' }, 'open'],
    ['false and READY', { processingEnabled: false, status: 'READY' }, 'closed'],
    ['true and another status', { processingEnabled: true, status: 'BACKFILL_PENDING' }, 'closed'],
    ['true without a status', { processingEnabled: true, status: null }, 'closed'],
  ])('whose item says %s has a gate that is %s', async (_name, changes, state) => {
    await here.active('events', v1);
    await here.item('events', { ...ready(v1), ...changes });
    expect((await statusOfTopic()).gate.state).toBe(state);
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

type Step = () => unknown;
const running = async (...more: readonly Step[]): Promise<void> => {
  await here.active('events', v1);
  await here.item('events', ready(v1));
  for (const step of more) await step();
};

describe('needs nobody:', () => {
  const rows: readonly (readonly [string, Step, StatusRequest['git']?])[] = [
    ['a fresh candidate', () => running(() => here.pending('events', v2, 9))],
    [
      'a rejection before the activation',
      () => running(() => here.error('events', error(shaOf(v2), 'x'), 61)),
    ],
    [
      'a rejection of the bytes that are active now',
      () => running(() => here.error('events', error(shaOf(v1), 'x'), 5)),
    ],
    [
      'a rejection after which another candidate came',
      () =>
        running(
          () => here.error('events', error('0'.repeat(64), 'x'), 5),
          () => here.pending('events', v2, 1),
        ),
    ],
    [
      'a rejected candidate that was uploaded again',
      () =>
        running(
          () => here.pending('events', v2, 1),
          () => here.error('events', { ...error(shaOf(v2), 'x'), uploaded_at: before(9) }, 5),
        ),
    ],
    [
      'an activation between the flip and its end',
      () =>
        running(
          () => here.active('events', v2, 0),
          () => here.pending('events', v2, 1),
        ),
    ],
    [
      'an item that tells no version, as before us',
      () => running(() => here.item('events', { schemaSha256: null, schemaVersion: null })),
    ],
    [
      'a file in git with another formatting',
      () => running(),
      gitWith({ events: JSON.stringify(v1) }),
    ],
    [
      'a merge that is on its way',
      () => running(() => here.pending('events', v2, 1)),
      gitWith({ events: v2 }),
    ],
    ['a first candidate', () => here.pending('events', v1, 1), gitWith({ events: v1 })],
  ];
  // A row with a cell too few would be given a callback in its place.
  it.each(rows.map(([name, arrange, git]) => [name, arrange, git] as const))(
    '%s',
    async (_name, arrange, git) => {
      await arrange();
      const status = await statusOfTopic(git);
      expect(problemsOf(status)).toEqual([]);
      expect(['open', 'waiting']).toContain(status.standing);
    },
  );
});

describe('needs a person:', () => {
  const rows: readonly (readonly [string, Step, readonly string[], StatusRequest['git']?])[] = [
    [
      'a candidate that nobody took',
      () => running(() => here.pending('events', v2, 180)),
      ['stuck-in-pending: Candidate 2.0.0 has waited in pending/ for 3 h'],
    ],
    [
      'a rejected candidate',
      () =>
        running(() => here.error('events', error(shaOf(v2), 'Unsafe narrowing', 'removed'), 12)),
      [
        'rejected: A candidate was rejected 12 min ago: Unsafe narrowing; removed; 1.0.0 stays in force',
      ],
    ],
    [
      'a rejected candidate that still lies in pending/',
      () =>
        running(
          () => here.pending('events', v2, 3),
          () => here.error('events', { ...error(shaOf(v2), 'no'), uploaded_at: before(3) }, 90),
        ),
      ['rejected: A candidate was rejected 1 h ago: no; 1.0.0 stays in force'],
    ],
    [
      'a rejected candidate whose version the item knows',
      () =>
        running(
          () => here.error('events', error(shaOf(v2), 'no'), 5),
          () =>
            here.item('events', {
              lastRejection: {
                at: before(5),
                sha256: shaOf(v2),
                version: '2.0.0',
                commit: null,
                reason: 'other',
              },
            }),
        ),
      ['rejected: Candidate 2.0.0 was rejected 5 min ago: no; 1.0.0 stays in force'],
    ],
    [
      'a rejection that only the item knows',
      () =>
        running(() =>
          here.item('events', {
            lastRejection: {
              at: before(5),
              sha256: shaOf(v2),
              version: '2.0.0',
              commit: null,
              reason: 'why',
            },
          }),
        ),
      ['rejected: Candidate 2.0.0 was rejected 5 min ago: why; 1.0.0 stays in force'],
    ],
    [
      'a first candidate that was rejected',
      async () => {
        await here.item('events', { processingEnabled: false, status: 'VALIDATION_FAILED' });
        await here.error('events', error(shaOf(v1), 'no'), 5);
      },
      ['rejected: A candidate was rejected 5 min ago: no'],
    ],
    [
      'a backfill that failed',
      () =>
        running(() => here.item('events', { processingEnabled: false, status: 'BACKFILL_FAILED' })),
      [`gate-closed: Closed since ${before(60)}: the backfill failed (BACKFILL_FAILED)`],
    ],
    [
      'a gate closed by hand',
      () => running(() => here.item('events', { processingEnabled: false })),
      ['gate-closed: Closed by hand: status is READY, but processing_enabled is not true'],
    ],
    [
      'a status nobody knows',
      () => running(() => here.item('events', { status: '::error::x\u202e' })),
      [
        `gate-closed: Closed since ${before(60)}: status is '::error::x\\u202e', and the pipeline runs only on READY`,
      ],
    ],
    [
      'no item',
      () => here.active('events', v1),
      [
        'item-missing: A version is active, but the registry has no item, so the pipeline does not run',
      ],
    ],
    [
      'an item of another version',
      () => running(() => here.active('events', v2)),
      ['item-differs: The registry item names 1.0.0, but active/ has 2.0.0'],
    ],
    [
      'an item of other bytes',
      () => running(() => here.active('events', { ...v1, owner: 'x' })),
      [
        `item-differs: The registry item names other bytes of 1.0.0 (${shaOf(v1).slice(0, 7)}) than active/ has (${shaOf({ ...v1, owner: 'x' }).slice(0, 7)})`,
      ],
    ],
    [
      'an item without its version',
      () => here.item('events', ready(v1)),
      ['active-missing: There is no active version, although the registry item records one'],
    ],
    [
      'an archive without a version',
      () => here.archived('events', v1, 60),
      ['active-missing: There is no active version, although archive/ has one'],
    ],
    [
      'a merge that was not published',
      () => running(),
      [
        "unpublished: 'schemas/events.json' differs from the active version: a merge was not published",
      ],
      gitWith({ events: v2 }),
    ],
    [
      'a file that was never published',
      () => undefined,
      ["unpublished: 'schemas/events.json' was never published"],
      gitWith({ events: v1 }),
    ],
    [
      'an edit by hand',
      async () => {
        await here.active('events', v2, 60, {});
        await here.item('events', ready(v2));
      },
      [
        "edited-by-hand: The active version differs from 'schemas/events.json', and no commit is recorded: it was put there by hand",
      ],
      gitWith({ events: v1 }),
    ],
    [
      'a file that is gone',
      () => running(),
      [
        'deleted-in-git: Its file is gone from git, but the version stays active: a deletion there deletes nothing here',
      ],
      gitWith({ other: v1 }),
    ],
    [
      'a merge that was rejected, once',
      () => running(() => here.error('events', error(shaOf(v2), 'no'), 5)),
      ['rejected: A candidate was rejected 5 min ago: no; 1.0.0 stays in force'],
      gitWith({ events: v2 }),
    ],
  ];
  it.each(rows.map(([name, arrange, problems, git]) => [name, arrange, problems, git] as const))(
    '%s',
    async (_name, arrange, problems, git) => {
      await arrange();
      const status = await statusOfTopic(git);
      expect(problemsOf(status)).toEqual(problems);
      expect(status.standing).toBe('needs-person');
      for (const { fix } of status.problems) expect(fix).toMatch(/^[A-Z].{20,}/);
    },
  );

  it.each([
    ['no JSON', '{"a": ', 'end'],
    ['JSON but for a comma', '{"a":1,}', "JSON allows no ',' before '}'"],
    [
      'too large',
      new TextDecoder().decode(new Uint8Array(MAX_OBJECT_BYTES + 1).fill(32)),
      'bytes, more than any schema may have',
    ],
  ])('an active version that is %s', async (_name, text, reason) => {
    await running();
    here.write(here.registry.layout.active('events'), text, 1);
    const { topics, exitCode } = await look();
    expect({ topics, exitCode }).toMatchObject({
      exitCode: 3,
      topics: [{ active: { kind: 'unreadable' }, problems: [{ id: 'unreadable' }] }],
    });
    expect(topics[0]?.problems[0]?.message).toContain(
      `${here.root}/schemas/events/active/schema.json can't be read: `,
    );
    expect(topics[0]?.problems[0]?.message).toContain(reason);
  });
});

it('a pause for a backfill is listed, but needs nobody', async () => {
  await running(() =>
    here.item('events', {
      processingEnabled: false,
      status: 'BACKFILL_PENDING',
      updatedAt: before(1),
    }),
  );
  const report = await look({ kind: 'problems' });
  expect(report).toMatchObject({
    exitCode: 0,
    counts: { paused: 1, 'needs-person': 0 },
    topics: [{ standing: 'paused' }],
  });
  expect(problemsOf(report.topics[0]!)).toEqual([
    `gate-closed: Paused since ${before(60)}: history is being patched (BACKFILL_PENDING)`,
  ]);
});

describe('error.json', () => {
  it.each([
    ['no JSON', '{', /^error\.json can't be read: /],
    ['not UTF-8', new Uint8Array([255, 254, 0]), /^error\.json can't be read: /],
    ['a list', [], /^error\.json can't be read: it is not a JSON object$/],
    ['null', null, /can't be read/],
    ['without errors', {}, /^error\.json gives no reason$/],
    [
      'with errors of every kind',
      { errors: [null, 1, { message: 2 }, { message: 'the only one' }], sha256: 7, commit: {} },
      /^the only one$/,
    ],
    ['with errors as texts', { errors: ['plain'] }, /^plain$/],
    [
      'with a prototype',
      '{"__proto__": {"errors": [{"message": "x"}]}}',
      /^error\.json gives no reason$/,
    ],
    ['with an endless reason', { errors: [{ message: 'x'.repeat(10_000) }] }, /^x{500}…$/],
    ['deep', '['.repeat(100_000), /can't be read/],
  ])('that is %s is shown as far as it goes', async (_name, value, reason) => {
    await here.active('events', v1);
    await here.item('events', ready(v1));
    if (value instanceof Uint8Array)
      await here.registry.objects.put(here.registry.layout.error('events'), value, new Map(), {
        kind: 'always',
      });
    else await here.error('events', value, 5);
    const status = await statusOfTopic();
    expect(status.rejection?.reasons).toHaveLength(1);
    expect(status.rejection?.reasons[0]).toMatch(reason);
  });
});

describe('of many topics', () => {
  it('one that is refused says so, the others are shown, and the exit code is 3', async () => {
    for (const topic of ['a', 'b', 'c']) {
      await here.active(topic, v1);
      await here.item(topic, ready(v1));
    }
    const registry = refusing(here.registry, [here.registry.layout.active('b')]);
    const report = await statusOf(
      registry,
      { scope: { kind: 'all' }, git: gitWith({ a: v1, b: v1, c: v1 }) },
      tools,
    );
    expect(report.exitCode).toBe(3);
    expect(
      report.topics.map(({ topic, standing, active }) => [topic, standing, active.kind]),
    ).toEqual([
      ['a', 'open', 'version'],
      ['b', 'needs-person', 'unreadable'],
      ['c', 'open', 'version'],
    ]);
    expect(report.topics[1]?.problems).toEqual([
      {
        id: 'unreadable',
        message: `${here.root}/schemas/b/active/schema.json can't be read: Reading s3://bucket/schemas/b/active/schema.json was refused (403): allow s3:GetObject on it`,
        fix: expect.stringContaining('schemas/b/active/schema.json'),
      },
    ]);
  });

  it('a refused pending/ leaves what is known of the version in force', async () => {
    await running();
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
    await running();
    here.write('schemas/readme.txt', 'x', 1);
    here.write('schemas/empty/notes/x.json', 'x', 1);
    here.write('schemas/empty/archive/v1.json', 'x', 1);
    here.write('schemas/not a topic/active/schema.json', v1, 1);
    here.write('schemas/deep/er/active/schema.json', v1, 1);
    expect((await look()).topics.map(({ topic }) => topic)).toEqual(['events']);
  });

  it('an empty registry is no failure', async () => {
    expect(await look()).toMatchObject({ topics: [], exitCode: 0, counts: { open: 0 } });
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
  ['orders', 'schema-gate status lists all topics'],
  ['../events', 'did you mean events?'],
  ['evnets', 'did you mean events?'],
])('the unknown topic %s is wrong usage', async (asked, advice) => {
  await here.active('events', v1);
  await here.active('events-eu', v1);
  await here.active('payments', v1);
  const message = `There is no topic '${asked}' in ${here.root}; ${advice}`;
  await expect(look({ kind: 'topic', topic: asked })).rejects.toMatchObject({
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
    const text = renderStatusText(await look(scope), { color: false, width: 80 });
    expect(text).not.toMatch(/##\[|^\s*::|[\u001b\u202e\r]/m);
  }
});
