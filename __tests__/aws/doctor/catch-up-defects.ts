import { createHash } from 'node:crypto';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteJobCommand } from '@aws-sdk/client-glue';
import { DeleteFunctionCommand, UpdateFunctionCodeCommand, UpdateFunctionConfigurationCommand, type UpdateFunctionConfigurationRequest } from '@aws-sdk/client-lambda'; // prettier-ignore
import { DeleteStateMachineCommand, StartExecutionCommand, UpdateStateMachineCommand } from '@aws-sdk/client-sfn'; // prettier-ignore
import { catchUpName } from '../../../src/protocol/catch-up-name.js';
import { catchUpEnvironmentOf, DEFINITION, makeItems } from '../moto/catch-up.js';
import { CATCH_UP, CHECKPOINTS, JOB, MACHINE_ARN, PIPELINE_ARN, TRACKING, WORKGROUP } from '../moto/names.js'; // prettier-ignore
import { schemaOf } from '../moto/topics.js';
import { age, close, setSequence } from './change-item.js';
import { defect, hides, MENDED_BY_ADVICE, type Defect, type Planted } from './defect.js';

const HOUR = 3_600_000;

const redefine = ({ clients: { states } }: Planted, from: string, to: string) =>
  states.send(
    new UpdateStateMachineCommand({
      stateMachineArn: MACHINE_ARN,
      definition: DEFINITION.replaceAll(from, to),
    }),
  );

const change = (
  { clients: { lambda } }: Planted,
  changes: Partial<UpdateFunctionConfigurationRequest>,
) => lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: CATCH_UP, ...changes }));

const tell = (planted: Planted, changes: Readonly<Record<string, string>>) =>
  change(planted, {
    Environment: { Variables: { ...catchUpEnvironmentOf(planted.keys), ...changes } },
  });

const sha256 = createHash('sha256').update(schemaOf('events')).digest('hex');

/** moto starts whatever it is asked for now: it looks as if that had been earlier. */
async function start(planted: Planted, names: readonly string[], since: number): Promise<void> {
  const { clients, moto } = planted;
  for (const name of names)
    await clients.states.send(new StartExecutionCommand({ stateMachineArn: MACHINE_ARN, name }));
  moto.mend('states:ListExecutions', (answer) => ({
    ...answer,
    body: answer.body.replaceAll(
      /("startDate": ?)[0-9.]+/g,
      (_, key: string) => `${key}${(Date.now() - since) / 1000}`,
    ),
  }));
}

const events = (seq: number): string => catchUpName('events', sha256, { seq, attempt: 1 });

/** What patches history. */
export const CATCH_UP_DEFECTS: readonly Defect[] = [
  defect(
    'the state machine is that of another version',
    (planted) => redefine(planted, '"TimeoutSeconds": 3600', '"TimeoutSeconds": 60'),
    ['state-machine-definition', 'warn', 'Query.TimeoutSeconds'],
  ),
  defect(
    'the state machine runs its statements in another workgroup',
    (planted) => redefine(planted, `"WorkGroup": "${WORKGROUP}"`, '"WorkGroup": "primary"'),
    ['state-machine-definition', 'fail', 'in the workgroup primary'],
  ),
  defect(
    'the function of catch-ups is gone',
    ({ clients: { lambda } }) => lambda.send(new DeleteFunctionCommand({ FunctionName: CATCH_UP })),
    ['catch-up-function', 'fail', 'no catch-up begins'],
    hides('catch-up-environment', 'catch-up-tables', 'catch-up-pipeline', 'catch-up-queue'),
  ),
  defect(
    "the function of catch-ups has the validator's handler",
    (planted) => change(planted, { Handler: 'handler_enhanced.lambda_handler' }),
    ['catch-up-function', 'fail', 'catchup.lambda_handler'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the function of catch-ups may take three seconds',
    (planted) => change(planted, { Timeout: 3 }),
    ['catch-up-function', 'fail', '3 s'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the function of catch-ups was left behind by an update',
    ({ clients: { lambda } }) =>
      lambda.send(
        new UpdateFunctionCodeCommand({
          FunctionName: CATCH_UP,
          ZipFile: Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18), Buffer.from('old')]), // prettier-ignore
        }),
      ),
    ['catch-up-function', 'warn', 'another package'],
  ),
  defect(
    'the function of catch-ups has no tracking table',
    (planted) => tell(planted, { CATCH_UP_TRACKING_TABLE: '' }),
    ['catch-up-environment', 'fail', 'CATCH_UP_TRACKING_TABLE'],
  ),
  defect(
    'the function of catch-ups patches other tables',
    (planted) => tell(planted, { CURATED_DATABASE: 'curated_of_yesterday' }),
    ['catch-up-environment', 'fail', 'curated_of_yesterday'],
  ),
  defect(
    'the tracking table is gone',
    ({ clients: { dynamo } }) => dynamo.send(new DeleteTableCommand({ TableName: TRACKING })),
    ['catch-up-tables', 'fail', TRACKING],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the table of checkpoints has another key',
    async ({ clients }) => {
      await clients.dynamo.send(new DeleteTableCommand({ TableName: CHECKPOINTS }));
      await makeItems(clients, CHECKPOINTS, 'pipeline_id');
    },
    ['catch-up-tables', 'fail', 'checkpoint_type S RANGE'],
  ),
  defect(
    'a job of the pipeline is gone',
    ({ clients: { glue } }) => glue.send(new DeleteJobCommand({ JobName: JOB })),
    ['catch-up-pipeline', 'fail', JOB],
  ),
  defect(
    'the state machine of the pipeline is gone',
    ({ clients: { states } }) =>
      states.send(new DeleteStateMachineCommand({ stateMachineArn: PIPELINE_ARN })),
    ['catch-up-pipeline', 'fail', PIPELINE_ARN],
  ),
  defect(
    'the catch-up of a former activation still runs',
    async (planted) => {
      await setSequence(planted, 9);
      await start(planted, [events(8)], HOUR);
      await age(planted, 'schemas/events/active/', new Date(Date.now() - HOUR));
    },
    ['catch-ups', 'warn', 'activation 9 is in force'],
  ),
  defect(
    'a catch-up has ended no step for two days',
    async (planted) => {
      await setSequence(planted, 9);
      await close(planted, 'BACKFILL_PENDING', new Date());
      await start(planted, [events(9)], 49 * HOUR);
    },
    ['gates', 'warn', 'runs'],
    ['catch-ups', 'warn', 'has ended no step for 2 d'],
  ),
  defect(
    'too many catch-ups wait for hours',
    (planted) =>
      start(
        planted,
        Array.from({ length: 11 }, (_, index) => `other_${index}-1-0123456789ab-1`),
        5 * HOUR,
      ),
    ['catch-up-queue', 'warn', '6 catch-ups have waited for more than 3 h'],
  ),
];
