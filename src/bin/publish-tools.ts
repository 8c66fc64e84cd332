import { setTimeout as pause } from 'node:timers/promises';
import type { PublishTools } from '../gate/publish.js';
import { placesOf } from './places.js';
import { parseRegistryUrl } from './registry-url.js';
import { checkTools } from './wiring.js';

/** What publishing needs of the outside world besides git and the registry. `progress` shows a line to people who watch. */
export async function publishTools(
  registryUrl: string,
  progress: (line: string) => void,
): Promise<PublishTools> {
  const now = (): Date => new Date();
  const place = parseRegistryUrl(registryUrl, 'registry');
  const sleep =
    place.kind === 'directory'
      ? await validatingSleep(place.directory, progress)
      : (ms: number): Promise<void> => pause(ms);
  return { ...checkTools(now(), placesOf(registryUrl)), now, sleep, progress };
}

/** Behind a directory no Lambda waits for candidates, so whoever waits for one validates it meanwhile. */
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
