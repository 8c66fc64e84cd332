import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault, UserError } from '../../src/errors.js';
import { awsRegistry } from '../../src/registry/aws.js';
import type { ObjectStore, PutCondition, Registry } from '../../src/registry/registry.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';
import { faultyProxy, type FaultyProxy, type Misfortune } from '../servers/faulty-proxy.js';
import { s3Server, type S3Server } from '../servers/s3.js';

// Made up; long and odd enough to be found wherever they leak.
const KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
const SECRET = 'sEcReT/of+the/fault=tests';
const TOKEN = 'ToKeNofTheFaultTests==';
const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: KEY_ID,
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: TOKEN,
};
const NOWHERE = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

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
  Object.assign(process.env, CREDENTIALS, NOWHERE);
  name = `faults-${count++}`;
  await Promise.all([s3.createBucket(name), dynamoDb.createTable(name)]);
  [proxy, dbProxy] = await Promise.all([
    faultyProxy(s3.url, SECRET),
    faultyProxy(dynamoDb.url, SECRET),
  ]);
});
afterEach(async () => {
  for (const variable of Object.keys({ ...CREDENTIALS, ...NOWHERE }))
    Reflect.deleteProperty(process.env, variable);
  await Promise.all([proxy.close(), dbProxy.close()]);
});

const open = (more: Partial<Parameters<typeof awsRegistry>[0]> = {}): Promise<Registry> =>
  awsRegistry({
    bucket: name,
    prefix: 'schemas',
    table: name,
    backoffMs: 1,
    environment: { AWS_ENDPOINT_URL_S3: proxy.url, AWS_ENDPOINT_URL_DYNAMODB: dbProxy.url },
    ...more,
  });

async function faultOf(work: Promise<unknown>): Promise<Fault> {
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

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const PENDING = 'schemas/events/pending/schema.json';
const ACTIVE = 'schemas/events/active/schema.json';
const none: ReadonlyMap<string, string> = new Map();
const MINE: ReadonlyMap<string, string> = new Map([['commit', 'mine']]);
const ABSENT: PutCondition = { kind: 'absent' };
const answer = (status: number, code: string, more: object = {}): Misfortune => ({
  kind: 'answer',
  status,
  code,
  ...more,
});

describe('a fault names the object and what to do', () => {
  it.each<[what: string, misfortune: Misfortune, says: readonly string[]]>([
    [
      'the bucket is missing',
      answer(404, 'NoSuchBucket'),
      ['there is no such bucket', 'HTTP 404 NoSuchBucket', 'name of the registry'],
    ],
    ['a proxy says 404 in its own words', answer(404, 'Oops'), ['HTTP 404 Oops']],
    [
      'access is denied',
      answer(403, 'AccessDenied'),
      ['access was denied', 's3:GetObject', 's3:ListBucket', '403 for keys that do not exist'],
    ],
    [
      'the token has expired',
      answer(400, 'ExpiredToken'),
      ['credentials have expired', 'Log in again'],
    ],
    ['the key is unknown', answer(403, 'InvalidAccessKeyId'), ["doesn't accept these credentials"]],
    ['the clock is off', answer(403, 'RequestTimeTooSkewed'), ["machine's clock", 'Set the clock']],
    [
      'S3 is overloaded',
      answer(503, 'SlowDown'),
      ['slow down', 'after 6 tries', 'HTTP 503 SlowDown', 'Run again'],
    ],
    [
      'S3 is out of order',
      answer(500, 'InternalError'),
      ['out of order, after 6 tries', 'HTTP 500 InternalError'],
    ],
    [
      'the connection always breaks',
      { kind: 'drop', when: 'before' },
      ['connection broke, after 6 tries'],
    ],
    ['the answer always breaks off', { kind: 'drop', when: 'within' }, ['connection broke']],
    ['nobody answers', { kind: 'silence' }, ['no answer in time', 'after 6 tries', 'network']],
    [
      'the bucket lies elsewhere',
      answer(301, 'PermanentRedirect', { headers: { 'x-amz-bucket-region': 'eu-west-1' } }),
      ['the bucket is in eu-west-1', 'Set AWS_REGION to eu-west-1'],
    ],
    [
      'the signature is for another region',
      answer(400, 'AuthorizationHeaderMalformed', {
        message: "the region 'us-east-1' is wrong; expecting 'ap-southeast-2'",
      }),
      ['is in ap-southeast-2'],
    ],
    [
      'the region is unknown',
      answer(301, 'PermanentRedirect'),
      ['another region', 'get-bucket-location'],
    ],
  ])('when %s', async (_, misfortune, says) => {
    const { objects } = await open({ timeoutMs: 100 });
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    proxy.on(/./, misfortune);
    const { message } = await faultOf(objects.get(ACTIVE));
    expect(message).toContain(`Reading s3://${name}/${ACTIVE} failed: `);
    for (const part of says) expect(message).toContain(part);
  });

  it.each<
    [operation: string, work: (objects: ObjectStore) => Promise<unknown>, says: readonly string[]]
  >([
    [
      'a put',
      (objects) => objects.put(PENDING, utf8('{}'), none, ABSENT),
      [`Writing s3://BUCKET/${PENDING} failed`, 'Allow s3:PutObject'],
    ],
    [
      'a removal',
      (objects) => objects.remove(PENDING, '"1"'),
      [`s3://BUCKET/${PENDING} failed`, 'Allow s3:'],
    ],
    [
      'a list',
      (objects) => objects.list('schemas/'),
      ['Listing s3://BUCKET/schemas/ failed', 'Allow s3:ListBucket'],
    ],
    [
      'folders',
      (objects) => objects.folders('schemas/'),
      ['Listing s3://BUCKET/schemas/ failed', 'Allow s3:ListBucket'],
    ],
  ])('when %s is denied', async (_, work, says) => {
    const { objects } = await open();
    proxy.on(/./, answer(403, 'AccessDenied'));
    const { message } = await faultOf(work(objects));
    for (const part of says) expect(message).toContain(part.replace('BUCKET', name));
  });

  it('when the conditional delete is not known, and nothing is deleted', async () => {
    const { objects } = await open();
    await objects.put(PENDING, utf8('{}'), none, ABSENT);
    const { etag } = (await objects.get(PENDING))!;
    proxy.on(/^DELETE /, answer(501, 'NotImplemented'));
    expect((await faultOf(objects.remove(PENDING, etag))).message).toContain(
      'needs conditional writes and deletes',
    );
    expect(await objects.get(PENDING)).toBeDefined();
  });

  it('when there is no bucket behind the name, really', async () => {
    const { objects } = await open({ bucket: 'never-created' });
    expect((await faultOf(objects.get(ACTIVE))).message).toMatch(
      /s3:\/\/never-created\/\S+ failed: there is no such bucket/,
    );
    expect(
      (await faultOf(objects.put(ACTIVE, utf8('{}'), none, { kind: 'etag', etag: '"1"' }))).message,
    ).toContain('no such bucket');
    expect((await faultOf(objects.list(''))).message).toContain('no such bucket');
  });

  it('when there are no credentials', async () => {
    for (const variable of Object.keys(CREDENTIALS)) Reflect.deleteProperty(process.env, variable);
    const { objects, items } = await open();
    for (const work of [
      () => objects.get(ACTIVE),
      () => objects.list(''),
      () => items!.get('events'),
    ]) {
      expect((await faultOf(work())).message).toMatch(
        /failed: there are no AWS credentials.*configure-aws-credentials.*AWS_PROFILE/,
      );
    }
    expect(proxy.taken()).toEqual([]);
  });

  it('when no region is set, and none can be guessed', async () => {
    const { objects, items } = await open({ environment: {} });
    for (const work of [() => objects.get(ACTIVE), () => items!.get('events')])
      expect((await faultOf(work())).message).toContain('Set AWS_REGION');
  });

  it('when nobody listens there', async () => {
    await proxy.close();
    const { objects } = await open();
    const { message } = await faultOf(objects.get(ACTIVE));
    expect(message).toMatch(
      /the endpoint can't be reached, after 6 tries \(ECONNREFUSED.*AWS_ENDPOINT_URL/,
    );
  });

  it('also when the answer is hostile: on one line, short, without credentials', async () => {
    const { objects } = await open();
    const message = `::error::\n\u202e\u001b[31m${KEY_ID} Signature=0123 AWSSecretAccessKey: ${SECRET} x-amz-security-token=${TOKEN} ${'x'.repeat(5000)}`;
    proxy.on(/./, answer(403, 'SignatureDoesNotMatch', { message }));
    const fault = await faultOf(objects.get(ACTIVE));
    expect(fault.message).toContain(String.raw`::error::\n\u202e`);
    expect(fault.message).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(fault.message.length).toBeLessThan(800);
  });

  it('and an endpoint that is no URL is wrong usage', async () => {
    await expect(open({ environment: { AWS_ENDPOINT_URL: 'localhost:9000' } })).rejects.toThrow(
      UserError,
    );
  });
});

describe('a fault of the table names table and topic', () => {
  it.each<[what: string, misfortune: Misfortune, says: readonly string[]]>([
    [
      'access is denied',
      answer(400, 'AccessDeniedException'),
      ['access was denied', 'Allow dynamodb:GetItem'],
    ],
    ['the token has expired', answer(400, 'ExpiredTokenException'), ['credentials have expired']],
    [
      'the token is unknown',
      answer(400, 'UnrecognizedClientException'),
      ["doesn't accept these credentials"],
    ],
    [
      'it is throttled',
      answer(400, 'ProvisionedThroughputExceededException'),
      ['slow down, after 6 tries'],
    ],
    [
      'its key is another one',
      answer(400, 'ValidationException', {
        message: 'The provided key element does not match the schema',
      }),
      ['key topic_name of type S'],
    ],
  ])('when %s', async (_, misfortune, says) => {
    const { items } = await open();
    dbProxy.on(/./, misfortune);
    const { message } = await faultOf(items!.get('events'));
    expect(message).toContain(`Reading DynamoDB table ${name}, topic events failed: `);
    for (const part of says) expect(message).toContain(part);
  });

  it('when it is missing', async () => {
    const { items } = await open({ table: 'never-created' });
    const said =
      /DynamoDB table never-created(?:, topic events)? failed: there is no such table.*registry-table/;
    const update = (): Promise<unknown> =>
      items!.update('events', { commit: 'a' }, { kind: 'always' });
    for (const work of [() => items!.get('events'), () => items!.all(), update]) {
      expect((await faultOf(work())).message).toMatch(said);
    }
  });
});

describe('one topic among many', () => {
  it('that is forbidden fails alone', async () => {
    const { objects, layout } = await open();
    const topics = Array.from({ length: 100 }, (_, index) => `topic-${index}`);
    await Promise.all(
      topics.map((topic) => objects.put(layout.active(topic), utf8(topic), none, ABSENT)),
    );
    proxy.on(/topic-42\//, answer(403, 'AccessDenied'));
    const answers = await Promise.allSettled(
      topics.map((topic) => objects.get(layout.active(topic))),
    );
    const failed = answers.flatMap((one, index) => (one.status === 'rejected' ? [index] : []));
    expect(failed).toEqual([42]);
    expect((await faultOf(objects.get(layout.active('topic-42')))).message).toContain(
      '/topic-42/active/schema.json failed: access was denied',
    );
  });

  it.each([64, 3])('is read with never more than %s requests on their way', async (inFlight) => {
    const { objects, layout } = await open({ inFlight });
    proxy.on(/./, { kind: 'delay', ms: 3 });
    proxy.on(/topic-[0-9]*[05]\//, answer(503, 'SlowDown'), 5);
    const absent = await Promise.all(
      Array.from({ length: 200 }, (_, index) => objects.get(layout.active(`topic-${index}`))),
    );
    expect(absent.every((one) => one === undefined)).toBe(true);
    expect(proxy.mostInFlight()).toBeLessThanOrEqual(inFlight);
    expect(proxy.mostInFlight()).toBeGreaterThan(1);
  });
});

describe('retries', () => {
  it('outlive a storm', async () => {
    const { objects } = await open();
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    proxy.on(/./, answer(503, 'SlowDown'), 5);
    expect((await objects.get(ACTIVE))?.size).toBe(2);
    proxy.on(/./, answer(503, 'SlowDown'), 5);
    expect(await objects.list('')).toHaveLength(1);
  });

  it('are bounded, and fewer for those who come when another has given up', async () => {
    const { objects, layout } = await open({ inFlight: 1 });
    proxy.on(/./, answer(503, 'SlowDown'));
    const counts: number[] = [];
    for (const topic of ['a', 'b', 'c']) {
      await faultOf(objects.get(layout.active(topic)));
      counts.push(proxy.taken().length);
    }
    expect(counts).toEqual([6, 2, 2]);
  });

  it.each(['4', '1'])('are as many as AWS_MAX_ATTEMPTS=%s says', async (attempts) => {
    const { objects } = await open({
      environment: { AWS_ENDPOINT_URL: proxy.url, AWS_MAX_ATTEMPTS: attempts },
    });
    proxy.on(/./, answer(503, 'SlowDown'));
    await faultOf(objects.list(''));
    expect(proxy.taken()).toHaveLength(Number(attempts));
  });

  it('are not made where they would not help', async () => {
    const { objects } = await open();
    proxy.on(/./, answer(403, 'AccessDenied'));
    await faultOf(objects.list(''));
    expect(proxy.taken()).toHaveLength(1);
  });

  it('read an answer again that broke off, and one that came late', async () => {
    const { objects } = await open({ timeoutMs: 200 });
    await objects.put(ACTIVE, utf8('{"a": 1}'), none, ABSENT);
    proxy.on(/./, { kind: 'drop', when: 'within' }, 2);
    expect(Buffer.from((await objects.get(ACTIVE))!.bytes).toString()).toBe('{"a": 1}');
    proxy.on(/./, { kind: 'silence' }, 2);
    expect((await objects.get(ACTIVE))?.size).toBe(8);
  });

  it('sign for the region that S3 names, from then on', async () => {
    const { objects } = await open();
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    proxy.taken();
    proxy.on(
      /./,
      answer(301, 'PermanentRedirect', { headers: { 'x-amz-bucket-region': 'eu-west-1' } }),
      1,
    );
    expect((await objects.get(ACTIVE))?.size).toBe(2);
    expect(proxy.taken()).toHaveLength(2);
    expect((await objects.get(ACTIVE))?.size).toBe(2);
    expect(proxy.taken()).toHaveLength(1);
  });

  it('sign with the clock that S3 has', async () => {
    const { objects } = await open();
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    const headers = { date: new Date(Date.now() + 3_600_000).toUTCString() };
    proxy.on(/./, answer(403, 'RequestTimeTooSkewed', { headers }), 2);
    expect((await objects.get(ACTIVE))?.size).toBe(2);
  });
});

describe('an answer that was lost', () => {
  const LOST: readonly (readonly [how: string, misfortune: Misfortune])[] = [
    ['after a broken connection', { kind: 'drop', when: 'after' }],
    ['behind a 500', answer(500, 'InternalError', { isApplied: true })],
    ['behind a 503', answer(503, 'SlowDown', { isApplied: true })],
  ];

  it.each(LOST)('does not make a put if absent refused, %s', async (_, misfortune) => {
    const { objects } = await open();
    proxy.on(/^PUT /, misfortune, 1);
    const written = await objects.put(PENDING, utf8('mine'), MINE, ABSENT);
    expect(written).toMatchObject({ etag: (await objects.get(PENDING))?.etag });
  });

  it.each(LOST)('does not make a put by etag refused, %s', async (_, misfortune) => {
    const { objects } = await open();
    const first = await objects.put(ACTIVE, utf8('old'), none, ABSENT);
    if (first === 'refused') throw new Error('The first put was refused');
    proxy.on(/^PUT /, misfortune, 1);
    expect(
      await objects.put(ACTIVE, utf8('mine'), MINE, { kind: 'etag', etag: first.etag }),
    ).not.toBe('refused');
  });

  it.each(LOST)('does not make a removal refused, %s', async (_, misfortune) => {
    const { objects } = await open();
    await objects.put(PENDING, utf8('old'), none, ABSENT);
    const { etag } = (await objects.get(PENDING))!;
    proxy.on(/^DELETE /, misfortune, 1);
    expect(await objects.remove(PENDING, etag)).toBe('removed');
    expect(await objects.get(PENDING)).toBeUndefined();
  });

  it('that stays lost is found again by reading', async () => {
    const { objects } = await open();
    proxy.on(/^PUT /, { kind: 'drop', when: 'after' });
    expect(await objects.put(PENDING, utf8('mine'), MINE, ABSENT)).not.toBe('refused');
  });

  it('of a put that never got through is a fault, with nothing written', async () => {
    const { objects } = await open();
    proxy.on(/^PUT /, { kind: 'drop', when: 'before' });
    expect((await faultOf(objects.put(PENDING, utf8('mine'), MINE, ABSENT))).message).toContain(
      'connection broke, after 6 tries',
    );
    expect(await objects.get(PENDING)).toBeUndefined();
  });

  it.each([
    ['other bytes', 'theirs', MINE],
    ['the same bytes and other metadata', 'mine', new Map([['commit', 'theirs']])],
    ['the same bytes and no metadata', 'mine', none],
  ])('leaves a put refused where another one was first, with %s', async (_, bytes, metadata) => {
    const { objects } = await open();
    await objects.put(PENDING, utf8(bytes), metadata, ABSENT);
    proxy.on(/^PUT /, { kind: 'drop', when: 'before' }, 1);
    expect(await objects.put(PENDING, utf8('mine'), MINE, ABSENT)).toBe('refused');
  });

  it('is not assumed where no try was lost: equal objects of others refuse', async () => {
    const { objects } = await open();
    await objects.put(PENDING, utf8('mine'), MINE, ABSENT);
    expect(await objects.put(PENDING, utf8('mine'), MINE, ABSENT)).toBe('refused');
  });

  it.each([
    ['409 once', 'written', 1],
    ['409 as long as anybody asks', 'refused', Infinity],
  ])('%s ends as %s', async (_, outcome, times) => {
    const { objects } = await open();
    proxy.on(/^PUT /, answer(409, 'ConditionalRequestConflict'), times);
    const result = await objects.put(PENDING, utf8('mine'), MINE, ABSENT);
    expect(result === 'refused' ? 'refused' : 'written').toBe(outcome);
    expect(await objects.get(PENDING).then((object) => object === undefined)).toBe(
      outcome === 'refused',
    );
  });

  it('does not make an update of an item refused, and does not hide that another was first', async () => {
    const { items } = await open();
    const changes = { activationSeq: 1, commit: 'mine', tablesCreated: [], lastRejection: null };
    dbProxy.on(/UpdateItem/, { kind: 'drop', when: 'after' }, 1);
    expect(await items!.update('events', changes, { kind: 'newer', seq: 1 })).toBe('written');
    dbProxy.on(/UpdateItem/, { kind: 'drop', when: 'before' }, 1);
    expect(
      await items!.update('events', { ...changes, commit: 'theirs' }, { kind: 'newer', seq: 1 }),
    ).toBe('refused');
  });
});

describe('metadata that S3 would refuse or change', () => {
  it.each([
    ['beyond ASCII', 'actor', 'Jürgen'],
    ['with a line feed', 'actor', 'a\nb'],
    ['with a space at its end', 'actor', 'a '],
    ['of more than 2 KB', 'reason', 'x'.repeat(2048)],
    ['under a name with a space', 'the actor', 'a'],
  ])('%s are a mistake of the caller, and nothing is sent', async (_, key, value) => {
    const { objects } = await open();
    await expect(objects.put(PENDING, utf8('{}'), new Map([[key, value]]), ABSENT)).rejects.toThrow(
      TypeError,
    );
    expect(proxy.taken()).toEqual([]);
  });
});
