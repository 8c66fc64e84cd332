import pMap from 'p-map';
import type {
  EventSource,
  Fact,
  Installation,
  Notification,
  Notifications,
  Queue,
  Rule,
  Target,
  Unread,
} from '../../installation/installation.js';
import { directNotifications } from './bucket-checks.js';
import { awsCommand } from './aws-command.js';
import { createdEvent, matchesPattern } from './event-pattern.js';
import { sampleKeys, type Place } from './place.js';

/** A rule, what it lets through of the registry, and where it leads. */
export interface LeadingRule extends Rule {
  /** Whether it lets candidates through; undefined where its operators are not known. */
  readonly letsCandidates: boolean | undefined;
  /** Keys that are no candidates, and that it lets through all the same. */
  readonly alsoLets: readonly string[];
  readonly targets: readonly Target[] | Unread;
}

export interface QueueFacts {
  readonly queue: Fact<Queue>;
  readonly sources: Fact<readonly EventSource[]>;
  readonly deadLetters: Fact<Queue> | undefined;
}

/** How uploads reach the validator. */
export interface Trigger {
  readonly rules: readonly LeadingRule[] | Unread;
  /** S3's own notifications of candidates. */
  readonly direct: readonly Notification[];
  /** Why S3's own notifications are not known; undefined where they are. */
  readonly unreadDirect: Unread | undefined;
  /** By ARN: the queues that a rule or the bucket feeds. */
  readonly queues: ReadonlyMap<string, QueueFacts>;
}

const IN_FLIGHT = 8;

/** Follows the rules of the account to the functions that they lead to. */
export async function readTrigger(
  installation: Installation,
  place: Place,
  at: { readonly account: string; readonly region: string },
  notifications: Fact<Notifications>,
): Promise<Trigger> {
  const direct =
    notifications.kind === 'known' ? directNotifications(notifications.value, place) : [];
  const found = await installation.rules();
  const all = found.kind === 'known' ? found.value : [];
  const judged = all.map((rule) => ({ rule, ...judgedRule(rule, place, at) }));
  // An account may have hundreds of rules: where one lets candidates through, no other matters.
  const isLet = judged.some(({ letsCandidates }) => letsCandidates !== false);
  const followed = judged.filter(({ letsCandidates, rule: { pattern } }) =>
    isLet
      ? letsCandidates !== false
      : pattern.includes(JSON.stringify(place.bucket)) || pattern.includes('"aws.s3"'),
  );
  const rules = await pMap(
    followed,
    async ({ rule, ...facts }) => ({
      ...rule,
      ...facts,
      targets: await readTargets(installation, rule.name),
    }),
    { concurrency: IN_FLIGHT },
  );
  const arns = [...rules.flatMap(queuesOf), ...direct.map(({ arn }) => arn).filter(isQueue)];
  const queues = await pMap(
    [...new Set(arns)],
    async (arn) => [arn, await readQueue(installation, arn)] as const,
    { concurrency: IN_FLIGHT },
  );
  return {
    rules: found.kind === 'known' || found.kind === 'absent' ? rules : found,
    direct,
    unreadDirect:
      notifications.kind === 'known' || notifications.kind === 'absent' ? undefined : notifications,
    queues: new Map(queues),
  };
}

function judgedRule(
  { pattern }: Rule,
  place: Place,
  at: { readonly account: string; readonly region: string },
): Pick<LeadingRule, 'letsCandidates' | 'alsoLets'> {
  const { pending, others } = sampleKeys(place);
  const lets = (key: string): boolean | undefined =>
    matchesPattern(pattern, createdEvent({ bucket: place.bucket, key }, at));
  return {
    letsCandidates: lets(pending),
    alsoLets: others.filter((key) => lets(key) === true),
  };
}

async function readTargets(
  installation: Installation,
  rule: string,
): Promise<LeadingRule['targets']> {
  const targets = await installation.targets(rule);
  if (targets.kind === 'known') return targets.value;
  return targets.kind === 'absent' ? [] : targets;
}

async function readQueue(installation: Installation, arn: string): Promise<QueueFacts> {
  const [queue, sources] = await Promise.all([
    installation.queue(arn),
    installation.eventSources(arn),
  ]);
  const dead = queue.kind === 'known' ? queue.value.deadLetterArn : undefined;
  return {
    queue,
    sources,
    deadLetters: dead === undefined ? undefined : await installation.queue(dead),
  };
}

export function targetsOf({ targets }: LeadingRule): readonly Target[] {
  return 'kind' in targets ? [] : targets;
}

export function isQueue(arn: string): boolean {
  return arn.split(':')[2] === 'sqs';
}

export function isFunction(arn: string): boolean {
  return arn.split(':')[2] === 'lambda';
}

function queuesOf(rule: LeadingRule): readonly string[] {
  return targetsOf(rule)
    .map(({ arn }) => arn)
    .filter(isQueue);
}

/** `arn:aws:lambda:…:function:name`, without a version or an alias. */
export function bareFunction(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}

/** The functions that a target or a notification reaches. */
export function functionsAt(arn: string, { queues }: Pick<Trigger, 'queues'>): readonly string[] {
  if (isFunction(arn)) return [bareFunction(arn)];
  const sources = queues.get(arn)?.sources;
  return sources?.kind === 'known'
    ? sources.value.map(({ functionArn }) => bareFunction(functionArn))
    : [];
}

/** Whether an ARN is that of the function that a person names, by its name or its ARN. */
export function isNamed(arn: string, name: string): boolean {
  return bareFunction(arn) === bareFunction(name) || arn.split(':')[6] === name;
}

/**
 * The rules that are about this registry: those that let its candidates through; where there is
 * none, those that should, since they name its bucket or lead to its validator.
 */
export function ownRules(
  { rules, queues }: Trigger,
  place: Place,
  validator: string | undefined,
): readonly LeadingRule[] {
  if ('kind' in rules) return [];
  const letting = rules.filter(({ letsCandidates }) => letsCandidates !== false);
  if (letting.length > 0) return letting;
  return rules.filter(
    (rule) =>
      rule.pattern.includes(JSON.stringify(place.bucket)) ||
      (validator !== undefined &&
        targetsOf(rule).some(({ arn }) =>
          functionsAt(arn, { queues }).some((one) => isNamed(one, validator)),
        )),
  );
}

/** A way on which candidates reach a function. */
export interface Way {
  /** `the rule uploads` */
  readonly words: string;
  /** The command or the change that takes it away. */
  readonly removal: string;
}

/** The functions that candidates reach by an enabled way, sorted. */
export function reachedFunctions(trigger: Trigger): ReadonlyMap<string, readonly Way[]> {
  const rules = 'kind' in trigger.rules ? [] : trigger.rules;
  const ways = [
    ...rules
      .filter(({ letsCandidates, state }) => letsCandidates === true && state !== 'DISABLED')
      .flatMap((rule) =>
        targetsOf(rule).map(({ id, arn }) => ({
          arn,
          way: {
            words: `the rule ${rule.name}`,
            removal: awsCommand('events remove-targets', { rule: rule.name, ids: id }),
          },
        })),
      ),
    ...trigger.direct.map(({ arn }) => ({
      arn,
      way: {
        words: "the bucket's own notification",
        removal: `take ${arn} out of the bucket's own notifications`,
      },
    })),
  ];
  const reached = new Map<string, Way[]>();
  for (const { way, arn } of ways)
    for (const one of functionsAt(arn, trigger))
      reached.set(one, [...(reached.get(one) ?? []), way]);
  return new Map([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Why it is not known where candidates go; undefined where it is. */
export function unreadWay(trigger: Trigger): Unread | undefined {
  const { rules, queues, unreadDirect } = trigger;
  if ('kind' in rules) return rules;
  const letting = rules.filter(({ letsCandidates }) => letsCandidates !== false);
  const [ofRule] = letting.flatMap(({ targets }) => ('kind' in targets ? [targets] : []));
  const fed = [...letting.flatMap(queuesOf), ...trigger.direct.map(({ arn }) => arn)];
  const [ofQueue] = fed.flatMap((arn) => {
    const sources = queues.get(arn)?.sources;
    return sources === undefined || sources.kind === 'known' || sources.kind === 'absent'
      ? []
      : [sources];
  });
  return ofRule ?? ofQueue ?? unreadDirect;
}
