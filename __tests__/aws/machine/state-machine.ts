import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListMapRunsCommand,
  SFNClient,
  StartExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { freePort } from '../../lakehouse/loopback.js';
import { guarded } from '../../lakehouse/processes.js';

const SERVER = '__tests__/aws/machine/states_server.py';
const START_SECONDS = 60;

export interface RunningMachine {
  /** The endpoint of Step Functions. */
  readonly url: string;
  readonly arn: string;
  readonly start: (name: string, input: unknown) => Promise<void>;
  /** Waits until an execution has ended that somebody has started. */
  readonly ended: (name: string) => Promise<EndedRun>;
  /** Runs an execution to its end. */
  readonly run: (name: string, input: unknown) => Promise<EndedRun>;
  readonly stop: () => Promise<void>;
}

export interface EndedRun {
  readonly status: string | undefined;
  readonly error: string | undefined;
  /** In its history. */
  readonly events: number;
  /** In the history of each execution below it. */
  readonly eventsBelow: readonly number[];
}

/** Where the machine runs, and what its tasks name. */
interface Surroundings {
  /** The interpreter that has moto. */
  readonly python: string;
  readonly region: string;
  readonly workgroup: string;
  /** `s3://…/`, a folder. */
  readonly results: string;
}

/** The shipped definition. */
export function definition(): string {
  return readFileSync('infra/state-machines/catch-up.asl.json', 'utf8');
}

/** The shipped definition on moto's interpreter; of it only the pauses are shortened. */
export async function runningMachine(
  services: string,
  { python, region, workgroup, results }: Surroundings,
): Promise<RunningMachine> {
  const port = await freePort();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const env = { ...process.env, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const command = [python, SERVER, String(port), services];
  const server = guarded({ name: 'Step Functions', python, command, cwd: process.cwd(), env });
  const url = `http://127.0.0.1:${port}`;
  const client = new SFNClient({ endpoint: url, region, credentials });
  const stop = async (): Promise<void> => {
    client.destroy();
    await server.stop();
  };
  try {
    await server.until(
      async () => (await fetch(`${url}/moto-api/`)).ok || undefined,
      START_SECONDS,
    );
    const names = { function_arn: 'catch-up', workgroup, results };
    const { stateMachineArn: arn = '' } = await client.send(
      new CreateStateMachineCommand({
        name: 'catch-up',
        roleArn: 'arn:aws:iam::123456789012:role/catch-up',
        definition: shortened(definition(), new Map(Object.entries(names))),
      }),
    );
    const start = async (name: string, input: unknown): Promise<void> => {
      const text = JSON.stringify(input);
      await client.send(new StartExecutionCommand({ stateMachineArn: arn, name, input: text }));
    };
    const ended = (name: string): Promise<EndedRun> =>
      endOf(client, `${arn.replace(':stateMachine:', ':execution:')}:${name}`);
    return {
      url,
      arn,
      start,
      ended,
      run: async (name, input) => {
        await start(name, input);
        return ended(name);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function shortened(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/\$\{(\w+)\}/g, (_, name: string) => names.get(name) ?? name)
    .replaceAll(/"IntervalSeconds": [0-9]+/g, '"IntervalSeconds": 1')
    .replaceAll(/"MaxDelaySeconds": [0-9]+/g, '"MaxDelaySeconds": 1')
    .replaceAll(/"SecondsPath": "[^"]+"/g, '"Seconds": 1');
}

async function endOf(client: SFNClient, executionArn: string): Promise<EndedRun> {
  for (;;) {
    const { status, error } = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (status === 'RUNNING') {
      await sleep(100);
      continue;
    }
    const own = await historyOf(client, executionArn);
    const { mapRuns = [] } = await client.send(new ListMapRunsCommand({ executionArn }));
    const below: number[] = [];
    for (const { mapRunArn } of mapRuns)
      below.push(...eventsOfEach(await historyOf(client, mapRunArn)));
    return { status, error, events: own.length, eventsBelow: below };
  }
}

async function historyOf(
  client: SFNClient,
  executionArn: string | undefined,
): Promise<readonly HistoryEvent[]> {
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  return events;
}

/** The interpreter keeps one history of all executions below one, without their starts and ends. */
function eventsOfEach(events: readonly HistoryEvent[]): readonly number[] {
  const counts: number[] = [];
  for (const { stateEnteredEventDetails } of events) {
    if (stateEnteredEventDetails?.name === 'Indices') counts.push(2);
    counts.push((counts.pop() ?? 0) + 1);
  }
  return counts;
}
