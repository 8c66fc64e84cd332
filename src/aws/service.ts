/** The AWS services that schema-gate calls, by the names used in messages. */
export type Service =
  | 'S3'
  | 'DynamoDB'
  | 'Athena'
  | 'Glue'
  | 'Step Functions'
  | 'KMS'
  | 'STS'
  | 'EventBridge'
  | 'SQS'
  | 'SNS'
  | 'Lambda'
  | 'IAM'
  | 'Lake Formation';

const IDENTIFIERS: Readonly<Record<Service, string>> = {
  S3: 'S3',
  DynamoDB: 'DYNAMODB',
  Athena: 'ATHENA',
  Glue: 'GLUE',
  'Step Functions': 'SFN',
  KMS: 'KMS',
  STS: 'STS',
  EventBridge: 'EVENTBRIDGE',
  SQS: 'SQS',
  SNS: 'SNS',
  Lambda: 'LAMBDA',
  IAM: 'IAM',
  'Lake Formation': 'LAKEFORMATION',
};

/**
 * The variables that name a service's endpoint, in the order of precedence:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointVariables(service: Service): readonly [string, string] {
  return [`AWS_ENDPOINT_URL_${IDENTIFIERS[service]}`, 'AWS_ENDPOINT_URL'];
}
