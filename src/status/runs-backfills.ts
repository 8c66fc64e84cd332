import { Fault } from '../errors.js';
import { storedDeployment } from '../protocol/stored-deployment.js';
import type { Registry } from '../registry/registry.js';

/**
 * Whether the validator says in deployment.json that it runs backfills; undefined where it has said
 * nothing yet. Throws a Fault for a file that can't be read, as check and publish do: a status
 * without one would say that all is well.
 */
export async function runsBackfills({ objects, layout }: Registry): Promise<boolean | undefined> {
  const stored = await objects.get(layout.deployment);
  if (stored === undefined) return undefined;
  const file = storedDeployment(stored, objects.locate(layout.deployment));
  if ('fault' in file) throw new Fault(file.fault);
  return file.backfill !== 'none';
}
