import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pullRequestEnvironment } from '../../scripts/throwaway-repository.mjs';
import { awsRegistry } from '../../src/registry/aws.js';
import type { Registry } from '../../src/registry/registry.js';
import { connectProxy } from '../servers/connect-proxy.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';
import { faultyProxy, type FaultyProxy } from '../servers/faulty-proxy.js';
import { s3Server, type S3Server } from '../servers/s3.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let s3: S3Server;
let proxy: FaultyProxy;
let dynamoDb: DynamoDbServer;
beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIATESTTESTTESTTEST';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'hush-hush';
  [s3, dynamoDb] = await Promise.all([s3Server(), dynamoDbServer()]);
  proxy = await faultyProxy(s3.url);
});
afterAll(async () => {
  await proxy.close();
  await Promise.all([s3.close(), dynamoDb.close()]);
});

let repository: Repository;
let bucket: string;
let registry: Registry;
let environment: Record<string, string | undefined>;
let count = 0;
beforeEach(async () => {
  bucket = `wire-${count++}`;
  await Promise.all([s3.createBucket(bucket), dynamoDb.createTable(bucket)]);
  environment = {
    AWS_ENDPOINT_URL_S3: proxy.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
    AWS_REGION: 'us-east-1',
    AWS_MAX_ATTEMPTS: '2',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  registry = await awsRegistry({ bucket, prefix: 'schemas', table: bucket, environment });
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
});
afterEach(() => repository.remove());

/** The servers run in this process, so a bundle must not block it. */
function run(
  bundle: string,
  args: readonly string[],
  more: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve(bundle), ...args], {
      cwd: repository.root,
      env: { ...process.env, ...environment, ...more },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.on('close', (code) => done({ code, out, err }));
  });
}
const cli = (
  args: readonly string[],
  more?: Readonly<Record<string, string | undefined>>,
): Promise<Run> => run('dist/cli/index.js', args, more);
const put = (key: string, text: string): Promise<unknown> =>
  registry.objects.put(key, new TextEncoder().encode(text), new Map(), { kind: 'always' });

describe('the shipped bundles on S3 and DynamoDB', () => {
  it('check compares with the active version', async () => {
    await put(registry.layout.active('events'), story('v2'));
    repository.write('schemas/events.json', story('v3'));
    const { code, out } = await cli(['check', '--registry', `s3://${bucket}`, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      result: 'blocked',
      baseline: { source: 'registry', ref: `s3://${bucket}/schemas` },
    });
  });

  it('the action publishes to pending/ on a push, with the facts of the run, and a second run waits for nothing new', async () => {
    const files = mkdtempSync(join(tmpdir(), 'run-'));
    const env = pullRequestEnvironment(repository, repository.git('rev-parse', 'HEAD'), files);
    const event = {
      ref: 'refs/heads/main',
      head_commit: { message: 'feat: events (#7)' },
      repository: { default_branch: 'main' },
    };
    writeFileSync(env['GITHUB_EVENT_PATH'] ?? '', JSON.stringify(event));
    const inputs = {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_ACTOR: 'mona',
      INPUT_REGISTRY: `s3://${bucket}`,
      'INPUT_WAIT-FOR-ACTIVATION': '0',
    };
    const publish = (): Promise<Run> =>
      run('dist/index.js', [], { ...env, ...environment, ...inputs });
    expect(await publish()).toMatchObject({
      code: 0,
      out: expect.stringContaining('✔ published: 1 published'),
    });
    const pending = await registry.objects.get(registry.layout.pending('events'));
    expect(Object.fromEntries(pending?.metadata ?? [])).toMatchObject({
      commit: repository.git('rev-parse', 'HEAD'),
      'pull-request': '7',
      repository: 'example/lake',
      actor: 'mona',
      'schema-version': '1.0.0',
      'base-sha256': 'none',
    });
    expect((await publish()).code).toBe(0);
    expect((await registry.objects.get(registry.layout.pending('events')))?.modified).toBe(
      pending?.modified,
    );
    expect(readFileSync(join(files, 'output'), 'utf8')).toContain('"outcome":"PUBLISHED"');
  });

  it('status reads the items and log the archive', async () => {
    await put(registry.layout.active('events'), story('v2'));
    await put(registry.layout.archived('events', '1.0.0', '2026-01-01T00:00:00Z'), story('v1'));
    await registry.items?.update(
      'events',
      { processingEnabled: true, status: 'READY', schemaVersion: '2.0.0' },
      { kind: 'always' },
    );
    const status = await cli([
      'status',
      '--registry',
      `s3://${bucket}`,
      '--registry-table',
      bucket,
    ]);
    expect(status.out).toMatch(/^events +2\.0\.0 .* open/m);
    const log = await cli(['log', 'events', '--registry', `s3://${bucket}`]);
    expect(log).toMatchObject({
      code: 0,
      out: expect.stringContaining('Safe widening: INT → BIGINT'),
    });
  });

  it.each([
    [
      'no credentials',
      {
        AWS_ACCESS_KEY_ID: undefined,
        AWS_SECRET_ACCESS_KEY: undefined,
        AWS_EC2_METADATA_DISABLED: 'true',
      },
      /credentials/i,
    ],
    [
      'an endpoint where nobody listens',
      { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' },
      /127\.0\.0\.1:9|could not be reached|ECONNREFUSED/i,
    ],
  ])('%s is a fault that says what to do, and never a pass', async (_, more, message) => {
    repository.write('schemas/events.json', story('v2'));
    const { code, out, err } = await cli(['check', '--registry', `s3://${bucket}`], more);
    expect(code).toBe(3);
    expect(out + err).toMatch(message);
    expect(out + err).not.toMatch(/hush-hush|\n\s+at /);
  });

  it('reach S3 through a proxy, and only where one is named', async () => {
    const tunnel = await connectProxy();
    await put(registry.layout.active('events'), story('v1'));
    const check = ['check', '--all', '--registry', `s3://${bucket}`];
    const variables = { HTTP_PROXY: `http://user:pass@${tunnel.host}` };
    const host = new URL(proxy.url).host;
    try {
      expect(await cli(check, variables)).toMatchObject({ code: 0 });
      expect(new Set(tunnel.taken())).toEqual(new Set([host]));
      expect(tunnel.authorization()).toBe('user:pass');
      const exempt = { ...variables, NO_PROXY: new URL(proxy.url).hostname };
      expect(await cli(check, exempt)).toMatchObject({ code: 0 });
      expect(tunnel.taken()).toEqual([]);
    } finally {
      await tunnel.close();
    }
  });

  it('no bucket is a fault that names it', async () => {
    repository.write('schemas/events.json', story('v2'));
    const { code, out, err } = await cli(['check', '--registry', 's3://no-such-bucket']);
    expect(code).toBe(3);
    expect(out + err).toContain('no-such-bucket');
  });
});
