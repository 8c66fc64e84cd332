import { oversizedFile, parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';

/**
 * Bytes that a store reads of an object: more than a schema may have, so that the message can name
 * the size.
 */
export const MAX_OBJECT_BYTES = 8 * 1_048_576;

/**
 * An object's bytes; empty where `size` is beyond {@link MAX_OBJECT_BYTES}, which no store reads.
 */
export interface StoredBytes {
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Whether an object was too large, so that its bytes were not read. */
export function isWithheld({ size }: Pick<StoredBytes, 'size'>): boolean {
  return size > MAX_OBJECT_BYTES;
}

/** Parses a stored schema; for one without bytes, the result says how large it is. */
export function parseStored(stored: StoredBytes): ParsedFile {
  return isWithheld(stored) ? oversizedFile(stored.size) : parseTopicSchema(stored.bytes);
}

/**
 * The digest of an object; null without its bytes, since all such objects would have the same
 * digest.
 */
export function sha256Of(stored: StoredBytes, digest: (data: Uint8Array) => string): string | null {
  return isWithheld(stored) ? null : digest(stored.bytes);
}
