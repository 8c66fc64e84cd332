import { expect, it } from '@jest/globals';
import type { FailedCatchUp } from '../../src/protocol/failed-catch-up.js';
import { renderCatchUpNotice } from '../../src/report/catch-up-notice.js';

const REGISTRY = '--registry s3://lake/schemas --registry-table items';
const FAILED: FailedCatchUp = {
  topic: 'events',
  version: '2.0.0',
  catchupId: 'events-3-0123456789ab-1',
  failure: { step: 'patch', period: '2026-03', reason: 'line 1:1: no such table' },
  isProcessed: false,
};

it('a failure is told with what to run', () => {
  expect(renderCatchUpNotice(FAILED, REGISTRY)).toEqual({
    subject: 'schema-gate: catch-up of events failed at patch, period 2026-03',
    body: [
      'The catch-up of topic events has failed. The topic is not processed (BACKFILL_FAILED).',
      '',
      'Topic:    events',
      'Version:  2.0.0',
      'Step:     patch',
      'Period:   2026-03',
      'Reason:   line 1:1: no such table',
      'Catch-up: events-3-0123456789ab-1',
      '',
      `Mend that, and go on: schema-gate catch-up events ${REGISTRY}; or leave history as it is: schema-gate catch-up events ${REGISTRY} --give-up --reason TEXT`,
      '',
    ].join('\n'),
  });
});

it('a topic that is processed meanwhile, without a version, at a step of no period', () => {
  const failure = { ...FAILED.failure, step: 'plan', period: null };
  const { subject, body } = renderCatchUpNotice(
    { ...FAILED, version: null, failure, isProcessed: true },
    REGISTRY,
  );
  expect(subject).toBe('schema-gate: catch-up of events failed at plan');
  expect(body).toContain('The topic is processed, but its history is not patched.\n');
  expect(body).toContain('Version:  unknown\n');
  expect(body).toContain('Period:   none\n');
});

it('hostile texts make no second line and no long subject', () => {
  const failure = { step: 'pätch\r\nBcc: x', period: '\u2028é'.repeat(60), reason: 'a\nTopic: b' };
  const { subject, body } = renderCatchUpNotice({ ...FAILED, failure }, REGISTRY);
  expect(subject).toMatch(/^[\x20-\x7e]{99}$/);
  expect(body.split('\n')).toHaveLength(11);
  expect(body).toContain('Reason:   a\\nTopic: b');
});
