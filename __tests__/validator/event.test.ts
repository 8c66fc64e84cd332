import { describe, expect, it } from '@jest/globals';
import { layoutOf } from '../../src/protocol/keys.js';
import { mayBeOurs, parseEvent, topicOf, type Reading } from '../../src/validator/event.js';

const KEY = 'schemas/a b/pending/schema.json';
const found = (...keys: readonly string[]): Reading => ({
  kind: 'objects',
  objects: keys.map((key) => ({ bucket: 'lake', key })),
});
const UNKNOWN: Reading = { kind: 'unknown' };
const direct = (key: string): object => ({ bucket: 'lake', key });
const bridged = (key: string): object => ({
  source: 'aws.s3',
  detail: { bucket: { name: 'lake' }, object: { key } },
});
const s3 = (key: string): object => ({ s3: { bucket: { name: 'lake' }, object: { key } } });
const sns = (message: object): object => ({ Sns: { Message: JSON.stringify(message) } });
const envelope = (message: object): object => ({
  Type: 'Notification',
  Message: JSON.stringify(message),
});
const TEST_EVENT = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'lake' };

describe('one event says of objects', () => {
  it.each<[string, unknown, Reading]>([
    ['{bucket, key}', direct('k'), found('k')],
    ["EventBridge's detail", bridged('k'), found('k')],
    ['a replay under another source', { ...bridged('k'), source: 'ops.replay' }, found('k')],
    [
      "S3's record, whose key is encoded as in a form",
      { Records: [s3('a+b%2Fc')] },
      found('a b/c'),
    ],
    ['two records of S3', { Records: [s3('a'), s3('b')] }, found('a', 'b')],
    ["a record of SNS around S3's", { Records: [sns({ Records: [s3('k')] })] }, found('k')],
    ['a record of SNS around EventBridge', { Records: [sns(bridged('k'))] }, found('k')],
    ['an envelope of SNS', envelope(direct('k')), found('k')],
    ["S3's test", TEST_EVENT, { kind: 'foreign', what: 'a test event of S3' }],
    ['a test beside a record', { Records: [sns(TEST_EVENT), s3('k')] }, found('k')],
    [
      'only a test',
      { Records: [sns(TEST_EVENT)] },
      { kind: 'foreign', what: 'a test event of S3' },
    ],
    [
      'an event of another service',
      { source: 'aws.ec2', detail: { state: 'running' } },
      { kind: 'foreign', what: 'an event of aws.ec2' },
    ],
    [
      'a source that is a novel',
      { source: 'x'.repeat(101), detail: {} },
      { kind: 'foreign', what: `an event of ${'x'.repeat(100)}` },
    ],
    ['an event of S3 without an object', { source: 'aws.s3', detail: {} }, UNKNOWN],
    ['no key', { bucket: 'lake' }, UNKNOWN],
    ['no bucket', { key: 'k' }, UNKNOWN],
    ['a record of S3 without a key', { Records: [{ s3: { bucket: { name: 'lake' } } }] }, UNKNOWN],
    ['a key that is not encoded', { Records: [s3('100%')] }, UNKNOWN],
    ['one unreadable record among two', { Records: [s3('k'), s3('100%')] }, UNKNOWN],
    ['a message of SNS that is no JSON', { Records: [{ Sns: { Message: '{' } }] }, UNKNOWN],
    ['no message of SNS', { Records: [{ Sns: {} }] }, UNKNOWN],
    [
      'another Type with a Message',
      { Type: 'Other', Message: JSON.stringify(direct('k')) },
      UNKNOWN,
    ],
    ['nothing', {}, UNKNOWN],
    ['null', null, UNKNOWN],
    ['a text', 'lake', UNKNOWN],
  ])('%s', (_, event, reading) => {
    expect(parseEvent(event)).toEqual({ kind: 'one', reading });
  });

  it('envelopes in envelopes, up to five of them', () => {
    const wrapped = (times: number): object =>
      times === 0 ? direct('k') : envelope(wrapped(times - 1));
    expect(parseEvent(wrapped(5))).toEqual({ kind: 'one', reading: found('k') });
    expect(parseEvent(wrapped(6))).toEqual({ kind: 'one', reading: UNKNOWN });
  });
});

it.each([
  ['sweep', { 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} }],
  ['describe', { kind: 'describe' }],
])('%s has an event of its own', (kind, event) => {
  expect(parseEvent(event)).toEqual({ kind });
});

it('a queue has messages, each with its number, its reading and its text', () => {
  const body = JSON.stringify(bridged('k'));
  const message = sns(direct('n'));
  expect(
    parseEvent({ Records: [{ messageId: '1', body }, { body: '{' }, { messageId: '3' }, message] }),
  ).toEqual({
    kind: 'queue',
    messages: [
      { id: '1', reading: found('k'), text: body },
      { id: undefined, reading: UNKNOWN, text: '{' },
      { id: '3', reading: UNKNOWN, text: '{"messageId":"3"}' },
      { id: undefined, reading: found('n'), text: JSON.stringify(message) },
    ],
  });
  expect(parseEvent({ Records: [] })).toEqual({ kind: 'queue', messages: [] });
});

it.each([
  ['names the bucket', '{"b":"lake"}', true],
  ['has the key of a candidate', 'schemas/x/pending/schema.json', true],
  ['has it encoded', 'schemas%2Fx%2Fpending%2fschema.json', true],
  ['has neither', 'schemas/x/active/schema.json', false],
])('a message that %s may be ours: %j %j', (_, text, isOurs) => {
  expect(mayBeOurs(text, 'lake')).toBe(isOurs);
});

it.each([
  ['a candidate', 'lake', 'schemas/events/pending/schema.json', 'events'],
  ['a candidate of another bucket', 'pond', 'schemas/events/pending/schema.json', undefined],
  ['a version in force', 'lake', 'schemas/events/active/schema.json', undefined],
  ['a deeper key', 'lake', 'schemas/events/x/pending/schema.json', undefined],
  ['a key with a blank', 'lake', KEY, undefined],
])('%s is of its topic', (_, bucket, key, topic) => {
  expect(topicOf({ bucket, key }, 'lake', layoutOf('schemas'))).toBe(topic);
});
