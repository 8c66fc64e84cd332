import { describe, expect, it } from '@jest/globals';
import { readTracking } from '../../src/protocol/tracking-item.js';

const BEGUN = { topic_name: 'events', activation_seq: 3, status: 'IN_PROGRESS' };
const PLANNED = {
  ...BEGUN,
  affected_periods: ['2026-02', 'NULL'],
  total_periods: 2,
  processed_periods: 1,
};
const read = (item: object) => readTracking(new Map(Object.entries(item)));

describe('an item of the tracking table', () => {
  const status = { topic: 'events', activationSeq: 3, status: 'IN_PROGRESS' };

  it('has no plan at first', () => {
    expect(read(BEGUN)).toEqual({ ...status, plan: null });
  });

  it('tells how many periods of its plan are done, whatever others have added', () => {
    const others = { ...PLANNED, ttl: 1, schema_version: null, started_at: 5 };
    expect(read(others)).toEqual({
      ...status,
      plan: { periods: ['2026-02', 'NULL'], processed: 1 },
    });
  });

  it.each<[string, object, string]>([
    ['without a topic', { ...BEGUN, topic_name: undefined }, 'topic_name must be a text'],
    ['with another status', { ...BEGUN, status: 'RUNNING' }, 'status must be IN_PROGRESS or DONE'],
    [
      'with a number that is none',
      { ...PLANNED, processed_periods: Number.NaN },
      'processed_periods must be a whole number',
    ],
    ['with less than none', { ...PLANNED, processed_periods: -1 }, 'must be a whole number'],
    ['with a period that is no text', { ...PLANNED, affected_periods: ['x', 1] }, '[1] must be'],
    ['with more done than there is', { ...PLANNED, processed_periods: 3 }, "don't belong together"],
    ['with other numbers than names', { ...PLANNED, total_periods: 3 }, "don't belong together"],
    ['with half a plan', { ...BEGUN, total_periods: 2 }, "don't belong together"],
  ])('%s is told, never guessed', (_, item, problem) => {
    const found = read(item);
    expect('problems' in found ? found.problems.join('; ') : found).toContain(problem);
  });
});
