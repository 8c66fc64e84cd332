import { parseJsonBytes } from '../text/json-text.js';
import { schemaIn, type ParsedFile } from './topic-schema.js';

/**
 * Parses what a file is compared with. A version that is too large, or in UTF-16, is read with that
 * problem, since otherwise a change would be compared with nothing. Never throws.
 */
export function parseBaselineSchema(bytes: Uint8Array): ParsedFile {
  return schemaIn(parseJsonBytes(bytes, true));
}
