import { describe, expect, it } from '@jest/globals';
import { isAdmitted, type ItemCondition } from '../../src/protocol/item-condition.js';

describe('an update is admitted', () => {
  const seq = (activation_seq: unknown): Readonly<Record<string, unknown>> => ({ activation_seq });
  const pending = { ...seq(2), status: 'BACKFILL_PENDING' };
  const since = (attempt: number | null): ItemCondition => ({
    kind: 'no-catch-up-since',
    seq: 2,
    statuses: ['BACKFILL_PENDING', 'BACKFILL_FAILED'],
    attempt,
  });
  const within: ItemCondition = {
    kind: 'in-catch-up',
    seq: 2,
    statuses: ['BACKFILL_PENDING'],
    id: 'a-2-b-1',
  };
  it.each<[ItemCondition, Readonly<Record<string, unknown>>, boolean]>([
    [{ kind: 'always' }, seq(9), true],
    [{ kind: 'ungated' }, {}, true],
    [{ kind: 'ungated' }, { schema_path: 'x' }, true],
    [{ kind: 'ungated' }, { processing_enabled: false }, false],
    [{ kind: 'ungated' }, { status: 'READY' }, false],
    [{ kind: 'never-active' }, {}, true],
    [{ kind: 'never-active' }, seq(0), false],
    [{ kind: 'newer', seq: 2 }, {}, true],
    [{ kind: 'newer', seq: 2 }, seq(1), true],
    [{ kind: 'newer', seq: 2 }, seq(2), false],
    [{ kind: 'newer', seq: 2 }, seq(3), false],
    [{ kind: 'newer', seq: 2 }, seq('1'), false],
    [{ kind: 'same', seq: 2 }, {}, false],
    [{ kind: 'same', seq: 2 }, seq(1), false],
    [{ kind: 'same', seq: 2 }, seq(2), true],
    [{ kind: 'same', seq: 2 }, seq('2'), false],
    [{ kind: 'newer', seq: 2, attempt: null }, seq(1), true],
    [{ kind: 'newer', seq: 2, attempt: null }, { ...seq(1), catchup_attempt: 1 }, false],
    [{ kind: 'newer', seq: 2, attempt: 1 }, { ...seq(1), catchup_attempt: 1 }, true],
    [{ kind: 'newer', seq: 2, attempt: 1 }, { ...seq(1), catchup_attempt: 2 }, false],
    [{ kind: 'newer', seq: 2, attempt: 1 }, seq(1), false],
    [{ kind: 'paused', seq: 2 }, pending, true],
    [{ kind: 'paused', seq: 2 }, { ...pending, catchup_id: 'a-1-b-1' }, true],
    [{ kind: 'paused', seq: 2 }, { ...pending, catchup_attempt: 1 }, false],
    [since(null), pending, true],
    [since(null), { ...pending, status: 'BACKFILL_FAILED' }, true],
    [since(null), { ...pending, status: 'RETIRED' }, false],
    [since(null), { ...pending, activation_seq: 3 }, false],
    [since(null), { ...pending, catchup_attempt: 1 }, false],
    [since(1), { ...pending, catchup_attempt: 1 }, true],
    [since(1), { ...pending, catchup_attempt: '1' }, false],
    [since(1), pending, false],
    [within, { ...pending, catchup_id: 'a-2-b-1' }, true],
    [within, { ...pending, catchup_id: 'a-2-b-2' }, false],
    [within, pending, false],
    [within, { ...pending, catchup_id: 'a-2-b-1', status: 'READY' }, false],
    [within, { ...pending, catchup_id: 'a-2-b-1', activation_seq: 3 }, false],
  ])('under %j to %j: %j', (condition, attributes, isIt) => {
    expect(isAdmitted(new Map(Object.entries(attributes)), condition)).toBe(isIt);
  });
});
