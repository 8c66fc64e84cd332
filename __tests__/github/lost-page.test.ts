import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { gitHubClient } from '../../src/github/client.js';

/** What a list of two pages answers one of whose pages is this. */
async function listed(page: 1 | 2, status: number, body: string): Promise<unknown> {
  const server = createServer((request, response) => {
    const asked = request.url?.includes('page=2') === true && !request.url.includes('&page=1');
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    if (asked === (page === 2)) return response.writeHead(status).end(body);
    if (asked) return response.writeHead(200).end('[]');
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
  expect(await listed(2, 200, '[{"event":"unlabeled"}]')).toEqual([
    { event: 'labeled' },
    { event: 'unlabeled' },
  ]);
});

it.each([
  [1, 204, '', 'an empty answer'],
  [1, 200, '', 'an empty answer'],
  [1, 200, 'null', 'an empty answer'],
  [1, 200, '<html>', 'an HTML page'],
  [1, 200, '{}', 'instead of a list'],
  [2, 204, '', 'an empty answer'],
  [2, 200, '', 'an empty answer'],
  [2, 200, 'null', 'an empty answer'],
  [2, 200, '[]', 'a page of the list is lost'],
] as const)('page %i that is lost (%i %j) is a fault, not the end of the list', async (...page) => {
  const [number, status, body, words] = page;
  await expect(listed(number, status, body)).rejects.toThrow(words);
});

it('a list of one empty page is empty', async () => {
  expect(await listed(1, 200, '[]')).toEqual([]);
});
