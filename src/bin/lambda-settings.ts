import { UserError } from '../errors.js';
import { readCatchUpSettings, type CatchUpAwsSettings } from '../protocol/catch-up-settings.js';
import { readEncryption, type Encryption } from '../protocol/encryption.js';
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

/** What catch-ups in AWS have beside. Throws a UserError that names every wrong variable. */
export function catchUpSettings(environment: Environment): CatchUpAwsSettings {
  return orThrow(readCatchUpSettings(environment));
}

/**
 * How the topics of the registry in `bucket` are activated. Throws a UserError that names every
 * wrong variable.
 */
export function activationSettings(environment: Environment, bucket: string): ActivationSettings {
  return orThrow(readActivationSettings(environment, bucket));
}

/** What the gate's writes to S3 ask for. Throws a UserError that names the wrong variable. */
export function encryptionSettings(environment: Environment): Encryption | undefined {
  return orThrow(readEncryption(environment));
}

function orThrow<T extends object | undefined>(read: T | SettingsProblems): T {
  if (read !== undefined && 'problems' in read)
    throw new UserError(read.problems.join('; '), 'config');
  return read;
}
