import { expect, it } from '@jest/globals';
import { ACCEPTANCE_REMEDY, REWRITE_REMEDY } from '../../src/core/verdict/deployment.js';
import {
  plainReason,
  type Hold,
  type Publication,
  type PublishOutcome,
} from '../../src/protocol/publication.js';
import { nextSteps } from '../../src/report/publish-words.js';
import { publication } from './publications.js';

it.each<[string, PublishOutcome, readonly (string | undefined)[], string]>([
  ['the file', 'BLOCKED', [undefined], 'Nothing was uploaded; correct the file in a new commit'],
  [
    'a setting',
    'BLOCKED',
    [ACCEPTANCE_REMEDY, ACCEPTANCE_REMEDY],
    'Nothing was uploaded; set ACCEPT_APPROVALS=true on the validator, then publish again; or correct the file in a new commit',
  ],
  [
    'two settings',
    'FAILED',
    [REWRITE_REMEDY, ACCEPTANCE_REMEDY],
    'Set BACKFILL_STATE_MACHINE_ARN on the validator, and set ACCEPT_APPROVALS=true on the validator, then publish again; or correct the file in a new commit; the active version stays in force',
  ],
  [
    'a setting and the file',
    'BLOCKED',
    [ACCEPTANCE_REMEDY, undefined],
    'Nothing was uploaded; correct the file in a new commit',
  ],
])('the next step is what mends it: %s (%s)', (_, outcome, remedies, expected) => {
  const reasons = remedies.map((remedy) => ({
    ...plainReason('No'),
    ...(remedy === undefined ? {} : { remedy }),
  }));
  expect(nextSteps({ ...publication('a', outcome), reasons }, 's3://lake/schemas').at(-1)).toBe(
    expected,
  );
});

it.each<[string, Publication, string, readonly string[]]>([
  [
    'a bucket has a Lambda',
    publication('a', 'PUBLISHED'),
    's3://lake/schemas',
    ['The validator decides; run schema-gate status to see the result'],
  ],
  [
    'a directory has none',
    publication('a', 'PUBLISHED'),
    './lake',
    [
      'Nothing watches a directory: run schema-gate activate a --registry ./lake, or publish with --wait',
    ],
  ],
  [
    'of what is active, remarks are no steps',
    { ...publication('a', 'ACTIVE'), reasons: [plainReason('Column b stays')] },
    './lake',
    ['Nothing is left to do', 'note: Column b stays'],
  ],
  ...[
    [
      'BACKFILL_PENDING: a is not processed',
      'backfill',
      'Wait for its backfill; schema-gate status shows its end',
    ],
    [
      'BACKFILL_FAILED: a is not processed, since its backfill failed',
      'closed',
      'Its pipeline does not run; schema-gate status says what to do',
    ],
    [
      'it has no registry item yet',
      'closed',
      'Its pipeline does not run; schema-gate status says what to do',
    ],
  ].map(([reason = '', hold, step = '']): [string, Publication, string, readonly string[]] => [
    reason,
    { ...publication('a', 'ACTIVE'), reasons: [plainReason(reason)], hold: hold as Hold },
    's3://lake/schemas',
    [step, `note: ${reason}`],
  ]),
])('the next step is one: %s', (_, published, registry, expected) => {
  expect(nextSteps(published, registry)).toEqual(expected);
});
