import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { catchUpHandler } from '../../src/bin/catch-up-lambda.js';
import { awsRegistry } from '../../src/registry/aws.js';
import type { Registry } from '../../src/registry/registry.js';
import { dynamoDbServer } from '../servers/dynamodb.js';
import { runDdl, type GlueTable } from '../servers/iceberg-engine.js';
import { s3Server } from '../servers/s3.js';
import { failing, scriptedAws, type Input, type Script, type ScriptedAws } from '../servers/scripted-aws.js'; // prettier-ignore
import { answered } from '../warehouse/query-script.js';
import { inProcess } from './in-process.js';
import type { Run } from './repository.js';

export const MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:catch-up';
const PERIODS = ['2026-04', '2026-03'];

/** An installation in AWS: loopback servers, and a state machine that calls the real function. */
export interface AwsLake {
  readonly aws: ScriptedAws;
  /** By name, each with its status; a new one runs to its end at once, unless told otherwise. */
  readonly executions: Map<string, string>;
  readonly inputs: Map<string, unknown>;
  /** Whether a new execution only waits in its queue; with another definition it does nothing. */
  behaves: 'runs' | 'is queued' | 'is foreign';
  /** Rows that a verification finds to differ. */
  different: number;
  /** What AWS answers in place of the lake, by action. */
  readonly instead: Map<string, Script[string]>;
  readonly registry: () => Registry;
  /** Columns that the pipeline has added to STANDARDIZED, as events brought them. */
  readonly arrive: (...columns: readonly string[]) => void;
  /** A bucket, tables and a topic of the tests' own. */
  readonly renew: () => Promise<void>;
  readonly run: (...args: readonly string[]) => Promise<Run>;
  readonly close: () => Promise<void>;
}

export async function awsLake(): Promise<AwsLake> {
  const folder = mkdtempSync(join(tmpdir(), 'aws-lake-'));
  const before = { ...process.env };
  const [s3, dynamoDb, aws] = await Promise.all([s3Server(), dynamoDbServer(), scriptedAws()]);
  const glue = new Map<string, GlueTable>();
  const queries = new Map<string, string>();
  let [bucket, count] = ['', 0];
  let registry: Registry | undefined;

  const script: Script = {
    GetDatabase: ({ Name }) => ({ Database: { Name } }),
    GetTable: ({ DatabaseName, Name }) => {
      const table = glue.get(`${String(DatabaseName)}.${String(Name)}`);
      return table === undefined ? failing('EntityNotFoundException')() : { Table: { DatabaseName, Name, ...table } }; // prettier-ignore
    },
    StartQueryExecution: ({ QueryString }) => ({ QueryExecutionId: asked(String(QueryString)) }),
    GetQueryExecution: ({ QueryExecutionId }) => ({
      QueryExecution: { QueryExecutionId, Status: { State: 'SUCCEEDED' } },
    }),
    GetQueryResults: ({ QueryExecutionId }) =>
      answerOf(queries.get(String(QueryExecutionId)) ?? ''),
    ListQueryExecutions: () => ({ QueryExecutionIds: [] }),
    ListExecutions: () => ({ executions: [] }),
    DescribeStateMachine: () => ({ status: 'ACTIVE' }),
    DescribeExecution: ({ executionArn }) => {
      const status = lake.executions.get(nameIn(executionArn));
      return status === undefined ? failing('ExecutionDoesNotExist')() : { status };
    },
    StopExecution: ({ executionArn }) => {
      lake.executions.set(nameIn(executionArn), 'ABORTED');
      return {};
    },
    StartExecution: async (input) => {
      const name = String(input['name']);
      if (lake.executions.has(name)) return failing('ExecutionAlreadyExists')();
      lake.inputs.set(name, JSON.parse(String(input['input'])));
      lake.executions.set(name, lake.behaves === 'is foreign' ? 'SUCCEEDED' : 'RUNNING');
      if (lake.behaves === 'runs')
        await execute(name, input).catch(() => lake.executions.set(name, 'FAILED'));
      return { executionArn: `${MACHINE.replace(':stateMachine:', ':execution:')}:${name}` };
    },
  };
  const asked = (sql: string): string => {
    if (/^(?:CREATE|ALTER) /.test(sql)) runDdl(glue, sql);
    const id = `query-${String(queries.size)}`;
    queries.set(id, sql);
    return id;
  };
  const answerOf = (sql: string): object => {
    if (sql.includes('LIMIT 0')) return answered(['file_path', 'partition'], []);
    if (sql.includes('$files'))
      return answered(['part', 'row_count', 'byte_count'], PERIODS.map((period) => [JSON.stringify({ period_reference: period, publish_time_day: `${period}-05` }), '1', '9'])); // prettier-ignore
    const names = [...new Set(sql.match(/\b(?:populated|convertible|different)_\d+|without_source|missed_by_pipeline/g))]; // prettier-ignore
    if (names.length === 0 || /\b(?:MERGE|UPDATE) /.test(sql)) return { UpdateCount: 1, ResultSet: {} }; // prettier-ignore
    const value = (name: string): string => (/^[pc]/.test(name) ? '1' : name.startsWith('d') ? String(lake.different) : '0'); // prettier-ignore
    return answered(names, [names.map(value)]);
  };
  /** As infra/state-machines/catch-up.asl.json has it. */
  const execute = async (name: string, { input }: Input): Promise<void> => {
    const handler = catchUpHandler();
    const { topic_name, activation_seq } = JSON.parse(String(input)) as Record<string, unknown>;
    const act = (event: object): Promise<Readonly<Record<string, unknown>>> =>
      handler({ execution: name, topic_name, activation_seq, ...event }, { getRemainingTimeInMillis: () => 60_000 }); // prettier-ignore
    const { kind, steps, plan_sha256 } = await act({ action: 'plan' });
    let status = 'SUCCEEDED';
    for (let index = 0; kind === 'planned' && index < Number(steps); index++) {
      const prepared = await act({ action: 'statement', plan_sha256, index, waited: 0 });
      const done = prepared['kind'] === 'query' ? await act({ action: 'verify', plan_sha256, index, query_id: asked(String(prepared['statement'])) }) : prepared; // prettier-ignore
      if (done['kind'] !== 'done') {
        status = 'FAILED';
        break;
      }
    }
    if (status === 'SUCCEEDED' && kind === 'planned') await act({ action: 'finish', plan_sha256 });
    lake.executions.set(name, status);
  };
  const lake: AwsLake = {
    aws,
    executions: new Map(),
    inputs: new Map(),
    behaves: 'runs',
    different: 0,
    instead: new Map(),
    registry: () => {
      if (registry === undefined) throw new Error('Renew the lake first');
      return registry;
    },
    arrive: (...columns) => {
      const added = columns.map((name) => `\`${name}\` string`).join(', ');
      const refused = runDdl(glue, `ALTER TABLE \`iceberg_standardized_db\`.\`events\` ADD COLUMNS (${added})`); // prettier-ignore
      if (refused !== undefined) throw new Error(refused);
    },
    renew: async () => {
      bucket = `lake-${String(count++)}`;
      for (const map of [glue, queries, lake.executions, lake.inputs, lake.instead]) map.clear();
      Object.assign(lake, { behaves: 'runs', different: 0 });
      aws.calls.length = 0;
      aws.script = new Proxy(script, {
        get: (all, action) => lake.instead.get(String(action)) ?? all[String(action)],
      });
      await Promise.all([s3.createBucket(bucket), dynamoDb.createTable(bucket), createTracking(dynamoDb.url, `${bucket}-tracking`)]); // prettier-ignore
      Object.assign(process.env, {
        AWS_ENDPOINT_URL: aws.url,
        AWS_ENDPOINT_URL_S3: s3.url,
        AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
        AWS_REGION: 'eu-west-1',
        // A server closes a connection while a slow machine takes it up again.
        AWS_MAX_ATTEMPTS: '3',
        POWERTOOLS_LOG_LEVEL: 'SILENT',
        SCHEMA_BUCKET: bucket,
        SCHEMA_REGISTRY_TABLE: bucket,
        ATHENA_WORKGROUP: 'schemas',
        BACKFILL_STATE_MACHINE_ARN: MACHINE,
        CATCH_UP_TRACKING_TABLE: `${bucket}-tracking`,
      });
      registry = await awsRegistry({ bucket, prefix: 'schemas', table: bucket, environment: process.env }); // prettier-ignore
    },
    run: (...args) => inProcess(folder, ...args, '--registry', `s3://${bucket}`),
    close: async () => {
      await Promise.all([s3.close(), dynamoDb.close(), aws.close()]);
      for (const name of Object.keys(process.env))
        if (!(name in before)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, before);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return lake;
}

const nameIn = (arn: unknown): string => String(arn).replace(/^.*:/, '');

async function createTracking(endpoint: string, table: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1' });
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'catchup_id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'catchup_id', KeyType: 'HASH' }],
    }),
  );
  client.destroy();
}
