import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WatchCatchUp } from '../../src/backfill/watch.js';
import { digest } from '../judged.js';
import { ACTIVE, PENDING, activate, put, type World } from './publishing.js';
import {
  ERROR,
  OTHER,
  OURS,
  messagesOf,
  rejectEvents,
  vanish,
  wait,
  worldWithCandidate,
} from './waiting.js';

let here: World;
beforeEach(async () => {
  here = await worldWithCandidate();
});
afterEach(() => here.remove());

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
    expect(await messagesOf(here, [() => rejectEvents(here, ...(errors as object[]))])).toEqual([
      'first',
      'second',
      'JSON_SYNTAX',
    ]);
    await put(here.registry, PENDING, OURS);
    const earlierError = await here.registry.objects.get(ERROR);
    expect(
      await messagesOf(here, [() => rejectEvents(here)], { awaited: [{ earlierError }] }),
    ).toEqual(['It was rejected, but failed/error.json gives no reason']);
  });

  it('of an activation are its warnings, too', async () => {
    const step = async (): Promise<void> => {
      await activate(here.registry, 'events');
      const item = { status: 'READY', processingEnabled: true, warnings: ['not patched'] };
      await here.registry.items?.update('events', item, { kind: 'always' });
    };
    expect(await messagesOf(here, [step])).toEqual(['not patched']);
  });

  it('of a candidate whose successor was rejected say that neither is active', async () => {
    const step = async (): Promise<void> => {
      await put(here.registry, PENDING, OTHER);
      await rejectEvents(here, { type: 'X', message: 'no' });
    };
    expect(await messagesOf(here, [step])).toEqual([
      expect.stringMatching(/replaced it .* was rejected, so neither is active; publish again$/),
    ]);
  });

  it.each([
    ['READY', true, [], {}],
    [
      'READY',
      false,
      ['READY, but processing_enabled is false: events is not processed'],
      { hold: 'closed' },
    ],
    [
      'BACKFILL_PENDING',
      false,
      ['BACKFILL_PENDING: events is not processed while its history is patched'],
      { hold: 'backfill' },
    ],
    [
      'BACKFILL_FAILED',
      false,
      [
        'BACKFILL_FAILED: events is not processed, since its backfill failed; run schema-gate catch-up events',
      ],
      { hold: 'closed' },
    ],
    ['\u001b[31mODD', true, ["'\\u001b[31mODD': events is not processed"], { hold: 'closed' }],
  ])(
    'of an activation tell a status that stops it: %s, %s',
    async (status, processingEnabled, expected, held) => {
      const step = async (): Promise<void> => {
        await activate(here.registry, 'events');
        await here.registry.items?.update(
          'events',
          { status, processingEnabled },
          { kind: 'always' },
        );
      };
      expect(await wait(here, [step])).toEqual([
        [
          'events',
          {
            outcome: 'ACTIVE',
            errors: expected.map((message) => expect.objectContaining({ message })),
            ...held,
          },
        ],
      ]);
    },
  );

  it('of an activation tell where its catch-up failed', async () => {
    const failed = {
      status: 'BACKFILL_FAILED',
      processingEnabled: false,
      catchupFailure: { step: 'verify', period: '2026-01', reason: 'd differs' },
    };
    const step = async (): Promise<void> => {
      await activate(here.registry, 'events');
      await here.registry.items?.update('events', failed, { kind: 'always' });
    };
    expect(await messagesOf(here, [step])).toEqual([
      "BACKFILL_FAILED: events is not processed, since its backfill failed at step 'verify', period '2026-01': d differs; run schema-gate catch-up events",
    ]);
  });

  it('of an activation tell how far its catch-up is, where somebody can see it', async () => {
    const item = { status: 'BACKFILL_PENDING', processingEnabled: false };
    const step = async (): Promise<void> => {
      await activate(here.registry, 'events');
      await here.registry.items?.update('events', item, { kind: 'always' });
    };
    const watch: WatchCatchUp = ({ topic }) =>
      Promise.resolve(topic === 'events' ? { kind: 'queued', behind: 2 } : undefined);
    expect(await wait(here, [step], { watch })).toEqual([
      [
        'events',
        {
          outcome: 'ACTIVE',
          errors: [
            expect.objectContaining({
              message:
                'BACKFILL_PENDING: events is not processed while its history is patched: queued behind 2',
            }),
          ],
          hold: 'backfill',
        },
      ],
    ]);
  });

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
    expect(await messagesOf(here, [flip, note])).toEqual([
      'BACKFILL_PENDING: events is not processed while its history is patched',
    ]);
    await here.registry.items?.update(
      'events',
      { schemaSha256: digest(OTHER), status: 'READY', processingEnabled: true },
      { kind: 'always' },
    );
    expect(await messagesOf(here, [])).toEqual([
      'its registry item does not name this version yet',
    ]);
    expect(
      await messagesOf(here, [], { registry: { ...here.registry, items: undefined } }),
    ).toEqual([]);
  });

  it('say where to look when nothing happened', async () => {
    expect((await messagesOf(here, []))[0]).toContain(
      'was not taken for 60 s; check that the validator runs',
    );
    expect((await messagesOf(here, [() => vanish(here)]))[0]).toContain(
      'neither active/ nor failed/ shows what happened to it',
    );
  });
});
