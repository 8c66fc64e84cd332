import { counted } from '../../core/text/counted.js';
import { quoted } from '../../core/text/quoted.js';
import type { Fact, FunctionFacts, Queue } from '../../installation/installation.js';
import type { Check, CheckId } from '../../protocol/doctor-report.js';
import { awsCommand } from './aws-command.js';
import { fail, notKnown, ok, orOk, warn } from './checks.js';
import type { Place } from './place.js';
import { letsService } from './resource-policy.js';
import { ownRules, targetsOf, type QueueFacts, type Trigger } from './trigger.js';

/**
 * The queues between the rules and the validator, and their dead letters. `lambda`: the validator,
 * where it is known. Nothing where no rule leads to a queue.
 */
export function queueChecks(
  trigger: Trigger,
  place: Place,
  validator: string | undefined,
  lambda: FunctionFacts | undefined,
): readonly Check[] {
  const own = ownRules(trigger, place, validator);
  const feeders = (arn: string): readonly string[] =>
    own
      .filter((rule) => targetsOf(rule).some((target) => target.arn === arn))
      .map((rule) => rule.arn);
  const fed = [...trigger.queues].filter(
    ([arn]) => feeders(arn).length > 0 || trigger.direct.some((one) => one.arn === arn),
  );
  return fed.flatMap(([arn, facts]) => [
    ...orOk(
      queueProblems(arn, facts, feeders(arn), lambda),
      ok('queue', arn, 'The queue takes the events, and Lambda reads it'),
    ),
    ...deadLetterChecks(arn, facts),
  ]);
}

function queueProblems(
  arn: string,
  { queue, sources }: QueueFacts,
  rules: readonly string[],
  lambda: FunctionFacts | undefined,
): readonly Check[] {
  const id = 'queue';
  if (queue.kind === 'absent')
    return [
      fail(
        id,
        arn,
        'There is no such queue, so the events are lost',
        `Create it, or lead the rule elsewhere: ${awsCommand('sqs create-queue', { 'queue-name': arn.split(':')[5] ?? '' })}`,
      ),
    ];
  return [
    ...(queue.kind === 'known'
      ? queueSettings(queue.value, rules, lambda)
      : [notKnown(id, arn, queue)]),
    ...sourceProblems(arn, sources, lambda),
  ];
}

function queueSettings(
  queue: Queue,
  rules: readonly string[],
  lambda: FunctionFacts | undefined,
): readonly Check[] {
  const id = 'queue';
  const { name, url, policy, visibilityTimeout } = queue;
  const shut = rules.filter(
    (source) =>
      !letsService(policy, { service: 'events.amazonaws.com', action: 'sqs:SendMessage', source }),
  );
  const seconds = lambda?.timeout ?? 0;
  return [
    ...shut.map((rule) =>
      fail(
        id,
        name,
        `The queue's policy does not let ${rule} send to it, so EventBridge drops the events`,
        `Allow events.amazonaws.com sqs:SendMessage with aws:SourceArn ${rule}: ${awsCommand('sqs set-queue-attributes', { 'queue-url': url })} --attributes file://policy.json (Terraform: the output queue_policy of infra/names)`,
      ),
    ),
    ...(visibilityTimeout < seconds
      ? [
          warn(
            id,
            name,
            `Its visibility timeout (${visibilityTimeout} s) is shorter than the function's (${seconds} s), so a candidate that takes long is validated twice at once`,
            awsCommand('sqs set-queue-attributes', {
              'queue-url': url,
              attributes: `VisibilityTimeout=${6 * seconds}`,
            }),
          ),
        ]
      : []),
  ];
}

function sourceProblems(
  arn: string,
  sources: QueueFacts['sources'],
  lambda: FunctionFacts | undefined,
): readonly Check[] {
  const id = 'queue';
  if (sources.kind !== 'known')
    return sources.kind === 'absent' ? [] : [notKnown(id, arn, sources)];
  if (sources.value.length === 0)
    return [
      fail(
        id,
        arn,
        'No function reads the queue, so its events wait until they are dropped',
        awsCommand('lambda create-event-source-mapping', {
          'function-name': lambda?.name ?? 'NAME',
          'event-source-arn': arn,
          'batch-size': '1',
          'function-response-types': 'ReportBatchItemFailures',
        }),
      ),
    ];
  return sources.value.flatMap(({ id: uuid, state, reportsFailures, functionArn }) => [
    ...(/^(?:Disabled|Disabling)$/.test(state)
      ? [
          fail(
            id,
            arn,
            `${functionArn} does not read the queue: the mapping is ${state}`,
            `${awsCommand('lambda update-event-source-mapping', { uuid })} --enabled`,
          ),
        ]
      : []),
    ...(reportsFailures
      ? []
      : [
          warn(
            id,
            arn,
            'The mapping does not report single failures, so a candidate that fails takes its whole batch back with it',
            awsCommand('lambda update-event-source-mapping', {
              uuid,
              'function-response-types': 'ReportBatchItemFailures',
            }),
          ),
        ]),
  ]);
}

function deadLetterChecks(arn: string, { queue, deadLetters }: QueueFacts): readonly Check[] {
  const id = 'dead-letters';
  if (queue.kind !== 'known') return [];
  if (deadLetters === undefined)
    return [
      warn(
        id,
        arn,
        'The queue has no dead letters: an event that fails again and again is dropped when it is too old',
        `${awsCommand('sqs set-queue-attributes', { 'queue-url': queue.value.url })} --attributes file://redrive.json, with a RedrivePolicy (Terraform sets it)`,
      ),
    ];
  return [
    emptyCheck(id, deadLetters, queue.value.deadLetterArn ?? arn, (dead) =>
      awsCommand('sqs start-message-move-task', { 'source-arn': dead.arn }),
    ),
  ];
}

/** Where the events of the function go that no retry could bring to an end. */
export function failureQueueChecks(
  lambda: FunctionFacts,
  onFailure: Fact<string>,
  queue: Fact<Queue> | undefined,
): readonly Check[] {
  const id = 'failure-queue';
  const { name } = lambda;
  if (onFailure.kind === 'absent')
    return [
      warn(
        id,
        name,
        'The function has no place for events that no retry could bring to an end, so they are lost without a trace',
        awsCommand('lambda put-function-event-invoke-config', {
          'function-name': name,
          'destination-config': '{"OnFailure":{"Destination":"ARN of a queue"}}',
        }),
      ),
    ];
  if (onFailure.kind !== 'known') return [notKnown(id, name, onFailure)];
  if (queue === undefined)
    return [
      ok(
        id,
        onFailure.value,
        `What fails goes to ${quoted(onFailure.value)}, which can't be counted`,
      ),
    ];
  return [
    emptyCheck(
      id,
      queue,
      onFailure.value,
      ({ url }) =>
        `Read what failed (${awsCommand('sqs receive-message', { 'queue-url': url })}), mend the cause, and send the events to the function again: ${awsCommand('lambda invoke', { 'function-name': name })} --payload file://event.json out.json`,
    ),
  ];
}

function emptyCheck(
  id: CheckId,
  queue: Fact<Queue>,
  arn: string,
  fix: (queue: Queue) => string,
): Check {
  if (queue.kind === 'absent')
    return fail(
      id,
      arn,
      'There is no such queue, so what fails is lost',
      awsCommand('sqs create-queue', { 'queue-name': arn.split(':')[5] ?? '' }),
    );
  if (queue.kind !== 'known') return notKnown(id, arn, queue);
  if (queue.value.messages === 0) return ok(id, queue.value.name, 'The queue is empty');
  return fail(
    id,
    queue.value.name,
    `${counted(queue.value.messages, 'event')} failed, and ${queue.value.messages === 1 ? 'its candidate was' : 'their candidates were'} not decided`,
    `Once the cause is gone: ${fix(queue.value)}`,
  );
}
