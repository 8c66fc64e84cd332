import { sharedDirectory } from '../directory/shared-directory.js';
import type { Backfill } from './backfill.js';

/** As Step Functions names executions. */
const NAME = /^[A-Za-z0-9._-]{1,80}$/;

/** The embedded stand-in for a state machine: it records what would be run, one file a name. */
export function directoryBackfill(directory: string): Backfill {
  const { files, locate } = sharedDirectory(directory);
  return {
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
