import { describe, expect, it } from '@jest/globals';
import { groupByTopic } from '../../src/gate/topic-changes.js';
import { isValidTopic, topicNameProblem } from '../../src/core/schema/topic-name.js';
import { topicFiles } from '../../src/gate/topic-pattern.js';

const topicOf = (pattern: string, path: string, exclude: string[] = []) =>
  topicFiles([pattern], exclude).topicOf(path);

describe('a pattern of schema files', () => {
  it.each([
    ['schemas/{topic}.json', 'schemas/events.json', 'events'],
    ['schemas/{topic}.json', 'schemas/events.v2.json', 'events.v2'],
    ['schemas/{topic}.json', 'schemas/team/events.json', undefined],
    ['schemas/{topic}.json', 'old/schemas/events.json', undefined],
    ['schemas/{topic}.json', 'schemas/events.json.bak', undefined],
    ['./schemas/{topic}.json', 'schemas/events.json', 'events'],
    ['/schemas/{topic}.json', 'schemas/events.json', 'events'],
    ['schemas/{topic}/schema.json', 'schemas/events/schema.json', 'events'],
    ['schemas/{topic}/{topic}.json', 'schemas/events/events.json', 'events'],
    ['schemas/{topic}/{topic}.json', 'schemas/events/orders.json', undefined],
    ['teams/*/{topic}.json', 'teams/red/events.json', 'events'],
    ['teams/*/{topic}.json', 'teams/red/blue/events.json', undefined],
    ['**/{topic}.json', 'events.json', 'events'],
    ['**/{topic}.json', 'a/b/events.json', 'events'],
    ['a(b)+[c]/{topic}.json', 'a(b)+[c]/events.json', 'events'],
    ['a.b/{topic}.json', 'aXb/events.json', undefined],
    ['schemas/{topic}.json', 'schemas/two\nlines.json', 'two\nlines'],
    ['schemas/{topic}.json', 'schemas/topic.schema.json', undefined],
  ])('%s reads %j as %j', (pattern, path, topic) => {
    expect(topicOf(pattern, path)).toBe(topic);
  });

  it.each([
    ['**/a**/{topic}*x.json', 'b/ab/c/eventsx.json', 'events'],
    ['**/{topic}/**/{topic}.json', 'a/b/c/b.json', 'b'],
    ['**/{topic}/{topic}.json', 'a/b/a.json', undefined],
    ['{topic}-*.json', 'a-b-c.json', 'a-b'],
    ['*{topic}.json', 'events.json', 's'],
  ])('%s reads %j as %j, each wildcard as long as it can be', (pattern, path, topic) => {
    expect(topicOf(pattern, path)).toBe(topic);
  });

  it.each([
    '**/**/**/**/**/**/**/**/**/{topic}/x.json',
    '*a*a*a*a*a*a*a*a*/{topic}.json',
    '**a**a**a**a**a**a**/{topic}/{topic}.json',
  ])('%s kept a run busy for days over a path that somebody chose', (pattern) => {
    for (const path of [`${'a/'.repeat(1000)}y.json`, `${'a'.repeat(2000)}/y`])
      expect(topicOf(pattern, path)).toBeUndefined();
  });

  it('takes the first of several that fits, and nothing that is excluded', () => {
    const files = topicFiles(
      ['schemas/{topic}.json', '**/{topic}.json'],
      ['schemas/drafts/**', '**/*.draft.json'],
    );
    expect(files.topicOf('schemas/events.json')).toBe('events');
    expect(files.topicOf('schemas/drafts/events.json')).toBeUndefined();
    expect(files.topicOf('x/events.draft.json')).toBeUndefined();
  });

  it('knows the folders outside which there is nothing to find', () => {
    expect(
      topicFiles(
        ['schemas/{topic}.json', 'teams/*/x/{topic}.json', 'schemas/{topic}/schema.json'],
        [],
      ).folders,
    ).toEqual(['schemas', 'teams']);
    expect(topicFiles(['{topic}.json'], []).folders).toEqual(['']);
  });
});

it.each([
  ['events', true],
  ['com.example.Orders_v2-eu', true],
  ['', false],
  ['.', false],
  ['..', false],
  ['a..b', false],
  ['a b', false],
  ['a/b', false],
  ['é', false],
  ['a\n', false],
  ['x'.repeat(255), true],
  ['x'.repeat(256), false],
])('%j as a topic: %j', (topic, isValid) => {
  expect(isValidTopic(topic)).toBe(isValid);
});

it.each([
  ['_claims', 'it is reserved for files that the registry keeps beside the topics'],
  ['_catchup', 'it is reserved for files that the registry keeps beside the topics'],
  ['deployment.json', 'it is reserved for files that the registry keeps beside the topics'],
  ['a..b', 'use letters, digits, dot, underscore and hyphen, without ..'],
  ['a b', 'use letters, digits, dot, underscore and hyphen, without ..'],
  ['x'.repeat(256), 'it has more than 255 characters'],
])('%j is told why it is no topic', (topic, reason) => {
  expect(topicNameProblem(topic)).toContain(` can't be a topic name: ${reason}`);
});

it('puts the files of a topic together, in the order of the topics, whatever they were called before', () => {
  const files = topicFiles(['schemas/{topic}.json', 'schemas/{topic}/schema.json'], []);
  const side = { kind: 'file' as const, oid: 'a'.repeat(40) };
  const changes = groupByTopic(
    [
      { path: 'schemas/orders.json', before: undefined, after: side },
      { path: 'README.md', before: side, after: side },
      { path: 'schemas/events.json', before: side, after: undefined },
      { path: 'schemas/events/schema.json', before: undefined, after: side },
    ],
    files,
  );
  expect(
    changes.map(({ topic, before, after }) => [
      topic,
      before.map((file) => file.path),
      after.map((file) => file.path),
    ]),
  ).toEqual([
    ['events', ['schemas/events.json'], ['schemas/events/schema.json']],
    ['orders', [], ['schemas/orders.json']],
  ]);
});
