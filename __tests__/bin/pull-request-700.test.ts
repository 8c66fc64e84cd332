import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { at, LABEL, recordPush } from '../gate/approving.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';
import { outputOf, runAction, runOnPullRequest } from './on-github.js';
import { throwawayRepository, type Repository } from './repository.js';

const TOPICS = 700;
/** Columns of each topic that the pull request removes: 28,000 findings in all. */
const REMOVED = 40;

let repository: Repository;
let server: GitHubServer;
beforeEach(async () => {
  server = await gitHubServer();
  repository = throwawayRepository();
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  repository.remove();
  await server.close();
});

const writeAll = (removed: number, version: string): void => {
  for (let topic = 0; topic < TOPICS; topic++) {
    const columns = Array.from({ length: REMOVED + 1 - removed }, (_, index) => [
      `c${index}`,
      'STRING',
    ]);
    const schema = {
      schema_version: version,
      table_name: `t${topic}`,
      envelope_columns: {},
      payload_columns: Object.fromEntries(columns),
    };
    repository.write(`schemas/t${topic}.json`, JSON.stringify(schema, null, 2));
  }
};

describe('a pull request over 700 topics with 28,000 findings', () => {
  it('takes at most 30 calls, pages included; so it does with an approval', async () => {
    writeAll(0, '1.0.0');
    repository.commit('feat: topics');
    server.state.roles.set('carol', 'maintain');
    const blocked = await runOnPullRequest({ repository, server }, () =>
      writeAll(REMOVED, '2.0.0'),
    );
    expect(blocked.code).toBe(1);
    expect(outputOf(blocked, 'breaking-count')).toBe(String(TOPICS * REMOVED));
    expect(server.state.comments).toHaveLength(1);

    expect(server.calls.length).toBeLessThanOrEqual(30);

    const { headSha } = server.state;
    server.state.headSha = '';
    recordPush(server.state, 'dev', headSha, 10);
    server.state.labelEvents.push({ event: 'labeled', label: LABEL, actor: 'carol', at: at(20) });
    server.state.labels = [LABEL];
    server.calls.length = 0;
    const approved = await runAction({ repository, server });
    expect(approved.code).toBe(0);
    expect(outputOf(approved, 'result')).toBe('approved');
    expect(server.calls.length).toBeLessThanOrEqual(30);
  }, 120_000);
});
