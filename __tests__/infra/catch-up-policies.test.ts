import { describe, expect, it } from '@jest/globals';
import { CATCH_UP_ATTRIBUTES } from '../../src/protocol/catch-up-permissions.js';
import { layoutOf } from '../../src/protocol/keys.js';
import { isAllowed } from './policy.js';
import { RENDERED } from './rendered.js';
import { answer, PLACE } from './requests.js';

const { development, production } = RENDERED;
const layout = layoutOf('schemas');
const ID = 'events-3-0123456789ab-1';
const GROUP = `arn:aws:athena:${PLACE}:workgroup/lean-ops-ENV-schema-validator`;
const TRACKING = `arn:aws:dynamodb:${PLACE}:table/lean-ops-ENV-catchup-tracking`;
const CHECKPOINTS = `arn:aws:dynamodb:${PLACE}:table/lean-ops-dev-checkpoints`;
const REGISTRY = `arn:aws:dynamodb:${PLACE}:table/lean-ops-dev-schema-registry`;
const MACHINE = `arn:aws:states:${PLACE}:stateMachine:lean-ops-ENV-schema-catchup`;
const FUNCTION = `arn:aws:lambda:${PLACE}:function:lean-ops-ENV-schema-catchup`;
const PIPELINE = `arn:aws:states:${PLACE}:stateMachine:pipeline`;
const DATA = 'iceberg_curated_db/events/data/00001.parquet';
const executions = (machine: string): string =>
  `${machine.replace(':stateMachine:', ':execution:')}:${ID}`;

const JOB = `arn:aws:glue:${PLACE}:job/lean-ops-ENV-curated-catchup`;
const CURATED = `arn:aws:glue:${PLACE}:table/iceberg_curated_db/events`;

const ROLES = ['validator', 'publish', 'catchup', 'machine', 'job'];
const BOTH = ['validator', 'catchup', 'machine'];

describe('whoever patches history', () => {
  it.each<readonly [action: string, resource: string, allowed: readonly string[]]>([
    ['s3:GetObject', layout.active('events'), ['validator', 'publish', 'catchup']],
    ['s3:PutObject', layout.active('events'), ['validator']],
    ['s3:PutObject', layout.pending('events'), ['publish']],
    ['s3:PutObject', layout.deployment, ['validator']],
    ['s3:PutObject', layout.catchUp(ID), ['validator', 'catchup']],
    ['s3:PutObject', layout.catchUpOutcome(ID, 3), ['validator', 'catchup']],
    ['s3:PutObject', layout.certificate(ID), ['validator', 'catchup']],
    ['s3:DeleteObject', layout.catchUp(ID), []],
    ['s3:PutObject', layout.catchUpStatement(ID, 3), ['validator', 'catchup']],
    ['s3:GetObject', layout.catchUpStatement(ID, 3), ['validator', 'publish', 'catchup', 'job']],
    ['s3:GetObject', 'glue-scripts/curated_catchup.py', ['job']],
    ['s3:PutObject', 'glue-scripts/curated_catchup.py', []],
    ['s3:PutObject', DATA, [...BOTH, 'job']],
    ['s3:GetObject', 'athena-results/schema-gate/x.csv', BOTH],
    ['dynamodb:UpdateItem', TRACKING, ['catchup']],
    ['dynamodb:GetItem', TRACKING, ['publish']],
    ['dynamodb:GetItem', CHECKPOINTS, ['catchup']],
    ['dynamodb:UpdateItem', CHECKPOINTS, []],
    ['athena:StartQueryExecution', GROUP, BOTH],
    ['athena:StopQueryExecution', GROUP, BOTH],
    ['athena:GetQueryResults', GROUP, ['catchup']],
    ['glue:UpdateTable', CURATED, [...BOTH, 'job']],
    ['glue:DeleteTable', CURATED, []],
    ['glue:StartJobRun', JOB, ['machine']],
    ['glue:GetJobRuns', JOB, ['catchup', 'machine']],
    ['glue:BatchStopJobRun', JOB, ['catchup', 'machine']],
    ['glue:UpdateTable', `arn:aws:glue:${PLACE}:table/quality/errors`, ['catchup', 'machine']],
    ['glue:GetTable', `arn:aws:glue:${PLACE}:table/quality/errors`, ['catchup', 'machine']],
    ['glue:UpdateTable', `arn:aws:glue:${PLACE}:table/quality/other`, []],
    ['s3:PutObject', 'quality/errors/data/00001.parquet', ['catchup', 'machine']],
    ['s3:PutObject', 'quality/other/data/00001.parquet', []],
    ['glue:GetJobRuns', `arn:aws:glue:${PLACE}:job/lean-ops-dev-curated-job`, ['catchup']],
    ['glue:StartJobRun', `arn:aws:glue:${PLACE}:job/lean-ops-dev-curated-job`, []],
    ['lambda:InvokeFunction', FUNCTION, ['machine']],
    ['states:StartExecution', MACHINE, ['validator', 'machine']],
    ['sns:Publish', `arn:aws:sns:${PLACE}:lean-ops-ENV-schema-alarms`, ['catchup']],
    ['states:ListExecutions', MACHINE, ['publish', 'catchup']],
    ['states:StopExecution', executions(MACHINE), ['catchup', 'machine']],
    ['states:ListExecutions', PIPELINE, ['catchup']],
    ['states:StopExecution', executions(PIPELINE), []],
  ])('%s on %s is allowed to %j', (action, resource, allowed) => {
    const found = ROLES.filter((role) => answer(role, action, resource, development));
    expect(found).toEqual(allowed);
  });

  it.each([
    ['what it ends a catch-up with', CATCH_UP_ATTRIBUTES.join(','), true],
    ['the version of a topic', 'topic_name,schema_path', false],
    ['what others have written', 'topic_name,owner', false],
  ])('may update of an item %s: %s', (_, attributes, allowed) => {
    const request = {
      action: 'dynamodb:UpdateItem',
      resource: REGISTRY,
      context: { 'dynamodb:Attributes': attributes },
    };
    expect(isAllowed([development.policies.catchup], request)).toBe(allowed);
  });

  it('is trusted by the state machine alone', () => {
    expect(development.trust.machine.Statement).toEqual([
      expect.objectContaining({
        Principal: { Service: 'states.amazonaws.com' },
        Condition: {
          StringEquals: { 'aws:SourceAccount': '123456789012' },
          ArnEquals: { 'aws:SourceArn': MACHINE.replace('ENV', 'dev') },
        },
      }),
    ]);
  });

  it('has a job only where one is asked for, which Glue alone may run', () => {
    expect(development.trust.job.Statement).toEqual([
      expect.objectContaining({ Principal: { Service: 'glue.amazonaws.com' } }),
    ]);
    for (const role of ['catchup', 'machine'])
      for (const action of ['glue:StartJobRun', 'glue:GetJobRuns', 'glue:BatchStopJobRun'])
        expect(answer(role, action, JOB, production)).toBe(false);
  });

  it('is not started where another machine patches history', () => {
    const starts = { action: 'states:StartExecution', resource: MACHINE.replace('ENV', 'prod') };
    expect(isAllowed([production.policies.validator_registry], { ...starts, context: {} })).toBe(
      false,
    );
  });
});
