import { setTimeout as pause } from 'node:timers/promises';
import type { PublishTools } from '../gate/publish.js';
import { approvalSigner } from './approval-key.js';
import { embeddedIn, placesOf } from './places.js';
import { parseRegistryUrl } from './registry-url.js';
import { checkTools } from './wiring.js';
import { catchUpWatch } from './catch-up-watch.js';

/** What publishing needs besides git and the registry. `progress` prints a line while it waits. */
export async function publishTools(
  registryUrl: string,
  { isDryRun, progress }: { readonly isDryRun: boolean; readonly progress: (line: string) => void },
): Promise<PublishTools> {
  const now = (): Date => new Date();
  const location = parseRegistryUrl(registryUrl, 'registry');
  const sleep =
    location.kind === 'directory'
      ? await validatingSleep(location.directory, isDryRun, progress)
      : (ms: number): Promise<void> => pause(ms);
  return {
    ...checkTools(now(), placesOf(registryUrl), embeddedIn(registryUrl)),
    now,
    sleep,
    progress,
    watch: await catchUpWatch(registryUrl),
    signApproval: approvalSigner(process.env),
  };
}

/**
 * No Lambda watches a directory, so a publication that waits there validates the candidates itself.
 */
async function validatingSleep(
  directory: string,
  isDryRun: boolean,
  progress: (line: string) => void,
): Promise<(ms: number) => Promise<void>> {
  const [{ directoryPorts }, { describe }, { sweep }] = await Promise.all([
    import('./directory-ports.js'),
    import('../validator/describe.js'),
    import('../validator/sweep.js'),
  ]);
  const ports = directoryPorts(directory, () => undefined);
  if (!isDryRun) await describe(ports, false);
  return async (ms) => {
    const { results, faults } = await sweep(ports, { olderThanMs: 0 });
    for (const fault of faults) progress(fault.message);
    if (results.length === 0) await pause(ms);
  };
}
