import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';

/** More than any schema or configuration has; a larger one is told from its size. */
const MAX_BYTES = 8 * 1_048_576;

/** Reads a file that a user named, see {@link openNamed}, up to the size that a schema may have. */
export async function readBounded(path: string): Promise<Uint8Array> {
  const file = await openNamed(path);
  try {
    return await readUpTo(file, path);
  } finally {
    await file.close();
  }
}

/**
 * Opens a file that a user named, which may be anything: a device such as /dev/zero has no end, and
 * a pipe that nobody writes to keeps its reader waiting. Only what a shell opened for this process,
 * as in `diff <(…) -`, may be a pipe. Throws a UserError for what is no file, and the system's
 * error otherwise.
 */
export async function openNamed(path: string): Promise<FileHandle> {
  const isOpened = /^\/dev\/(?:stdin|fd\/[0-9]+)$|^\/proc\/self\/fd\/[0-9]+$/.test(path);
  const flags = constants.O_RDONLY | (isOpened ? 0 : (constants.O_NONBLOCK ?? 0));
  const file = await open(isOpened ? path : await realpath(path), flags);
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw new UserError(`${quoted(path)} is a folder; name a file in it`);
    if (!stat.isFile() && !(isOpened && stat.isFIFO()))
      throw new UserError(`${quoted(path)} is not a regular file; name one`);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readUpTo(file: FileHandle, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw new UserError(
        `${quoted(path)} has more than ${MAX_BYTES} bytes; it is no schema and no configuration`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
