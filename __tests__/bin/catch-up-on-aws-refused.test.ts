import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failing } from '../servers/scripted-aws.js';
import { awsLake, MACHINE, type AwsLake } from './aws-lake.js';
import { itemOf, waitingForV2 } from './aws-lake-events.js';

let lake: AwsLake;
beforeAll(async () => {
  lake = await awsLake();
});
afterAll(() => lake.close());
beforeEach(() => waitingForV2(lake));

describe('an installation that is not as the command needs it', () => {
  it.each([
    ['catch-up', ['SCHEMA_REGISTRY_TABLE', 'ATHENA_WORKGROUP', 'BACKFILL_STATE_MACHINE_ARN', 'CATCH_UP_TRACKING_TABLE']], // prettier-ignore
    ['verify', ['SCHEMA_REGISTRY_TABLE', 'ATHENA_WORKGROUP']],
  ])('%s names every setting that is missing, and where it is', async (command, names) => {
    for (const name of names) Reflect.deleteProperty(process.env, name);
    const { code, err } = await lake.run(command, 'events');
    expect(code).toBe(2);
    for (const name of names) expect(err).toContain(name);
    expect(err).toContain('get-function-configuration');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['rows without a period', ['--null-period'], /works on a directory only/],
    ['a number of inserts', ['--max-inserts', '5'], /CATCH_UP_MAX_INSERTS on the function/],
    ['a wait with --plan', ['--plan', '--wait', '5m'], /--plan waits for no execution/],
    ['a wait that is none', ['--wait', 'long'], /--wait must be a duration/],
  ])('%s is wrong usage', async (_, args, message) => {
    const { code, err } = await lake.run('catch-up', 'events', ...args);
    expect([code, err.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringMatching(message)]);
  });

  it('has no such topic', async () => {
    const { code, err } = await lake.run('catch-up', 'event');
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean events?')]);
  });

  it.each<[string, string, RegExp]>([
    ['DescribeStateMachine', 'StateMachineDoesNotExist', /no such state machine in this account/],
    ['DescribeExecution', 'AccessDeniedException', /Allow states:DescribeExecution/],
    ['DescribeExecution', 'StateMachineTypeNotSupported', /EXPRESS/],
    ['StartExecution', 'AccessDeniedException', /Allow states:StartExecution/],
    ['StartExecution', 'ThrottlingException', /asked to slow down/],
  ])('%s answers %s: a fault that says what to do', async (action, type, message) => {
    lake.instead.set(action, failing(type));
    const { code, err } = await lake.run('catch-up', 'events');
    expect([code, err.replaceAll(/\s+/g, ' ')]).toEqual([3, expect.stringMatching(message)]);
    expect(await itemOf(lake)).toMatchObject({ status: 'BACKFILL_PENDING' });
  });

  it.each([
    ['StopExecution', 'states:StopExecution'],
    ['ListQueryExecutions', 'athena:ListQueryExecutions'],
    ['GetTable', 'glue:GetTable'],
  ])('%s is denied to whoever gives up: the topic stays closed', async (action, permission) => {
    lake.behaves = 'is queued';
    await lake.run('catch-up', 'events', '--wait', '0');
    lake.instead.set(action, failing('AccessDeniedException'));
    const { code, err } = await lake.run('catch-up', 'events', '--give-up', '--reason', 'x');
    expect([code, err]).toEqual([3, expect.stringContaining(permission)]);
    expect(await itemOf(lake)).toMatchObject({ status: 'BACKFILL_PENDING' });
  });

  it('has no state machine by that ARN: nothing is given up, since another one may be at work', async () => {
    lake.instead.set('DescribeStateMachine', failing('StateMachineDoesNotExist'));
    const { code } = await lake.run('catch-up', 'events', '--give-up', '--reason', 'x');
    expect(code).toBe(3);
    expect(await itemOf(lake)).toMatchObject({ status: 'BACKFILL_PENDING' });
  });

  it('has a state machine of another definition', async () => {
    lake.behaves = 'is foreign';
    const { code, out } = await lake.run('catch-up', 'events');
    expect(code).toBe(3);
    expect(out).toContain('may have another definition');
  });

  it('starts executions of a version or an alias of the machine, and finds them', async () => {
    process.env['BACKFILL_STATE_MACHINE_ARN'] = `${MACHINE}:live`;
    expect((await lake.run('catch-up', 'events')).code).toBe(0);
    const arns = lake.aws.calls.map(({ input }) => input['executionArn']).filter((arn) => arn !== undefined); // prettier-ignore
    expect(arns.every((arn) => /:execution:catch-up:events-2-[0-9a-f]{12}-\d$/.test(String(arn)))).toBe(true); // prettier-ignore
  });
});
