import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stepFunctionsBackfill } from '../../src/backfill/step-functions.js';
import { Fault } from '../../src/errors.js';
import { stepFunctionsServer, type StepFunctionsServer } from '../servers/step-functions.js';

const DEPLOYMENT = {
  databases: { standardized: 'std', curated: 'cur' },
  registry_table: 'items',
  tracking_table: null,
  bucket: 'lake',
  prefix: 'schemas',
  athena: { workgroup: 'primary', output: 'lake' },
};

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:backfill';
let server: StepFunctionsServer;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  server = await stepFunctionsServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.describes = undefined;
});

const check = async (arn: string): Promise<string | undefined> => {
  const environment = {
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: server.url,
    AWS_MAX_ATTEMPTS: '1',
  };
  return (await stepFunctionsBackfill(arn, environment, DEPLOYMENT)).check();
};

describe('the state machine of a backfill', () => {
  it.each([
    ARN,
    `${ARN}:7`,
    `${ARN}:live`,
    'arn:aws-cn:states:cn-north-1:123456789012:stateMachine:b',
    'arn:aws-us-gov:states:us-gov-west-1:123456789012:stateMachine:b',
  ])('%s may be there', async (arn) => {
    expect(await check(arn)).toBeUndefined();
  });

  it.each([
    'arn:aws:states:region:account:stateMachine:backfill',
    'backfill',
    'arn:aws:states:eu-west-1:123456789012:stateMachine:',
    'arn:aws:states:eu-west-1:12345:stateMachine:backfill',
    'arn:aws:states:eu-west-1:123456789012:execution:backfill:x',
    'arn:aws:lambda:eu-west-1:123456789012:function:backfill',
    `${ARN} `,
    `${ARN}:a:b`,
  ])('%j is no ARN of one', async (arn) => {
    await expect(check(arn)).rejects.toThrow(Fault);
    await expect(check(arn)).rejects.toThrow(
      /BACKFILL_STATE_MACHINE_ARN is .* no ARN of a state machine.*correct it, or remove it/,
    );
  });

  const refusal = (type: string): StepFunctionsServer['describes'] => ({
    status: 400,
    answer: { __type: type, message: 'no' },
  });
  it.each<[string, StepFunctionsServer['describes'], RegExp]>([
    ['that does not exist', refusal('StateMachineDoesNotExist'), /there is no such state machine/],
    [
      'that is being deleted',
      { status: 200, answer: { status: 'DELETING' } },
      /is being deleted, so no backfill/,
    ],
    ['that AWS does not answer about', { status: 503, answer: {} }, /DescribeStateMachine of arn/],
  ])('%s is a fault', async (_, describes, message) => {
    server.describes = describes;
    await expect(check(ARN)).rejects.toThrow(message);
    await expect(check(ARN)).rejects.toThrow(Fault);
  });

  it('that the role may not look at is a warning', async () => {
    server.describes = refusal('AccessDeniedException');
    expect(await check(ARN)).toMatch(/not known whether .* allow states:DescribeStateMachine/);
  });
});
