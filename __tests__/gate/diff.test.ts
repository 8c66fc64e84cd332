import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { diffFiles } from '../../src/gate/diff.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';

const context = {
  policy: DEFAULT_POLICY,
  deployment: EVERYTHING,
  today: TODAY,
  digest,
  planStatements: () => [],
};
const bytes = bytesOf(schemaWith({}));
const topicOf = (path: string, schemas = DEFAULT_POLICY.schemas): string | undefined =>
  diffFiles(
    { before: { file: 'old.json', bytes }, after: { file: 'x', path, bytes } },
    { ...context, policy: { ...DEFAULT_POLICY, schemas } },
  ).topics[0]?.topic;

describe('diff took a file named schema.json for the topic schema', () => {
  it.each([
    ['/repo/schemas/events/schema.json', 'events'],
    ['/repo/schemas/events.json', 'events'],
    ['C:\\repo\\schemas\\events\\schema.json', 'events'],
    ['/schemas/schemas/schema.json', 'schemas'],
    ['/somewhere/events.json', 'events'],
    ['/somewhere/events.schema.json', 'events'],
    ['/repo/schemas/topic.schema.json', 'topic'],
    ['/somewhere/schema.json', 'schema'],
  ])('%j is of topic %j', (path, topic) => {
    expect(topicOf(path)).toBe(topic);
  });

  it('says why the older file is no JSON, not what is missing in it', () => {
    const before = { file: 'old.json', bytes: new TextEncoder().encode('{"a":1,}') };
    expect(() => diffFiles({ before, after: { file: 'x', path: 'x', bytes } }, context)).toThrow(
      "JSON allows no ',' before '}'",
    );
  });

  it('reads the configuration’s patterns from whatever folder they begin in', () => {
    expect(topicOf('/repo/teams/red/events/v1.json', ['teams/*/{topic}/v1.json'])).toBe('events');
  });
});
