import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awsInstallation } from '../../src/installation/aws.js';
import type { Fact, Installation } from '../../src/installation/installation.js';
import { awsQuestions, type Answered, type AwsQuestions } from '../servers/aws-questions.js';

let aws: AwsQuestions;
let look: Installation;
const environment = () => ({
  AWS_ENDPOINT_URL: aws.url,
  AWS_REGION: 'eu-west-1',
  AWS_MAX_ATTEMPTS: '1',
});
beforeAll(async () => {
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
    AWS_SECRET_ACCESS_KEY: 'hush-hush',
  });
  aws = await awsQuestions();
  look = await awsInstallation(environment());
});
afterAll(() => aws.close());
beforeEach(() => {
  aws.answers.clear();
  aws.asked.length = 0;
});

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:candidates';
const MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:m';
const json = (body: object): Answered => ({ body });
const xml = (body: string): Answered => ({ body });
const fault = (status: number, type: string, message = type): Answered => ({
  status,
  headers: { 'x-amzn-errortype': type },
  body: { __type: type, message },
});
const s3Fault = (status: number, code: string, message = code): Answered => ({
  status,
  body: `<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
/** Two pages, the second by the token of the first. */
const pages =
  (token: string, ...[first, second]: readonly [object, object]): Answered =>
  (asked) => ({ body: asked[token] === undefined || asked[token] === '' ? first : second });

type Case = readonly [
  what: string,
  answers: Readonly<Record<string, Answered>>,
  ask: (look: Installation) => Promise<Fact<unknown>>,
  value: unknown,
];

describe('a fact is known', () => {
  it.each<Case>([
    ['the caller', { GetCallerIdentity: xml('<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/me</Arn><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>') }, (l) => l.caller(), { account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', region: 'eu-west-1' }], // prettier-ignore
    ['a bucket', { 'GET ?list-type': xml('<ListBucketResult/>') }, (l) => l.bucket('lake'), true],
    [
      'its owner',
      { 'GET ?list-type': xml('<ListBucketResult/>') },
      (l) => l.ownsBucket('lake', '123456789012'),
      true,
    ],
    ['another owner', { 'GET ?list-type': (asked) => (asked['x-amz-expected-bucket-owner'] === '1' ? { body: '<ListBucketResult/>' } : { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }) }, (l) => l.ownsBucket('lake', '2'), false], // prettier-ignore
    ['notifications of all kinds', { 'GET ?notification': xml('<NotificationConfiguration><EventBridgeConfiguration/><CloudFunctionConfiguration><CloudFunction>arn:f</CloudFunction><Event>s3:ObjectCreated:*</Event><Filter><S3Key><FilterRule><Name>Prefix</Name><Value>raw/</Value></FilterRule><FilterRule><Name>suffix</Name><Value>.json</Value></FilterRule></S3Key></Filter></CloudFunctionConfiguration><QueueConfiguration><Queue>arn:q</Queue><Event>s3:ObjectRemoved:*</Event></QueueConfiguration></NotificationConfiguration>') }, (l) => l.notifications('lake'), { hasEventBridge: true, others: [{ arn: 'arn:f', events: ['s3:ObjectCreated:*'], prefix: 'raw/', suffix: '.json' }, { arn: 'arn:q', events: ['s3:ObjectRemoved:*'], prefix: '', suffix: '' }] }], // prettier-ignore
    ['no notifications', { 'GET ?notification': xml('<NotificationConfiguration/>') }, (l) => l.notifications('lake'), { hasEventBridge: false, others: [] }], // prettier-ignore
    ['versioning', { 'GET ?versioning': xml('<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>') }, (l) => l.versioning('lake'), 'Enabled'], // prettier-ignore
    ['no versioning', { 'GET ?versioning': xml('<VersioningConfiguration/>') }, (l) => l.versioning('lake'), 'Off'], // prettier-ignore
    ['replication', { 'GET ?replication': xml('<ReplicationConfiguration><Role>r</Role><Rule><ID>all</ID><Status>Enabled</Status><Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></And></Filter><Destination><Bucket>arn:aws:s3:::b</Bucket></Destination></Rule></ReplicationConfiguration>') }, (l) => l.replication('lake'), [{ id: 'all', isEnabled: true, prefix: 'a/', hasTags: true, destination: 'arn:aws:s3:::b' }]], // prettier-ignore
    ['no replication', { 'GET ?replication': s3Fault(404, 'ReplicationConfigurationNotFoundError') }, (l) => l.replication('lake'), []], // prettier-ignore
    ['encryption', { 'GET ?encryption': xml('<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>k</KMSMasterKeyID></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>') }, (l) => l.encryption('lake'), { algorithm: 'aws:kms', keyId: 'k' }], // prettier-ignore
    [
      'an object',
      { 'GET /lake/a/b': xml('x'.repeat(100_000)) },
      (l) => l.readable('lake', 'a/b'),
      true,
    ],
    ['a key', { DescribeKey: json({ KeyMetadata: { KeyId: 'k', Arn: 'arn:k', KeyState: 'PendingDeletion' } }) }, (l) => l.key('k'), { arn: 'arn:k', state: 'PendingDeletion' }], // prettier-ignore
    ['rules of all pages', { ListRules: pages('NextToken', { NextToken: 't', Rules: [{ Name: 'b', Arn: 'arn:b', State: 'ENABLED', EventPattern: '{}' }, { Name: 's', ScheduleExpression: 'rate(1 day)' }] }, { Rules: [{ Name: 'a', Arn: 'arn:a', State: 'DISABLED', EventPattern: '{}' }] }) }, (l) => l.rules(), [{ name: 'a', arn: 'arn:a', state: 'DISABLED', pattern: '{}', hasSchedule: false }, { name: 'b', arn: 'arn:b', state: 'ENABLED', pattern: '{}', hasSchedule: false }, { name: 's', arn: '', state: '', pattern: '', hasSchedule: true }]], // prettier-ignore
    ['rules to a target, of all pages', { ListRuleNamesByTarget: pages('NextToken', { NextToken: 't', RuleNames: ['b'] }, { RuleNames: ['a'] }) }, (l) => l.rulesTo('arn:f'), ['a', 'b']], // prettier-ignore
    ['targets', { ListTargetsByRule: json({ Targets: [{ Id: '1', Arn: 'arn:q' }, { Id: '2', Arn: 'arn:f', Input: '{}' }] }) }, (l) => l.targets('a'), [{ id: '1', arn: 'arn:q', isTransformed: false }, { id: '2', arn: 'arn:f', isTransformed: true }]], // prettier-ignore
    ['a queue', { GetQueueUrl: json({ QueueUrl: 'https://q' }), GetQueueAttributes: json({ Attributes: { ApproximateNumberOfMessages: '1', ApproximateNumberOfMessagesNotVisible: '2', ApproximateNumberOfMessagesDelayed: '4', VisibilityTimeout: '30', RedrivePolicy: '{"deadLetterTargetArn":"arn:d"}', Policy: '{}' } }) }, (l) => l.queue(QUEUE), { name: 'candidates', url: 'https://q', arn: QUEUE, messages: 7, visibilityTimeout: 30, deadLetterArn: 'arn:d', policy: '{}' }], // prettier-ignore
    ['event sources of all pages', { 'GET /event-source-mappings': pages('Marker', { NextMarker: 'm', EventSourceMappings: [{ UUID: '1', FunctionArn: 'arn:f', State: 'Enabled', FunctionResponseTypes: ['ReportBatchItemFailures'] }] }, { EventSourceMappings: [{ UUID: '2', FunctionArn: 'arn:g', State: 'Disabled' }] }) }, (l) => l.eventSources(QUEUE), [{ id: '1', functionArn: 'arn:f', state: 'Enabled', reportsFailures: true }, { id: '2', functionArn: 'arn:g', state: 'Disabled', reportsFailures: false }]], // prettier-ignore
    ['a function', { 'GET /functions/f/configuration': json({ FunctionName: 'f', FunctionArn: 'arn:f', CodeSha256: 'c0de', Runtime: 'nodejs24.x', Handler: 'h', Timeout: 300, MemorySize: 512, Role: 'arn:r', State: 'Active', Environment: { Variables: { A: 'b' } } }) }, (l) => l.lambda('f'), { name: 'f', arn: 'arn:f', codeSha256: 'c0de', runtime: 'nodejs24.x', handler: 'h', timeout: 300, memory: 512, environment: { A: 'b' }, role: 'arn:r', state: 'Active', stateReason: '' }], // prettier-ignore
    ['a function whose variables are locked', { 'GET /functions/f/configuration': json({ FunctionName: 'f', Environment: { Error: { ErrorCode: 'AccessDeniedException', Message: 'kms' } } }) }, (l) => l.lambda('f'), { name: 'f', arn: '', codeSha256: '', runtime: '', handler: '', timeout: 3, memory: 128, environment: undefined, role: '', state: 'Active', stateReason: '' }], // prettier-ignore
    ['its destination', { 'GET /functions/f/event-invoke-config': { body: { DestinationConfig: { OnFailure: { Destination: 'arn:q' } } } } }, (l) => l.onFailure('f'), 'arn:q'], // prettier-ignore
    [
      'its policy',
      { 'GET /functions/f/policy': json({ Policy: '{"a":1}' }) },
      (l) => l.invokePolicy('f'),
      '{"a":1}',
    ],
    ['decisions', { SimulatePrincipalPolicy: xml('<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated><EvaluationResults><member><EvalActionName>s3:GetObject</EvalActionName><EvalDecision>implicitDeny</EvalDecision><ResourceSpecificResults><member><EvalResourceName>arn:a</EvalResourceName><EvalResourceDecision>allowed</EvalResourceDecision></member><member><EvalResourceName>arn:b</EvalResourceName><EvalResourceDecision>implicitDeny</EvalResourceDecision><MissingContextValues><member>kms:ViaService</member></MissingContextValues></member></ResourceSpecificResults></member><member><EvalActionName>s3:PutObject</EvalActionName><EvalResourceName>arn:a</EvalResourceName><EvalDecision>explicitDeny</EvalDecision></member></EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>') }, (l) => l.simulate('arn:r', ['s3:GetObject'], ['arn:a']), [{ action: 's3:GetObject', resource: 'arn:a', isAllowed: true, lacksContext: false }, { action: 's3:GetObject', resource: 'arn:b', isAllowed: false, lacksContext: true }, { action: 's3:PutObject', resource: 'arn:a', isAllowed: false, lacksContext: false }]], // prettier-ignore
    [
      'a database',
      { GetDatabase: json({ Database: { Name: 'd' } }) },
      (l) => l.database('d'),
      true,
    ],
    ['tables of all pages', { GetTables: pages('NextToken', { NextToken: 't', TableList: [{ Name: 'b', StorageDescriptor: { Location: 's3://lake/b/' } }] }, { TableList: [{ Name: 'a' }] }) }, (l) => l.tables('d'), [{ name: 'a', location: undefined }, { name: 'b', location: 's3://lake/b' }]], // prettier-ignore
    ['a workgroup', { GetWorkGroup: json({ WorkGroup: { Name: 'w', State: 'ENABLED', Configuration: { EnforceWorkGroupConfiguration: true, BytesScannedCutoffPerQuery: 1024, ResultConfiguration: { OutputLocation: 's3://lake/' }, EngineVersion: { EffectiveEngineVersion: 'Athena engine version 3' } } } }) }, (l) => l.workgroup('w'), { isEnabled: true, isEnforced: true, output: 's3://lake/', hasManagedResults: false, engine: 'Athena engine version 3', scanLimit: 1024 }], // prettier-ignore
    ['managed results', { GetWorkGroup: json({ WorkGroup: { Name: 'w', State: 'DISABLED', Configuration: { EnforceWorkGroupConfiguration: false, ManagedQueryResultsConfiguration: { Enabled: true } } } }) }, (l) => l.workgroup('w'), { isEnabled: false, isEnforced: false, output: undefined, hasManagedResults: true, engine: '', scanLimit: undefined }], // prettier-ignore
    ['a table of items', { DescribeTable: json({ Table: { TableStatus: 'ACTIVE', KeySchema: [{ AttributeName: 'topic_name', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'topic_name', AttributeType: 'S' }], SSEDescription: { KMSMasterKeyArn: 'arn:k' } } }) }, (l) => l.dynamoTable('t'), { status: 'ACTIVE', keys: ['topic_name S HASH'], keyArn: 'arn:k' }], // prettier-ignore
    ['a state machine', { DescribeStateMachine: json({ status: 'DELETING', definition: '{}' }) }, (l) => l.stateMachine(MACHINE), { isDeleted: true, definition: '{}' }], // prettier-ignore
    ['executions of all pages, by their start', { ListExecutions: pages('nextToken', { nextToken: 't', executions: [{ name: 'b', executionArn: 'arn:b', startDate: 1_700_000_001 }, { name: 'c', executionArn: 'arn:c', startDate: 1_700_000_000 }] }, { executions: [{ name: 'a', executionArn: 'arn:a', startDate: 1_700_000_000 }] }) }, (l) => l.executions(MACHINE), { running: [{ name: 'a', arn: 'arn:a', startedAt: '2023-11-14T22:13:20.000Z' }, { name: 'c', arn: 'arn:c', startedAt: '2023-11-14T22:13:20.000Z' }, { name: 'b', arn: 'arn:b', startedAt: '2023-11-14T22:13:21.000Z' }], isWhole: true }], // prettier-ignore
    ['missing jobs', { BatchGetJobs: json({ Jobs: [{ Name: 'a' }], JobsNotFound: ['c', 'b'] }) }, (l) => l.missingJobs(['a', 'b', 'c']), ['b', 'c']], // prettier-ignore
    ['what is governed', { ListResources: pages('NextToken', { NextToken: 't', ResourceInfoList: [{ ResourceArn: 'arn:b' }] }, { ResourceInfoList: [{ ResourceArn: 'arn:a' }] }) }, (l) => l.governed(), ['arn:a', 'arn:b']], // prettier-ignore
  ])('%s', async (_, answers, ask, value) => {
    for (const [action, answer] of Object.entries(answers)) aws.answers.set(action, answer);
    expect(await ask(look)).toEqual({ kind: 'known', value });
  });
});

it('a list of executions without an end is not read to its end', async () => {
  aws.answers.set('ListExecutions', json({ nextToken: 't', executions: [{ name: 'a' }] }));
  expect(await look.executions(MACHINE)).toMatchObject({
    kind: 'known',
    value: { running: { length: 10 }, isWhole: false },
  });
  expect(aws.asked).toHaveLength(10);
});

describe('a thing is absent', () => {
  it.each<
    readonly [
      string,
      Readonly<Record<string, Answered>>,
      (look: Installation) => Promise<Fact<unknown>>,
    ]
  >([
    ['a bucket', { 'GET ?list-type': s3Fault(404, 'NoSuchBucket') }, (l) => l.bucket('lake')],
    ['an object', { 'GET /lake/a': s3Fault(404, 'NoSuchKey') }, (l) => l.readable('lake', 'a')],
    ['encryption', { 'GET ?encryption': s3Fault(404, 'ServerSideEncryptionConfigurationNotFoundError') }, (l) => l.encryption('lake')], // prettier-ignore
    ['a key', { DescribeKey: fault(400, 'NotFoundException') }, (l) => l.key('k')],
    [
      'a rule',
      { ListTargetsByRule: fault(400, 'ResourceNotFoundException') },
      (l) => l.targets('r'),
    ],
    [
      'a queue',
      { GetQueueUrl: fault(400, 'com.amazonaws.sqs#QueueDoesNotExist') },
      (l) => l.queue(QUEUE),
    ],
    ['a function', { 'GET /functions/f/configuration': fault(404, 'ResourceNotFoundException') }, (l) => l.lambda('f')], // prettier-ignore
    [
      'a destination',
      { 'GET /functions/f/event-invoke-config': json({}) },
      (l) => l.onFailure('f'),
    ],
    ['a policy', { 'GET /functions/f/policy': fault(404, 'ResourceNotFoundException') }, (l) => l.invokePolicy('f')], // prettier-ignore
    ['a role', { SimulatePrincipalPolicy: { status: 404, body: '<ErrorResponse><Error><Code>NoSuchEntity</Code><Message>x</Message></Error></ErrorResponse>' } }, (l) => l.simulate('r', [], [])], // prettier-ignore
    ['a database', { GetDatabase: fault(400, 'EntityNotFoundException') }, (l) => l.database('d')],
    ['a workgroup', { GetWorkGroup: fault(400, 'InvalidRequestException', 'WorkGroup w is not found.') }, (l) => l.workgroup('w')], // prettier-ignore
    ['a table of items', { DescribeTable: fault(400, 'ResourceNotFoundException') }, (l) => l.dynamoTable('t')], // prettier-ignore
    ['a state machine', { DescribeStateMachine: fault(400, 'StateMachineDoesNotExist') }, (l) => l.stateMachine(MACHINE)], // prettier-ignore
  ])('%s', async (_, answers, ask) => {
    for (const [action, answer] of Object.entries(answers)) aws.answers.set(action, answer);
    expect(await ask(look)).toEqual({ kind: 'absent' });
  });
});

describe('every question that is denied says which permission is missing', () => {
  it.each<readonly [string, (look: Installation) => Promise<Fact<unknown>>]>([
    ['sts:GetCallerIdentity', (l) => l.caller()],
    ['s3:ListBucket', (l) => l.bucket('lake')],
    ['s3:GetBucketNotification', (l) => l.notifications('lake')],
    ['s3:GetBucketVersioning', (l) => l.versioning('lake')],
    ['s3:GetReplicationConfiguration', (l) => l.replication('lake')],
    ['s3:GetEncryptionConfiguration', (l) => l.encryption('lake')],
    ['s3:GetObject', (l) => l.readable('lake', 'a')],
    ['kms:DescribeKey', (l) => l.key('k')],
    ['events:ListRules', (l) => l.rules()],
    ['events:ListRuleNamesByTarget', (l) => l.rulesTo('arn:f')],
    ['events:ListTargetsByRule', (l) => l.targets('r')],
    ['sqs:GetQueueUrl', (l) => l.queue(QUEUE)],
    ['lambda:ListEventSourceMappings', (l) => l.eventSources(QUEUE)],
    ['lambda:GetFunctionConfiguration', (l) => l.lambda('f')],
    ['lambda:GetFunctionEventInvokeConfig', (l) => l.onFailure('f')],
    ['lambda:GetPolicy', (l) => l.invokePolicy('f')],
    ['iam:SimulatePrincipalPolicy', (l) => l.simulate('r', [], [])],
    ['glue:GetDatabase', (l) => l.database('d')],
    ['glue:GetTables', (l) => l.tables('d')],
    ['glue:BatchGetJobs', (l) => l.missingJobs(['j'])],
    ['athena:GetWorkGroup', (l) => l.workgroup('w')],
    ['dynamodb:DescribeTable', (l) => l.dynamoTable('t')],
    ['states:DescribeStateMachine', (l) => l.stateMachine(MACHINE)],
    ['states:ListExecutions', (l) => l.executions(MACHINE)],
    ['lakeformation:ListResources', (l) => l.governed()],
  ])('%s', async (permission, ask) => {
    expect(await ask(look)).toMatchObject({ kind: 'denied', permission, isOfKey: false });
  });
});

describe('what else goes wrong', () => {
  it("KMS's refusal is told from S3's", async () => {
    const message = 'User: me is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:k';
    aws.answers.set('GET /lake/a', s3Fault(403, 'AccessDenied', message));
    const found = await look.readable('lake', 'a');
    expect(found).toMatchObject({ kind: 'denied', permission: 'kms:Decrypt', isOfKey: true });
    aws.answers.set('GET /lake/a', s3Fault(400, 'KMS.DisabledException', 'key is disabled'));
    expect(await look.readable('lake', 'a')).toMatchObject({ kind: 'failed', isOfKey: true });
  });

  it.each(['ExpiredTokenException', 'InvalidClientTokenId', 'UnrecognizedClientException'])(
    '%s is about the credentials',
    async (name) => {
      aws.answers.set('ListRules', fault(400, name));
      expect(await look.rules()).toMatchObject({ kind: 'credentials' });
    },
  );

  it('a bucket in another region says which', async () => {
    aws.answers.set('GET ?list-type', {
      status: 301,
      headers: { 'x-amz-bucket-region': 'us-east-1' },
      body: '<Error><Code>PermanentRedirect</Code><Message>x</Message></Error>',
    });
    const found = await look.bucket('lake');
    expect(found).toMatchObject({ kind: 'elsewhere', what: expect.stringContaining('us-east-1') });
  });

  it('a service that fails is no answer about the thing', async () => {
    aws.answers.set('GetDatabase', fault(500, 'InternalServiceException'));
    expect(await look.database('d')).toMatchObject({ kind: 'failed' });
  });

  it('nobody answers', async () => {
    const gone = await awsQuestions();
    await gone.close();
    const nowhere = await awsInstallation({ ...environment(), AWS_ENDPOINT_URL: gone.url });
    expect(await nowhere.caller()).toMatchObject({ kind: 'unreachable' });
    expect(await nowhere.bucket('lake')).toMatchObject({ kind: 'unreachable' });
  });

  it('an answer is shortened, on one line and without secrets', async () => {
    aws.answers.set(
      'GetDatabase',
      fault(400, 'Odd', `a\nb AKIATESTTESTTESTTEST ${'x'.repeat(2000)}`),
    );
    const found = await look.database('d');
    const { what } = found as { what: string };
    expect(what.length).toBeLessThan(400);
    expect(what).not.toMatch(/\n|AKIATEST/);
  });
});
