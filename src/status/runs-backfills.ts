import { Fault } from '../errors.js';
import { parseDeployment } from '../protocol/deployment.js';
import type { Registry } from '../registry/registry.js';

/**
 * Whether the validator says in deployment.json that it runs backfills; undefined where it says
 * nothing, or nobody can read it. Read once, when it is asked for.
 */
export function runsBackfills({ objects, layout }: Registry): () => Promise<boolean | undefined> {
  const read = async (): Promise<boolean | undefined> => {
    try {
      const stored = await objects.get(layout.deployment);
      const file = stored === undefined ? undefined : parseDeployment(stored.bytes);
      return file === undefined || 'problem' in file ? undefined : file.backfill !== 'none';
    } catch (error) {
      // It only says more about a problem that is shown anyway.
      if (error instanceof Fault) return undefined;
      throw error;
    }
  };
  let answer: Promise<boolean | undefined> | undefined;
  return () => (answer ??= read());
}
