import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryRegistry } from '../../src/registry/directory.js';
import { registryContract } from '../contracts/registry.js';

registryContract('a directory', () => {
  const directory = mkdtempSync(join(tmpdir(), 'schema-gate-registry-'));
  const close = (): Promise<void> => {
    rmSync(directory, { recursive: true, force: true });
    return Promise.resolve();
  };
  return Promise.resolve({ registry: directoryRegistry(directory), close });
});
