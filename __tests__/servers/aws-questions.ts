import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
}

/** The answer to an action; a function sees the decoded body or the query. */
export type Answered = Answer | ((asked: Readonly<Record<string, unknown>>) => Answer);

/**
 * Every service of AWS on one address, as its protocol has it: JSON by x-amz-target, forms by
 * Action, S3 and the REST services by method and path. Whatever has no answer is denied.
 */
export interface AwsQuestions {
  readonly url: string;
  /** By action: `ListRules`, `GET ?versioning`, `GET /functions/{name}/policy`. */
  readonly answers: Map<string, Answered>;
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

export async function awsQuestions(): Promise<AwsQuestions> {
  const answers = new Map<string, Answered>();
  const asked: string[] = [];
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [action, input] = actionOf(request, Buffer.concat(chunks).toString('utf8'));
      asked.push(action);
      const found = answers.get(action) ?? denialOf(request, action);
      const {
        status = 200,
        headers = {},
        body,
      } = typeof found === 'function' ? found(input) : found;
      const isText = typeof body === 'string';
      response.writeHead(status, {
        'content-type': isText ? 'application/xml' : 'application/x-amz-json-1.1',
        ...headers,
      });
      response.end(isText ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    answers,
    asked,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

function actionOf(
  { method = '', url = '', headers }: IncomingMessage,
  body: string,
): readonly [string, Readonly<Record<string, unknown>>] {
  const target = headers['x-amz-target'];
  if (typeof target === 'string')
    return [target.replace(/^.*\./, ''), JSON.parse(body) as Record<string, unknown>];
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true) {
    const form = Object.fromEntries(new URLSearchParams(body));
    return [form['Action'] ?? '', form];
  }
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const query = Object.fromEntries(searchParams);
  const rest = /^\/20[0-9-]+(\/.*)$/.exec(pathname)?.[1];
  if (rest !== undefined) return [`${method} ${rest}`, query];
  if (pathname === '/ListResources')
    return ['ListResources', JSON.parse(body) as object as Record<string, unknown>];
  const [sub] = ['notification', 'versioning', 'replication', 'encryption', 'list-type'].filter(
    (name) => searchParams.has(name),
  );
  return [
    sub === undefined ? `${method} ${pathname}` : `${method} ?${sub}`,
    { ...query, ...headers },
  ];
}

/** As each protocol says that the caller may not. */
function denialOf({ headers }: IncomingMessage, action: string): Answer {
  const message = `User: arn:aws:iam::123456789012:user/me is not authorized to perform: ${action}`;
  if (headers['x-amz-target'] !== undefined)
    return { status: 400, body: { __type: 'AccessDeniedException', message } };
  if (headers['content-type']?.startsWith('application/x-www-form') === true)
    return {
      status: 403,
      body: `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>`,
    };
  if (/^GET \/|ListResources/.test(action) && !/^GET \/lake/.test(action))
    return {
      status: 403,
      headers: { 'x-amzn-errortype': 'AccessDeniedException' },
      body: { message },
    };
  return {
    status: 403,
    body: `<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>`,
  };
}
