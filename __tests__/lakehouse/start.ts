// The stand-in lakehouse: moto as S3, Glue, DynamoDB and Step Functions; Spark with Iceberg for
// DDL; Trino for queries; and an Athena between them. Everything listens on loopback, on ports of
// the system's choice, and ends with this process.
import {
  CreateDatabaseCommand,
  EntityNotFoundException,
  GetTableCommand,
  GlueClient,
  type Table,
} from '@aws-sdk/client-glue';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BUCKET,
  clientSettings,
  CREDENTIALS,
  CURATED,
  REGION,
  STANDARDIZED,
  WORKGROUPS,
} from './account.js';
import { startAthena } from './athena-server.js';
import type { EngineHost } from './engine-process.js';
import type { Installed, Log } from './install.js';
import { freePort } from './loopback.js';
import { guarded } from './processes.js';
import type { Engines } from './promoted-statistics.js';
import { startSpark } from './start-spark.js';
import { startTrino } from './start-trino.js';
import { runOnTrino, type QueryResult } from './trino-client.js';

export interface Lakehouse {
  /** For what isn't asked through Athena. */
  readonly engines: Engines;
  /** The interpreter that has moto. */
  readonly python: string;
  readonly endpoints: { readonly aws: string; readonly athena: string };
  /** With it a process finds the stand-in where it would find AWS. */
  readonly environment: Readonly<Record<string, string>>;
  /** Rows, by Trino. */
  readonly query: (sql: string) => Promise<QueryResult['rows']>;
  readonly glueTable: (database: string, name: string) => Promise<Table | undefined>;
  /** How many the engines were given. */
  readonly statements: () => number;
  /** Until each part was up. */
  readonly seconds: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
}

const MOTO = join(dirname(fileURLToPath(import.meta.url)), 'moto_server.py');

/** Throws an Error with the last output of what doesn't come up; nothing is left running then. */
export async function startLakehouse(parts: Installed, log: Log): Promise<Lakehouse> {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-lakehouse-'));
  const closers: (() => Promise<void>)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= stopAll());
  const stopAll = async (): Promise<void> => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    await Promise.all(closers.map((close) => close()));
    rmSync(folder, { recursive: true, force: true });
  };
  const onSignal = (signal: NodeJS.Signals): void =>
    void stop().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const seconds = new Map<string, number>();
  const begin = performance.now();
  const started = async <Value>(name: string, part: Promise<Value>): Promise<Value> => {
    const value = await part;
    const after = (performance.now() - begin) / 1000;
    seconds.set(name, after);
    log(`${name} is up after ${after.toFixed(1)} s`);
    return value;
  };
  const run: EngineHost['run'] = (name, command, environment) => {
    const env = { ...inherited(), ...CREDENTIALS, AWS_REGION: REGION, ...environment };
    const child = guarded({ name, python: parts.python, command, cwd: folder, env });
    closers.push(child.stop);
    return child;
  };

  try {
    const aws = await started('moto', startMoto(parts, run));
    const host = { parts, aws, folder, run };
    // The two engines take turns in starting on small machines anyhow; together they still save a
    // second or two.
    const [spark, trino] = await Promise.all([
      started('Spark', startSpark(host)),
      started('Trino', startTrino(host)),
    ]);
    const glue = await prepare(aws);
    const athena = await started(
      'Athena',
      startAthena({ engines: { spark, trino }, s3: aws, workgroups: WORKGROUPS }),
    );
    closers.push(athena.stop);
    return {
      engines: { spark, trino },
      python: parts.python,
      endpoints: { aws, athena: athena.url },
      environment: {
        ...CREDENTIALS,
        AWS_REGION: REGION,
        AWS_DEFAULT_REGION: REGION,
        AWS_ENDPOINT_URL: aws,
        AWS_ENDPOINT_URL_ATHENA: athena.url,
      },
      query: async (sql) => (await runOnTrino(trino, sql)).rows,
      glueTable: (database, name) => glueTable(glue, database, name),
      statements: athena.count,
      seconds,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Without what would lead an engine to a real account. */
function inherited(): Record<string, string> {
  const own = /^(?:AWS_|SPARK_|PYSPARK_|PYTHON|JAVA_|JDK_)/;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || own.test(name) ? [] : [[name, value]],
    ),
  );
}

async function startMoto({ python }: Installed, run: EngineHost['run']): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const moto = run('moto', [python, MOTO, '-H', '127.0.0.1', '-p', String(port)]);
  await moto.until(async () => (await fetch(`${url}/moto-api/`)).ok || undefined, 60);
  return url;
}

async function prepare(aws: string): Promise<GlueClient> {
  await new S3Client({ ...clientSettings(aws), forcePathStyle: true }).send(
    new CreateBucketCommand({ Bucket: BUCKET }),
  );
  const glue = new GlueClient(clientSettings(aws));
  for (const Name of [STANDARDIZED, CURATED])
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name } }));
  return glue;
}

async function glueTable(
  glue: GlueClient,
  database: string,
  name: string,
): Promise<Table | undefined> {
  try {
    return (await glue.send(new GetTableCommand({ DatabaseName: database, Name: name }))).Table;
  } catch (error) {
    if (error instanceof EntityNotFoundException) return undefined;
    throw error;
  }
}
