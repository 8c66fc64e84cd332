import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { activationMetadata } from '../../src/protocol/activation-metadata.js';
import { layoutOf } from '../../src/protocol/keys.js';
import { archive, replacedBy } from '../../src/validator/archive.js';
import { bytesOf, digest } from '../judged.js';
import { harness, type Harness } from './harness.js';
import { active, put, TEXTS } from './three-versions.js';

const layout = layoutOf('schemas');
const KEY = 'schemas/orders/archive/v3.0.0_20260313_102030.json';
const SUFFIXED = KEY.replace('.json', `_${digest(TEXTS[3]).slice(0, 8)}.json`);
const replaced = replacedBy('orders', active(), layout, digest);
const heldAt = ({ world }: Harness, key: string): unknown => {
  const held = world.held.get(key);
  return held === undefined
    ? undefined
    : [new TextDecoder().decode(held.bytes), Object.fromEntries(held.metadata)];
};
const metadata = Object.fromEntries(active().metadata);

describe('a version that leaves active/', () => {
  it('goes by its number and the second it came into force, and takes its activation along', () => {
    expect(replaced).toMatchObject({ key: KEY, keyIfTaken: SUFFIXED, metadata: active().metadata });
    expect(replaced.bytes).toEqual(bytesOf(TEXTS[3]));
  });

  it('takes along only what an activation has written', () => {
    const more = new Map([...active().metadata, ['x-owner', 'me']]);
    expect(replacedBy('orders', active({ metadata: more }), layout, digest).metadata).toEqual(
      active().metadata,
    );
    const byHand = active({ metadata: new Map([['commit', 'c']]) });
    expect(replacedBy('orders', byHand, layout, digest).metadata).toEqual(new Map());
  });

  it('without a number that can be read is unknown', () => {
    const odd = replacedBy('orders', active({ bytes: bytesOf('odd') }), layout, digest);
    expect(odd.key).toBe('schemas/orders/archive/vunknown_20260313_102030.json');
  });

  it('is written once', async () => {
    const at = harness();
    expect(await archive(replaced, at.ports)).toBe(KEY);
    expect(await archive(replaced, at.ports)).toBe(KEY);
    expect(heldAt(at, KEY)).toEqual([TEXTS[3], metadata]);
    expect(heldAt(at, SUFFIXED)).toBeUndefined();
  });

  it('beside another of the same number and second gets a key of its own, once', async () => {
    const at = harness();
    await put(at, KEY, TEXTS[1]);
    expect(await archive(replaced, at.ports)).toBe(SUFFIXED);
    expect(await archive(replaced, at.ports)).toBe(SUFFIXED);
    expect(heldAt(at, KEY)).toEqual([TEXTS[1], {}]);
    expect(heldAt(at, SUFFIXED)).toEqual([TEXTS[3], metadata]);
  });

  it('finds no place where both keys hold other bytes: that is a fault, and nothing is lost', async () => {
    const at = harness();
    for (const key of [KEY, SUFFIXED]) await put(at, key, TEXTS[1]);
    const work = archive(replaced, at.ports);
    await expect(work).rejects.toThrow(Fault);
    await expect(work).rejects.toThrow(
      `${SUFFIXED} holds bytes of another version than its name says; move it away`,
    );
    for (const key of [KEY, SUFFIXED]) expect(heldAt(at, key)).toEqual([TEXTS[1], {}]);
  });
});

describe('an activation’s metadata', () => {
  it('is what the archive keeps of it, byte for byte', () => {
    const facts = {
      seq: 7,
      sha256: digest('x'),
      commit: 'c'.repeat(40),
      schemaVersion: '3.0.0',
      classification: 'enhancement',
      needsBackfill: true,
      needsCatchUp: true,
      patchedBase: KEY,
      previous: SUFFIXED,
    } as const;
    const given = activationMetadata(facts);
    expect(replacedBy('orders', active({ metadata: given }), layout, digest).metadata).toEqual(
      given,
    );
  });
});
