import { expect, it } from '@jest/globals';
import { gitHubApprovals } from '../../src/github/approvals.js';
import { gitHubClient } from '../../src/github/client.js';
import { gitHubServer, type Failure } from '../servers/github/server.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const TIMELINE = 'issues/list-events-for-timeline';
const ROLE = 'repos/get-collaborator-permission-level';

/** What is said of an answer to the timeline, or to a role. */
async function words(operation: string, failure: Failure): Promise<string> {
  const server = await gitHubServer();
  const access = { token: 'ghs_secret', owner: 'example', repo: 'lake', apiUrl: server.url };
  const port = gitHubApprovals(gitHubClient(access));
  server.fail(operation, failure);
  try {
    await (operation === ROLE ? port.role('carol') : port.timeline(1));
    return 'no fault';
  } catch (error) {
    return String(error);
  } finally {
    await server.close();
  }
}

it.each<[string, Failure, string]>([
  [TIMELINE, { status: 200, body: '<html>hi</html>' }, 'answered with an HTML page'],
  [TIMELINE, { status: 200, body: 'hi' }, 'answered with a text that is no JSON'],
  [TIMELINE, { status: 200, body: '{}', headers: JSON_TYPE }, 'answered with an object instead'],
  [ROLE, { status: 200, body: '<html>hi</html>' }, 'answered with an HTML page'],
  [ROLE, { status: 200, body: '', headers: JSON_TYPE }, 'answered with an empty answer'],
  [ROLE, { status: 200, body: '[]', headers: JSON_TYPE }, 'answered with a list instead'],
  [
    ROLE,
    { status: 403, body: '{"message":"no"}', headers: JSON_TYPE },
    'answered 403: no; the token',
  ],
])('%s answers %j: it is told as what it is', async (operation, failure, expected) => {
  const said = await words(operation, failure);
  expect(said).toContain(expected);
  expect(said).not.toMatch(/answered nothing|operator|metadata/);
});

it('a server that is not there has answered nothing', async () => {
  const server = await gitHubServer();
  const access = { token: 'ghs_secret', owner: 'example', repo: 'lake', apiUrl: server.url };
  await server.close();
  const asked = gitHubApprovals(gitHubClient(access)).pull(1);
  await expect(asked).rejects.toThrow(/could not be reached: connect ECONNREFUSED/);
});
