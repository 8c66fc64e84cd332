import type { Environment } from '../aws/environment.js';
import { asked } from './asking.js';
import { awsBucket } from './aws-bucket.js';
import { awsEvents } from './aws-events.js';
import { awsFunction } from './aws-function.js';
import { awsCaller, awsKey, awsRole } from './aws-identity.js';
import { awsGlue, awsGovernance, awsDynamoTable, awsWorkgroup } from './aws-lake.js';
import { awsQueue } from './aws-queue.js';
import { awsStateMachine } from './aws-states.js';
import type { Installation } from './installation.js';

/**
 * An installation in AWS. Sends no request yet; throws a UserError for an endpoint or a proxy that
 * is no URL. `environment`: as for the registry.
 */
export async function awsInstallation(environment: Environment): Promise<Installation> {
  return {
    ...awsCaller(await asked('STS', environment)),
    ...awsRole(await asked('IAM', environment)),
    ...awsKey(await asked('KMS', environment)),
    ...awsBucket(await asked('S3', environment)),
    ...awsEvents(await asked('EventBridge', environment)),
    ...awsQueue(await asked('SQS', environment)),
    ...awsFunction(await asked('Lambda', environment)),
    ...awsGlue(await asked('Glue', environment)),
    ...awsWorkgroup(await asked('Athena', environment)),
    ...awsDynamoTable(await asked('DynamoDB', environment)),
    ...awsStateMachine(await asked('Step Functions', environment)),
    ...awsGovernance(await asked('Lake Formation', environment)),
  };
}
