import type { AthenaClient } from '@aws-sdk/client-athena';
import { clientSettings, DEFAULT_LIMITS, type AwsLimits } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';

/** Fewer tries than for the registry: little time of a run is left when its statements run. */
export const LAKE_LIMITS: AwsLimits = { ...DEFAULT_LIMITS, attempts: 4, timeoutMs: 30_000 };

/** A client of Athena; a UserError for an endpoint or a proxy that isn't a URL. */
export async function athenaClient(environment: Environment): Promise<AthenaClient> {
  const [{ AthenaClient }, settings] = await Promise.all([
    import('@aws-sdk/client-athena'),
    clientSettings('Athena', environment, LAKE_LIMITS),
  ]);
  return new AthenaClient(settings);
}
