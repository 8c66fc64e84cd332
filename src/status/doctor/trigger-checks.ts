import type { Installation } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { Described } from './deployment-checks.js';
import type { Validator } from './find-validator.js';
import type { Place } from './place.js';
import { failureQueueChecks, queueChecks } from './queue-checks.js';
import { ruleChecks, targetChecks } from './rule-checks.js';
import { scheduleChecks } from './schedule-checks.js';
import { secondValidatorChecks } from './second-validator-checks.js';
import { bareFunction, isFunction, isQueue, ownRules, targetsOf, type Trigger } from './trigger.js';

/** The way from an upload to the validator, and where events go that it can't decide. */
export async function triggerChecks(
  look: Installation,
  trigger: Trigger,
  place: Place,
  { validator, described }: { readonly validator: Validator; readonly described: Described },
): Promise<readonly Check[]> {
  const { name, facts } = validator;
  const functions = ownRules(trigger, place, name)
    .flatMap((rule) => targetsOf(rule).map(({ arn }) => arn))
    .filter(isFunction);
  const policies = await Promise.all(
    [...new Set(functions)].map(async (arn) => [arn, await look.invokePolicy(arn)] as const),
  );
  const onFailure = facts === undefined ? undefined : await look.onFailure(facts.name);
  const failed =
    onFailure?.kind === 'known' && isQueue(onFailure.value)
      ? await look.queue(onFailure.value)
      : undefined;
  const writer = described.kind === 'file' ? (described.file.function ?? undefined) : undefined;
  // One that is gone is no second validator; that the file names it, deployment-agrees tells.
  const isThere = writer !== undefined && (await look.lambda(writer)).kind === 'known';
  const schedule =
    facts === undefined
      ? []
      : scheduleChecks(facts, await look.rules(), await look.rulesTo(bareFunction(facts.arn)));
  return [
    ...schedule,
    ...ruleChecks(trigger, place, name),
    ...targetChecks(trigger, place, name, new Map(policies)),
    ...queueChecks(trigger, place, name, facts),
    ...(facts === undefined || onFailure === undefined
      ? []
      : failureQueueChecks(facts, onFailure, failed)),
    ...secondValidatorChecks(trigger, place, isThere ? writer : undefined),
  ];
}
