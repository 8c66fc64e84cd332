import { quoted } from '../../core/text/quoted.js';
import type { Fact, Target } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { awsCommand } from './aws-command.js';
import { fail, notKnown, ok, orOk, untold, warn } from './checks.js';
import { patternFor, sampleKeys, type Place } from './place.js';
import { letsService } from './resource-policy.js';
import {
  isFunction,
  isQueue,
  ownRules,
  targetsOf,
  type LeadingRule,
  type Trigger,
} from './trigger.js';

const NEXT = 'Mend the rule first';

/** The rules that should lead candidates to the validator, as far as it is known which one that is. */
export function ruleChecks(
  trigger: Trigger,
  place: Place,
  validator: string | undefined,
): readonly Check[] {
  const { rules, direct } = trigger;
  const about = `s3://${place.bucket}/${sampleKeys(place).everyPending}`;
  if ('kind' in rules) return [notKnown('rule', about, rules)];
  const own = ownRules(trigger, place, validator);
  if (own.length === 0)
    return direct.length > 0
      ? [ok('rule', about, 'No rule is needed: the bucket tells the validator itself')]
      : [noRule(place, about)];
  return [
    ok('rule', own.map(({ name }) => name).join(', '), 'A rule is there for this registry'),
    ...orOk(
      own.flatMap((rule) => stateProblem(rule, own)),
      ok('rule-state', about, 'Every rule is enabled'),
    ),
    ...patternChecks(own, place),
  ];
}

function noRule(place: Place, about: string): Check {
  const put = awsCommand('events put-rule', {
    name: 'schema-upload-trigger',
    'event-pattern': patternFor(place),
  });
  return fail(
    'rule',
    about,
    'No EventBridge rule of this account and region is about the registry, so no candidate is ever validated',
    `${put}, then ${awsCommand('events put-targets', { rule: 'schema-upload-trigger' })} --targets Id=validator,Arn=ARN (Terraform does both)`,
  );
}

function stateProblem(rule: LeadingRule, own: readonly LeadingRule[]): readonly Check[] {
  if (rule.state !== 'DISABLED') return [];
  const isReplaced = own.some(
    ({ state, letsCandidates }) => state !== 'DISABLED' && letsCandidates === true,
  );
  return [
    (isReplaced ? warn : fail)(
      'rule-state',
      rule.name,
      'The rule is disabled, so it passes nothing on',
      awsCommand('events enable-rule', { name: rule.name }),
    ),
  ];
}

function patternChecks(own: readonly LeadingRule[], place: Place): readonly Check[] {
  const id = 'rule-pattern';
  const mend = ({ name }: LeadingRule): string =>
    awsCommand('events put-rule', { name, 'event-pattern': patternFor(place) });
  const { everyPending } = sampleKeys(place);
  const isLet = own.some(({ letsCandidates }) => letsCandidates === true);
  const problems = own.flatMap((rule): readonly Check[] => {
    if (rule.letsCandidates === undefined)
      return [
        untold(
          id,
          rule.name,
          `its pattern has operators that doctor can't judge: ${rule.pattern}`,
          mend(rule),
        ),
      ];
    if (!rule.letsCandidates)
      return [
        (isLet ? warn : fail)(
          id,
          rule.name,
          `Its pattern lets no candidate of s3://${place.bucket}/${everyPending} through: ${rule.pattern}`,
          mend(rule),
        ),
      ];
    if (rule.alsoLets.length === 0) return [];
    return [
      warn(
        id,
        rule.name,
        `Its pattern also lets through what is no candidate, such as ${quoted(rule.alsoLets[0] ?? '')}: every activation starts the validator again for nothing`,
        mend(rule),
      ),
    ];
  });
  return orOk(
    problems,
    ok(id, everyPending, 'The pattern lets candidates through, and nothing else'),
  );
}

/** Where rules lead, and whether they may. `policies`: of functions, by ARN. */
export function targetChecks(
  trigger: Trigger,
  place: Place,
  validator: string | undefined,
  policies: ReadonlyMap<string, Fact<string>>,
): readonly Check[] {
  const id = 'rule-target';
  const { everyPending } = sampleKeys(place);
  if ('kind' in trigger.rules) return [notKnown(id, everyPending, trigger.rules)];
  const own = ownRules(trigger, place, validator);
  if (own.length === 0)
    return trigger.direct.length > 0 ? [] : [untold(id, everyPending, 'there is no rule', NEXT)];
  const problems = own.flatMap((rule): readonly Check[] => {
    if ('kind' in rule.targets) return [notKnown(id, rule.name, rule.targets)];
    if (isLeading(rule))
      return rule.targets.flatMap((target) => targetProblem(rule, target, policies));
    // Beside a rule that leads on, one that leads nowhere does no harm.
    return own.some((other) => other.state !== 'DISABLED' && isLeading(other))
      ? []
      : [nowhere(rule, validator)];
  });
  return orOk(
    problems,
    ok(
      id,
      own.flatMap((rule) => targetsOf(rule).map(({ arn }) => arn)).join(', '),
      'Every rule leads to a queue or a function, and may',
    ),
  );
}

function isLeading(rule: LeadingRule): boolean {
  return targetsOf(rule).some(({ arn }) => isFunction(arn) || isQueue(arn));
}

function nowhere(rule: LeadingRule, validator: string | undefined): Check {
  const arn = validator?.startsWith('arn:') === true ? validator : 'ARN';
  const fix = `${awsCommand('events put-targets', { rule: rule.name, targets: `Id=validator,Arn=${arn}` })}, with the ARN of the queue or of the validator`;
  return targetsOf(rule).length === 0
    ? fail('rule-target', rule.name, 'The rule has no target, so its events go nowhere', fix)
    : untold(
        'rule-target',
        rule.name,
        `doctor follows rules to queues and functions only, and this one leads to ${targetsOf(rule)
          .map(({ arn: one }) => one)
          .join(', ')}`,
        fix,
      );
}

function targetProblem(
  rule: LeadingRule,
  target: Target,
  policies: ReadonlyMap<string, Fact<string>>,
): readonly Check[] {
  const transformed = target.isTransformed
    ? [
        warn(
          'rule-target',
          target.arn,
          `The rule ${quoted(rule.name)} passes on something else than the event, which the validator may not understand`,
          `Set the target without an input: ${awsCommand('events put-targets', { rule: rule.name, targets: `Id=${target.id},Arn=${target.arn}` })}`,
        ),
      ]
    : [];
  if (!isFunction(target.arn)) return transformed;
  const policy = policies.get(target.arn);
  if (policy === undefined) return transformed;
  if (policy.kind !== 'known' && policy.kind !== 'absent')
    return [...transformed, notKnown('rule-target', target.arn, policy)];
  const isAllowed =
    policy.kind === 'known' &&
    letsService(policy.value, {
      service: 'events.amazonaws.com',
      action: 'lambda:InvokeFunction',
      source: rule.arn,
    });
  if (isAllowed) return transformed;
  return [
    ...transformed,
    fail(
      'rule-target',
      target.arn,
      `The function does not let the rule ${quoted(rule.name)} invoke it, so EventBridge drops the events`,
      awsCommand('lambda add-permission', {
        'function-name': target.arn,
        'statement-id': 'uploads',
        action: 'lambda:InvokeFunction',
        principal: 'events.amazonaws.com',
        'source-arn': rule.arn,
      }),
    ),
  ];
}
