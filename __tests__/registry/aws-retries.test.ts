import { describe, expect, it } from '@jest/globals';
import { faultyAws, ABSENT, ACTIVE, answer, faultOf, none, utf8 } from './faulty-aws.js';

const aws = faultyAws();

describe('one topic among many', () => {
  it('that is forbidden fails alone', async () => {
    const { objects, layout } = await aws.open();
    const topics = Array.from({ length: 100 }, (_, index) => `topic-${index}`);
    await Promise.all(
      topics.map((topic) => objects.put(layout.active(topic), utf8(topic), none, ABSENT)),
    );
    aws.proxy.on(/topic-42\//, answer(403, 'AccessDenied'));
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
    const { objects, layout } = await aws.open({ inFlight });
    aws.proxy.on(/./, { kind: 'delay', ms: 3 });
    aws.proxy.on(/topic-[0-9]*[05]\//, answer(503, 'SlowDown'), 5);
    const absent = await Promise.all(
      Array.from({ length: 200 }, (_, index) => objects.get(layout.active(`topic-${index}`))),
    );
    expect(absent.every((one) => one === undefined)).toBe(true);
    expect(aws.proxy.mostInFlight()).toBeLessThanOrEqual(inFlight);
    expect(aws.proxy.mostInFlight()).toBeGreaterThan(1);
  });
});

describe('retries', () => {
  it('outlive a storm', async () => {
    const { objects } = await aws.open();
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    aws.proxy.on(/./, answer(503, 'SlowDown'), 5);
    expect((await objects.get(ACTIVE))?.size).toBe(2);
    aws.proxy.on(/./, answer(503, 'SlowDown'), 5);
    expect(await objects.list('')).toHaveLength(1);
  });

  it('are bounded, and fewer for those who come when another has given up', async () => {
    const { objects, layout } = await aws.open({ inFlight: 1 });
    aws.proxy.on(/./, answer(503, 'SlowDown'));
    const counts: number[] = [];
    for (const topic of ['a', 'b', 'c']) {
      await faultOf(objects.get(layout.active(topic)));
      counts.push(aws.proxy.taken().length);
    }
    expect(counts).toEqual([6, 2, 2]);
  });

  it.each(['4', '1'])('are as many as AWS_MAX_ATTEMPTS=%s says', async (attempts) => {
    const { objects } = await aws.open({
      environment: { AWS_ENDPOINT_URL: aws.proxy.url, AWS_MAX_ATTEMPTS: attempts },
    });
    aws.proxy.on(/./, answer(503, 'SlowDown'));
    await faultOf(objects.list(''));
    expect(aws.proxy.taken()).toHaveLength(Number(attempts));
  });

  it('are not made where they would not help', async () => {
    const { objects } = await aws.open();
    aws.proxy.on(/./, answer(403, 'AccessDenied'));
    await faultOf(objects.list(''));
    expect(aws.proxy.taken()).toHaveLength(1);
  });

  it('read an answer again that broke off, and one that came late', async () => {
    const { objects } = await aws.open({ timeoutMs: 200 });
    await objects.put(ACTIVE, utf8('{"a": 1}'), none, ABSENT);
    aws.proxy.on(/./, { kind: 'drop', when: 'within' }, 2);
    expect(Buffer.from((await objects.get(ACTIVE))!.bytes).toString()).toBe('{"a": 1}');
    aws.proxy.on(/./, { kind: 'silence' }, 2);
    expect((await objects.get(ACTIVE))?.size).toBe(8);
  });

  it('sign for the region that S3 names, from then on', async () => {
    const { objects } = await aws.open();
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    aws.proxy.taken();
    aws.proxy.on(
      /./,
      answer(301, 'PermanentRedirect', { headers: { 'x-amz-bucket-region': 'eu-west-1' } }),
      1,
    );
    expect((await objects.get(ACTIVE))?.size).toBe(2);
    expect(aws.proxy.taken()).toHaveLength(2);
    expect((await objects.get(ACTIVE))?.size).toBe(2);
    expect(aws.proxy.taken()).toHaveLength(1);
  });

  it('sign with the clock that S3 has', async () => {
    const { objects } = await aws.open();
    await objects.put(ACTIVE, utf8('{}'), none, ABSENT);
    const headers = { date: new Date(Date.now() + 3_600_000).toUTCString() };
    aws.proxy.on(/./, answer(403, 'RequestTimeTooSkewed', { headers }), 2);
    expect((await objects.get(ACTIVE))?.size).toBe(2);
  });
});
