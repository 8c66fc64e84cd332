import type { WatchCatchUp } from '../backfill/watch.js';
import { readWatchSettings } from '../protocol/catch-up-settings.js';
import { parseRegistryUrl } from './registry-url.js';

/**
 * How far catch-ups are, where the environment says what records and runs them; undefined for a
 * directory, whose items tell all that is known.
 */
export async function catchUpWatch(registryUrl: string): Promise<WatchCatchUp | undefined> {
  if (parseRegistryUrl(registryUrl, 'registry').kind === 'directory') return undefined;
  const settings = readWatchSettings(process.env);
  if (settings.trackingTable === null && settings.stateMachineArn === null) return undefined;
  const { awsWatch } = await import('../backfill/aws-watch.js');
  return awsWatch(settings, process.env, () => new Date());
}
