import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FunctionFacts, Installation } from '../../../src/installation/installation.js';
import { world, type World } from '../world.js';
import * as at from './installed.js';
import { expectLines, type Line, type Row } from './lines.js';
import * as parts from './parts.js';

let here: World;
beforeEach(async () => {
  here = world();
  await at.fill(here);
});
afterEach(() => here.remove());

const { known, absent, unread } = parts;

const machine = (from: string, to: string): Partial<Installation> => ({
  stateMachine: parts.machine(parts.DEFINITION.replaceAll(from, to)),
});
const catchUp = (changes: Partial<FunctionFacts>): Partial<Installation> => ({
  lambda: parts.functions(parts.functionWith(), parts.catchUpWith(changes)),
});
const told = (changes: Readonly<Record<string, string>>): Partial<Installation> =>
  catchUp({ environment: { ...parts.catchUpWith().environment, ...changes } });
const NOT_READ: readonly Line[] = [
  ['catch-up-tables', 'not-known', /variables.*not read/],
  ['catch-up-pipeline', 'not-known', /variables.*not read/],
  ['catch-up-queue', 'not-known', /variables.*not read/],
];

describe('the definition of the state machine', () => {
  it.each<Row>([
    ['has another time', machine('"TimeoutSeconds": 3600', '"TimeoutSeconds": 60'), ['state-machine-definition', 'warn', /differs at 'Steps\.EachStep\.Query\.TimeoutSeconds' → Deploy .*update-state-machine --state-machine-arn \S+:backfill /]], // prettier-ignore
    ['differs everywhere', machine('"MaxAttempts": 4', '"MaxAttempts": 1'), ['state-machine-definition', 'warn', /differs at '\S+', '\S+', '\S+' and [0-9]+ more/]], // prettier-ignore
    ['names another workgroup', machine('"WorkGroup": "schemas"', '"WorkGroup": "old"'), ['state-machine-definition', 'fail', /in the workgroup old, and its function looks for them in schemas/]], // prettier-ignore
    ['names another place of results', machine('s3://lake/', 's3://old/'), ['state-machine-definition', 'warn', /results put to s3:\/\/old\/athena-results\/.* in lake/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it("may be somebody's own, which is told and no problem; then nothing behind it is looked at", async () => {
    const installation = at.installed({
      stateMachine: parts.machine(parts.FOREIGN),
      executions: parts.executions([parts.execution('events-9-0123456789ab-1', 9999)]),
    });
    const { checks } = await at.lookAt(here, { installation });
    expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
    expect(checks.find(({ id }) => id === 'state-machine-definition')?.message).toMatch(
      /none of schema-gate's: what opens a topic's gate is up to it/,
    );
    expect(checks.filter(({ id }) => id.startsWith('catch-up'))).toEqual([]);
  });

  it('is asked for nothing where the validator names no state machine', async () => {
    const installation = at.installed({
      lambda: parts.functionsTold({ BACKFILL_STATE_MACHINE_ARN: '' }),
    });
    const { checks } = await at.lookAt(here, { installation });
    const ids = checks.map(({ id }) => id);
    expect(ids.filter((id) => /^catch-up|definition$/.test(id))).toEqual([]);
    expect(checks.find(({ id }) => id === 'state-machine')?.about).toBe('none');
  });

  it('names no function', async () => {
    const States = Object.fromEntries(
      ['plan', 'finish'].map((action) => [
        action,
        { Type: 'Task', Resource: 'x', Parameters: { Payload: { action } } },
      ]),
    );
    await expectLines(here, { stateMachine: parts.machine(JSON.stringify({ States })) }, [
      ['state-machine-definition', 'warn', /differs at/],
      ['catch-up-function', 'not-known', /names no function/],
      ['catch-up-environment', 'not-known', /not read/],
      ...NOT_READ,
    ]);
  });
});

describe("the catch-up's function", () => {
  it.each<Row>([
    ['runs another package', catchUp({ codeSha256: 'of yesterday' }), ['catch-up-function', 'warn', /another package than the validator validator.*update-function-code --function-name catchup/]], // prettier-ignore
    ["has the validator's handler", catchUp({ handler: 'handler_enhanced.lambda_handler' }), ['catch-up-function', 'fail', /the one of catch-ups is catchup\.lambda_handler.*--handler catchup\.lambda_handler/]], // prettier-ignore
    ['has five minutes', catchUp({ timeout: 300 }), ['catch-up-function', 'fail', /300 s are too few \(900\).*--timeout 900/]], // prettier-ignore
    ['has 128 MB', catchUp({ memory: 128 }), ['catch-up-function', 'fail', /--memory-size 512/]],
    ['is an older Node', catchUp({ runtime: 'nodejs22.x' }), ['catch-up-function', 'warn', /nodejs22\.x/]], // prettier-ignore
    ['failed', catchUp({ state: 'Failed', stateReason: 'gone' }), ['catch-up-function', 'fail', /can't run: gone/]], // prettier-ignore
    ['is gone', { lambda: (name) => (name === parts.CATCH_UP ? absent() : parts.functions()(name)) }, ['catch-up-function', 'fail', /no catch-up begins/], ['catch-up-environment', 'not-known', /not read/], ...NOT_READ], // prettier-ignore
    ['may not be looked at', { lambda: (name) => (name === parts.CATCH_UP ? unread('lambda:GetFunctionConfiguration') : parts.functions()(name)) }, ['caller-permissions', 'not-known', /GetFunctionConfiguration/], ['catch-up-function', 'not-known', /denied/], ['catch-up-environment', 'not-known', /not read/], ...NOT_READ], // prettier-ignore
    ['hides its variables', catchUp({ environment: undefined }), ['catch-up-environment', 'not-known', /could not decrypt/], ...NOT_READ], // prettier-ignore
    ['lacks the tracking table', told({ CATCH_UP_TRACKING_TABLE: '' }), ['catch-up-environment', 'fail', /lacks BACKFILL_STATE_MACHINE_ARN or CATCH_UP_TRACKING_TABLE/]], // prettier-ignore
    ['lacks the state machine', told({ BACKFILL_STATE_MACHINE_ARN: '' }), ['catch-up-environment', 'fail', /lacks BACKFILL_STATE_MACHINE_ARN/]], // prettier-ignore
    ['lacks the registry table', told({ SCHEMA_REGISTRY_TABLE: '' }), ['catch-up-environment', 'fail', /lacks SCHEMA_REGISTRY_TABLE/]], // prettier-ignore
    ['runs none at once', told({ CATCH_UP_MAX_TOPICS: 'none' }), ['catch-up-environment', 'fail', /CATCH_UP_MAX_TOPICS must be a whole number/], ...NOT_READ], // prettier-ignore
    ['is told another bucket', told({ SCHEMA_BUCKET: 'old' }), ['catch-up-environment', 'fail', /SCHEMA_BUCKET is old, and the validator's is lake.*Set it to lake/]], // prettier-ignore
    ['is told another prefix', told({ SCHEMA_PREFIX: 'old' }), ['catch-up-environment', 'fail', /SCHEMA_PREFIX is old/]], // prettier-ignore
    ['is told another registry table', told({ SCHEMA_REGISTRY_TABLE: 'old' }), ['catch-up-environment', 'fail', /SCHEMA_REGISTRY_TABLE is old/]], // prettier-ignore
    ['is told another database', told({ CURATED_DATABASE: 'old' }), ['catch-up-environment', 'fail', /CURATED_DATABASE is old/]], // prettier-ignore
    ['is told another state machine', told({ BACKFILL_STATE_MACHINE_ARN: `${parts.MACHINE}-old` }), ['catch-up-environment', 'fail', /BACKFILL_STATE_MACHINE_ARN is \S+-old/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it("is told the validator's state machine without its alias", async () => {
    const alias = { BACKFILL_STATE_MACHINE_ARN: `${parts.MACHINE}:live` };
    const environment = { ...parts.functionWith().environment, ...alias };
    await expectLines(
      here,
      { lambda: parts.functions(parts.functionWith({ environment }), parts.catchUpWith()) },
      [],
    );
  });
});

describe('what catch-ups need', () => {
  const table = (
    name: string,
    answer: ReturnType<Installation['dynamoTable']>,
  ): Partial<Installation> => ({
    dynamoTable: (asked) => (asked === name ? answer : at.installed().dynamoTable(asked)),
  });
  const keyed = (...keys: readonly string[]) =>
    known({ status: 'ACTIVE', keys, keyArn: undefined });
  const pipeline = parts.CATCH_UP_VARIABLES.PIPELINE_STATE_MACHINE_ARN;
  const withPipeline = (
    answer: ReturnType<Installation['stateMachine']>,
  ): Partial<Installation> => ({
    stateMachine: (name) => (name === pipeline ? answer : parts.machine(parts.DEFINITION)(name)),
  });
  it.each<Row>([
    ['the tracking table is gone', table('tracking', absent()), ['catch-up-tables', 'fail', /tracking: .*no catch-up begins → aws dynamodb create-table --table-name tracking .*AttributeName=catchup_id/]], // prettier-ignore
    ['the tracking table has another key', table('tracking', keyed('topic_name S HASH')), ['catch-up-tables', 'fail', /Its key is topic_name S HASH, and has to be catchup_id S HASH alone.*CATCH_UP_TRACKING_TABLE/]], // prettier-ignore
    ['the tracking table may not be described', table('tracking', unread('dynamodb:DescribeTable')), ['caller-permissions', 'not-known', /DescribeTable/], ['catch-up-tables', 'not-known', /DescribeTable/]], // prettier-ignore
    ['the table of checkpoints is gone', table('checkpoints', absent()), ['catch-up-tables', 'fail', /checkpoints: .*planned.*CHECKPOINT_TABLE/]], // prettier-ignore
    ['the table of checkpoints has no sort key', table('checkpoints', keyed('pipeline_id S HASH')), ['catch-up-tables', 'fail', /has to be pipeline_id S HASH, checkpoint_type S RANGE →/]], // prettier-ignore
    ['a job of the pipeline is gone', { missingJobs: (jobs) => known(jobs) }, ['catch-up-pipeline', 'fail', /no Glue job 'curate'.*PIPELINE_GLUE_JOBS/]], // prettier-ignore
    ['its jobs may not be looked at', { missingJobs: () => unread('glue:BatchGetJobs') }, ['caller-permissions', 'not-known', /BatchGetJobs/], ['catch-up-pipeline', 'not-known', /BatchGetJobs/]], // prettier-ignore
    ['its state machine is gone', withPipeline(absent()), ['catch-up-pipeline', 'fail', /stateMachine:pipeline: .*PIPELINE_STATE_MACHINE_ARN/]], // prettier-ignore
    ['its state machine may not be looked at', withPipeline(unread('states:DescribeStateMachine')), ['caller-permissions', 'not-known', /DescribeStateMachine/], ['catch-up-pipeline', 'not-known', /DescribeStateMachine/]], // prettier-ignore
    ['its state machine is that of catch-ups', told({ PIPELINE_STATE_MACHINE_ARN: parts.MACHINE }), ['catch-up-pipeline', 'fail', /would wait for itself/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it('may be less: no checkpoints, and no run to wait for', async () => {
    const installation = at.installed({
      ...told({ CHECKPOINT_TABLE: '', PIPELINE_GLUE_JOBS: '', PIPELINE_STATE_MACHINE_ARN: '' }),
      missingJobs: () => Promise.reject(new Error('nobody asked')),
    });
    const { checks } = await at.lookAt(here, { installation });
    expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
    expect(checks.find(({ id }) => id === 'catch-up-pipeline')?.message).toMatch(/waits for none/);
  });
});
