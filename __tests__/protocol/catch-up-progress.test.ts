import { describe, expect, it } from '@jest/globals';
import {
  atWork,
  catchUpStanding,
  queuedProgress,
  recordedProgress,
} from '../../src/protocol/catch-up-progress.js';
import type { TrackedCatchUp } from '../../src/protocol/tracking-item.js';

const SHA256 = 'a'.repeat(64);
const SHA12 = 'a'.repeat(12);
const ID = `events-3-${SHA12}-1`;
const ITEM = {
  topic: 'events',
  status: 'BACKFILL_PENDING',
  schemaSha256: SHA256,
  activationSeq: 3,
  catchupId: ID,
};
const FAILURE = { step: 'patch', period: '2026-01', reason: 'no table' };

describe('what is recorded of a catch-up', () => {
  it.each([
    ['its own', ITEM, ID],
    ['one of a former activation', { ...ITEM, activationSeq: 4 }, undefined],
    ['one that failed', { ...ITEM, status: 'BACKFILL_FAILED' }, undefined],
    ['none', { ...ITEM, catchupId: null }, undefined],
    ['a text that is no id', { ...ITEM, catchupId: '../x' }, undefined],
  ])('is looked for by the id of %s', (_, item, id) => {
    expect(atWork(item)).toBe(id);
  });

  const recorded: TrackedCatchUp = {
    topic: 'events',
    activationSeq: 3,
    status: 'IN_PROGRESS',
    plan: { periods: ['2026-02', '2026-01'], processed: 1 },
  };
  it.each<[string, Partial<TrackedCatchUp>, unknown]>([
    ['its period', {}, { kind: 'patching', period: '2026-01', number: 2, of: 2 }],
    [
      'the first period',
      { plan: { periods: ['NULL'], processed: 0 } },
      { kind: 'patching', period: 'NULL', number: 1, of: 1 },
    ],
    ['that it has no plan yet', { plan: null }, { kind: 'planning' }],
    ['its end', { plan: { periods: ['a', 'b'], processed: 2 } }, { kind: 'ending', of: 2 }],
    ['nothing of one that has ended', { status: 'DONE' }, undefined],
    ['no progress of another topic', { topic: 'other' }, { kind: 'unknown' }],
    ['no progress of another activation', { activationSeq: 2 }, { kind: 'unknown' }],
  ])('tells %s', (_, more, expected) => {
    const told = recordedProgress(ITEM, { ...recorded, ...more });
    if (expected === undefined) expect(told).toBeUndefined();
    else expect(told).toMatchObject(expected as object);
  });
});

describe('the queue', () => {
  const others = ['a', 'b', 'c', 'd'];
  it.each<[string, readonly string[], number, unknown]>([
    ['whose turn it is', [ID, ...others], 1, undefined],
    ['that is the next', ['a', ID], 1, { kind: 'queued', behind: 0 }],
    ['that waits behind two', [...others, ID], 2, { kind: 'queued', behind: 2 }],
    ['that was never asked for', others, 1, undefined],
    ['of a former activation', [...others, `events-2-${SHA12}-1`], 1, undefined],
    ['of another topic', [...others, `event-3-${SHA12}-1`], 1, undefined],
    ['that is the third attempt', [...others, `events-3-${SHA12}-3`], 3, { behind: 1 }],
  ])('tells of a catch-up %s', (_, running, most, expected) => {
    const told = queuedProgress(ITEM, running, most);
    if (expected === undefined) expect(told).toBeUndefined();
    else expect(told).toMatchObject(expected as object);
  });

  it('knows a topic whose name was cut, and not an attempt that has been', () => {
    const topic = 't'.repeat(80);
    const cut = `${'t'.repeat(63)}-3-${SHA12}-1`;
    expect(cut).toHaveLength(80);
    expect(queuedProgress({ ...ITEM, topic }, ['a', cut], 1)).toEqual({
      kind: 'queued',
      behind: 0,
    });
    expect(queuedProgress({ ...ITEM, catchupAttempt: 1 }, ['a', ID], 1)).toBeUndefined();
  });
});

describe('how a catch-up stands', () => {
  const failed = { kind: 'failed', failure: FAILURE };
  const unknown = { kind: 'unknown', reason: 'denied' } as const;
  const planning = { kind: 'planning' } as const;
  it.each([
    ['nowhere', {}, undefined, null],
    ['as it is seen', {}, planning, planning],
    ['that nobody can see it', {}, unknown, unknown],
    ['that it failed', { status: 'BACKFILL_FAILED', catchupFailure: FAILURE }, undefined, failed],
    ['that it failed, unseen', { status: 'READY', catchupFailure: FAILURE }, unknown, failed],
    ['that it has begun again', { status: 'READY', catchupFailure: FAILURE }, planning, planning],
    ['no failure of the one before', { catchupFailure: FAILURE }, undefined, null],
    [
      'no failure that was given up',
      { status: 'READY', catchupFailure: { ...FAILURE, step: 'give up' } },
      undefined,
      null,
    ],
  ])('is told: %s', (_, more, seen, expected) => {
    expect(catchUpStanding({ ...ITEM, ...more }, seen)).toEqual(expected);
  });
});
