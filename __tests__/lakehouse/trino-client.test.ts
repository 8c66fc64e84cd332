import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { listenOnLoopback } from './loopback.js';
import { runOnTrino, TrinoError } from './trino-client.js';

let close = (): void => {};
afterEach(() => close());

/** A server that gives these answers in turn; each but the last names the next. */
async function trinoThatAnswers(
  ...answers: readonly Readonly<Record<string, unknown>>[]
): Promise<string> {
  let url = '';
  const waiting = [...answers];
  const server = createServer((request, response) => {
    request.resume();
    const answer = waiting.shift();
    response.end(
      JSON.stringify(
        waiting.length === 0 ? answer : { ...answer, nextUri: `${url}/v1/statement/next` },
      ),
    );
  });
  url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return url;
}

describe('the client of Trino', () => {
  it('gathers the rows of all pages', async () => {
    const columns = [{ name: 'a', type: 'integer', typeSignature: {} }];
    const url = await trinoThatAnswers(
      {},
      { columns, data: [[1]] },
      { columns, data: [[2], [null]] },
      { updateCount: 3, stats: { physicalInputBytes: 17 } },
    );
    expect(await runOnTrino(url, 'SELECT a')).toEqual({
      columns: [{ name: 'a', type: 'integer' }],
      rows: [[1], [2], [null]],
      updateCount: 3,
      bytesRead: 17,
    });
  });

  it('throws what Trino answered, with the innermost cause', async () => {
    const failureInfo = {
      type: 'TrinoException',
      cause: { type: 'RuntimeException', cause: { type: 'java.lang.ClassCastException' } },
    };
    const url = await trinoThatAnswers(
      {},
      { error: { message: 'no', errorName: 'X', errorType: 'EXTERNAL', failureInfo } },
    );
    const error = await runOnTrino(url, 'SELECT a').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TrinoError);
    expect(error).toMatchObject({
      message: 'no',
      errorName: 'X',
      errorType: 'EXTERNAL',
      rootCause: 'java.lang.ClassCastException',
    });
  });

  it('takes no answer of another shape', async () => {
    const url = await trinoThatAnswers({ data: 'rows' });
    await expect(runOnTrino(url, 'SELECT a')).rejects.toThrow('Expected a list, got "rows"');
  });
});
