// Stands in for Lambda: runs the package that was really deployed, as the function is configured.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  S3Client,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import {
  startedLambda,
  unpackedLambda,
  type Invocation,
  type StartedLambda,
} from '../lakehouse/packaged-lambda.js';
import { parseHcl } from '../infra/hcl.js';
import { motoJson } from './moto.js';
import { keepOutput } from './output.js';

const PACKAGE = 'build/schema_validator_enhanced.zip';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** As Lambda's API tells it. */
interface Configuration {
  readonly FunctionArn: string;
  readonly Runtime: string;
  readonly Handler: string;
  readonly Timeout: number;
  readonly MemorySize: number;
  readonly CodeSha256: string;
  readonly Environment?: { readonly Variables: Readonly<Record<string, string>> };
}

export interface Functions {
  /** Rejects where the function isn't configured so that the package could run. */
  readonly invoke: (name: string, event: unknown) => Promise<Invocation>;
  readonly close: () => Promise<void>;
}

/** What the package asks of a function: no less than the Terraform module gives it. */
const [FUNCTION] = parseHcl(readFileSync('infra/lambda.tf', 'utf8')).filter(
  ({ labels }) => labels[0] === 'aws_lambda_function',
);
const [LOCALS] = parseHcl(readFileSync('infra/lambda.tf', 'utf8')).filter(
  ({ type }) => type === 'locals',
);
export const LEAST = {
  runtime: 'nodejs24.x',
  timeout: Number(LOCALS?.arguments.get('timeout_seconds')),
  memory: Number(FUNCTION?.arguments.get('memory_size')),
};

/** What keeps Lambda from running the package as it is configured; undefined where nothing does. */
export function unfit(
  { Runtime, Timeout, MemorySize }: Configuration,
  runtime: string = LEAST.runtime,
): string | undefined {
  if (Runtime !== runtime) return `the runtime is ${Runtime}, not ${runtime}`;
  if (Timeout < LEAST.timeout)
    return `${String(Timeout)} s are less than the ${String(LEAST.timeout)} that statements of Athena may take`;
  if (MemorySize < LEAST.memory)
    return `${String(MemorySize)} MB are less than ${String(LEAST.memory)}`;
  return undefined;
}

interface Place {
  /** Where the functions' configuration is asked for. */
  readonly moto: string;
  /** Where the functions find AWS. */
  readonly endpoint: string;
  readonly runtime: string;
}

export function functionsOn({ moto, endpoint, runtime }: Place): Functions {
  const containers = new Map<string, { readonly key: string; readonly lambda: StartedLambda }>();
  const packages = new Map<string, ReturnType<typeof unpackedLambda>>();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({
    endpoint: moto,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
  });

  async function container(name: string): Promise<StartedLambda> {
    const configuration = (await motoJson(moto, {
      service: 'lambda',
      method: 'GET',
      path: `/2015-03-31/functions/${name}/configuration`,
    })) as unknown as Configuration;
    const problem = unfit(configuration, runtime);
    if (problem !== undefined) throw new Error(`${name} can't run: ${problem}`);
    const { CodeSha256, Handler, Timeout, FunctionArn, Environment } = configuration;
    const key = JSON.stringify([CodeSha256, Handler, Timeout, Environment]);
    const running = containers.get(name);
    if (running?.key === key) return running.lambda;
    await running?.lambda.stop();
    const unpacked = packages.get(CodeSha256) ?? unpackedLambda(await deployed(CodeSha256));
    packages.set(CodeSha256, unpacked);
    const [file = '', exported = ''] = Handler.split('.');
    const environment = {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_LAMBDA_FUNCTION_NAME: name,
      ...Environment?.Variables,
    };
    const lambda = await startedLambda(join(unpacked.folder, `${file}.mjs`), environment, {
      exported,
      timeoutSeconds: Timeout,
      arn: FunctionArn,
    });
    containers.set(name, { key, lambda });
    return lambda;
  }

  /** The path of a copy of the package with that digest, which is built here or lies in some bucket. */
  async function deployed(sha256: string): Promise<string> {
    if (existsSync(PACKAGE) && digestOf(readFileSync(PACKAGE)) === sha256) return PACKAGE;
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
    for (const { Name: Bucket } of Buckets) {
      const { Contents = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'lambda-packages/' }),
      );
      for (const { Key } of Contents) {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
        if (digestOf(bytes) !== sha256) continue;
        const path = join(mkdtempSync(join(tmpdir(), 'schema-gate-guide-')), 'package.zip');
        writeFileSync(path, bytes);
        return path;
      }
    }
    throw new Error(`No bucket has the package ${sha256} below lambda-packages/`);
  }

  return {
    async invoke(name, event) {
      const lambda = await container(name);
      const before = lambda.output().length;
      const invocation = await lambda.invoke(event as Readonly<Record<string, unknown>>);
      await keepOutput(moto, name, lambda.output().slice(before));
      return invocation;
    },
    async close() {
      s3.destroy();
      await Promise.all([...containers.values()].map(({ lambda }) => lambda.stop()));
      for (const { remove, folder } of packages.values()) {
        remove();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
