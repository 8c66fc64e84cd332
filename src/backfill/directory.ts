import { sharedDirectory } from '../directory/shared-directory.js';
import type { Backfill } from './backfill.js';

/**
 * As for executions:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
const NAME = /^[A-Za-z0-9._-]{1,80}$/;

/**
 * The embedded substitute for a state machine: it records each run's input in a file of the run's
 * name.
 */
export function directoryBackfill(directory: string): Backfill {
  const { files, locate } = sharedDirectory(directory);
  return {
    check: () => Promise.resolve(undefined),
    start: async (name, input) => {
      if (!NAME.test(name))
        throw new TypeError(`Not a name of a backfill: ${JSON.stringify(name)}`);
      const path = `schema-gate/executions/${name}.json`;
      const bytes = Buffer.from(`${JSON.stringify(input, null, 2)}\n`);
      const isNew = await files.create(path, bytes);
      return { kind: isNew ? 'started' : 'exists', id: locate(path) };
    },
  };
}
