import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awsRuns, type AwsRunsOptions } from '../../src/backfill/aws-runs.js';
import type { Runs } from '../../src/backfill/runs.js';
import { Fault } from '../../src/errors.js';
import { statementMark } from '../../src/protocol/statement-mark.js';
import { environmentOf, failing, scriptedAws, type ScriptedAws } from '../servers/scripted-aws.js';

const MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:catch-up';
const PIPELINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:pipeline';
const NOW = new Date('2026-07-01T12:00:00Z');
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

const runs = (more: Partial<AwsRunsOptions> = {}): Runs =>
  awsRuns({
    environment: environmentOf(server),
    workgroup: 'schemas',
    stateMachineArn: MACHINE,
    pipelineJobs: [],
    pipelineMachine: null,
    trackingTable: null,
    glueJob: null,
    now: () => NOW,
    sleep: () => Promise.resolve(),
    ...more,
  });
const called = (): readonly string[] => server.calls.map(({ action }) => action);

describe('a former catch-up', () => {
  /** States of its execution and of its query, one for each look. */
  const world = (executions: string[], queries: string[], sql = `${statementMark(ID)}MERGE`) => ({
    DescribeExecution: () => ({ status: executions.length > 1 ? executions.shift() : executions[0] }), // prettier-ignore
    StopExecution: () => ({}),
    ListQueryExecutions: () => ({ QueryExecutionIds: ['q1'] }),
    BatchGetQueryExecution: () => ({
      QueryExecutions: [
        {
          QueryExecutionId: 'q1',
          Query: sql,
          Status: {
            State: queries.length > 1 ? queries.shift() : queries[0],
            SubmissionDateTime: seconds('2026-07-01T11:59:00Z'),
          },
        },
      ],
    }),
    StopQueryExecution: () => ({}),
  });

  it('is stopped with its query, and is gone once both are seen to have ended', async () => {
    server.script = world(['RUNNING', 'RUNNING', 'ABORTED'], ['RUNNING', 'QUEUED', 'CANCELLED']);
    expect(await runs().stop(ID)).toBe('stopped');
    const arn = `${MACHINE.replace('stateMachine', 'execution')}:${ID}`;
    expect(server.calls.find(({ action }) => action === 'StopExecution')?.input).toMatchObject({
      executionArn: arn,
    });
    expect(called().filter((action) => action === 'StopQueryExecution')).toHaveLength(2);
  });

  it('is still at work while either of them has not ended', async () => {
    server.script = world(['RUNNING'], ['CANCELLED']);
    expect(await runs().stop(ID)).toBe('running');
    server.script = world(['ABORTED'], ['RUNNING']);
    expect(await runs().stop(ID)).toBe('running');
  });

  it('is recorded as stopped once it is, where a table records catch-ups', async () => {
    const script = { ...world(['RUNNING', 'ABORTED'], ['CANCELLED']), UpdateItem: () => ({}) };
    server.script = script;
    expect(await runs({ trackingTable: 'tracking' }).stop(ID)).toBe('stopped');
    expect(called().at(-1)).toBe('UpdateItem');
    expect(server.calls.at(-1)?.input).toMatchObject({
      TableName: 'tracking',
      Key: { catchup_id: { S: ID } },
    });
    server.calls.length = 0;
    server.script = { ...script, ...world(['RUNNING'], ['CANCELLED']) };
    expect(await runs({ trackingTable: 'tracking' }).stop(ID)).toBe('running');
    expect(called()).not.toContain('UpdateItem');
  });

  it.each([
    ['of another catch-up', `${statementMark(`${ID}2`)}MERGE`],
    ['of somebody else', 'SELECT 1'],
    ['that quotes its mark', `SELECT '\n${statementMark(ID)}'`],
  ])('leaves a query %s alone', async (_, sql) => {
    server.script = world(['SUCCEEDED'], ['RUNNING'], sql);
    expect(await runs().stop(ID)).toBe('stopped');
    expect(called()).not.toContain('StopQueryExecution');
  });

  it('may have been run by a command, without an execution', async () => {
    const script = world([], ['SUCCEEDED']);
    server.script = { ...script, DescribeExecution: failing('ExecutionDoesNotExist') };
    expect(await runs().stop(ID)).toBe('stopped');
    server.script = script;
    server.calls.length = 0;
    expect(await runs({ stateMachineArn: null }).stop(ID)).toBe('stopped');
    expect(called()).not.toContain('DescribeExecution');
  });

  it('is looked for on every page, until queries are a day old', async () => {
    const pages = [
      ['2026-07-01T11:00:00Z', 'RUNNING'],
      ['2026-06-30T11:59:00Z', 'SUCCEEDED'],
      ['2026-06-29T00:00:00Z', 'RUNNING'],
    ] as const;
    let page = 0;
    server.script = {
      ...world(['ABORTED'], []),
      ListQueryExecutions: ({ NextToken }) => {
        page = Number(NextToken ?? 0);
        return { QueryExecutionIds: [`q${String(page)}`], NextToken: String(page + 1) };
      },
      BatchGetQueryExecution: () => {
        const [time = '', State = ''] = pages[page] ?? [];
        const Status = { State, SubmissionDateTime: seconds(time) };
        const Query = `${statementMark(ID)}MERGE`;
        return { QueryExecutions: [{ QueryExecutionId: `q${String(page)}`, Query, Status }] };
      },
    };
    expect(await runs({ stateMachineArn: null }).stop(ID)).toBe('running');
    const stopped = server.calls.filter(({ action }) => action === 'StopQueryExecution');
    expect(new Set(stopped.map(({ input }) => input['QueryExecutionId']))).toEqual(new Set(['q0']));
  });

  it.each([
    'ListQueryExecutions',
    'BatchGetQueryExecution',
    'StopQueryExecution',
    'DescribeExecution',
    'StopExecution',
  ])('is a Fault that names the permission where %s is denied', async (action) => {
    server.script = { ...world(['RUNNING', 'ABORTED'], ['RUNNING']), [action]: failing('AccessDeniedException') }; // prettier-ignore
    const error: unknown = await runs()
      .stop(ID)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Fault);
    expect(String(error)).toMatch(new RegExp(`Allow (?:athena|states):${action}`));
  });
});

describe('the pipeline', () => {
  const before = '2026-07-01T12:00:00.000Z';
  const job = (JobRunState: string, began = '2026-07-01T11:00:00Z', named?: string) => ({
    JobRunState,
    StartedOn: seconds(began),
    Arguments: named === undefined ? {} : { '--topic_name': named },
  });
  const withJobs = (...JobRuns: readonly object[]): Promise<string> => {
    server.script = { GetJobRuns: () => ({ JobRuns }) };
    return runs({ pipelineJobs: ['curated'] }).pipeline('events', before);
  };

  it.each<[string, object, 'idle' | 'running']>([
    ['starts', job('STARTING'), 'running'],
    ['runs', job('RUNNING'), 'running'],
    ['stops', job('STOPPING'), 'running'],
    ['waits', job('WAITING'), 'running'],
    ['has ended', job('SUCCEEDED'), 'idle'],
    ['was stopped', job('STOPPED'), 'idle'],
    ['began later', job('RUNNING', '2026-07-01T12:00:01Z'), 'idle'],
    ['is for the topic', job('RUNNING', undefined, 'events'), 'running'],
    ['is for another topic', job('RUNNING', undefined, 'orders'), 'idle'],
  ])('of which a job %s', async (_, run, expected) => {
    expect(await withJobs(run)).toBe(expected);
  });

  it('has nothing to look at where nothing is configured', async () => {
    expect(await runs().pipeline('events', before)).toBe('idle');
    expect(server.calls).toEqual([]);
  });

  it('is looked at on every page of runs, as far as one may reach', async () => {
    const pages = [job('FAILED'), job('RUNNING'), job('RUNNING')];
    const page = (input: Readonly<Record<string, unknown>>): number => Number(input['NextToken'] ?? 0); // prettier-ignore
    server.script = {
      GetJobRuns: (input) => ({
        JobRuns: [pages[page(input)]],
        NextToken: String(page(input) + 1),
      }),
    };
    const jobs = runs({ pipelineJobs: ['curated'] });
    expect(await jobs.pipeline('events', before)).toBe('running');
    expect(called()).toHaveLength(2);
    pages[0] = job('FAILED', '2026-06-20T00:00:00Z');
    expect(await jobs.pipeline('events', before)).toBe('idle');
  });

  it('is a Fault that says what to correct where a job is not there', async () => {
    server.script = { GetJobRuns: failing('EntityNotFoundException') };
    await expect(runs({ pipelineJobs: ['curated'] }).pipeline('events', before)).rejects.toThrow(
      /no Glue job 'curated' .*correct PIPELINE_GLUE_JOBS/,
    );
  });

  it.each<[string, string, string, 'idle' | 'running']>([
    ['for the topic', 'RUNNING', '{"topic_name":"events"}', 'running'],
    ['for another topic', 'RUNNING', '{"topic_name":"orders"}', 'idle'],
    ['for no topic', 'RUNNING', '{}', 'running'],
    ['whose input is no JSON', 'RUNNING', '{', 'running'],
    ['that has ended meanwhile', 'SUCCEEDED', '{"topic_name":"events"}', 'idle'],
  ])('has an execution %s', async (_, status, input, expected) => {
    server.script = {
      ListExecutions: ({ nextToken }) =>
        nextToken === undefined
          ? { executions: [], nextToken: 'more' }
          : { executions: [{ executionArn: 'x', startDate: seconds('2026-07-01T11:00:00Z') }] },
      DescribeExecution: () => ({ status, input }),
    };
    expect(await runs({ pipelineMachine: PIPELINE }).pipeline('events', before)).toBe(expected);
    expect(server.calls[0]?.input).toMatchObject({ stateMachineArn: PIPELINE, statusFilter: 'RUNNING' }); // prettier-ignore
  });

  it('has executions that began later, which have read the new version', async () => {
    server.script = {
      ListExecutions: () => ({ executions: [{ executionArn: 'x', startDate: seconds('2026-07-01T12:30:00Z') }] }), // prettier-ignore
    };
    expect(await runs({ pipelineMachine: PIPELINE }).pipeline('events', before)).toBe('idle');
  });
});
