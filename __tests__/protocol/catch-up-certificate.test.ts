import { expect, it } from '@jest/globals';
import { parseCertificate, printCertificate } from '../../src/protocol/catch-up-certificate.js';

const PATCHED = {
  period: '2026-01',
  rowsChanged: 3,
  rowsInserted: 2,
  withoutSource: 1,
  missedByPipeline: 0,
};

it('a certificate says who, when, and what was set aside, and is read again', () => {
  const text = printCertificate({
    certificateVersion: 1,
    catchupId: 'events-2-aaaaaaaaaaaa-1',
    topic: 'events',
    activationSeq: 2,
    schemaVersion: '2.0.0',
    endedAt: '2026-01-02T03:04:05.678Z',
    planSha256: 'ab',
    columns: [{ column: 'd', period: null, populated: 1, convertible: 1, different: 0 }],
    periods: [PATCHED],
    followUps: {
      errors: [{ column: 'd', rows: 3 }],
      drifted: ['x'],
      optimized: ['2026-01'],
      leftOut: [{ step: 'record', periods: [null], reason: 'There is no table' }],
    },
    swapped: [{ column: 'n', setAside: 'n__was' }],
  });
  expect(JSON.parse(text)).toMatchObject({
    certificate_version: 1,
    catchup_id: 'events-2-aaaaaaaaaaaa-1',
    follow_ups: { errors: [{ column: 'd', rows: 3 }], left_out: [{ periods: [null] }] },
    swapped: [{ column: 'n', set_aside: 'n__was' }],
  });
  expect(parseCertificate(text)).toEqual({ topic: 'events', periods: [PATCHED] });
});

it.each([['{'], ['[]'], ['{"topic":"events"}'], ['{"topic":1,"ended_at":"2026"}']])(
  '%j is none',
  (text) => {
    expect(parseCertificate(text)).toBeUndefined();
  },
);

it('of one that somebody wrote, only what is of the right type is read', () => {
  const text = '{"topic":"a","ended_at":"2026","periods":[1,{"period":"p","rows_changed":"2"}]}';
  expect(parseCertificate(text)?.periods).toEqual([]);
});
