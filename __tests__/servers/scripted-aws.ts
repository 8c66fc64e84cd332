import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers an action by its input; throws a {@link ScriptedFailure} to fail. */
export type Script = Readonly<Record<string, (input: Input) => object | Promise<object>>>;
export type Input = Readonly<Record<string, unknown>>;

export interface ScriptedAws {
  readonly url: string;
  /** What is answered from now on, by the action's name. */
  script: Script;
  /** Every call: the action and its input. */
  readonly calls: { readonly action: string; readonly input: Input }[];
  readonly close: () => Promise<void>;
}

/** A failure as AWS tells it. */
export class ScriptedFailure extends Error {}

export const failing =
  (type: string, message = 'no') =>
  (): never => {
    throw Object.assign(new ScriptedFailure(message), { name: type });
  };

/** Any service that speaks awsJson, with answers that a test writes down. */
export async function scriptedAws(): Promise<ScriptedAws> {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).replace(/^.*\./, '');
      const input = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Input;
      server.calls.push({ action, input });
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      void answered(action, input).then(({ status, answer }) => {
        response.statusCode = status;
        response.end(JSON.stringify(answer));
      });
    });
  });
  const answered = async (
    action: string,
    input: Input,
  ): Promise<{ readonly status: number; readonly answer: object }> => {
    try {
      const answer = server.script[action] ?? failing('UnknownOperationException', action);
      return { status: 200, answer: await answer(input) };
    } catch (error) {
      if (!(error instanceof ScriptedFailure)) throw error;
      return { status: 400, answer: { __type: error.name, message: error.message } };
    }
  };
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: ScriptedAws = {
    url: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`,
    script: {},
    calls: [],
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

/** Where a client finds the server; it tries once. */
export const environmentOf = ({ url }: ScriptedAws): Readonly<Record<string, string>> => ({
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL: url,
  AWS_MAX_ATTEMPTS: '1',
});
