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
  const unknown = { schemaVersion: null, schemaSha256: null, commit: null };
  const known = { schemaVersion: '2.0.0', schemaSha256: 'ab'.repeat(32), commit: 'c0'.repeat(20) };
  const copy = "or from a former version of the object (the bucket's versioning, or a backup)";
  const rest = `${copy}; archive/ holds only the versions before it`;

  it.each([
    [
      'recorded with its version',
      { ...item(7), ...known },
      true,
      `ACTIVE_MISSING: the registry records activation 7 of topic 'orders' (version '2.0.0', SHA-256 abababababab…), but ${lost.place} is gone; put that version back: from git at commit ${known.commit}, ${rest}`,
    ],
    [
      'recorded without any facts',
      { ...item(7), ...unknown },
      true,
      `ACTIVE_MISSING: the registry records activation 7 of topic 'orders', but ${lost.place} is gone; put that version back: from git at the commit that was published, ${rest}`,
    ],
    [
      'recorded with facts that are none',
      { ...item(7), ...unknown, schemaSha256: 'x'.repeat(64), commit: '$(rm -rf .)' },
      true,
      `ACTIVE_MISSING: the registry records activation 7 of topic 'orders', but ${lost.place} is gone; put that version back: from git at the commit that was published, ${rest}`,
    ],
    [
      'known from archive/ alone',
      undefined,
      true,
      `ACTIVE_MISSING: archive/ has versions of topic 'orders', but ${lost.place} is gone; put that version back: from git at the commit that was published, ${rest}`,
    ],
    [
      'in a registry whose items are unknown',
      undefined,
      false,
      `ACTIVE_MISSING: archive/ has versions of topic 'orders', but ${lost.place} is gone; put that version back: from git at the commit that was published, ${rest}; if the topic was retired, name the table of the registry items, which says so`,
    ],
  ])('%s', (_, found, knowsItems, message) => {
    expect(activeMissing({ ...lost, item: found, knowsItems })).toBe(message);
  });
});
