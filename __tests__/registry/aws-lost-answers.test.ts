import { describe, expect, it } from '@jest/globals';
import type { Misfortune } from '../servers/faulty-proxy.js';
import {
  faultyAws,
  ABSENT,
  ACTIVE,
  MINE,
  PENDING,
  answer,
  faultOf,
  none,
  utf8,
} from './faulty-aws.js';

const aws = faultyAws();

describe('an answer that was lost', () => {
  const LOST: readonly (readonly [how: string, misfortune: Misfortune])[] = [
    ['after a broken connection', { kind: 'drop', when: 'after' }],
    ['behind a 500', answer(500, 'InternalError', { isApplied: true })],
    ['behind a 503', answer(503, 'SlowDown', { isApplied: true })],
  ];

  it.each(LOST)('does not make a put if absent refused, %s', async (_, misfortune) => {
    const { objects } = await aws.open();
    aws.proxy.on(/^PUT /, misfortune, 1);
    const written = await objects.put(PENDING, utf8('mine'), MINE, ABSENT);
    expect(written).toMatchObject({ etag: (await objects.get(PENDING))?.etag });
  });

  it.each(LOST)('does not make a put by etag refused, %s', async (_, misfortune) => {
    const { objects } = await aws.open();
    const first = await objects.put(ACTIVE, utf8('old'), none, ABSENT);
    if (first === 'refused') throw new Error('The first put was refused');
    aws.proxy.on(/^PUT /, misfortune, 1);
    expect(
      await objects.put(ACTIVE, utf8('mine'), MINE, { kind: 'etag', etag: first.etag }),
    ).not.toBe('refused');
  });

  it.each(LOST)('does not make a removal refused, %s', async (_, misfortune) => {
    const { objects } = await aws.open();
    await objects.put(PENDING, utf8('old'), none, ABSENT);
    const { etag } = (await objects.get(PENDING))!;
    aws.proxy.on(/^DELETE /, misfortune, 1);
    expect(await objects.remove(PENDING, etag)).toBe('removed');
    expect(await objects.get(PENDING)).toBeUndefined();
  });

  it('that stays lost is found again by reading', async () => {
    const { objects } = await aws.open();
    aws.proxy.on(/^PUT /, { kind: 'drop', when: 'after' });
    expect(await objects.put(PENDING, utf8('mine'), MINE, ABSENT)).not.toBe('refused');
  });

  it('of a put that never got through is a fault, with nothing written', async () => {
    const { objects } = await aws.open();
    aws.proxy.on(/^PUT /, { kind: 'drop', when: 'before' });
    expect((await faultOf(objects.put(PENDING, utf8('mine'), MINE, ABSENT))).message).toContain(
      'connection broke, after several tries',
    );
    expect(await objects.get(PENDING)).toBeUndefined();
  });

  it.each([
    ['other bytes', 'theirs', MINE],
    ['the same bytes and other metadata', 'mine', new Map([['commit', 'theirs']])],
    ['the same bytes and no metadata', 'mine', none],
  ])('leaves a put refused where another one was first, with %s', async (_, bytes, metadata) => {
    const { objects } = await aws.open();
    await objects.put(PENDING, utf8(bytes), metadata, ABSENT);
    aws.proxy.on(/^PUT /, { kind: 'drop', when: 'before' }, 1);
    expect(await objects.put(PENDING, utf8('mine'), MINE, ABSENT)).toBe('refused');
  });

  it('is not assumed where no try was lost: equal objects of others refuse', async () => {
    const { objects } = await aws.open();
    await objects.put(PENDING, utf8('mine'), MINE, ABSENT);
    expect(await objects.put(PENDING, utf8('mine'), MINE, ABSENT)).toBe('refused');
  });

  it.each([
    ['409 once', 'written', 1],
    ['409 as long as anybody asks', 'refused', Infinity],
  ])('%s ends as %s', async (_, outcome, times) => {
    const { objects } = await aws.open();
    aws.proxy.on(/^PUT /, answer(409, 'ConditionalRequestConflict'), times);
    const result = await objects.put(PENDING, utf8('mine'), MINE, ABSENT);
    expect(result === 'refused' ? 'refused' : 'written').toBe(outcome);
    expect(await objects.get(PENDING).then((object) => object === undefined)).toBe(
      outcome === 'refused',
    );
  });

  it('does not make an update of an item refused, and does not hide that another was first', async () => {
    const { items } = await aws.open();
    const changes = { activationSeq: 1, commit: 'mine', tablesCreated: [], lastRejection: null };
    aws.dbProxy.on(/UpdateItem/, { kind: 'drop', when: 'after' }, 1);
    expect(await items!.update('events', changes, { kind: 'newer', seq: 1 })).toBe('written');
    aws.dbProxy.on(/UpdateItem/, { kind: 'drop', when: 'before' }, 1);
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
    const { objects } = await aws.open();
    await expect(objects.put(PENDING, utf8('{}'), new Map([[key, value]]), ABSENT)).rejects.toThrow(
      TypeError,
    );
    expect(aws.proxy.taken()).toEqual([]);
  });
});
