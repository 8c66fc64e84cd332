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

/** By path, the sync of a folder that runs, and the one that all who came meanwhile wait for. */
const syncs = new Map<string, { running: Promise<void>; next?: Promise<void> }>();

/**
 * Makes new names in a folder last. Those who ask while a sync runs share the next one: theirs may have come too late for that one.
 */
export function syncFolder(full: string): Promise<void> {
  const one = syncs.get(full);
  if (one === undefined) return startSync(full);
  return (one.next ??= one.running.catch(() => undefined).then(() => startSync(full)));
}

function startSync(full: string): Promise<void> {
  const running = syncNow(full).finally(() => {
    if (syncs.get(full)?.next === undefined) syncs.delete(full);
  });
  syncs.set(full, { running });
  return running;
}

/** Some systems can't open folders or sync them; there a name is as durable as they make it. */
async function syncNow(full: string): Promise<void> {
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
