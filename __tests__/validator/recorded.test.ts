import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { activationMetadata } from '../../src/protocol/activation-metadata.js';
import type { CatchUpRecord } from '../../src/protocol/catch-up-record.js';
import type { RegistryItem } from '../../src/protocol/registry-item.js';
import { readPatchedBase, unfinishedBase } from '../../src/validator/patched-base.js';
import { recordedRejection } from '../../src/validator/recorded-rejection.js';
import { publishMetric, reportFault } from '../../src/validator/report-fault.js';
import { digest } from '../judged.js';
import { harness } from './harness.js';
import { active, FIRST, put, TEXTS } from './three-versions.js';

const ERROR = 'schemas/orders/failed/error.json';
const REASON = { type: 'INVALID_TYPE', field: 'b', message: 'No such type', rule: 'invalid-type' };
/** The world's clock stands there, so error.json is of that time. */
const NOW = '2026-11-24T12:00:00.000Z';
const REJECTED = { lastRejection: {} } as unknown as RegistryItem;
const document = (more: object = {}): string =>
  JSON.stringify({ sha256: digest('candidate'), errors: [REASON], ...more });

describe('what was decided on the last candidate', () => {
  it.each<[what: string, file: string | undefined, reasons: readonly object[] | undefined]>([
    ['is told by error.json', document(), [REASON]],
    ['is not known where it is gone', undefined, undefined],
    [
      'is told without reasons where it has none',
      document({ errors: [] }),
      [{ type: 'REJECTED', field: null, message: 'no reason given', rule: null }],
    ],
    [
      'is a rejection although nobody can read it',
      'nonsense',
      [{ type: 'REJECTED', field: null, message: 'error.json: it is not JSON', rule: null }],
    ],
  ])('%s', async (_, file, reasons) => {
    const at = harness();
    if (file !== undefined) await put(at, ERROR, file);
    expect(await recordedRejection('orders', undefined, REJECTED, at.ports)).toEqual(
      reasons === undefined
        ? undefined
        : { reasons, errorPath: at.ports.registry.objects.locate(ERROR) },
    );
  });

  it.each([
    ['there is no item', undefined],
    ['the item records none', { lastRejection: null } as unknown as RegistryItem],
  ])('is not read where %s', async (_, item) => {
    const at = harness();
    await put(at, ERROR, document());
    expect(await recordedRejection('orders', undefined, item, at.ports)).toBeUndefined();
    expect(at.calls).toEqual([]);
  });

  it.each<[what: string, file: string, modified: string, isTold: boolean]>([
    ['before the rejection', document(), '2026-11-24T11:59:59.000Z', true],
    ['in the same second', document(), NOW, true],
    ['after the rejection', document(), '2026-11-24T12:00:01.000Z', false],
    ['before, with the very bytes', document({ sha256: digest(TEXTS[3]) }), '2026-01-01T00:00:00.000Z', false], // prettier-ignore
    ['before, and the file names no candidate', document({ sha256: '' }), '2026-01-01T00:00:00.000Z', true], // prettier-ignore
  ])('beside a version that came into force %s', async (_, file, modified, isTold) => {
    const at = harness();
    await put(at, ERROR, file);
    expect(at.world.held.get(ERROR)?.modified).toBe(NOW);
    const told = await recordedRejection('orders', active({ modified }), REJECTED, at.ports);
    expect(told !== undefined).toBe(isTold);
  });
});

describe('history that an earlier activation has left to patch', () => {
  const base = (patchedBase: string | undefined): ReadonlyMap<string, string> =>
    activationMetadata({
      seq: 3,
      sha256: digest(TEXTS[3]),
      commit: undefined,
      schemaVersion: undefined,
      classification: 'enhancement',
      needsBackfill: true,
      needsCatchUp: true,
      patchedBase,
      previous: undefined,
    });
  const SECOND = 'schemas/orders/archive/v2.0.0_20260102_000000.json';
  const gated = { archiveKey: SECOND, backfillMode: 'gated' } as const;
  const online = { archiveKey: SECOND, backfillMode: 'online' } as const;
  it.each<[number | null, string | null, string | undefined, string | undefined]>([
    [3, 'BACKFILL_PENDING', FIRST, FIRST],
    [3, 'BACKFILL_FAILED', FIRST, FIRST],
    [3, 'READY', FIRST, undefined],
    [3, null, FIRST, undefined],
    [4, 'BACKFILL_PENDING', FIRST, undefined],
    [null, 'BACKFILL_PENDING', FIRST, undefined],
    [3, 'BACKFILL_PENDING', undefined, undefined],
  ])('activation %s, %s, base %s: from %s', (seq, status, patchedBase, from) => {
    const stored = active({ metadata: base(patchedBase) });
    expect(unfinishedBase(stored, { seq, status, item: undefined }, gated)).toBe(from);
  });

  const givenUp = { step: 'give up', period: null, reason: 'nobody needs it' };
  it.each<[string, CatchUpRecord, 'from it' | 'from nowhere', 'from it' | 'from nowhere']>([
    ['nothing of it', {}, 'from nowhere', 'from it'],
    ['that it has begun', { catchupId: 'orders-3-x-1' }, 'from it', 'from it'],
    ['that it ended', { patchedBase: SECOND }, 'from nowhere', 'from nowhere'],
    ['that a former one ended', { patchedBase: FIRST }, 'from nowhere', 'from it'],
    ['that it was given up', { catchupFailure: givenUp }, 'from nowhere', 'from nowhere'],
  ])('a READY item that says %s: %s where gated, %s where online', (_, item, ...expected) => {
    const stored = active({ metadata: base(FIRST) });
    const recorded = { seq: 3, status: 'READY', item };
    const found = [gated, online].map((mode) => unfinishedBase(stored, recorded, mode));
    expect(found.map((from) => (from === FIRST ? 'from it' : 'from nowhere'))).toEqual(expected);
  });

  it('is none without a version, or with one that was put there by hand', () => {
    const recorded = { seq: 3, status: 'BACKFILL_PENDING', item: undefined };
    expect(unfinishedBase(undefined, recorded, gated)).toBeUndefined();
    expect(unfinishedBase(active({ metadata: new Map() }), recorded, gated)).toBeUndefined();
  });

  it('is measured from an archived version, whose loss is a fault', async () => {
    const at = harness();
    await put(at, FIRST, TEXTS[1]);
    const { key, version } = await readPatchedBase(FIRST, at.ports.registry);
    expect([key, version.schema?.version]).toEqual([FIRST, '1.0.0']);
    at.world.held.delete(FIRST);
    const work = readPatchedBase(FIRST, at.ports.registry);
    await expect(work).rejects.toThrow(Fault);
    await expect(work).rejects.toThrow(`${FIRST} is gone, so it is unknown what history lacks`);
  });
});

describe('a fault that a queue would hide', () => {
  it.each([
    ['orders', 'Failed to validate topic: orders: S3 is down at https://***@host', { topic: 'orders' }], // prettier-ignore
    [undefined, 'Failed to handle an event: S3 is down at https://***@host', {}],
  ])('of topic %s is logged as an error, without secrets, and counted', (topic, line, facts) => {
    const told: unknown[] = [];
    reportFault(new Error('S3 is down at https://user:secret@host'), topic, {
      ports: { log: (...entry) => void told.push(entry) },
      metrics: {
        judged: () => undefined,
        ignored: () => undefined,
        waiting: () => undefined,
        fault: (one) => void told.push(['fault', one]),
      },
    });
    expect(told).toEqual([
      [line, facts, 'error'],
      ['fault', topic],
    ]);
  });

  it('a metric that can not be published is a warning, and stops nothing', () => {
    const told: unknown[] = [];
    const log = (...entry: readonly unknown[]): void => void told.push(entry);
    publishMetric({ log }, () => {
      throw new Error('stdout is closed; authorization: hush');
    });
    expect(told).toEqual([
      ['A metric could not be published: stdout is closed; authorization: ***', {}, 'warn'],
    ]);
    publishMetric({ log }, () => void told.push('published'));
    expect(told[1]).toBe('published');
  });
});
