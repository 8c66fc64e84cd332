import { RENDERED } from '../../infra/rendered.js';
import { ACCOUNT, PLACE, REGION } from './account.js';

const { production } = RENDERED;

function nameOf(key: string): string {
  const name = production.names[key];
  if (name === undefined) throw new Error(`infra/names renders no ${key}`);
  return name;
}

/** What infra/names renders for production. */
export const BUCKET = nameOf('bucket');
export const TABLE = nameOf('table');
export const WORKGROUP = nameOf('workgroup');
export const FUNCTION = nameOf('function');
export const ROLE = nameOf('validator_role');
export const RULE = nameOf('rule');
export const SWEEPER = nameOf('sweeper');
export const QUEUE = nameOf('queue');
export const DEAD_LETTERS = nameOf('dead_letters');
export const ON_FAILURE = nameOf('on_failure');
export const MACHINE = 'backfill';
export const CATCH_UP = nameOf('catchup');
export const TRACKING = nameOf('tracking_table');
/** Of the pipeline. */
export const CHECKPOINTS = 'pipeline-checkpoints';
export const JOB = 'curate';
export const PIPELINE = 'pipeline';
export const STANDARDIZED = 'iceberg_standardized_db';
export const CURATED = 'iceberg_curated_db';
export const TOPICS = ['clicks', 'events', 'orders'] as const;

export const POLICY_NAMES = {
  validator_glue: nameOf('glue_policy'),
  validator_registry: nameOf('registry_policy'),
  validator_runtime: nameOf('runtime_policy'),
} as const;

export const FUNCTION_ARN = `arn:aws:lambda:${PLACE}:function:${FUNCTION}`;
export const CATCH_UP_ARN = `arn:aws:lambda:${PLACE}:function:${CATCH_UP}`;
export const ROLE_ARN = production.role_arns.validator;
export const MACHINE_ARN = `arn:aws:states:${PLACE}:stateMachine:${MACHINE}`;
export const PIPELINE_ARN = `arn:aws:states:${PLACE}:stateMachine:${PIPELINE}`;
export const queueArn = (name: string): string => `arn:aws:sqs:${PLACE}:${name}`;
export const ruleArn = (name: string): string => `arn:aws:events:${PLACE}:rule/${name}`;
export const queueUrl = (endpoint: string, name: string): string =>
  `${endpoint}/${ACCOUNT}/${name}`;

/** The keys of KMS whose ARNs the rendered policies name. */
export const RENDERED_KEYS = {
  bucket: `arn:aws:kms:${REGION}:${ACCOUNT}:key/bucket`,
  approvals: `arn:aws:kms:${REGION}:${ACCOUNT}:key/approvals`,
} as const;

export const resultsLocation = `s3://${nameOf('output_bucket')}/athena-results/schema-gate/`;
export const EVENT_PATTERN = production.event_pattern;
