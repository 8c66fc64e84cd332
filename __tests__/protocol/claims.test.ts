import { expect, it } from '@jest/globals';
import { claimingTopic, printClaim } from '../../src/protocol/claims.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('a claim is two keys of JSON, for people to read', () => {
  expect(new TextDecoder().decode(printClaim({ topic: 'events', table: 'std.events' }))).toBe(
    '{\n  "topic": "events",\n  "table": "std.events"\n}\n',
  );
});

it('a claim that was renewed names the activation', () => {
  const claim = printClaim({ topic: 'events', table: 'std.events', renewedBy: 7 });
  expect(new TextDecoder().decode(claim)).toContain('"renewed_by": 7');
  expect(claimingTopic(claim)).toBe('events');
});

it.each([
  ['is not there', undefined],
  ['is empty', ''],
  ['is no JSON', '{'],
  ['is null', 'null'],
  ['is a list', '["events"]'],
  ['names no topic', '{"table": "std.events"}'],
  ['names a number', '{"topic": 1}'],
])('a claim that %s names nobody', (_, text) => {
  expect(claimingTopic(text === undefined ? undefined : bytesOf(text))).toBeUndefined();
});
