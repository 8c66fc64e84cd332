import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kmsApprovalKey } from '../../src/aws/approval-key.js';
import { stepFunctionsBackfill } from '../../src/backfill/step-functions.js';
import { Fault } from '../../src/errors.js';
import { VERSION } from '../../src/protocol/version.js';
import { awsRegistry } from '../../src/registry/aws.js';
import { athenaWarehouse } from '../../src/warehouse/athena.js';
import { on, places } from '../warehouse/tables.js';

const DEPLOYMENT = {
  databases: { standardized: 'std', curated: 'cur' },
  registry_table: 'items',
  tracking_table: null,
  bucket: 'lake',
  prefix: 'schemas',
  athena: { workgroup: 'primary', output: 'lake' },
};

// Made up; long and odd enough to be found wherever they leak.
const KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
const SECRET = 'sEcReT/of+the/fault=tests';
const TOKEN = 'ToKeNofTheFaultTests==';
const VARIABLES = {
  AWS_ACCESS_KEY_ID: KEY_ID,
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: TOKEN,
};

let server: Server;
let environment: Readonly<Record<string, string>>;
let userAgents: string[];
/**
 * What the server answers with; it shows the caller's own headers in its message, as a careless
 * gateway does.
 */
let type: string;

beforeAll(async () => {
  Object.assign(process.env, VARIABLES);
  server = createServer((request, response) => {
    request.resume();
    const { headers } = request;
    userAgents.push(String(headers['user-agent']));
    const message = `authorization: ${String(headers.authorization)}, x-amz-security-token: ${String(headers['x-amz-security-token'])}`;
    if (headers['x-amz-target'] === undefined) {
      const xml = `<Error><Code>${type}</Code><Message>${message}</Message></Error>`;
      response.writeHead(400, { 'content-type': 'application/xml' });
      response.end(request.method === 'HEAD' ? undefined : xml);
    } else {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ __type: type, message }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  environment = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    AWS_REGION: 'eu-west-1',
  };
});
afterAll(() => {
  for (const name of Object.keys(VARIABLES)) Reflect.deleteProperty(process.env, name);
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  userAgents = [];
});

const registry = () =>
  awsRegistry({ bucket: 'lake', prefix: 'schemas', table: 'registry', environment });
const warehouse = () =>
  athenaWarehouse({
    places,
    outputBucket: 'results',
    workgroup: 'primary',
    remainingMs: () => 600_000,
    sleep: async () => undefined,
    environment,
  });
const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:backfill';
const APPROVALS = 'arn:aws:kms:eu-west-1:123456789012:key/1';
const KEY = 'schemas/events/pending/schema.json';

const CALLS: readonly (readonly [string, () => Promise<unknown>, string])[] = [
  ['S3, a read', async () => (await registry()).objects.get(KEY), `Reading s3://lake/${KEY}`],
  [
    'S3, a write',
    async () =>
      (await registry()).objects.put(KEY, Buffer.from('{}'), new Map(), { kind: 'absent' }),
    `Writing s3://lake/${KEY}`,
  ],
  ['S3, a removal', async () => (await registry()).objects.remove(KEY, '"1"'), `s3://lake/${KEY}`],
  ['S3, a list', async () => (await registry()).objects.list('schemas/'), 'Listing s3://lake/'],
  [
    'DynamoDB, a read',
    async () => (await registry()).items!.get('events'),
    'Reading DynamoDB table registry, topic events',
  ],
  ['DynamoDB, a scan', async () => (await registry()).items!.all(), 'DynamoDB table registry'],
  [
    'DynamoDB, an update',
    async () => (await registry()).items!.update('events', { commit: 'c' }, { kind: 'always' }),
    'Updating DynamoDB table registry, topic events',
  ],
  ['Glue', async () => warehouse().table('cur_db', 'topic'), 'GetTable on cur_db.topic'],
  [
    'Athena',
    async () => warehouse().apply({ ...on, kind: 'drop-column', column: 'a' }, '1'),
    'StartQueryExecution on cur_db (workgroup primary)',
  ],
  [
    'Step Functions',
    async () =>
      (await stepFunctionsBackfill(ARN, environment, DEPLOYMENT)).start('events-1', {} as never),
    `StartExecution of events-1 on ${ARN}`,
  ],
  [
    'KMS, a MAC',
    async () => kmsApprovalKey(APPROVALS, environment).sign(Buffer.from('x')),
    `GenerateMac with ${APPROVALS}`,
  ],
  [
    'KMS, a check',
    async () => kmsApprovalKey(APPROVALS, environment).verify(Buffer.from('x'), 'ab'),
    `VerifyMac with ${APPROVALS}`,
  ],
];

async function faultOf(work: () => Promise<unknown>): Promise<Fault> {
  const error: unknown = await work().then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw error;
  return error;
}

/** Names of all that can be reached from an error, hidden fields included. */
function fieldsOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  return Reflect.ownKeys(error).flatMap((name) => [
    String(name),
    ...fieldsOf(Reflect.get(error, name)),
  ]);
}

describe.each(['AccessDeniedException', 'ValidationException', 'ExpiredTokenException'])(
  'an answer %s that shows the request',
  (name) => {
    it.each(CALLS)(
      'of %s is reported without secrets and without the raw error',
      async (_, call, says) => {
        type = name;
        const fault = await faultOf(call);
        expect(fault.message).toContain(says);
        expect(fault.message).toContain('HTTP 400');
        const shown = inspect(fault, { depth: 20, showHidden: true, getters: true });
        for (const secret of [SECRET, TOKEN, KEY_ID]) expect(shown).not.toContain(secret);
        expect(shown).not.toMatch(/signature=[0-9a-f]/i);
        const known = ['stack', 'message', 'name', 'file', 'cause', 'status', 'requestId'];
        expect(fieldsOf(fault).filter((field) => !known.includes(field))).toEqual([]);
      },
    );
  },
);

it.each(CALLS)('%s names schema-gate and its version to the service', async (_, call) => {
  type = 'AccessDeniedException';
  await faultOf(call);
  expect(userAgents.length).toBeGreaterThan(0);
  for (const one of userAgents) expect(one).toContain(`schema-gate/${VERSION}`);
});

it('a missing database is reported without the answer of Glue', async () => {
  type = 'EntityNotFoundException';
  const fault = await faultOf(() => warehouse().table('cur_db', 'topic'));
  expect(fault.message).toContain('There is no database cur_db');
  expect(fieldsOf(fault)).not.toContain('$metadata');
});
