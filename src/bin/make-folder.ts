import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Like `mkdir -p`. Node's `recursive` never ends if the file system reports ENOENT below a folder
 * that exists, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  const make = (): Promise<string | undefined> =>
    mkdir(path).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST' || error.code === 'ENOENT') return error.code;
        throw error;
      },
    );
  if ((await make()) !== 'ENOENT') return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  if ((await make()) === 'ENOENT') throw new Error(`the folder ${path} can't be created`);
}
