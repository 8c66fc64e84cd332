import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Ending } from '../../src/gate/await-activation.js';
import type { AwaitedCandidate } from '../../src/gate/conclude.js';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import { digest } from '../judged.js';
import { ACTIVE, PENDING, activate, put, type Step, type World } from './publishing.js';
import {
  BASE,
  ERROR,
  EVENTS,
  OTHER,
  OURS,
  messagesOf,
  nothing,
  outcomeOf,
  rejectEvents,
  vanish,
  worldWithCandidate,
} from './waiting.js';

let here: World;
beforeEach(async () => {
  here = await worldWithCandidate();
});
afterEach(() => here.remove());

describe('waiting ends in', () => {
  const table: readonly (readonly [string, readonly Step[], string, Partial<AwaitedCandidate>?])[] =
    [
      ['the active bytes are ours', [nothing, () => activate(here.registry, 'events')], 'ACTIVE'],
      [
        'error.json names our bytes',
        [() => rejectEvents(here, { type: 'X', message: 'no' })],
        'FAILED',
      ],
      [
        'another candidate lies in pending',
        [() => put(here.registry, PENDING, OTHER)],
        'SUPERSEDED',
      ],
      [
        'ours is gone and another version is active',
        [
          async () => {
            await put(here.registry, ACTIVE, OTHER);
            await vanish(here);
          },
        ],
        'SUPERSEDED',
      ],
      [
        'ours is gone and another candidate was rejected after it',
        [
          async () => {
            await put(here.registry, PENDING, OTHER);
            await rejectEvents(here, { type: 'X', message: 'no' });
          },
        ],
        'FAILED',
      ],
      [
        'one that is too large to be read lies in pending',
        [() => put(here.registry, PENDING, ' '.repeat(MAX_OBJECT_BYTES + 1))],
        'SUPERSEDED',
      ],
      [
        'ours is gone and one that was too large to be read was rejected after it',
        [
          async () => {
            await vanish(here);
            await put(
              here.registry,
              here.registry.layout.error('events'),
              JSON.stringify({ sha256: null, uploaded_at: '2026-01-01' }),
            );
          },
        ],
        'FAILED',
      ],
      ['nobody takes it', [], 'TIMEOUT'],
      ['it vanished without a trace', [() => vanish(here)], 'TIMEOUT'],
      [
        'it vanished and the version in force is still the one before',
        [() => vanish(here)],
        'TIMEOUT',
        { baseSha256: digest(BASE) },
      ],
    ];

  it('SUPERSEDED, without a digest of what nobody read', async () => {
    const messages = await messagesOf(here, [
      () => put(here.registry, PENDING, ' '.repeat(MAX_OBJECT_BYTES + 1)),
    ]);
    expect(messages).toEqual(['Another candidate (too large to be read) replaced it in pending/']);
  });

  it.each(table)('when %s', async (_when, steps, outcome, awaited = {}) => {
    if (awaited.baseSha256 !== undefined) await put(here.registry, ACTIVE, BASE);
    expect(await outcomeOf(here, steps, { awaited: [awaited] })).toBe(outcome);
  });
});

describe('no end is', () => {
  it('an error.json that lay there before the upload', async () => {
    await put(
      here.registry,
      ERROR,
      JSON.stringify({ sha256: digest(OURS), errors: [{ message: 'old' }] }),
    );
    const earlierError = await here.registry.objects.get(ERROR);
    expect(
      await outcomeOf(here, [nothing, () => activate(here.registry, 'events')], {
        awaited: [{ earlierError }],
      }),
    ).toBe('ACTIVE');
  });

  it('a version that came into force while ours still waits: it was on its way before', async () => {
    const steps = [
      () => put(here.registry, ACTIVE, OTHER),
      nothing,
      () => activate(here.registry, 'events'),
    ];
    expect(await outcomeOf(here, steps, { awaited: [{ baseSha256: digest(BASE) }] })).toBe(
      'ACTIVE',
    );
    await put(here.registry, PENDING, OURS);
    // Nor does it become evidence later, when ours is gone.
    await put(here.registry, ACTIVE, BASE);
    expect(
      await outcomeOf(here, [() => put(here.registry, ACTIVE, OTHER), () => vanish(here)], {
        awaited: [{ baseSha256: digest(BASE) }],
      }),
    ).toBe('TIMEOUT');
  });

  it('somebody else’s rejection while ours still waits', async () => {
    const other = (): Promise<void> =>
      put(here.registry, ERROR, JSON.stringify({ sha256: digest(OTHER), errors: [] }));
    expect(await outcomeOf(here, [other, () => vanish(here)])).toBe('TIMEOUT');
  });

  it('a revert’s own bytes in force, as long as the validator has not looked at it', async () => {
    await put(here.registry, ACTIVE, OURS);
    const revert = { awaited: [{ baseSha256: digest(OURS) }] };
    expect(await outcomeOf(here, [], revert)).toBe('TIMEOUT');
    expect(await outcomeOf(here, [() => vanish(here)], revert)).toBe('ACTIVE');
  });

  it.each(['', '{', 'null', '[]', '{"sha256": 1}', '{"sha256": {"a": 1}, "errors": "x"}'])(
    'an error.json that reads %j',
    async (text) => {
      expect(
        await outcomeOf(here, [() => put(here.registry, ERROR, text), () => vanish(here)]),
      ).toBe('TIMEOUT');
    },
  );
});

describe('STALE', () => {
  const stale = (): Promise<void> =>
    rejectEvents(here, { type: 'STALE', message: 'another version' });

  it('is judged and uploaded again, and that one is waited for', async () => {
    const resubmit = async (): Promise<AwaitedCandidate> => {
      await put(here.registry, PENDING, OTHER);
      return { ...EVENTS, sha256: digest(OTHER) };
    };
    expect(
      await outcomeOf(here, [stale, nothing, () => activate(here.registry, 'events')], {
        resubmit,
      }),
    ).toBe('ACTIVE');
  });

  it('is progress: the time begins anew', async () => {
    const resubmit = async (): Promise<AwaitedCandidate> => {
      await put(here.registry, PENDING, OTHER);
      return { ...EVENTS, sha256: digest(OTHER) };
    };
    // Stale after 8 s, activated after 18 s.
    const steps = [
      nothing,
      nothing,
      nothing,
      stale,
      nothing,
      () => activate(here.registry, 'events'),
    ];
    expect(await outcomeOf(here, steps, { resubmit, waitMs: 10_000 })).toBe('ACTIVE');
  });

  it('ends as publishing again ended', async () => {
    const resubmit = (): Promise<Ending> => Promise.resolve({ outcome: 'BLOCKED', errors: [] });
    expect(await outcomeOf(here, [stale], { resubmit })).toBe('BLOCKED');
  });
});
