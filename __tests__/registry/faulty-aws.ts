import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { awsRegistry } from '../../src/registry/aws.js';
import type { PutCondition, Registry } from '../../src/registry/registry.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';
import { faultyProxy, type FaultyProxy, type Misfortune } from '../servers/faulty-proxy.js';
import { s3Server, type S3Server } from '../servers/s3.js';

// Made up; long and odd enough to be found wherever they leak.
export const KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET = 'sEcReT/of+the/fault=tests';
export const TOKEN = 'ToKeNofTheFaultTests==';
export const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: KEY_ID,
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: TOKEN,
};
/** Keeps the SDK from finding credentials of this machine. */
const NO_OTHER_CREDENTIALS = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

export const PENDING = 'schemas/events/pending/schema.json';
export const ACTIVE = 'schemas/events/active/schema.json';
export const none: ReadonlyMap<string, string> = new Map();
export const MINE: ReadonlyMap<string, string> = new Map([['commit', 'mine']]);
export const ABSENT: PutCondition = { kind: 'absent' };
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const answer = (status: number, code: string, more: object = {}): Misfortune => ({
  kind: 'answer',
  status,
  code,
  ...more,
});

export interface FaultyAws {
  /** The running test's bucket and table. */
  readonly name: string;
  /** The proxy before S3. */
  readonly proxy: FaultyProxy;
  /** The proxy before DynamoDB. */
  readonly dbProxy: FaultyProxy;
  readonly open: (options?: Partial<Parameters<typeof awsRegistry>[0]>) => Promise<Registry>;
}

/**
 * S3 and DynamoDB behind proxies that fail on demand, with a new bucket and a new table for each
 * test of the file.
 */
export function faultyAws(): FaultyAws {
  let s3: S3Server;
  let dynamoDb: DynamoDbServer;
  let proxy: FaultyProxy;
  let dbProxy: FaultyProxy;
  let count = 0;
  let name: string;
  beforeAll(async () => {
    [s3, dynamoDb] = await Promise.all([s3Server(), dynamoDbServer()]);
  });
  afterAll(async () => {
    await Promise.all([s3.close(), dynamoDb.close()]);
  });
  beforeEach(async () => {
    Object.assign(process.env, CREDENTIALS, NO_OTHER_CREDENTIALS);
    name = `faults-${count++}`;
    await Promise.all([s3.createBucket(name), dynamoDb.createTable(name)]);
    [proxy, dbProxy] = await Promise.all([
      faultyProxy(s3.url, SECRET),
      faultyProxy(dynamoDb.url, SECRET),
    ]);
  });
  afterEach(async () => {
    for (const variable of Object.keys({ ...CREDENTIALS, ...NO_OTHER_CREDENTIALS }))
      Reflect.deleteProperty(process.env, variable);
    await Promise.all([proxy.close(), dbProxy.close()]);
  });
  return {
    get name() {
      return name;
    },
    get proxy() {
      return proxy;
    },
    get dbProxy() {
      return dbProxy;
    },
    open: (options = {}) =>
      awsRegistry({
        bucket: name,
        prefix: 'schemas',
        table: name,
        backoffMs: 1,
        environment: { AWS_ENDPOINT_URL_S3: proxy.url, AWS_ENDPOINT_URL_DYNAMODB: dbProxy.url },
        ...options,
      }),
  };
}

/** The Fault of work that must fail; no part of it may show a secret. */
export async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const error: unknown = await work.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw error;
  const shown = inspect(error, { depth: 20, showHidden: true });
  for (const secret of [SECRET, TOKEN, KEY_ID]) expect(shown).not.toContain(secret);
  expect(shown).not.toMatch(/signature=[0-9a-f]/i);
  return error;
}
