import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { executionQueue } from '../../src/backfill/execution-queue.js';
import { Fault } from '../../src/errors.js';
import { environmentOf, failing, scriptedAws, type ScriptedAws } from '../servers/scripted-aws.js';

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:catch-up';
let server: ScriptedAws;
beforeAll(async () => {
  server = await scriptedAws();
});
afterAll(() => server.close());

/** Newest first, as Step Functions lists them, on two pages. */
const listed = (input: Readonly<Record<string, unknown>>): object => {
  expect(input).toMatchObject({ stateMachineArn: ARN, statusFilter: 'RUNNING' });
  return input['nextToken'] === undefined
    ? {
        nextToken: 'more',
        executions: [
          { name: 'd', startDate: 30 },
          { name: 'c', startDate: 20 },
        ],
      }
    : {
        executions: [
          { name: 'b', startDate: 20 },
          { name: 'a', startDate: 10 },
        ],
      };
};

it.each([
  ['a', 0],
  ['b', 1],
  ['c', 2],
  ['d', 3],
  ['one that is not listed yet', 4],
])('%s waits for %i that were started before', async (name, ahead) => {
  server.script = { ListExecutions: listed };
  expect(await executionQueue(ARN, environmentOf(server)).ahead(name)).toBe(ahead);
});

it('says what it may not ask', async () => {
  server.script = { ListExecutions: failing('AccessDeniedException') };
  const asked = executionQueue(ARN, environmentOf(server)).ahead('a');
  await expect(asked).rejects.toThrow(/states:ListExecutions/);
  await expect(asked).rejects.toThrow(Fault);
});
