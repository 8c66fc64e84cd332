import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'; // prettier-ignore
import type { AddressInfo } from 'node:net';
import { ACCOUNT } from './account.js';
import { askedOf, type Asked } from './actions.js';

/** An answer, on its way back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
/** What was sent. */
export interface Sent {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
/** What becomes of an answer of moto. */
export type Mend = (answer: Answer, sent: Sent) => Answer | Promise<Answer>;

export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** Stands before moto, and sees what is asked. */
export interface WatchedMoto {
  readonly url: string;
  /** The actions that were asked for since the last call. */
  readonly taken: () => readonly string[];
  /** From now on that action is denied, as AWS denies it; or refused with another error. */
  readonly deny: (action: string, other?: Refused) => void;
  /** From now on moto's answers to that action become these. */
  readonly mend: (action: string, mend: Mend) => void;
  /** Forgets what was denied and mended. */
  readonly heal: () => void;
  readonly close: () => Promise<void>;
}

export async function watchMoto(target: string): Promise<WatchedMoto> {
  const denied = new Map<string, Refused | undefined>();
  const mends = new Map<string, readonly Mend[]>();
  let actions: string[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const asked = askedOf(request, body.toString('utf8'));
    actions.push(asked.action);
    if (denied.has(asked.action))
      return reply(request, response, refused(asked, denied.get(asked.action)));
    const mending = mends.get(asked.action);
    const { bytes, ...rest } = await passOn(target, request, body);
    if (mending === undefined) {
      response.writeHead(rest.status, rest.headers);
      response.end(bytes);
      return;
    }
    let answer: Answer = { ...rest, body: bytes.toString('utf8') };
    const { url = '/', headers } = request;
    for (const mend of mending)
      answer = await mend(answer, { url, headers, body: body.toString('utf8') });
    reply(request, response, answer);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => {
      const taken = actions;
      actions = [];
      return taken;
    },
    deny: (action, other) => void denied.set(action, other),
    mend: (action, mend) => void mends.set(action, [...(mends.get(action) ?? []), mend]),
    heal: () => {
      denied.clear();
      mends.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(target: string, { method, url = '/', headers }: IncomingMessage, body: Buffer) {
  return new Promise<Omit<Answer, 'body'> & { readonly bytes: Buffer }>((resolve, reject) => {
    const onward = send(
      new URL(url, target),
      { method, headers: { ...headers, connection: 'close' } },
      (answer) => {
        const { connection: _, 'transfer-encoding': __, ...kept } = answer.headers;
        bytesOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 0, headers: kept, bytes }),
          reject,
        );
      },
    );
    onward.on('error', reject);
    onward.end(body);
  });
}

function reply({ method }: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { 'content-length': _, ...headers } = answer.headers;
  response.writeHead(answer.status, headers);
  response.end(method === 'HEAD' ? undefined : answer.body);
}

const xmlOf = (code: string, message: string): string =>
  `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;

/** A refusal in the words of the service's protocol. */
export function refusal(protocol: Asked['protocol'], code: string, message: string): Answer {
  switch (protocol) {
    case 'xml':
      return { status: 403, headers: { 'content-type': 'application/xml' }, body: xmlOf(code, message) }; // prettier-ignore
    case 'query':
      return {
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: `<ErrorResponse>${xmlOf(code, message)}<RequestId>1</RequestId></ErrorResponse>`,
      };
    case 'json':
      return {
        status: 400,
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': code },
        body: JSON.stringify({ __type: code, message }),
      };
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
function refused({ action, protocol }: Asked, other?: Refused): Answer {
  const caller = `arn:aws:sts::${ACCOUNT}:assumed-role/reader/me`;
  const { code, message } = other ?? {
    code: protocol === 'json' ? 'AccessDeniedException' : 'AccessDenied',
    message: `User: ${caller} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
  };
  return refusal(protocol, code, message);
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
