import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StartedExecution {
  readonly name: string;
  readonly stateMachineArn: string;
  readonly input: unknown;
}

/**
 * StartExecution and DescribeStateMachine over HTTP (awsJson1.0): a name is taken once and for all.
 */
export interface StepFunctionsServer {
  readonly url: string;
  readonly executions: StartedExecution[];
  /** The next call fails so. */
  readonly failNext: (type: string, message: string) => void;
  /** The answer of every DescribeStateMachine from now on; undefined for one that is active. */
  describes: { readonly status: number; readonly answer: object } | undefined;
  readonly close: () => Promise<void>;
}

export async function stepFunctionsServer(): Promise<StepFunctionsServer> {
  const executions: StartedExecution[] = [];
  const failures: { readonly type: string; readonly message: string }[] = [];
  const start = (body: string): { readonly status: number; readonly answer: object } => {
    const { name, stateMachineArn, input } = JSON.parse(body) as Readonly<
      Record<'name' | 'stateMachineArn' | 'input', string>
    >;
    const failure = failures.shift();
    if (failure !== undefined)
      return { status: 400, answer: { __type: failure.type, message: failure.message } };
    if (!/^[A-Za-z0-9._-]{1,80}$/.test(name))
      return { status: 400, answer: { __type: 'InvalidName', message: `Invalid name: ${name}` } };
    if (executions.some((one) => one.name === name)) {
      return {
        status: 400,
        answer: {
          __type: 'ExecutionAlreadyExists',
          message: `Execution Already Exists: '${name}'`,
        },
      };
    }
    executions.push({ name, stateMachineArn, input: JSON.parse(input) });
    return {
      status: 200,
      answer: {
        executionArn: `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`,
        startDate: 1,
      },
    };
  };
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).replace('AWSStepFunctions.', '');
      const { status, answer } =
        action === 'StartExecution'
          ? start(Buffer.concat(chunks).toString('utf8'))
          : action === 'DescribeStateMachine'
            ? (server.describes ?? { status: 200, answer: { status: 'ACTIVE' } })
            : { status: 400, answer: { __type: 'UnknownOperationException' } };
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: StepFunctionsServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    describes: undefined,
    executions,
    failNext: (type, message) => void failures.push({ type, message }),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}
