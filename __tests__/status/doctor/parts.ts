import { readFileSync } from 'node:fs';
import type { Execution, FunctionFacts, Installation, Unread } from '../../../src/installation/installation.js'; // prettier-ignore
import { TOPIC } from '../../../src/protocol/registry-item.js';
import { lambdaEnvironment } from '../../../src/protocol/settings.js';
import { CAPABLE } from '../../gate/deployment.js';
import { before } from '../world.js';

// The names of an installation as infra/ makes it, its functions, and what patches history there.

export const PLACE = { bucket: 'lake', prefix: 'schemas' };
export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-1';
export const arnOf = (service: string, rest: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
export const CATCH_UP = arnOf('lambda', 'function:catchup');
export const VALIDATOR = arnOf('lambda', 'function:validator');
export const QUEUE = arnOf('sqs', 'candidates');
export const DEAD = arnOf('sqs', 'candidates-dead');
export const FAILED = arnOf('sqs', 'validator-failed');
export const RULE = arnOf('events', 'rule/uploads');
export const MACHINE = arnOf('states', 'stateMachine:backfill');
export const TABLE = 'registry';
export const DATABASES = CAPABLE.databases;

export const known = <T>(value: T) => Promise.resolve({ kind: 'known' as const, value });
export const absent = () => Promise.resolve({ kind: 'absent' as const });
export const unread = (
  permission: Unread['permission'],
  changes: Partial<Unread> = {},
): Promise<Unread> =>
  Promise.resolve({
    kind: 'denied',
    permission,
    resource: 'it',
    what: 'access was denied',
    todo: 'Ask for it.',
    isOfKey: false,
    ...changes,
  });

export const SETTINGS = {
  schemaBucket: PLACE.bucket,
  schemaPrefix: PLACE.prefix,
  registryTable: TABLE,
  athenaOutputBucket: PLACE.bucket,
  athenaWorkgroup: 'schemas',
  stateMachineArn: MACHINE,
  trackingTable: null,
  encryption: undefined,
  settings: {
    places: { bucket: PLACE.bucket, databases: DATABASES },
    hasStateMachine: true,
    backfillMode: 'gated' as const,
    acceptsApprovals: true,
    rejectsDriftedPlans: false,
    approvalKey: null,
  },
};

export const functionWith = (changes: Partial<FunctionFacts> = {}): FunctionFacts => ({
  name: 'validator',
  arn: VALIDATOR,
  codeSha256: 'of one version',
  runtime: 'nodejs24.x',
  handler: 'handler_enhanced.lambda_handler',
  timeout: 300,
  memory: 512,
  environment: lambdaEnvironment(SETTINGS),
  role: 'arn:aws:iam::123456789012:role/validator',
  state: 'Active',
  stateReason: '',
  ...changes,
});

/** The function of catch-ups, and its variables beside the validator's. */
export const CATCH_UP_VARIABLES = {
  CATCH_UP_TRACKING_TABLE: 'tracking',
  CHECKPOINT_TABLE: 'checkpoints',
  PIPELINE_GLUE_JOBS: 'curate',
  PIPELINE_STATE_MACHINE_ARN: arnOf('states', 'stateMachine:pipeline'),
};
export const catchUpWith = (changes: Partial<FunctionFacts> = {}): FunctionFacts =>
  functionWith({
    name: 'catchup',
    arn: CATCH_UP,
    handler: 'catchup.lambda_handler',
    timeout: 900,
    environment: { ...lambdaEnvironment(SETTINGS), ...CATCH_UP_VARIABLES },
    role: 'arn:aws:iam::123456789012:role/catchup',
    ...changes,
  });

/** The functions by their ARNs; the validator by its name, too. */
export const functions =
  (validator = functionWith(), catchUp = catchUpWith()): Installation['lambda'] =>
  (name) => {
    if (name === CATCH_UP) return known(catchUp);
    return name === 'validator' || name === VALIDATOR ? known(validator) : absent();
  };

/** Both functions, told something else than {@link SETTINGS}. */
export const functionsTold = (changes: Readonly<Record<string, string>>): Installation['lambda'] =>
  functions(
    functionWith({ environment: { ...functionWith().environment, ...changes } }),
    catchUpWith({ environment: { ...catchUpWith().environment, ...changes } }),
  );

/** The definition as infra/ renders it. */
export const DEFINITION = readFileSync('infra/state-machines/catch-up.asl.json', 'utf8')
  .replaceAll('${function_arn}', CATCH_UP)
  .replaceAll('${workgroup}', SETTINGS.athenaWorkgroup)
  .replaceAll('${results}', `s3://${PLACE.bucket}/athena-results/`);

/** One of somebody's own. */
export const FOREIGN = JSON.stringify({
  States: { Open: { Type: 'Task', Resource: 'arn:aws:states:::dynamodb:updateItem' } },
});

/** The state machine of catch-ups with another definition; that of the pipeline stays. */
export const machine =
  (definition: string, isDeleted = false): Installation['stateMachine'] =>
  (name) =>
    known(
      name === CATCH_UP_VARIABLES.PIPELINE_STATE_MACHINE_ARN
        ? { isDeleted: false, definition: '{}' }
        : { isDeleted, definition },
    );

/** The keys of the tables in DynamoDB. */
export const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  [TABLE, [`${TOPIC} S HASH`]],
  [CATCH_UP_VARIABLES.CATCH_UP_TRACKING_TABLE, ['catchup_id S HASH']],
  [CATCH_UP_VARIABLES.CHECKPOINT_TABLE, ['pipeline_id S HASH', 'checkpoint_type S RANGE']],
]);

/** One that was started this long before NOW, in minutes. */
export const execution = (name: string, minutes = 60): Execution => ({
  name,
  arn: arnOf('states', `execution:backfill:${name}`),
  startedAt: before(minutes),
});

export const executions =
  (running: readonly Execution[], isWhole = true): Installation['executions'] =>
  () =>
    known({ running, isWhole });
