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

/** Writes a file atomically and durably. `temporary` is an unused path of the same file system. */
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

/** Like replaceFile, but only if the path is unused; false if it isn't. */
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

/**
 * By path of the folder: its running sync, and the next one, which all calls during the running one
 * share.
 */
const syncs = new Map<string, { running: Promise<void>; next?: Promise<void> }>();

/**
 * Makes new names in a folder durable. Calls during a sync share the next one, since the running
 * one may have missed their names.
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

/** Some systems can't open or sync folders; then the system alone decides how durable a name is. */
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
    // The file was never created, or it stays in the scratch folder, where it does no harm.
  }
}
