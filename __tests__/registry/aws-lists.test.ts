import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { awsRegistry } from '../../src/registry/aws.js';
import type { Registry } from '../../src/registry/registry.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';
import { listingS3, pagedS3, type ListingS3, type PagedS3 } from '../servers/paged-s3.js';
import { s3Server, type S3Server } from '../servers/s3.js';
import { reasonsIn } from '../validator/harness.js';
import { schema } from '../world/scenarios.js';
import { bytesFor, createWorld } from '../world/world.js';

const open = (bucket: string, url: string): Promise<Registry> =>
  awsRegistry({
    bucket,
    prefix: 'schemas',
    table: undefined,
    environment: { AWS_ENDPOINT_URL: url },
  });

let s3: S3Server;
beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  s3 = await s3Server();
});
afterAll(() => s3.close());

describe('a list that has more keys than a page', () => {
  let paged: PagedS3;
  let registry: Registry;
  let count = 0;
  beforeEach(async () => {
    const bucket = `lists-${count++}`;
    await s3.createBucket(bucket);
    paged = await pagedS3(s3.url, 2);
    registry = await open(bucket, paged.url);
  });
  afterEach(() => paged.close());
  const put = (key: string, text = 'x'): Promise<unknown> =>
    registry.objects.put(key, bytesFor(text), new Map(), { kind: 'always' });

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ])('of two: %i keys come in %i pages, each key once and in order', async (keys, pages) => {
    const names = Array.from({ length: keys }, (_, index) => `a/k${index}.json`);
    for (const name of [...names].reverse()) await put(name);
    await put('b/other.json');
    expect((await registry.objects.list('a/')).map(({ key }) => key)).toEqual(names);
    expect(paged.lists()).toBe(pages);
  });

  it('has the folders of every page, each once', async () => {
    const topics = ['a', 'b', 'c', 'd', 'e'];
    for (const topic of topics) {
      await put(`schemas/${topic}/active/schema.json`);
      await put(`schemas/${topic}/pending/schema.json`);
    }
    expect(await registry.objects.folders('schemas/')).toEqual(topics);
    expect(paged.lists()).toBeGreaterThan(1);
  });

  it('shows a reintroduction whose old type stands in an archived version of page 2', async () => {
    const archived = (version: string, payload: object): Promise<unknown> =>
      put(
        `schemas/orders/archive/v${version}_20260101_00000${version[0]}.json`,
        schema(version, payload),
      );
    await archived('1.0.0', { n: 'INT' });
    await archived('2.0.0', { n: 'INT' });
    await archived('3.0.0', { n: 'INT', back: 'BIGINT' });
    await put('schemas/orders/active/schema.json', schema('4.0.0', { n: 'INT' }));
    await put('schemas/orders/pending/schema.json', schema('5.0.0', { n: 'INT', back: 'DATE' }));
    const { ports } = createWorld({}, () => undefined);
    const outcome = await validateTopic('orders', {
      ...ports,
      registry: { ...ports.registry, ...registry, items: ports.registry.items },
    });
    expect(reasonsIn(outcome)).toMatchObject([
      { rule: 'column-reintroduced-with-another-type', field: 'back' },
    ]);
    expect(paged.lists()).toBeGreaterThan(1);
  });
});

const entry = (
  key: string,
  { tag = '"e"', size = '7', modified = '2026-01-02T03:04:05.000Z' } = {},
): string =>
  `<Contents><Key>${key}</Key><LastModified>${modified}</LastModified><ETag>${tag}</ETag><Size>${size}</Size></Contents>`;
const folder = (prefix: string): string =>
  `<CommonPrefixes><Prefix>${prefix}</Prefix></CommonPrefixes>`;

describe('a page of a list', () => {
  let server: ListingS3;
  afterEach(() => server.close());
  const answering = async (...bodies: readonly string[]): Promise<Registry['objects']> => {
    server = await listingS3(bodies);
    return (await open('bucket', server.url)).objects;
  };

  it('is asked for with the token of the page before it, and with nothing else changed', async () => {
    const objects = await answering(
      `<IsTruncated>true</IsTruncated><NextContinuationToken>t1</NextContinuationToken>${entry('p/b')}`,
      `<IsTruncated>true</IsTruncated><NextContinuationToken>t2</NextContinuationToken>${entry('p/c')}`,
      `<IsTruncated>false</IsTruncated><NextContinuationToken>t3</NextContinuationToken>${entry('p/a')}`,
    );
    expect((await objects.list('p/')).map(({ key }) => key)).toEqual(['p/a', 'p/b', 'p/c']);
    const queries = server.asked.map((query) => {
      const {
        prefix,
        delimiter,
        'encoding-type': encoding,
        'continuation-token': token,
      } = Object.fromEntries(query);
      return { prefix, delimiter, encoding, token };
    });
    const same = { prefix: 'p/', delimiter: undefined, encoding: 'url' };
    expect(queries).toEqual([
      { ...same, token: undefined },
      { ...same, token: 't1' },
      { ...same, token: 't2' },
    ]);
  });

  it('of folders is asked for up to the next slash', async () => {
    const objects = await answering(
      `<IsTruncated>true</IsTruncated><NextContinuationToken>t1</NextContinuationToken>${folder('p/b/')}${folder('p//')}`,
      `${folder('p/a/')}${folder('p/b/')}<CommonPrefixes></CommonPrefixes>`,
    );
    expect(await objects.folders('p/')).toEqual(['a', 'b']);
    expect(server.asked.map((query) => query.get('delimiter'))).toEqual(['/', '/']);
  });

  it.each([
    ['no token', '<IsTruncated>true</IsTruncated>', 3],
    [
      'the token of the page itself',
      '<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>',
      4,
    ],
  ])('that says there are more and has %s is no end of the list', async (_, body, requests) => {
    const first = '<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>';
    const objects = await answering(first, body);
    const why = 'The list is truncated but has no new continuation token';
    for (const list of [objects.list, objects.folders]) {
      const error: unknown = await list('p/').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Fault);
      expect((error as Fault).cause).toMatchObject({ message: why });
    }
    expect(server.asked).toHaveLength(requests);
  });

  it.each([
    ['nothing in it', '<Name>lake</Name>', []],
    ['a count of nothing in it', '<KeyCount>0</KeyCount>', []],
    ['an empty object', entry('p/a', { size: '0' }), ['p/a 0 2026-01-02T03:04:05.000Z']],
    [
      'a time with a fraction, which objects do not have',
      entry('p/a', { modified: '2026-01-02T03:04:05.999Z' }),
      ['p/a 7 2026-01-02T03:04:05.000Z'],
    ],
    [
      'an encoded key',
      `<EncodingType>url</EncodingType>${entry('p/a+b%2Bc%0A')}`,
      ['p/a b+c\n 7 2026-01-02T03:04:05.000Z'],
    ],
    [
      'a key that says to be encoded and is not',
      `<EncodingType>url</EncodingType>${entry('p/100%')}`,
      ['p/100% 7 2026-01-02T03:04:05.000Z'],
    ],
    ['a key that is not encoded', entry('p/a+b%2B'), ['p/a+b%2B 7 2026-01-02T03:04:05.000Z']],
    [
      'keys in the order of UTF-8',
      entry('p/\uffee') + entry('p/\u{1f600}'),
      ['p/\u{1f600} 7 2026-01-02T03:04:05.000Z', 'p/\uffee 7 2026-01-02T03:04:05.000Z'],
    ],
  ])('is read with %s', async (_, body, expected) => {
    const objects = await answering(body);
    const found = await objects.list('p/');
    expect(found.map(({ key, size, modified }) => `${key} ${size} ${modified}`)).toEqual(expected);
  });

  it.each([
    ['no list', ''],
    ['an entry without a key', entry('p/a').replace(/<Key>.*<\/Key>/, '')],
    ['an entry without an etag', entry('p/a').replace(/<ETag>.*<\/ETag>/, '')],
    ['an entry without a size', entry('p/a').replace(/<Size>.*<\/Size>/, '')],
    ['an entry without a time', entry('p/a').replace(/<LastModified>.*<\/LastModified>/, '')],
  ])('with %s is a fault, and no shorter list', async (_, body) => {
    const objects = await answering(body === '' ? '' : entry('p/0') + body);
    await expect(objects.list('p/')).rejects.toThrow(
      /Listing \S+ failed: the answer is incomplete/,
    );
  });

  it('of folders is decoded as one of objects is', async () => {
    const objects = await answering(`<EncodingType>url</EncodingType>${folder('p/a+b/')}`);
    expect(await objects.folders('p/')).toEqual(['a b']);
  });
});

describe('a table of more items than a page of DynamoDB has', () => {
  let server: DynamoDbServer;
  beforeAll(async () => {
    server = await dynamoDbServer();
    await server.createTable('registry');
  });
  afterAll(() => server.close());

  it('tells all of them, in order', async () => {
    const client = new DynamoDBClient({ endpoint: server.url, region: 'us-east-1' });
    // A page has at most one MB, and of each item all attributes count.
    const padding = 'x'.repeat(390_000);
    const topics = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const topic of topics) {
      const Item = { topic_name: { S: topic }, status: { S: 'READY' }, padding: { S: padding } };
      await client.send(new PutItemCommand({ TableName: 'registry', Item }));
    }
    client.destroy();
    const { items } = await awsRegistry({
      bucket: 'bucket',
      prefix: 'schemas',
      table: 'registry',
      environment: { AWS_ENDPOINT_URL: server.url },
    });
    expect((await items?.all())?.map(({ topic }) => topic)).toEqual(topics);
  });
});
