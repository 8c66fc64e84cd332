import { setTimeout as pause } from 'node:timers/promises';
import type { PublishTools } from '../gate/publish.js';
import { placesOf } from './places.js';
import { parseRegistryUrl } from './registry-url.js';
import { checkTools } from './wiring.js';

/** What publishing needs besides git and the registry. `progress` prints a line while it waits. */
export async function publishTools(
  registryUrl: string,
  progress: (line: string) => void,
): Promise<PublishTools> {
  const now = (): Date => new Date();
  const location = parseRegistryUrl(registryUrl, 'registry');
  const sleep =
    location.kind === 'directory'
      ? await validatingSleep(location.directory, progress)
      : (ms: number): Promise<void> => pause(ms);
  return { ...checkTools(now(), placesOf(registryUrl)), now, sleep, progress };
}

/**
 * No Lambda watches a directory, so a publication that waits there validates the candidates itself.
 */
async function validatingSleep(
  directory: string,
  progress: (line: string) => void,
): Promise<(ms: number) => Promise<void>> {
  const [{ directoryPorts }, { sweep }] = await Promise.all([
    import('./directory-ports.js'),
    import('../validator/sweep.js'),
  ]);
  const ports = directoryPorts(directory, () => undefined);
  return async (ms) => {
    const { results, faults } = await sweep(ports, 0);
    for (const fault of faults) progress(fault.message);
    if (results.length === 0) await pause(ms);
  };
}
