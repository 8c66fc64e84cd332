import { expect, it } from '@jest/globals';
import { nearNames } from '../../src/status/near-names.js';

const names = [
  'events',
  'events-eu',
  'web.events',
  'orders',
  'order-lines',
  'payments',
  'a',
  '__proto__',
];

it.each([
  ['event', ['events', 'events-eu', 'web.events']],
  ['EVENTS', ['events', 'events-eu', 'web.events']],
  ['ordrs', ['orders']],
  ['order', ['orders', 'order-lines']],
  ['b', ['a']],
  ['proto', ['__proto__']],
  ['nothing-like-it', []],
  ['', ['a']],
])('%j may have meant %j', (asked, near) => {
  expect(nearNames(asked, names)).toEqual(near);
});

it('names no more than a person reads', () => {
  expect(
    nearNames(
      'topic_1',
      Array.from({ length: 1_000 }, (_, index) => `topic_${index}`),
    ),
  ).toHaveLength(5);
});
