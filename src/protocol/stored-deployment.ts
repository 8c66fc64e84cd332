import { parseDeployment, type DeploymentFile } from './deployment.js';
import { isWithheld, type StoredBytes } from './stored-schema.js';

/**
 * deployment.json as the registry holds it. Where it can't be read, `fault` is the sentence for the
 * Fault of every program that judges or shows by it; `place` is the object's, as people call it.
 */
export function storedDeployment(
  stored: StoredBytes,
  place: string,
): DeploymentFile | { readonly fault: string } {
  const file = isWithheld(stored) ? { problem: 'it is too large' } : parseDeployment(stored.bytes);
  if (!('problem' in file)) return file;
  return {
    fault: `${place} can't be read (${file.problem}), so it is not known what the validator can do; let the validator write it anew`,
  };
}
