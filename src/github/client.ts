import { randomUUID } from 'node:crypto';
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { filledTextAt, membersOf, numberAt, valueAt } from '../core/text/decoded-json.js';
import { Fault, reasonOf } from '../errors.js';

/** Repository and token that a run asks with. */
export interface GitHubAccess {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
}

/** Requests to GitHub's REST API and GraphQL; each throws a Fault that says what was asked. */
export interface GitHubClient {
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly get: (ask: Ask) => Promise<unknown>;
  /** All pages. */
  readonly list: (ask: Ask) => Promise<readonly unknown[]>;
  /** Changes something so that repeating it changes nothing more. */
  readonly put: (ask: Ask) => Promise<unknown>;
  /** Creates something; a lost answer leaves it open whether it did. */
  readonly create: (ask: Ask) => Promise<Created>;
  readonly graphql: (what: string, query: string, variables: Variables) => Promise<unknown>;
}

type Variables = Readonly<Record<string, string | number | null>>;

export interface Ask {
  /** For people: `the files of pull request #7`. */
  readonly what: string;
  /** `GET /repos/{owner}/{repo}/pulls/{pull_number}`; owner and repo are filled in. */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The permission of the job's token that it needs; empty where no key of a workflow gives it. */
  readonly permission: string;
  /** Milliseconds that an earlier answer to the same question may be old; absent: none may. */
  readonly maxAgeMs?: number;
}

export type Created =
  | { readonly kind: 'created'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unknown'; readonly message: string };

/** Milliseconds until a call is given up, its retries and waits included. */
const PATIENCE_MS = 90_000;
/** Seconds that a rate limit may ask to wait for; a gate's comments are not worth an hour. */
const LONGEST_WAIT = 30;
const RETRIES = 2;
/** GitHub lists 3,000 files of a pull request, 100 a page; other lists are rarely longer. */
const MAX_PAGES = 100;

export function gitHubClient({ token, owner, repo, apiUrl }: GitHubAccess): GitHubClient {
  const isShortWait = (seconds: number, _options: unknown, _client: unknown, count: number) =>
    seconds <= LONGEST_WAIT && count < RETRIES;
  // The plugin keeps three seconds between two writes of one id that notify people. A run posts
  // at most one of each kind, so each kind has its own.
  const run = randomUUID();
  const clientFor = (kind: string) => {
    const client = getOctokit(
      token,
      {
        baseUrl: apiUrl,
        retry: { retries: RETRIES },
        throttle: {
          id: `${run} ${kind}`,
          onRateLimit: isShortWait,
          onSecondaryRateLimit: isShortWait,
        },
        log: SILENT,
      },
      retry,
      throttling,
    );
    client.hook.wrap('request', async (request, options) => {
      const response = await request({
        ...options,
        request: { ...options.request, signal: AbortSignal.timeout(PATIENCE_MS) },
      });
      const data: unknown = response.data;
      // Octokit looks for members of every page, also of a text, and takes no body for an empty page.
      if (typeof data !== 'object' || data === null) throw new WrongAnswerError(kindOf(data));
      return response;
    });
    return client;
  };
  const reader = clientFor('read');
  // Octokit sends what the route doesn't name as a parameter of the query.
  const place = (route: string) => (route.includes('{owner}') ? { owner, repo } : {});
  const request = async (client: typeof reader, { route, parameters }: Ask, more: object) => {
    const asked = { ...place(route), ...parameters, request: more };
    const { data } = await client.request(route, asked);
    if (membersOf(data) === undefined) throw new WrongAnswerError(kindOf(data));
    return data as unknown;
  };
  const asking = async <Answer>(ask: Ask, call: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await call();
    } catch (error) {
      throw error instanceof Fault ? error : faultOf(ask, error);
    }
  };
  const answered = new Map<string, { readonly at: number; readonly answer: unknown }>();
  return {
    repository: { owner, repo },
    get: async (ask) => {
      const key = JSON.stringify([ask.route, ask.parameters]);
      const earlier = answered.get(key);
      if (earlier !== undefined && performance.now() - earlier.at <= (ask.maxAgeMs ?? -1))
        return earlier.answer;
      const answer = await asking(ask, () => request(reader, ask, {}));
      answered.set(key, { at: performance.now(), answer });
      return answer;
    },
    put: (ask) => asking(ask, () => request(clientFor(ask.route), ask, {})),
    list: (ask) =>
      asking(ask, async () => {
        const parameters = { ...place(ask.route), per_page: 100, ...ask.parameters };
        const items: unknown[] = [];
        let pages = 0;
        for await (const { data } of reader.paginate.iterator<unknown>(ask.route, parameters)) {
          if (!Array.isArray(data)) throw new WrongAnswerError(`${kindOf(data)} instead of a list`);
          // GitHub names no page that is empty.
          if (pages > 0 && data.length === 0)
            throw new WrongAnswerError('an empty page: a page of the list is lost');
          for (const item of data) items.push(item);
          if (++pages >= MAX_PAGES) break;
        }
        return items;
      }),
    create: async (ask) => {
      try {
        const answer = await request(clientFor(ask.route), ask, { retries: 0 });
        return { kind: 'created', answer };
      } catch (error) {
        const status = numberAt(error, 'status') ?? 500;
        const said = saidBy(error);
        const message = error instanceof WrongAnswerError ? `it answered with ${said}` : said;
        if (status >= 500 || status === 408) return { kind: 'unknown', message };
        if (status === 422) return { kind: 'refused', message };
        throw faultOf(ask, error);
      }
    },
    graphql: (what, query, variables) =>
      asking({ what, route: 'POST /graphql', permission: 'contents: write' }, () =>
        reader.graphql(query, variables),
      ),
  };
}

const nothing = (): undefined => undefined;
/** The client's own lines would stand between those of the report. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** An answer that GitHub doesn't give; the message says what came instead. */
class WrongAnswerError extends Error {}

function kindOf(data: unknown): string {
  if (data === '' || data === undefined || data === null) return 'an empty answer';
  if (Array.isArray(data)) return 'a list instead of an object';
  if (typeof data !== 'string') return 'an object';
  return data.trimStart().startsWith('<') ? 'an HTML page' : 'a text that is no JSON';
}

/** Of a page that a proxy sends, its markup helps nobody. */
function saidBy(error: unknown): string {
  const [reason = ''] = reasonOf(error).split(' - https://', 1);
  return reason.trimStart().startsWith('<') ? 'an HTML page' : reason;
}

function faultOf({ what, permission }: Ask, error: unknown): Fault {
  const reason = saidBy(error);
  if (error instanceof WrongAnswerError)
    return new Fault(
      `GitHub was asked for ${what} and answered with ${reason}; is GITHUB_API_URL right, and does no proxy answer instead?`,
      { cause: error },
    );
  // Octokit calls it a 500 where no answer came.
  const status = valueAt(error, 'response') === undefined ? undefined : numberAt(error, 'status');
  if (status === undefined)
    return new Fault(`GitHub was asked for ${what} and could not be reached: ${reason}`, {
      cause: error,
    });
  const isLimited =
    /rate limit/i.test(reason) ||
    filledTextAt(error, 'response', 'headers', 'x-ratelimit-remaining') === '0';
  return new Fault(
    `GitHub was asked for ${what} and answered ${status}: ${reason}${adviceOn(status, permission, isLimited)}`,
    { cause: error },
  );
}

function adviceOn(status: number | undefined, permission: string, isLimited: boolean): string {
  if (isLimited) return '; the token has used up its rate limit';
  if ((status === 403 || status === 404) && permission === '')
    return '; the token may not read that of this repository (give github-token one that may)';
  if (status === 403 || status === 404)
    return `; give the job \`permissions: ${permission}\` (a fork's pull request has a token that only reads)`;
  return status === 401 ? '; github-token is not valid' : '';
}
