import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { diffFiles } from '../../src/gate/diff.js';
import { openRepository } from '../../src/git/local.js';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';

const context = {
  policy: DEFAULT_POLICY,
  deployment: EVERYTHING,
  today: TODAY,
  digest,
  planStatements: () => [],
};
const bytes = bytesOf(schemaWith({}));
const topicOf = async (
  path: string,
  schemas = DEFAULT_POLICY.schemas,
): Promise<string | undefined> => {
  const { topics } = await diffFiles(
    { before: { file: 'old.json', bytes }, after: { file: 'x', path, bytes } },
    { ...context, policy: { ...DEFAULT_POLICY, schemas } },
  );
  return topics[0]?.topic;
};

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
  ])('%j is of topic %j', async (path, topic) => {
    expect(await topicOf(path)).toBe(topic);
  });

  it('says why the older file is no JSON, not what is missing in it', async () => {
    const before = { file: 'old.json', bytes: new TextEncoder().encode('{"a":1,}') };
    await expect(
      diffFiles({ before, after: { file: 'x', path: 'x', bytes } }, context),
    ).rejects.toThrow("JSON allows no ',' before '}'");
  });

  it('reads the configuration’s patterns from whatever folder they begin in', async () => {
    expect(await topicOf('/repo/teams/red/events/v1.json', ['teams/*/{topic}/v1.json'])).toBe(
      'events',
    );
  });
});

describe('a removal that was announced', () => {
  const dated = JSON.stringify(
    schemaWith({
      payload_columns: { a: { deprecated: { since: '2020-01-01', remove_after: '2020-06-30' } } },
    }),
  );
  const gone = bytesOf(schemaWith({}, '2.0.0'));
  const removal = async (committed: boolean, today: string): Promise<unknown> => {
    const repository = throwawayRepository();
    const git = await openRepository(repository.root);
    try {
      // The throwaway repository's clock says 2026-01-01.
      repository.write('schemas/events.json', dated);
      const sha = repository.commit('feat: deprecate');
      const before = {
        file: 'main:schemas/events.json',
        path: 'schemas/events.json',
        bytes: new TextEncoder().encode(dated),
        ...(committed ? { committed: { git, sha } } : {}),
      };
      const after = { file: 'schemas/events.json', path: 'schemas/events.json', bytes: gone };
      const { topics } = await diffFiles({ before, after }, { ...context, today });
      return topics[0]?.findings.find(({ rule }) => rule.endsWith('column-removed'))?.rule;
    } finally {
      git.close();
      repository.remove();
    }
  };

  it.each([
    ['today, is not due, as for check', true, '2026-01-15', 'column-removed'],
    ['long ago, is due', true, '2026-02-15', 'deprecated-column-removed'],
    [
      'in a file that is in no commit, is believed',
      false,
      '2026-01-15',
      'deprecated-column-removed',
    ],
  ])('%s', async (_name, committed, today, rule) => {
    expect(await removal(committed, today)).toBe(rule);
  });
});
