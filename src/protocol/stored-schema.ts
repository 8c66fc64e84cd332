import { oversizedFile, parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';

/** More than any schema may have, so that its reader can say how large it is; less than would hurt. */
export const MAX_OBJECT_BYTES = 8 * 1_048_576;

/** An object's bytes; empty where `size` is beyond {@link MAX_OBJECT_BYTES}, which no store reads. */
export interface StoredBytes {
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Whether an object came without its bytes, since it has more of them than anyone reads. */
export function isWithheld({ size }: Pick<StoredBytes, 'size'>): boolean {
  return size > MAX_OBJECT_BYTES;
}

/** A stored schema; of one without its bytes only how large it is. */
export function parseStored(stored: StoredBytes): ParsedFile {
  return isWithheld(stored) ? oversizedFile(stored.size) : parseTopicSchema(stored.bytes);
}

/** Null without its bytes: a digest of nothing would be that of every such object. */
export function sha256Of(stored: StoredBytes, digest: (data: Uint8Array) => string): string | null {
  return isWithheld(stored) ? null : digest(stored.bytes);
}
