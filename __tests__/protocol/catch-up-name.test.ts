import { expect, it } from '@jest/globals';
import {
  catchUpName,
  parseCatchUpName,
  parseExecutionName,
} from '../../src/protocol/catch-up-name.js';

const sha256 = 'a'.repeat(64);
const sha12 = 'a'.repeat(12);

it.each([
  ['events', 1, 1, `events-1-${sha12}-1`],
  ['x'.repeat(63), 1, 1, `${'x'.repeat(63)}-1-${sha12}-1`],
  ['x'.repeat(64), 1, 1, `${'x'.repeat(63)}-1-${sha12}-1`],
  ['x'.repeat(255), 123456789, 12, `${'x'.repeat(54)}-123456789-${sha12}-12`],
  ['a-2-b', 3, 4, `a-2-b-3-${sha12}-4`],
])('the id for %s, activation %i and attempt %i is %s', (topic, seq, attempt, id) => {
  expect(catchUpName(topic, sha256, { seq, attempt })).toBe(id);
  expect(id.length).toBeLessThanOrEqual(80);
  expect(parseCatchUpName(id)).toEqual({ seq, attempt });
});

it.each([
  [''],
  ['events'],
  [`events-1-${sha12}`],
  [`events-0-${sha12}-1`],
  [`events-1-${sha12}-0`],
  [`events-1-${sha12}-1.json`],
  [`../x-1-${sha12}-1`],
  [`a/b-1-${sha12}-1`],
  [`${'x'.repeat(70)}-1-${sha12}-1`],
])('%j is no id', (text) => {
  expect(parseCatchUpName(text)).toBeUndefined();
});

it.each([
  ['events', true, `events-7-${sha12}-1`],
  ['events', true, `events-7-${sha12}`],
  ['events', false, `events_2-7-${sha12}-1`],
  ['event', false, `events-7-${sha12}-1`],
  ['x'.repeat(90), true, `${'x'.repeat(63)}-7-${sha12}-1`],
  [`${'x'.repeat(63)}y`, true, `${'x'.repeat(63)}-7-${sha12}-1`],
  ['x'.repeat(62), false, `${'x'.repeat(63)}-7-${sha12}-1`],
])("an execution of topic %s: %s, by its name '%s'", (topic, is, name) => {
  const read = parseExecutionName(name);
  expect(read).toMatchObject({ seq: 7, sha12 });
  expect(read?.mayBeOf(topic)).toBe(is);
});

it.each([
  ['nightly'],
  [`events-0-${sha12}-1`],
  [`${'x'.repeat(70)}-1-${sha12}-1`],
  [`a/b-1-${sha12}`],
])('%j is the name of no execution of ours', (name) => {
  expect(parseExecutionName(name)).toBeUndefined();
});
