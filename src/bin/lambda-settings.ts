import { UserError } from '../errors.js';
import {
  readActivationSettings,
  readLambdaSettings,
  type ActivationSettings,
  type LambdaSettings,
  type SettingsProblems,
} from '../protocol/settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a UserError that names every variable that is missing or wrong. */
export function lambdaSettings(environment: Environment): LambdaSettings {
  return orThrow(readLambdaSettings(environment));
}

/**
 * How the topics of the registry in `bucket` are activated. Throws a UserError that names every
 * wrong variable.
 */
export function activationSettings(environment: Environment, bucket: string): ActivationSettings {
  return orThrow(readActivationSettings(environment, bucket));
}

function orThrow<T extends object>(read: T | SettingsProblems): T {
  if ('problems' in read) throw new UserError(read.problems.join('; '), 'config');
  return read;
}
