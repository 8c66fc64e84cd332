import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answersFrom, type Answer } from './answers.js';
import { operationAt } from './contract.js';
import { answerGraphQl } from './graphql.js';
import { emptyState, type GitHubState } from './state.js';

export interface Call {
  readonly method: string;
  readonly path: string;
  /** The operation's id in GitHub's description. */
  readonly operation: string;
  readonly body: unknown;
}

/** An answer instead of GitHub's own; `acts` first does what was asked. */
export interface Failure {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly acts?: boolean;
}

/**
 * GitHub's API for one pull request, with state: it takes what GitHub takes, refuses what it
 * refuses, and holds every request and every answer to GitHub's own OpenAPI description.
 */
export interface GitHubServer {
  /** Such as `http://127.0.0.1:4000`, as GITHUB_API_URL. */
  readonly url: string;
  readonly state: GitHubState;
  readonly calls: Call[];
  /** Requests and answers that GitHub doesn't describe: a test expects none. */
  readonly problems: string[];
  /** The next calls of an operation fail so, one failure each. */
  readonly fail: (operation: string, ...failures: readonly Failure[]) => void;
  /** Milliseconds before each answer. */
  delayMs: number;
  readonly close: () => Promise<void>;
}

const MAX_PER_PAGE = 100;

export async function gitHubServer(): Promise<GitHubServer> {
  const state = emptyState();
  const answers = answersFrom(state);
  const calls: Call[] = [];
  const problems: string[] = [];
  const failures = new Map<string, Failure[]>();
  const settings = { delayMs: 0 };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`);
    const method = request.method ?? 'GET';
    const text = await bodyOf(request);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const isGraphQl = url.pathname === '/graphql';
    const operation = isGraphQl ? undefined : operationAt(method, url.pathname);
    const id = isGraphQl ? 'graphql' : (operation?.id ?? 'unknown');
    calls.push({ method, path: `${url.pathname}${url.search}`, operation: id, body });
    if (!/^(?:token|bearer) \S+$/i.test(request.headers.authorization ?? ''))
      problems.push(`${id} without a token`);
    if (id === 'unknown') problems.push(`no operation ${method} ${url.pathname}`);
    problems.push(...list(operation?.problemInRequest(url.searchParams, body)));
    const answer = (): Answer =>
      isGraphQl
        ? answerGraphQl(state, body)
        : (answers[id]?.(
            operation?.path ?? new Map(),
            (body ?? {}) as Readonly<Record<string, unknown>>,
            url.searchParams,
          ) ?? { status: 404, body: { message: 'Not Found' } });
    await new Promise((resolve) => setTimeout(resolve, settings.delayMs));
    const failure = failures.get(id)?.shift();
    if (failure !== undefined) {
      if (failure.acts === true) answer();
      return fail(response, failure);
    }
    const { status, body: whole } = answer();
    const { page, link } = paged(whole, url);
    problems.push(...list(operation?.problemInAnswer(status, page)));
    const json = JSON.stringify(page);
    const etag = `"${createHash('sha256').update(json).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      etag,
      'x-ratelimit-remaining': '900',
      ...(link === '' ? {} : { link }),
    });
    response.end(json);
  };
  const http = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      problems.push(`the server failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    state,
    calls,
    problems,
    fail: (operation, ...more) =>
      failures.set(operation, [...(failures.get(operation) ?? []), ...more]),
    get delayMs() {
      return settings.delayMs;
    },
    set delayMs(value) {
      settings.delayMs = value;
    },
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

const list = (problem: string | undefined): readonly string[] =>
  problem === undefined ? [] : [problem];

function fail(response: ServerResponse, { status, body, headers }: Failure): void {
  if (status === 0) return void response.destroy();
  response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** One page of a list, and the header that leads to the next. */
function paged(whole: unknown, url: URL): { readonly page: unknown; readonly link: string } {
  if (!Array.isArray(whole)) return { page: whole, link: '' };
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), MAX_PER_PAGE);
  const page = Number(url.searchParams.get('page') ?? url.searchParams.get('after') ?? 1);
  const items = whole.slice((page - 1) * perPage, page * perPage) as unknown[];
  if (page * perPage >= whole.length) return { page: items, link: '' };
  const next = new URL(url);
  const cursor = url.pathname.endsWith('/activity') ? 'after' : 'page';
  next.searchParams.set(cursor, String(page + 1));
  return { page: items, link: `<${next.href}>; rel="next"` };
}
