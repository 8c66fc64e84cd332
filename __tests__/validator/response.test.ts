import { describe, expect, it } from '@jest/globals';
import { malformed, nothingDone, responseOf } from '../../src/validator/response.js';
import type { ValidationResult } from '../../src/validator/validation-result.js';

const ACTIVATED: ValidationResult = {
  kind: 'activated',
  topic: 'events',
  seq: 2,
  classification: 'compatible',
  requiresBackfill: false,
  schemaPath: 's3://lake/schemas/events/active/schema.json',
  tablesCreated: [],
  backfillId: undefined,
  warnings: [],
  processingEnabled: true,
  status: 'READY',
};
const ANSWER = {
  statusCode: 200,
  valid: true,
  topic: 'events',
  is_enhancement: false,
  requires_backfill: false,
  schema_path: 's3://lake/schemas/events/active/schema.json',
  tables_created: [],
  backfill_triggered: false,
  backfill_job_id: null,
  message: 'Schema validated and activated',
  warnings: [],
};
const REASON = { type: 'INVALID_TYPE', field: 'b', message: 'No such type', rule: 'invalid-type' };
const ERROR_PATH = 's3://lake/schemas/events/failed/error.json';
const REJECTION = {
  statusCode: 400,
  valid: false,
  topic: 'events',
  errors: [REASON],
  error_path: ERROR_PATH,
  message: 'Schema rejected: No such type',
};

describe("the Lambda's answer, whose keys callers read,", () => {
  it.each<[what: string, changes: Partial<ValidationResult>, answers: object]>([
    ['of an activation', {}, {}],
    ['of an enhancement', { classification: 'enhancement' }, { is_enhancement: true }],
    ['of a new topic', { classification: 'new' }, { is_enhancement: false }],
    ['of an accepted break', { classification: 'breaking' }, { is_enhancement: false }],
    ['whose history must be patched', { requiresBackfill: true }, { requires_backfill: true }],
    [
      'that started a backfill',
      { requiresBackfill: true, backfillId: 'arn:x' },
      { requires_backfill: true, backfill_triggered: true, backfill_job_id: 'arn:x' },
    ],
    [
      'that created tables',
      { tablesCreated: ['std.events', 'cur.events'] },
      { tables_created: ['std.events', 'cur.events'] },
    ],
    ['with warnings', { warnings: ['one', 'two'] }, { warnings: ['one', 'two'] }],
  ])('%s', (_, changes, answers) => {
    expect(responseOf({ ...ACTIVATED, ...changes } as ValidationResult)).toEqual({
      ...ANSWER,
      ...answers,
    });
  });

  it('of a rejection has the first reason for a message, and nothing that is not for callers', () => {
    const reasons = [
      { ...REASON, column: 'b', path: null },
      { ...REASON, type: 'BREAKING_CHANGE', field: 'c.d', message: 'Gone', column: 'c', path: 'd' },
    ];
    const result = {
      kind: 'rejected',
      topic: 'events',
      reasons,
      errorPath: ERROR_PATH,
      breakingChanges: 1,
    } as ValidationResult;
    expect(responseOf(result)).toEqual({
      ...REJECTION,
      errors: [REASON, { ...REASON, type: 'BREAKING_CHANGE', field: 'c.d', message: 'Gone' }],
    });
  });

  it.each<[what: string, rejection: object | undefined, answers: object]>([
    [
      'that found no candidate',
      undefined,
      {
        ...ANSWER,
        schema_path: null,
        message: 'No candidate is waiting in pending/',
      },
    ],
    [
      'that found what an earlier one has rejected',
      { reasons: [REASON], errorPath: ERROR_PATH },
      REJECTION,
    ],
    [
      'that found a rejection without a reason',
      { reasons: [], errorPath: ERROR_PATH },
      { ...REJECTION, errors: [], message: 'Schema rejected: no reason given' },
    ],
  ])('of a run %s', (_, rejection, answers) => {
    const result = { kind: 'idle', topic: 'events', rejection } as ValidationResult;
    expect(responseOf(result)).toEqual(answers);
  });

  it.each([null, 'events'])('of an event about something else, topic %j', (topic) => {
    expect(nothingDone(topic, 'Not ours')).toEqual({
      ...ANSWER,
      topic,
      schema_path: null,
      message: 'Not ours',
    });
  });

  it('of an event of no known shape', () => {
    expect(malformed('No bucket')).toEqual({
      statusCode: 400,
      valid: false,
      topic: null,
      errors: [{ type: 'MALFORMED_EVENT', field: null, message: 'No bucket', rule: null }],
      error_path: null,
      message: 'No bucket',
    });
  });
});
