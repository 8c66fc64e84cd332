import { DeleteRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { DeleteFunctionCommand, DeleteFunctionEventInvokeConfigCommand, UpdateFunctionConfigurationCommand, type UpdateFunctionConfigurationRequest } from '@aws-sdk/client-lambda'; // prettier-ignore
import { DeleteStateMachineCommand, UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import type { VariableName } from '../../../src/protocol/variables.js';
import { environmentOf, policyText } from '../moto/machinery.js';
import { FUNCTION, MACHINE_ARN, POLICY_NAMES, ROLE } from '../moto/names.js';
import {
  defect,
  hides,
  OF_CATCH_UPS,
  MENDED_BY_ADVICE,
  type Defect,
  type Planted,
} from './defect.js';

const change = (
  { clients: { lambda } }: Planted,
  changes: Partial<UpdateFunctionConfigurationRequest>,
) => lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: FUNCTION, ...changes }));

const setVariables = (
  planted: Planted,
  changes: Partial<Readonly<Record<VariableName, string | undefined>>>,
) => {
  const all = Object.entries({ ...environmentOf(planted.keys), ...changes });
  const Variables = Object.fromEntries(
    all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return change(planted, { Environment: { Variables } });
};

/** Takes an action out of one of the role's policies. */
const forbid = (
  { clients: { iam }, keys }: Planted,
  policy: keyof typeof POLICY_NAMES,
  action: string,
) =>
  iam.send(
    new PutRolePolicyCommand({
      RoleName: ROLE,
      PolicyName: POLICY_NAMES[policy],
      PolicyDocument: policyText(policy, keys).replaceAll(`"${action}"`, '"s3:ListAllMyBuckets"'),
    }),
  );

/** The function, its role and its state machine. */
export const FUNCTION_DEFECTS: readonly Defect[] = [
  defect(
    'the function is gone',
    ({ clients: { lambda } }) => lambda.send(new DeleteFunctionCommand({ FunctionName: FUNCTION })),
    ['function', 'fail', FUNCTION],
    hides(
      'failure-queue',
      'function-runtime',
      'function-handler',
      'function-timeout',
      'function-memory',
      'function-environment',
      'function-permissions',
      'workgroup',
      'workgroup-output',
      'state-machine',
      'deployment-agrees',
      ...OF_CATCH_UPS,
    ),
  ),
  defect(
    "the function runs the guide's Python",
    (planted) => change(planted, { Runtime: 'python3.11' }),
    ['function-runtime', 'fail', 'Python'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the function runs an older Node',
    (planted) => change(planted, { Runtime: 'nodejs20.x' }),
    ['function-runtime', 'warn', 'nodejs20.x'],
    MENDED_BY_ADVICE,
  ),
  defect(
    "the function has the guide's handler",
    (planted) => change(planted, { Handler: 'schema_validator_enhanced.lambda_handler' }),
    ['function-handler', 'fail', 'schema_validator_enhanced.lambda_handler'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the handler is the one for a rollback',
    (planted) => change(planted, { Handler: 'handler.lambda_handler' }),
    ['function-handler', 'warn', 'rollback'],
    ['deployment-agrees', 'fail', 'validator is enhanced'],
  ),
  defect(
    'the function may take three seconds',
    (planted) => change(planted, { Timeout: 3 }),
    ['function-timeout', 'fail', '3'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the function has 128 MB',
    (planted) => change(planted, { MemorySize: 128 }),
    ['function-memory', 'fail', '128'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'events that come to no end are lost',
    ({ clients: { lambda } }) =>
      lambda.send(new DeleteFunctionEventInvokeConfigCommand({ FunctionName: FUNCTION })),
    ['failure-queue', 'warn', 'lost'],
  ),
  defect(
    'the environment lacks SCHEMA_REGISTRY_TABLE',
    (planted) => setVariables(planted, { SCHEMA_REGISTRY_TABLE: undefined }),
    ['function-environment', 'fail', 'SCHEMA_REGISTRY_TABLE'],
  ),
  defect(
    'the environment names another bucket',
    (planted) => setVariables(planted, { SCHEMA_BUCKET: 'lean-ops-dev-iceberg' }),
    ['function-environment', 'fail', 'lean-ops-dev-iceberg'],
    ['catch-up-environment', 'fail', 'lean-ops-dev-iceberg'],
    hides('function-permissions'),
  ),
  defect(
    'the environment has a mode that nobody knows',
    (planted) => setVariables(planted, { BACKFILL_MODE: 'eager' }),
    ['function-environment', 'fail', 'BACKFILL_MODE'],
  ),
  defect(
    'the environment was changed, and deployment.json was not',
    (planted) => setVariables(planted, { ACCEPT_APPROVALS: 'false' }),
    ['deployment-agrees', 'fail', 'accepts'],
  ),
  defect(
    'the role may not create tables',
    (planted) => forbid(planted, 'validator_glue', 'glue:CreateTable'),
    ['function-permissions', 'fail', 'glue:CreateTable'],
  ),
  defect(
    'the role may not decrypt',
    (planted) => forbid(planted, 'validator_registry', 'kms:Decrypt'),
    ['function-permissions', 'fail', 'kms:Decrypt'],
  ),
  defect(
    'the role has lost the policy for the registry',
    ({ clients: { iam } }) =>
      iam.send(
        new DeleteRolePolicyCommand({
          RoleName: ROLE,
          PolicyName: POLICY_NAMES.validator_registry,
        }),
      ),
    // Whatever it had from there.
    ['function-permissions', 'fail', /^/],
  ),
  defect(
    'the state machine is gone',
    ({ clients: { states } }) =>
      states.send(new DeleteStateMachineCommand({ stateMachineArn: MACHINE_ARN })),
    ['state-machine', 'fail', MACHINE_ARN],
    hides(...OF_CATCH_UPS),
  ),
  defect(
    'the state machine is another one',
    ({ clients: { states } }) =>
      states.send(
        new UpdateStateMachineCommand({
          stateMachineArn: MACHINE_ARN,
          definition: JSON.stringify({
            StartAt: 'Invoice',
            States: { Invoice: { Type: 'Pass', End: true } },
          }),
        }),
      ),
    ['state-machine', 'warn', 'no backfill of ours'],
    hides(...OF_CATCH_UPS),
  ),
];
