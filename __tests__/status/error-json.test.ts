import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { statusOfTopic, v1 } from './observe.js';
import { ready, world, type World } from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

describe('error.json', () => {
  it.each([
    ['no JSON', '{', /^error\.json can't be read: /],
    ['not UTF-8', new Uint8Array([255, 254, 0]), /^error\.json can't be read: /],
    ['a list', [], /^error\.json can't be read: it is not a JSON object$/],
    ['null', null, /can't be read/],
    ['without errors', {}, /^error\.json gives no reason$/],
    [
      'with errors of every kind',
      { errors: [null, 1, { message: 2 }, { message: 'the only one' }], sha256: 7, commit: {} },
      /^the only one$/,
    ],
    ['with errors as texts', { errors: ['plain'] }, /^plain$/],
    [
      'with a prototype',
      '{"__proto__": {"errors": [{"message": "x"}]}}',
      /^error\.json gives no reason$/,
    ],
    ['with an endless reason', { errors: [{ message: 'x'.repeat(10_000) }] }, /^x{500}…$/],
    ['deep', '['.repeat(100_000), /can't be read/],
  ])('that is %s is shown as far as it goes', async (_name, value, reason) => {
    await here.active('events', v1);
    await here.item('events', ready(v1));
    if (value instanceof Uint8Array)
      await here.registry.objects.put(here.registry.layout.error('events'), value, new Map(), {
        kind: 'always',
      });
    else await here.error('events', value, 5);
    const status = await statusOfTopic(here);
    expect(status.rejection?.reasons).toHaveLength(1);
    expect(status.rejection?.reasons[0]).toMatch(reason);
  });
});
