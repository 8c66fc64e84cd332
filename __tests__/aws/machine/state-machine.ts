import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { freePort } from '../../lakehouse/loopback.js';

const SERVER = '__tests__/aws/machine/states_server.py';
const START_MS = 60_000;

export interface RunningMachine {
  /** Runs an execution to its end. */
  readonly run: (name: string, input: unknown) => Promise<EndedRun>;
  readonly stop: () => void;
}

export interface EndedRun {
  readonly status: string | undefined;
  readonly error: string | undefined;
  readonly events: number;
}

/** The shipped definition. */
export function definition(): string {
  return readFileSync('infra/state-machines/catch-up.asl.json', 'utf8');
}

/** The shipped definition on moto's interpreter; of it only the pauses are shortened. */
export async function runningMachine(services: string): Promise<RunningMachine> {
  const python = process.env['MOTO_PYTHON'];
  if (python === undefined) throw new Error('MOTO_PYTHON is not set; run npm run test:aws');
  const port = await freePort();
  const env = { ...process.env, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const server = spawn(python, [SERVER, String(port), services], { env, stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SFNClient({ endpoint, region: 'eu-west-1', credentials });
  try {
    await isUp(endpoint);
    const { stateMachineArn } = await client.send(
      new CreateStateMachineCommand({
        name: 'catch-up',
        roleArn: 'arn:aws:iam::123456789012:role/catch-up',
        definition: shortened(definition()),
      }),
    );
    return {
      run: async (name, input) => {
        const { executionArn } = await client.send(
          new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
        );
        return ended(client, executionArn);
      },
      stop: () => {
        client.destroy();
        server.kill('SIGKILL');
      },
    };
  } catch (error) {
    server.kill('SIGKILL');
    throw error;
  }
}

function shortened(text: string): string {
  return text
    .replaceAll(/\$\{(\w+)\}/g, (_, name: string) => (name === 'results' ? 's3://b/r/' : name))
    .replaceAll(/"IntervalSeconds": [0-9]+/g, '"IntervalSeconds": 1')
    .replaceAll(/"MaxDelaySeconds": [0-9]+/g, '"MaxDelaySeconds": 1')
    .replaceAll(/"SecondsPath": "[^"]+"/g, '"Seconds": 1');
}

async function isUp(url: string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(100)) {
    const answer = await fetch(`${url}/moto-api/`).catch(() => undefined);
    if (answer?.ok === true) return;
  }
  throw new Error('moto did not start');
}

async function ended(client: SFNClient, executionArn: string | undefined): Promise<EndedRun> {
  for (;;) {
    const { status, error } = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING') {
      const { events = [] } = await client.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
      );
      return { status, error, events: events.length };
    }
    await sleep(100);
  }
}
