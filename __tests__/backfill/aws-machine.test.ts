import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awsMachine } from '../../src/backfill/aws-machine.js';
import type { ExecutionState } from '../../src/backfill/machine.js';
import { Fault } from '../../src/errors.js';
import { environmentOf, failing, scriptedAws, type ScriptedAws, type Script } from '../servers/scripted-aws.js'; // prettier-ignore

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:catch-up';
const ID = 'events-2-abcdef012345-1';
let server: ScriptedAws;
beforeAll(async () => {
  server = await scriptedAws();
});
afterAll(() => server.close());

const find = (answer: Script[string], arn = ARN): Promise<ExecutionState | undefined> => {
  server.calls.length = 0;
  server.script = { DescribeExecution: answer };
  return awsMachine(arn, environmentOf(server)).find(ID);
};

describe('an execution', () => {
  it.each<[string, object, ExecutionState]>([
    ['runs', { status: 'RUNNING' }, { status: 'running', error: null, reason: null }],
    ['has succeeded', { status: 'SUCCEEDED' }, { status: 'succeeded', error: null, reason: null }],
    ['was stopped', { status: 'ABORTED' }, { status: 'failed', error: null, reason: 'ABORTED' }],
    ['took too long', { status: 'TIMED_OUT', error: 'States.Timeout' }, { status: 'failed', error: 'States.Timeout', reason: 'TIMED_OUT: States.Timeout' }], // prettier-ignore
    ['has failed', { status: 'FAILED', error: 'E', cause: 'no\n\u001b[1m' }, { status: 'failed', error: 'E', reason: 'FAILED: E: no\\n\\u001b[1m' }], // prettier-ignore
    ['has a status that is new', { status: 'PENDING_REDRIVE' }, { status: 'failed', error: null, reason: 'PENDING_REDRIVE' }], // prettier-ignore
  ])('%s', async (_, answer, expected) => {
    expect(await find(() => answer)).toEqual(expected);
  });

  it('is not there', async () => {
    expect(await find(failing('ExecutionDoesNotExist'))).toBeUndefined();
  });

  it.each([ARN, `${ARN}:7`, `${ARN}:live`])('of %s has the machine’s name', async (arn) => {
    await find(() => ({ status: 'RUNNING' }), arn);
    expect(server.calls[0]?.input).toEqual({
      executionArn: `${ARN.replace(':stateMachine:', ':execution:')}:${ID}`,
    });
  });

  it.each([
    ['AccessDeniedException', /Allow states:DescribeExecution/],
    ['ThrottlingException', /asked to slow down/],
    ['StateMachineTypeNotSupported', /EXPRESS state machine/],
    ['InvalidArn', /no such state machine/],
  ])('that can’t be looked at for %s is a Fault', async (type, message) => {
    const found = find(failing(type));
    await expect(found).rejects.toThrow(Fault);
    await expect(found).rejects.toThrow(message);
  });
});
