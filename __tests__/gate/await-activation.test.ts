import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { awaitActivation, type Ending, type WaitTools } from '../../src/gate/await-activation.js';
import type { AwaitedCandidate } from '../../src/gate/conclude.js';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import type { Registry } from '../../src/registry/registry.js';
import { digest } from '../judged.js';
import { activate, put, reject, withObjects, world, type Step, type World } from './publishing.js';

let here: World;
beforeEach(async () => {
  here = world();
  await put(here.registry, PENDING, OURS);
});
afterEach(() => here.remove());

const [OURS, OTHER, BASE] = ['"ours"', '"other"', '"base"'];
const PENDING = 'schemas/events/pending/schema.json';
const ACTIVE = 'schemas/events/active/schema.json';
const ERROR = 'schemas/events/failed/error.json';
const MINUTE = 60_000;
const EVENTS: AwaitedCandidate = {
  topic: 'events',
  sha256: digest(OURS),
  baseSha256: undefined,
  earlierError: undefined,
};

interface More {
  readonly awaited?: readonly Partial<AwaitedCandidate>[];
  readonly waitMs?: number;
  readonly registry?: Registry;
  readonly resubmit?: WaitTools['resubmit'];
}

/** Waits while these things happen, one at each pause. */
async function wait(
  steps: readonly Step[],
  more: More = {},
): Promise<readonly (readonly [string, Ending])[]> {
  const { awaited = [{}], waitMs = MINUTE, registry = here.registry } = more;
  here.clock.plan(steps);
  const resubmit =
    more.resubmit ?? (() => Promise.reject(new Error('Nothing was to be uploaded again')));
  const tools = {
    digest,
    now: here.clock.now,
    sleep: here.clock.sleep,
    progress: (line: string) => void here.lines.push(line),
    resubmit,
  };
  const candidates = awaited.map((one) => ({ ...EVENTS, ...one }));
  return [...(await awaitActivation(registry, candidates, waitMs, tools))];
}
const outcomeOf = async (...facts: Parameters<typeof wait>): Promise<string | undefined> =>
  (await wait(...facts))[0]?.[1].outcome;
const messagesOf = async (...facts: Parameters<typeof wait>): Promise<string[]> =>
  (await wait(...facts)).flatMap(([, { errors }]) => errors.map(({ message }) => message));

const nothing = (): void => undefined;
const vanish = async (): Promise<void> => {
  const pending = await here.registry.objects.get(PENDING);
  if (pending !== undefined) await here.registry.objects.remove(PENDING, pending.etag);
};
const rejectEvents = (...errors: object[]): Promise<void> =>
  reject(here.registry, 'events', ...errors);

describe('waiting ends in', () => {
  const table: readonly (readonly [string, readonly Step[], string, Partial<AwaitedCandidate>?])[] =
    [
      ['the active bytes are ours', [nothing, () => activate(here.registry, 'events')], 'ACTIVE'],
      ['error.json names our bytes', [() => rejectEvents({ type: 'X', message: 'no' })], 'FAILED'],
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
            await vanish();
          },
        ],
        'SUPERSEDED',
      ],
      [
        'ours is gone and another candidate was rejected after it',
        [
          async () => {
            await put(here.registry, PENDING, OTHER);
            await rejectEvents({ type: 'X', message: 'no' });
          },
        ],
        'SUPERSEDED',
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
            await vanish();
            await put(
              here.registry,
              here.registry.layout.error('events'),
              JSON.stringify({ sha256: null, uploaded_at: '2026-01-01' }),
            );
          },
        ],
        'SUPERSEDED',
      ],
      ['nobody takes it', [], 'TIMEOUT'],
      ['it vanished without a trace', [vanish], 'TIMEOUT'],
      [
        'it vanished and the version in force is still the one before',
        [vanish],
        'TIMEOUT',
        { baseSha256: digest(BASE) },
      ],
    ];

  it('SUPERSEDED, without a digest of what nobody read', async () => {
    const messages = await messagesOf([
      () => put(here.registry, PENDING, ' '.repeat(MAX_OBJECT_BYTES + 1)),
    ]);
    expect(messages).toEqual(['Another candidate (too large to be read) replaced it in pending/']);
  });

  it.each(table)('when %s', async (_when, steps, outcome, awaited = {}) => {
    if (awaited.baseSha256 !== undefined) await put(here.registry, ACTIVE, BASE);
    expect(await outcomeOf(steps, { awaited: [awaited] })).toBe(outcome);
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
      await outcomeOf([nothing, () => activate(here.registry, 'events')], {
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
    expect(await outcomeOf(steps, { awaited: [{ baseSha256: digest(BASE) }] })).toBe('ACTIVE');
    await put(here.registry, PENDING, OURS);
    // Nor does it become evidence later, when ours is gone.
    await put(here.registry, ACTIVE, BASE);
    expect(
      await outcomeOf([() => put(here.registry, ACTIVE, OTHER), vanish], {
        awaited: [{ baseSha256: digest(BASE) }],
      }),
    ).toBe('TIMEOUT');
  });

  it('somebody else’s rejection while ours still waits', async () => {
    const other = (): Promise<void> =>
      put(here.registry, ERROR, JSON.stringify({ sha256: digest(OTHER), errors: [] }));
    expect(await outcomeOf([other, vanish])).toBe('TIMEOUT');
  });

  it('a revert’s own bytes in force, as long as the validator has not looked at it', async () => {
    await put(here.registry, ACTIVE, OURS);
    const revert = { awaited: [{ baseSha256: digest(OURS) }] };
    expect(await outcomeOf([], revert)).toBe('TIMEOUT');
    expect(await outcomeOf([vanish], revert)).toBe('ACTIVE');
  });

  it.each(['', '{', 'null', '[]', '{"sha256": 1}', '{"sha256": {"a": 1}, "errors": "x"}'])(
    'an error.json that reads %j',
    async (text) => {
      expect(await outcomeOf([() => put(here.registry, ERROR, text), vanish])).toBe('TIMEOUT');
    },
  );
});

describe('reasons', () => {
  it('are the validator’s, whatever else it wrote', async () => {
    const errors = [
      { type: 'A', field: 'user_id', message: 'first' },
      'second',
      3,
      null,
      {},
      { type: 'JSON_SYNTAX' },
    ];
    expect(await messagesOf([() => rejectEvents(...(errors as object[]))])).toEqual([
      'first',
      'second',
      'JSON_SYNTAX',
    ]);
    await put(here.registry, PENDING, OURS);
    const earlierError = await here.registry.objects.get(ERROR);
    expect(await messagesOf([() => rejectEvents()], { awaited: [{ earlierError }] })).toEqual([
      'It was rejected, but failed/error.json gives no reason',
    ]);
  });

  it.each([
    ['READY', true, []],
    ['READY', false, ['READY, but processing_enabled is false: events is not processed']],
    [
      'BACKFILL_PENDING',
      false,
      ['BACKFILL_PENDING: events is not processed until its backfill ends'],
    ],
    [
      'BACKFILL_FAILED',
      false,
      ['BACKFILL_FAILED: events is not processed until its backfill is repaired'],
    ],
    ['\u001b[31mODD', true, ["'\\u001b[31mODD': events is not processed"]],
  ])(
    'of an activation tell a status that stops it: %s, %s',
    async (status, processingEnabled, expected) => {
      const step = async (): Promise<void> => {
        await activate(here.registry, 'events');
        await here.registry.items?.update(
          'events',
          { status, processingEnabled },
          { kind: 'always' },
        );
      };
      expect(await wait([step])).toEqual([
        [
          'events',
          {
            outcome: 'ACTIVE',
            errors: expected.map((message) => expect.objectContaining({ message })),
          },
        ],
      ]);
    },
  );

  it('wait a moment for the item, which is written after the activation, but not for ever', async () => {
    const flip = (): Promise<void> => put(here.registry, ACTIVE, OURS);
    const note = async (): Promise<void> => {
      const item = {
        status: 'BACKFILL_PENDING',
        processingEnabled: false,
        schemaSha256: digest(OURS),
      };
      await here.registry.items?.update('events', item, { kind: 'always' });
    };
    expect(await messagesOf([flip, note])).toEqual([
      'BACKFILL_PENDING: events is not processed until its backfill ends',
    ]);
    await here.registry.items?.update(
      'events',
      { schemaSha256: digest(OTHER), status: 'READY', processingEnabled: true },
      { kind: 'always' },
    );
    expect(await messagesOf([])).toEqual(['its registry item does not name this version yet']);
    expect(await messagesOf([], { registry: { ...here.registry, items: undefined } })).toEqual([]);
  });

  it('say where to look when nothing happened', async () => {
    expect((await messagesOf([]))[0]).toContain(
      'was not taken for 60 s; check that the validator runs',
    );
    expect((await messagesOf([vanish]))[0]).toContain(
      'neither active/ nor failed/ shows what happened',
    );
  });
});

describe('STALE', () => {
  const stale = (): Promise<void> => rejectEvents({ type: 'STALE', message: 'another version' });

  it('is judged and uploaded again, and that one is waited for', async () => {
    const resubmit = async (): Promise<AwaitedCandidate> => {
      await put(here.registry, PENDING, OTHER);
      return { ...EVENTS, sha256: digest(OTHER) };
    };
    expect(
      await outcomeOf([stale, nothing, () => activate(here.registry, 'events')], { resubmit }),
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
    expect(await outcomeOf(steps, { resubmit, waitMs: 10_000 })).toBe('ACTIVE');
  });

  it('ends as publishing again ended', async () => {
    const resubmit = (): Promise<Ending> => Promise.resolve({ outcome: 'BLOCKED', errors: [] });
    expect(await outcomeOf([stale], { resubmit })).toBe('BLOCKED');
  });
});

describe('time', () => {
  it('runs out after a period without progress, not before', async () => {
    expect(await outcomeOf([], { waitMs: 100_000 })).toBe('TIMEOUT');
    expect(here.clock.elapsed()).toBe(100_000);
  });

  it('begins anew with the progress of any topic', async () => {
    const topics = ['a', 'b', 'c'];
    for (const topic of topics)
      await put(here.registry, `schemas/${topic}/pending/schema.json`, OURS);
    // Each takes nearly as long as is waited for; together they take far longer.
    const slow = topics.flatMap((topic) => [
      nothing,
      nothing,
      nothing,
      nothing,
      () => activate(here.registry, topic),
    ]);
    const ended = await wait(slow, { awaited: topics.map((topic) => ({ topic })), waitMs: 80_000 });
    expect(ended.map(([topic, { outcome }]) => `${topic} ${outcome}`)).toEqual([
      'a ACTIVE',
      'b ACTIVE',
      'c ACTIVE',
    ]);
    expect(here.clock.elapsed()).toBeGreaterThan(80_000);
  });

  it('is not asked for more often than in pauses that grow from 1 s to 15 s', async () => {
    const pauses: number[] = [];
    const { sleep } = here.clock;
    const tools = {
      digest,
      now: here.clock.now,
      sleep: (ms: number) => {
        pauses.push(ms);
        return sleep(ms);
      },
      progress: nothing,
      resubmit: () => Promise.reject(new Error('not asked for')),
    };
    await awaitActivation(here.registry, [EVENTS], 90_000, tools);
    expect(pauses.slice(0, 4)).toEqual([1000, 1500, 2250, 3375]);
    expect(Math.max(...pauses)).toBe(15_000);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(90_000);
  });
});

describe('progress', () => {
  it('is shown when something changed, and at least every 30 seconds', async () => {
    await put(here.registry, 'schemas/orders/pending/schema.json', OURS);
    const awaited = [{}, { topic: 'orders' }];
    await wait([nothing, () => activate(here.registry, 'orders')], { awaited, waitMs: 100_000 });
    expect(here.lines[0]).toBe('0 of 2 active, 2 waiting (0 s)');
    expect(here.lines[1]).toBe('1 of 2 active, 1 waiting (3 s)');
    expect(here.lines.at(-1)).toBe('1 of 2 active, 1 timeout (103 s)');
    const times = here.lines.map((line) => Number(/\(([0-9]+) s\)/.exec(line)?.[1]));
    for (const [index, time] of times.slice(1).entries())
      expect(time - (times[index] ?? 0)).toBeLessThanOrEqual(30);
  });

  it('is none where nothing is waited for', async () => {
    expect(await wait([], { awaited: [] })).toEqual([]);
    expect(here.lines).toEqual([]);
  });
});

describe('a read that fails', () => {
  /** Of the reads of pending, one a look, these fail. */
  const failing = (isFailing: (look: number) => boolean): Registry => {
    let look = 0;
    return withObjects(here.registry, (real) => ({
      get: async (key) => {
        if (key === PENDING && isFailing(++look))
          throw new Fault('GetObject s3://lake/x: 503 SlowDown');
        return real.get(key);
      },
    }));
  };

  it('is shown and tried again', async () => {
    expect(
      await outcomeOf([() => activate(here.registry, 'events')], {
        registry: failing((look) => look <= 4),
      }),
    ).toBe('ACTIVE');
    expect(here.lines.filter((line) => line.includes('503 SlowDown (tried again)'))).toHaveLength(
      4,
    );
  });

  it('may do so again after a good one', async () => {
    const steps = [
      ...Array.from({ length: 9 }, () => nothing),
      () => activate(here.registry, 'events'),
    ];
    expect(
      await outcomeOf(steps, {
        registry: failing((look) => look !== 5 && look < 10),
        waitMs: 10 * MINUTE,
      }),
    ).toBe('ACTIVE');
  });

  it('again and again ends as a fault, of this topic only', async () => {
    await put(here.registry, 'schemas/orders/pending/schema.json', OURS);
    const steps = [() => activate(here.registry, 'orders')];
    const ended = await wait(steps, {
      awaited: [{}, { topic: 'orders' }],
      registry: failing((look) => look <= 5),
    });
    expect(ended.map(([topic, { outcome }]) => `${topic} ${outcome}`).sort()).toEqual([
      'events FAULT',
      'orders ACTIVE',
    ]);
  });
});
