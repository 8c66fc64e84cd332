import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import type { ObjectStore } from '../../src/registry/registry.js';
import type { Misfortune } from '../servers/faulty-proxy.js';
import {
  faultyAws,
  ABSENT,
  ACTIVE,
  CREDENTIALS,
  KEY_ID,
  PENDING,
  SECRET,
  TOKEN,
  answer,
  faultOf,
  none,
  utf8,
} from './faulty-aws.js';

const aws = faultyAws();

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
      ['slow down', 'after several tries', 'HTTP 503 SlowDown', 'Run again'],
    ],
    [
      'S3 is out of order',
      answer(500, 'InternalError'),
      ['out of order, after several tries', 'HTTP 500 InternalError'],
    ],
    [
      'the connection always breaks',
      { kind: 'drop', when: 'before' },
      ['connection broke, after several tries'],
    ],
    ['the answer always breaks off', { kind: 'drop', when: 'within' }, ['connection broke']],
    [
      'nobody answers',
      { kind: 'silence' },
      ['no answer in time', 'after several tries', 'network'],
    ],
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
    const { objects } = await aws.open({ timeoutMs: 100 });
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    aws.proxy.on(/./, misfortune);
    const { message } = await faultOf(objects.get(ACTIVE));
    expect(message).toContain(`Reading s3://${aws.name}/${ACTIVE} failed: `);
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
    const { objects } = await aws.open();
    aws.proxy.on(/./, answer(403, 'AccessDenied'));
    const { message } = await faultOf(work(objects));
    for (const part of says) expect(message).toContain(part.replace('BUCKET', aws.name));
  });

  it.each([
    ['a resource-based policy', ['that of the bucket', 'set SCHEMA_ENCRYPTION']],
    ['a service control policy', ["your organization's administrators", 'set SCHEMA_ENCRYPTION']],
    ['a permissions boundary', ["the role's permissions boundary"]],
    ['a session policy', ['the one that the login passed']],
    ['a VPC endpoint policy', ['the VPC endpoint which the request went through']],
    ['an identity-based policy', ["one of the role's own"]],
  ])('when %s denies a write, for which no permission helps', async (policy, says) => {
    const { objects } = await aws.open();
    const user = `arn:aws:sts::123456789012:assumed-role/${'r'.repeat(64)}/${'s'.repeat(64)}`;
    const message = `User: ${user} is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::${'b'.repeat(63)}/${'k'.repeat(200)}" with an explicit deny in ${policy}`;
    aws.proxy.on(/./, answer(403, 'AccessDenied', { message }));
    const fault = await faultOf(objects.put(PENDING, utf8('{}'), none, ABSENT));
    expect(fault.message).toContain(`a ${policy.replace(/^an? /, '')} denies it explicitly`);
    expect(fault.message).toContain("elsewhere doesn't help; change that policy");
    for (const part of says) expect(fault.message).toContain(part);
    expect(fault.message.includes('SCHEMA_ENCRYPTION')).toBe(says.length > 1);
  });

  it('when the conditional delete is not known, and nothing is deleted', async () => {
    const { objects } = await aws.open();
    await objects.put(PENDING, utf8('{}'), none, ABSENT);
    const { etag } = (await objects.get(PENDING))!;
    aws.proxy.on(/^DELETE /, answer(501, 'NotImplemented'));
    expect((await faultOf(objects.remove(PENDING, etag))).message).toContain(
      'needs conditional writes and deletes',
    );
    expect(await objects.get(PENDING)).toBeDefined();
  });

  it('when there is no bucket behind the name, really', async () => {
    const { objects } = await aws.open({ bucket: 'never-created' });
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
    const { objects, items } = await aws.open();
    for (const work of [
      () => objects.get(ACTIVE),
      () => objects.list(''),
      () => items!.get('events'),
    ]) {
      expect((await faultOf(work())).message).toMatch(
        /failed: there are no AWS credentials.*configure-aws-credentials.*AWS_PROFILE/,
      );
    }
    expect(aws.proxy.taken()).toEqual([]);
  });

  it('when no region is set, and none can be guessed', async () => {
    const { objects, items } = await aws.open({ environment: {} });
    for (const work of [() => objects.get(ACTIVE), () => items!.get('events')])
      expect((await faultOf(work())).message).toContain('Set AWS_REGION');
  });

  it('when nobody listens there', async () => {
    await aws.proxy.close();
    const { objects } = await aws.open();
    const { message } = await faultOf(objects.get(ACTIVE));
    expect(message).toMatch(
      /the endpoint can't be reached, after several tries \(ECONNREFUSED.*AWS_ENDPOINT_URL/,
    );
  });

  it('also when the answer is hostile: on one line, short, without credentials', async () => {
    const { objects } = await aws.open();
    const message = `::error::\n\u202e\u001b[31m${KEY_ID} Signature=0123 AWSSecretAccessKey: ${SECRET} x-amz-security-token=${TOKEN} ${'x'.repeat(5000)}`;
    aws.proxy.on(/./, answer(403, 'SignatureDoesNotMatch', { message }));
    const fault = await faultOf(objects.get(ACTIVE));
    expect(fault.message).toContain(String.raw`::error::\n\u202e`);
    expect(fault.message).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(fault.message.length).toBeLessThan(800);
  });

  it('and an endpoint that is no URL is wrong usage', async () => {
    await expect(aws.open({ environment: { AWS_ENDPOINT_URL: 'localhost:9000' } })).rejects.toThrow(
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
      ['slow down, after several tries'],
    ],
    [
      'its key is another one',
      answer(400, 'ValidationException', {
        message: 'The provided key element does not match the schema',
      }),
      ['key topic_name of type S'],
    ],
  ])('when %s', async (_, misfortune, says) => {
    const { items } = await aws.open();
    aws.dbProxy.on(/./, misfortune);
    const { message } = await faultOf(items!.get('events'));
    expect(message).toContain(`Reading DynamoDB table ${aws.name}, topic events failed: `);
    for (const part of says) expect(message).toContain(part);
  });

  it('when it is missing', async () => {
    const { items } = await aws.open({ table: 'never-created' });
    const said =
      /DynamoDB table never-created(?:, topic events)? failed: there is no such table.*registry-table/;
    const update = (): Promise<unknown> =>
      items!.update('events', { commit: 'a' }, { kind: 'always' });
    for (const work of [() => items!.get('events'), () => items!.all(), update]) {
      expect((await faultOf(work())).message).toMatch(said);
    }
  });
});
