import {
  closeSync,
  constants,
  fsync,
  linkSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../errors.js';

const sync = promisify(fsync);

/** Puts the bytes there, whole or not at all, and lasting. `temporary` is a free path of the same file system. */
export async function replaceFile(
  full: string,
  temporary: string,
  bytes: Uint8Array,
): Promise<void> {
  await writeTemporary(temporary, bytes);
  try {
    renameSync(temporary, full);
  } catch (error) {
    discard(temporary);
    throw error;
  }
  await syncFolder(dirname(full));
}

/** The same, but only where nothing stands; false where something does. */
export async function createFile(
  full: string,
  temporary: string,
  bytes: Uint8Array,
): Promise<boolean> {
  await writeTemporary(temporary, bytes);
  try {
    linkSync(temporary, full);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    discard(temporary);
  }
  await syncFolder(dirname(full));
  return true;
}

/** Makes a new name last. Some systems can't open folders or sync them; there the name is as durable as they make it. */
export async function syncFolder(full: string): Promise<void> {
  try {
    const folder = openSync(full, constants.O_RDONLY);
    try {
      await sync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(error) ?? ''))
      throw error;
  }
}

async function writeTemporary(temporary: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, bytes);
      await sync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    discard(temporary);
    throw error;
  }
}

function discard(temporary: string): void {
  try {
    unlinkSync(temporary);
  } catch {
    // It was never made, or stays behind in the folder of what is not finished.
  }
}
