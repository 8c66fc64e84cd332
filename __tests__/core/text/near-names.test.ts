import { expect, it } from '@jest/globals';
import {
  meantName,
  nearestName,
  nearNames,
  unknownName,
} from '../../../src/core/text/near-names.js';

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
  ['ord', ['order-lines', 'orders']],
  ['or', []],
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

it.each([
  // Up to five letters, one edit is near.
  ['cat', 'cat', true],
  ['cta', 'cat', true],
  ['act', 'cat', true],
  ['cit', 'cat', true],
  ['ct', 'cat', true],
  ['cart', 'cat', true],
  ['cxy', 'cat', false],
  // Only one of the two letters has changed its place.
  ['axc', 'yac', false],
  ['xac', 'ayc', false],
  // A swap beside another edit, before and after it.
  ['xbdc', 'abcd', false],
  ['bacx', 'abcd', false],
  // A swap is not divided by a letter between.
  ['cbad', 'abcd', false],
  ['ba', 'xb', false],
  ['b', 'xy', false],
  // From six letters on, two are.
  ['badcef', 'abcdef', true],
  ['badcfe', 'abcdef', false],
  ['xyzdef', 'abcdef', false],
])('%j is near to %j: %j', (asked, name, isNear) => {
  expect(nearNames(asked, [name])).toEqual(isNear ? [name] : []);
});

it.each([
  [256, ['b'.repeat(256)]],
  [257, []],
])('a text of %i letters is near to %j', (length, near) => {
  expect(nearNames('b'.repeat(length), ['b'.repeat(256)])).toStrictEqual(near);
});

const options = ['all', 'base', 'baseline', 'config', 'fail-on', 'format', 'output', 'registry'];

it.each([
  ['bse', 'base'],
  ['BASE', 'base'],
  ['fail_on', 'fail-on'],
  ['fromat', 'format'],
  ['outptu', 'output'],
  // A third of the letters, and one more than that.
  ['cnfg', undefined],
  ['confg', 'config'],
  // A part of a name is no misspelling of it, and short words are near to everything.
  ['form', undefined],
  ['al', undefined],
  ['', undefined],
  ['nonsense', undefined],
  ['b'.repeat(300), undefined],
])('%j was meant to be %j', (asked, name) => {
  expect(nearestName(asked, options)).toBe(name);
});

it.each([
  ['al', 'all'],
  ['FORM', 'format'],
  ['bse', 'base'],
  // One letter says too little, and of two names that begin so, neither was meant.
  ['a', undefined],
  ['', undefined],
  ['bas', 'base'],
  ['ba', undefined],
  ['stry', undefined],
])('%j, cut short, was meant to be %j', (asked, name) => {
  expect(meantName(asked, options)).toBe(name);
});

it('takes the first of several that are as near, in whatever order they come', () => {
  expect(nearestName('cot', ['dot', 'cat', 'cut'])).toBe('cat');
  expect(nearestName('cot', ['cut', 'cat', 'dot'])).toBe('cat');
});

it('says where names are listed only where none is near', () => {
  expect(unknownName("no 'confg'", 'confg', options, 'see the help')).toBe(
    "no 'confg'. Did you mean 'config'?",
  );
  expect(unknownName("no 'x'", 'x', options, 'see the help')).toBe("no 'x'; see the help");
});

it('does not take a topic of one letter for a part of what was asked', () => {
  expect(nearNames('nope', ['p'])).toEqual([]);
});
