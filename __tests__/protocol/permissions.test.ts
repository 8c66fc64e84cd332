import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, PROGRAMS, type Permission } from '../../src/protocol/permissions.js';
import { RESOURCES } from '../../src/protocol/permission-resources.js';
import { sourceFiles, writtenIn } from '../house/sources.js';

const ROWS: readonly Permission[] = PERMISSIONS;
const ACTIONS = new Set(ROWS.map(({ action }) => action));
const OUTSIDE = sourceFiles((file) => file !== 'src/protocol/permissions.ts').flatMap((file) =>
  writtenIn(file),
);

/** What AWS asks to be allowed for each command of the SDK's. */
const ACTION_OF: ReadonlyMap<string, string> = new Map([
  ['GetObjectCommand', 's3:GetObject'],
  ['HeadObjectCommand', 's3:GetObject'],
  ['PutObjectCommand', 's3:PutObject'],
  ['DeleteObjectCommand', 's3:DeleteObject'],
  ['ListObjectsV2Command', 's3:ListBucket'],
  ['GetItemCommand', 'dynamodb:GetItem'],
  ['UpdateItemCommand', 'dynamodb:UpdateItem'],
  ['ScanCommand', 'dynamodb:Scan'],
  ['StartQueryExecutionCommand', 'athena:StartQueryExecution'],
  ['GetQueryExecutionCommand', 'athena:GetQueryExecution'],
  ['StopQueryExecutionCommand', 'athena:StopQueryExecution'],
  ['GetQueryResultsCommand', 'athena:GetQueryResults'],
  ['ListQueryExecutionsCommand', 'athena:ListQueryExecutions'],
  ['BatchGetQueryExecutionCommand', 'athena:BatchGetQueryExecution'],
  ['BatchStopJobRunCommand', 'glue:BatchStopJobRun'],
  ['BatchGetJobsCommand', 'glue:BatchGetJobs'],
  ['GetJobRunsCommand', 'glue:GetJobRuns'],
  ['PublishCommand', 'sns:Publish'],
  ['DescribeExecutionCommand', 'states:DescribeExecution'],
  ['StopExecutionCommand', 'states:StopExecution'],
  ['GetTableCommand', 'glue:GetTable'],
  ['GetTablesCommand', 'glue:GetTables'],
  ['GetDatabaseCommand', 'glue:GetDatabase'],
  ['StartExecutionCommand', 'states:StartExecution'],
  ['DescribeStateMachineCommand', 'states:DescribeStateMachine'],
  ['GenerateMacCommand', 'kms:GenerateMac'],
  ['VerifyMacCommand', 'kms:VerifyMac'],
  ['GetCallerIdentityCommand', 'sts:GetCallerIdentity'],
  ['GetBucketNotificationConfigurationCommand', 's3:GetBucketNotification'],
  ['GetBucketVersioningCommand', 's3:GetBucketVersioning'],
  ['GetBucketReplicationCommand', 's3:GetReplicationConfiguration'],
  ['GetBucketEncryptionCommand', 's3:GetEncryptionConfiguration'],
  ['DescribeKeyCommand', 'kms:DescribeKey'],
  ['ListRulesCommand', 'events:ListRules'],
  ['ListRuleNamesByTargetCommand', 'events:ListRuleNamesByTarget'],
  ['ListTargetsByRuleCommand', 'events:ListTargetsByRule'],
  ['GetQueueUrlCommand', 'sqs:GetQueueUrl'],
  ['GetQueueAttributesCommand', 'sqs:GetQueueAttributes'],
  ['ListEventSourceMappingsCommand', 'lambda:ListEventSourceMappings'],
  ['GetFunctionConfigurationCommand', 'lambda:GetFunctionConfiguration'],
  ['GetFunctionEventInvokeConfigCommand', 'lambda:GetFunctionEventInvokeConfig'],
  ['GetPolicyCommand', 'lambda:GetPolicy'],
  ['SimulatePrincipalPolicyCommand', 'iam:SimulatePrincipalPolicy'],
  ['GetTablesCommand', 'glue:GetTables'],
  ['GetWorkGroupCommand', 'athena:GetWorkGroup'],
  ['DescribeTableCommand', 'dynamodb:DescribeTable'],
  ['ListExecutionsCommand', 'states:ListExecutions'],
  ['ListResourcesCommand', 'lakeformation:ListResources'],
]);

describe('the table of permissions', () => {
  const commands = new Set(
    OUTSIDE.filter(({ text, as }) => as === 'identifier' && /^[A-Z]\w+Command$/.test(text)).map(
      ({ text }) => text,
    ),
  );

  it('has what every command needs that is sent', () => {
    const actions = [...commands].map((command) => [command, ACTION_OF.get(command)]);
    expect(actions.filter(([, action]) => action === undefined || !ACTIONS.has(action))).toEqual(
      [],
    );
  });

  it('has nothing that no command needs, but what services ask for in our name', () => {
    const needed = new Set([...commands].map((command) => ACTION_OF.get(command)));
    const asked = ROWS.filter(({ sender }) => sender === 'program').map(({ action }) => action);
    expect(asked.filter((action) => !needed.has(action))).toEqual([]);
    expect([...needed].filter((action) => !asked.includes(action ?? ''))).toEqual([]);
  });

  it('has every action that a message names', () => {
    const named = OUTSIDE.flatMap(
      ({ text }) => text.match(/\b(?:s3|dynamodb|athena|glue|states|kms|sts):[A-Z]\w+/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(5);
    // The type of an event, not an action; and what only the state machine's role does.
    const known = new Set([...ACTIONS, 's3:TestEvent', 'glue:StartJobRun']);
    const others = named.filter((action) => !known.has(action));
    expect(others).toEqual([]);
  });

  it('says each thing once, and why', () => {
    const rows = ROWS.map(({ action, resource }) => `${action} ${resource}`);
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
    for (const { why, programs } of ROWS) {
      expect(why).toMatch(/^[A-Z].*[^.]$/);
      expect(programs.length).toBeGreaterThan(0);
    }
    expect(new Set(ROWS.map(({ resource }) => resource))).toEqual(new Set(Object.keys(RESOURCES)));
  });

  it.each([
    [
      'check',
      [
        'dynamodb:UpdateItem',
        'dynamodb:Scan',
        's3:PutObject',
        's3:DeleteObject',
        'athena:',
        'glue:',
        'states:',
      ],
    ],
    ['log', ['dynamodb:', 's3:PutObject', 's3:DeleteObject', 'athena:', 'glue:', 'states:']],
    [
      'status',
      ['dynamodb:UpdateItem', 's3:PutObject', 's3:DeleteObject', 'athena:', 'glue:', 'states:St'],
    ],
    ['publish', ['dynamodb:UpdateItem', 's3:DeleteObject', 'athena:', 'glue:', 'states:St']],
    [
      'doctor',
      [
        'dynamodb:UpdateItem',
        's3:PutObject',
        's3:DeleteObject',
        'athena:Start',
        'athena:Stop',
        'glue:Create',
        'glue:Update',
        'states:Start',
        'kms:Generate',
      ],
    ],
  ] as const)('lets %s do nothing that only the validator does', (program, never) => {
    expect(PROGRAMS).toContain(program);
    const mine = ROWS.filter(({ programs }) => programs.includes(program));
    expect(mine.filter(({ action }) => never.some((prefix) => action.startsWith(prefix)))).toEqual(
      [],
    );
  });
});
