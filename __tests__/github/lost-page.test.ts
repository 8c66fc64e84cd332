import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { gitHubClient } from '../../src/github/client.js';

/** What a list of two pages answers whose second page is this. */
async function listed(status: number, body: string): Promise<unknown> {
  const server = createServer((request, response) => {
    const isSecond = request.url?.includes('page=2') === true && !request.url.includes('&page=1');
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    if (isSecond) return response.writeHead(status).end(body);
    const link = `<http://127.0.0.1:${port}/repos/o/r/issues/1/timeline?page=2>; rel="next"`;
    return response.writeHead(200, { link }).end('[{"event":"labeled"}]');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = gitHubClient({ token: 'ghs_secret', owner: 'o', repo: 'r', apiUrl });
  try {
    return await client.list({
      what: 'the timeline',
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/timeline',
      parameters: { issue_number: 1 },
      permission: 'pull-requests: read',
    });
  } finally {
    server.close();
  }
}

it('a list of two pages is both', async () => {
  expect(await listed(200, '[{"event":"unlabeled"}]')).toEqual([
    { event: 'labeled' },
    { event: 'unlabeled' },
  ]);
});

it.each([
  [204, ''],
  [200, ''],
  [200, 'null'],
  [200, '[]'],
])(
  'a later page that is lost (%i %j) is a fault, not the end of the list',
  async (status, body) => {
    await expect(listed(status, body)).rejects.toThrow('a page of the list is lost');
  },
);
