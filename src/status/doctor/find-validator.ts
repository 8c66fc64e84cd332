import type { Installation } from '../../installation/installation.js';
import type { FunctionFacts, Fact } from '../../installation/installation.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import type { Described } from './deployment-checks.js';
import { readableSettings, UNNAMED } from './function-checks.js';
import type { Located } from './identity-checks.js';
import type { Place } from './place.js';
import {
  isFunction,
  isNamed,
  isQueue,
  ownRules,
  reachedFunctions,
  targetsOf,
  type Trigger,
} from './trigger.js';

/** The validator, and what it is told. */
export interface Validator {
  /** Name or ARN; undefined where nothing names it. */
  readonly name: string | undefined;
  readonly lambda: Fact<FunctionFacts> | undefined;
  readonly facts: FunctionFacts | undefined;
  /** Its own settings; undefined where they could not be read. */
  readonly told: LambdaSettings | undefined;
  /** Its own settings, or those that it most likely has. */
  readonly settings: LambdaSettings;
  /** The registry table that its settings name. */
  readonly table: string | undefined;
}

/** `named`: by the user, who knows best. */
export async function findValidator(
  look: Installation,
  place: Place,
  named: string | undefined,
  { described, trigger }: { readonly described: Described; readonly trigger: Trigger },
): Promise<Validator> {
  const name = named ?? validatorIn(described, trigger, place);
  const lambda = name === undefined ? undefined : await look.lambda(name);
  const facts = lambda?.kind === 'known' ? lambda.value : undefined;
  const told =
    facts?.environment === undefined ? undefined : readableSettings(facts.environment, place);
  return {
    name,
    lambda,
    facts,
    told,
    settings: told ?? assumedSettings(place, described),
    table: told?.registryTable === UNNAMED ? undefined : told?.registryTable,
  };
}

/** What candidates reach; where they reach nothing, what deployment.json names. */
function validatorIn(described: Described, trigger: Trigger, place: Place): string | undefined {
  const named = described.kind === 'file' ? (described.file.function ?? undefined) : undefined;
  const reached = [...reachedFunctions(trigger).keys()];
  if (reached.length > 0)
    return reached.find((arn) => named !== undefined && isNamed(arn, named)) ?? reached[0];
  if (named !== undefined) return named;
  // A rule that is disabled, or lets nothing through, still leads somewhere.
  const own = ownRules(trigger, place, undefined).flatMap((rule) => targetsOf(rule));
  const direct = own.map(({ arn }) => arn).find(isFunction);
  if (direct !== undefined) return direct;
  const [source] = own.flatMap(({ arn }) => {
    const sources = trigger.queues.get(arn)?.sources;
    return sources?.kind === 'known' ? sources.value : [];
  });
  return source?.functionArn;
}

/** Where the function's settings are not known, the defaults, with the databases that it described. */
function assumedSettings(place: Place, described: Described): LambdaSettings {
  const defaults = readableSettings({}, place);
  if (described.kind !== 'file') return defaults;
  const { databases } = described.file;
  const places = { ...defaults.settings.places, databases };
  return { ...defaults, settings: { ...defaults.settings, places } };
}

/** What has to lie in the caller's account and region. */
export function locatedIn(
  trigger: Trigger,
  place: Place,
  facts: FunctionFacts | undefined,
  { stateMachineArn }: LambdaSettings,
): readonly Located[] {
  const targets = ownRules(trigger, place, facts?.arn).flatMap((rule) => targetsOf(rule));
  const arns = [
    ...(facts === undefined ? [] : [facts.arn]),
    ...targets.map(({ arn }) => arn).filter((arn) => isQueue(arn) || isFunction(arn)),
    ...(stateMachineArn?.startsWith('arn:') === true ? [stateMachineArn] : []),
  ];
  return [...new Set(arns)].map((arn) => ({ about: arn, arn }));
}
