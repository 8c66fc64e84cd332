import { expect, it } from '@jest/globals';
import { ACCEPTANCE_REMEDY, REWRITE_REMEDY } from '../../src/core/verdict/deployment.js';
import { plainReason, type PublishOutcome } from '../../src/protocol/publication.js';
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
  expect(nextSteps({ ...publication('a', outcome), reasons }).at(-1)).toBe(expected);
});
