import { describe, expect, it } from '@jest/globals';
import { activeMissing, inForce, type InForceFacts } from '../../src/protocol/in-force.js';

const NOTHING: InForceFacts = {
  hasActive: false,
  hasArchive: false,
  item: undefined,
  hasBase: false,
};
const item = (activationSeq: number | null, status: string | null = 'READY') => ({
  activationSeq,
  status,
});

describe('what is in force', () => {
  it.each<[what: string, facts: Partial<InForceFacts>, expected: ReturnType<typeof inForce>]>([
    ['nothing anywhere: a new topic', {}, 'new'],
    ['only the base branch has it', { hasBase: true }, 'base-branch'],
    ['an active version alone counts', { hasActive: true, hasBase: true }, 'active'],
    ['whatever else there is', { hasActive: true, hasArchive: true, item: item(3) }, 'active'],
    ['archive/ has versions', { hasArchive: true, hasBase: true }, 'active-missing'],
    ['the item records an activation', { item: item(1), hasBase: true }, 'active-missing'],
    ['the first activation has number 0', { item: item(0) }, 'active-missing'],
    ['an item that records no activation', { item: item(null), hasBase: true }, 'base-branch'],
    ['the first candidate was rejected', { item: item(null, 'VALIDATION_FAILED') }, 'new'],
    ['retired', { item: item(4, 'RETIRED'), hasArchive: true, hasBase: true }, 'retired'],
    ['retired before anything was recorded', { item: item(null, 'RETIRED') }, 'retired'],
  ])('%s', (_, facts, expected) => {
    expect(inForce({ ...NOTHING, ...facts })).toBe(expected);
  });
});

describe('a lost active version', () => {
  const lost = { topic: 'orders', place: 's3://lake/schemas/orders/active/schema.json' };

  it.each([
    [
      item(7),
      true,
      /^ACTIVE_MISSING: the registry records activation 7 of topic 'orders', but s3:.*restore it from archive\/$/,
    ],
    [undefined, true, /^ACTIVE_MISSING: archive\/ has versions of topic 'orders'.*archive\/$/],
    [undefined, false, /; if the topic was retired, name the table of the registry items/],
  ])('item %j, items known %j', (known, knowsItems, message) => {
    expect(activeMissing({ ...lost, item: known, knowsItems })).toMatch(message);
  });
});
