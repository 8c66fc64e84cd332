import { DeleteRuleCommand, DisableRuleCommand, PutRuleCommand, PutTargetsCommand, RemoveTargetsCommand } from '@aws-sdk/client-eventbridge'; // prettier-ignore
import { DeleteEventSourceMappingCommand, ListEventSourceMappingsCommand, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda'; // prettier-ignore
import { DeleteQueueCommand, SendMessageCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs'; // prettier-ignore
import { motoUrl, PLACE, type Clients } from '../moto/account.js';
import { allowRule, makeFunction, QUEUE_POLICY } from '../moto/machinery.js';
import { BUCKET, DEAD_LETTERS, EVENT_PATTERN, FUNCTION, ON_FAILURE, QUEUE, queueUrl, RULE } from '../moto/names.js'; // prettier-ignore
import { defect, hides, MENDED_BY_ADVICE, type Defect } from './defect.js';

const OTHER_FUNCTION = `arn:aws:lambda:${PLACE}:function:schema-validator-old`;

const setPattern = ({ events }: Clients, key: unknown, Name = RULE) => {
  const detail = { bucket: { name: [BUCKET] }, object: { key: [key] } };
  const EventPattern = JSON.stringify({ ...EVENT_PATTERN, detail });
  return events.send(new PutRuleCommand({ Name, EventPattern, State: 'ENABLED' }));
};

async function mappingOf({ lambda }: Clients): Promise<string> {
  const found = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName: FUNCTION }));
  return found.EventSourceMappings?.[0]?.UUID ?? '';
}

const sendTo = ({ sqs }: Clients, queue: string) =>
  sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(motoUrl(), queue), MessageBody: '{}' }));

/** moto forgets the policy wherever none is given. */
const setQueue = ({ sqs }: Clients, Attributes: Record<string, string>) =>
  sqs.send(new SetQueueAttributesCommand({ QueueUrl: queueUrl(motoUrl(), QUEUE), Attributes }));

/** From the rule to the function. */
export const TRIGGER_DEFECTS: readonly Defect[] = [
  defect(
    'the rule is gone',
    async ({ clients: { events } }) => {
      await events.send(new RemoveTargetsCommand({ Rule: RULE, Ids: ['validator'] }));
      await events.send(new DeleteRuleCommand({ Name: RULE }));
    },
    ['rule', 'fail', BUCKET],
    hides('rule-state', 'rule-pattern', 'rule-target', 'queue', 'dead-letters', 'second-validator'),
  ),
  defect(
    'the rule is disabled',
    ({ clients: { events } }) => events.send(new DisableRuleCommand({ Name: RULE })),
    ['rule-state', 'fail', 'disabled'],
    hides('second-validator'),
    MENDED_BY_ADVICE,
  ),
  defect(
    'the rule is one of another prefix',
    ({ clients }) => setPattern(clients, { wildcard: 'contracts/*/pending/schema.json' }),
    ['rule-pattern', 'fail', RULE],
    hides('second-validator'),
    MENDED_BY_ADVICE,
  ),
  defect(
    "the rule has the guide's old pattern, which matches nothing",
    ({ clients }) => setPattern(clients, { prefix: 'schemas/pending/' }),
    ['rule-pattern', 'fail', RULE],
    hides('second-validator'),
    MENDED_BY_ADVICE,
  ),
  defect(
    'the rule has a wildcard where EventBridge wants an operator',
    ({ clients }) => setPattern(clients, 'schemas/*/pending/schema.json'),
    ['rule-pattern', 'fail', RULE],
    hides('second-validator'),
    MENDED_BY_ADVICE,
  ),
  defect(
    'the rule matches what the validator writes, too',
    ({ clients }) => setPattern(clients, { prefix: 'schemas/' }),
    ['rule-pattern', 'warn', 'no candidate'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the rule has no target',
    ({ clients: { events } }) =>
      events.send(new RemoveTargetsCommand({ Rule: RULE, Ids: ['validator'] })),
    ['rule-target', 'fail', RULE],
    hides('queue', 'dead-letters', 'second-validator'),
  ),
  defect(
    'nobody reads the queue',
    async ({ clients }) =>
      clients.lambda.send(new DeleteEventSourceMappingCommand({ UUID: await mappingOf(clients) })),
    ['queue', 'fail', QUEUE],
    hides('dead-letters', 'second-validator'),
    MENDED_BY_ADVICE,
  ),
  defect(
    'Lambda reads the queue no longer',
    async ({ clients }) =>
      clients.lambda.send(
        new UpdateEventSourceMappingCommand({ UUID: await mappingOf(clients), Enabled: false }),
      ),
    ['queue', 'fail', 'Disabled'],
    hides('second-validator'),
    MENDED_BY_ADVICE,
  ),
  defect(
    'the queue is gone',
    ({ clients: { sqs } }) =>
      sqs.send(new DeleteQueueCommand({ QueueUrl: queueUrl(motoUrl(), QUEUE) })),
    ['queue', 'fail', QUEUE],
    hides('dead-letters', 'second-validator'),
  ),
  defect(
    'the queue takes nothing from the rule',
    ({ clients }) => setQueue(clients, { Policy: '' }),
    ['queue', 'fail', 'does not let'],
  ),
  defect(
    'the queue shows an event again before the function may be done with it',
    ({ clients }) => setQueue(clients, { VisibilityTimeout: '30', Policy: QUEUE_POLICY }),
    ['queue', 'warn', '30'],
  ),
  defect(
    'the queue drops an event that fails again and again',
    ({ clients }) => setQueue(clients, { RedrivePolicy: '', Policy: QUEUE_POLICY }),
    ['dead-letters', 'warn', 'no dead letters'],
  ),
  defect('an event failed five times', ({ clients }) => sendTo(clients, DEAD_LETTERS), [
    'dead-letters',
    'fail',
    '1',
  ]),
  defect('an event came to no end', ({ clients }) => sendTo(clients, ON_FAILURE), [
    'failure-queue',
    'fail',
    '1',
  ]),
  defect(
    'a second rule leads to an old function',
    async ({ clients, keys }) => {
      await makeFunction(clients, keys, { FunctionName: 'schema-validator-old' });
      await allowRule(clients, 'schema-validator-old', 'old-trigger');
      await setPattern(clients, { suffix: '/pending/schema.json' }, 'old-trigger');
      await clients.events.send(
        new PutTargetsCommand({ Rule: 'old-trigger', Targets: [{ Id: '1', Arn: OTHER_FUNCTION }] }),
      );
    },
    ['second-validator', 'fail', 'schema-validator-old'],
    MENDED_BY_ADVICE,
  ),
];
