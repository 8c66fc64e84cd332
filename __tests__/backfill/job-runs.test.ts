import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awsRuns } from '../../src/backfill/aws-runs.js';
import { environmentOf, failing, scriptedAws, type ScriptedAws } from '../servers/scripted-aws.js';

const ID = 'events-2-abcdef012345-1';
const seconds = (time: string): number => Date.parse(time) / 1000;

let server: ScriptedAws;
beforeAll(async () => {
  server = await scriptedAws();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
  server.script = {};
});

describe('the Glue job of a former catch-up', () => {
  const run = (Id: string, JobRunState: string, catchupId = ID) => ({
    Id,
    JobRunState,
    StartedOn: seconds('2026-07-01T11:00:00Z'),
    Arguments: { '--catchup_id': catchupId },
  });
  const stop = (): Promise<string> =>
    awsRuns({
      environment: environmentOf(server),
      workgroup: 'schemas',
      stateMachineArn: null,
      pipelineJobs: [],
      pipelineMachine: null,
      trackingTable: null,
      glueJob: 'job',
      now: () => new Date('2026-07-01T12:00:00Z'),
      sleep: () => Promise.resolve(),
    }).stop(ID);
  const noQueries = { ListQueryExecutions: () => ({}), BatchStopJobRun: () => ({}) };

  it('is stopped, and waited for, run by run', async () => {
    const looks = [
      [
        run('a', 'RUNNING'),
        run('b', 'WAITING'),
        run('c', 'RUNNING', 'events-1'),
        run('d', 'FAILED'),
      ],
      [run('a', 'STOPPING'), run('b', 'STOPPED')],
      [run('a', 'STOPPED'), run('b', 'STOPPED')],
    ];
    server.script = { ...noQueries, GetJobRuns: () => ({ JobRuns: looks.shift() }) };
    expect(await stop()).toBe('stopped');
    const stopped = server.calls.filter(({ action }) => action === 'BatchStopJobRun');
    expect(stopped.map(({ input }) => input)).toEqual([
      { JobName: 'job', JobRunIds: ['a', 'b'] },
      { JobName: 'job', JobRunIds: ['a'] },
    ]);
  });

  it('is at work until its run has ended', async () => {
    server.script = { ...noQueries, GetJobRuns: () => ({ JobRuns: [run('a', 'STOPPING')] }) };
    expect(await stop()).toBe('running');
  });

  it.each(['GetJobRuns', 'BatchStopJobRun'])(
    'is a Fault that names the permission where %s is denied',
    async (action) => {
      const GetJobRuns = (): object => ({ JobRuns: [run('a', 'RUNNING')] });
      server.script = { ...noQueries, GetJobRuns, [action]: failing('AccessDeniedException') };
      await expect(stop()).rejects.toThrow(`Allow glue:${action}`);
    },
  );

  it('that is not there is told with the setting that names it', async () => {
    server.script = { ...noQueries, GetJobRuns: failing('EntityNotFoundException') };
    await expect(stop()).rejects.toThrow(/no Glue job 'job' .*correct CATCH_UP_GLUE_JOB/);
  });
});
