import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import type { StatusRequest } from '../../src/status/status.js';
import { error, problemsOf, report, running, statusOfTopic, v1, v2, type Step } from './observe.js';
import { before, gitWith, ready, shaOf, world, type World } from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

describe('needs a person:', () => {
  const rows: readonly (readonly [string, Step, readonly string[], StatusRequest['git']?])[] = [
    [
      'a candidate that nobody took',
      () => running(here, () => here.pending('events', v2, 180)),
      ['stuck-in-pending: Candidate 2.0.0 has waited in pending/ for 3 h'],
    ],
    [
      'a rejected candidate',
      () =>
        running(here, () =>
          here.error('events', error(shaOf(v2), 'Unsafe narrowing', 'removed'), 12),
        ),
      [
        'rejected: A candidate was rejected 12 min ago: Unsafe narrowing; removed; 1.0.0 stays in force',
      ],
    ],
    [
      'a rejected candidate that still lies in pending/',
      () =>
        running(
          here,
          () => here.pending('events', v2, 3),
          () => here.error('events', { ...error(shaOf(v2), 'no'), uploaded_at: before(3) }, 90),
        ),
      ['rejected: A candidate was rejected 1 h ago: no; 1.0.0 stays in force'],
    ],
    [
      'a rejected candidate whose version the item knows',
      () =>
        running(
          here,
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
        running(here, () =>
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
        running(here, () =>
          here.item('events', { processingEnabled: false, status: 'BACKFILL_FAILED' }),
        ),
      [`gate-closed: Closed since ${before(60)}: the backfill failed (BACKFILL_FAILED)`],
    ],
    [
      'a catch-up that did not end, with its reason',
      () =>
        running(here, () =>
          here.item('events', {
            processingEnabled: false,
            status: 'BACKFILL_FAILED',
            catchupFailure: { step: 'patch', period: '2026-03', reason: 'disk full' },
          }),
        ),
      [
        `gate-closed: Closed since ${before(60)}: the backfill failed (BACKFILL_FAILED): patch of '2026-03': disk full`,
      ],
    ],
    [
      'a gate closed by hand',
      () => running(here, () => here.item('events', { processingEnabled: false })),
      ['gate-closed: Closed by hand: status is READY, but processing_enabled is not true'],
    ],
    [
      'a status nobody knows',
      () => running(here, () => here.item('events', { status: '::error::x\u202e' })),
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
      () => running(here, () => here.active('events', v2)),
      ['item-differs: The registry item names 1.0.0, but active/ has 2.0.0'],
    ],
    [
      'an item of other bytes',
      () => running(here, () => here.active('events', { ...v1, owner: 'x' })),
      [
        `item-differs: The registry item names other bytes of 1.0.0 (${shaOf(v1).slice(0, 7)}) than active/ has (${shaOf({ ...v1, owner: 'x' }).slice(0, 7)})`,
      ],
    ],
    [
      'an item without its version',
      () => here.item('events', ready(v1)),
      [
        `active-missing: There is no active version, although the registry item records one (version '1.0.0', SHA-256 ${shaOf(v1).slice(0, 12)}…)`,
      ],
    ],
    [
      'an archive without a version',
      () => here.archived('events', v1, 60),
      ['active-missing: There is no active version, although archive/ has one'],
    ],
    [
      'a lost version of a topic with a candidate, although no item records it',
      async () => {
        await here.archived('events', v1, 60);
        await here.pending('events', v2, 3);
      },
      ['active-missing: There is no active version, although archive/ has one'],
    ],
    [
      'a lost version whose file is in git, which nobody can publish over it',
      () => here.archived('events', v1, 60),
      ['active-missing: There is no active version, although archive/ has one'],
      gitWith({ events: v2 }),
    ],
    [
      'a merge that was not published',
      () => running(here),
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
      'a retired topic whose file is still in git',
      () => here.item('events', { ...ready(v1), processingEnabled: false, status: 'RETIRED' }),
      [
        "unpublished: The topic was retired, but 'schemas/events.json' is still in git, so the next publication of all topics brings it back as a new topic",
      ],
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
      () => running(here),
      [
        'deleted-in-git: Its file is gone from git, but the version stays active: a deletion there deletes nothing here',
      ],
      gitWith({ other: v1 }),
    ],
    [
      'a merge that was rejected, once',
      () => running(here, () => here.error('events', error(shaOf(v2), 'no'), 5)),
      ['rejected: A candidate was rejected 5 min ago: no; 1.0.0 stays in force'],
      gitWith({ events: v2 }),
    ],
  ];
  it.each(rows.map(([name, arrange, problems, git]) => [name, arrange, problems, git] as const))(
    '%s',
    async (_name, arrange, problems, git) => {
      await arrange();
      const status = await statusOfTopic(here, git);
      expect(problemsOf(status)).toEqual(problems);
      expect(status.standing).toBe('needs-person');
      for (const { fix } of status.problems) {
        expect(fix).toMatch(/^[A-Z].{20,}/);
        // A command that is copied from here must find the registry.
        const commands = fix.match(/schema-gate (?:activate|publish|retire|log) .*/g) ?? [];
        for (const command of commands) expect(command).toContain(`--registry ${here.root}`);
      }
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
    await running(here);
    here.write(here.registry.layout.active('events'), text, 1);
    const { topics, exitCode } = await report(here);
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
