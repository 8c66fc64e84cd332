import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, Fault, reasonOf } from '../errors.js';
import type { Backfill } from './backfill.js';

/** The embedded stand-in for a state machine: it records what would be run, one file a name. */
export function directoryBackfill(directory: string): Backfill {
  const folder = join(directory, 'schema-gate', 'executions');
  return {
    start: async (name, input) => {
      const path = join(folder, `${name}.json`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(path, `${JSON.stringify(input, null, 2)}\n`, { flag: 'wx' });
        return { kind: 'started', id: path };
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return { kind: 'exists', id: path };
        throw new Fault(
          `The backfill ${name} could not be recorded at ${path}: ${reasonOf(error)}`,
          { cause: error },
        );
      }
    },
  };
}
