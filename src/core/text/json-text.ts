import type { JsonNode } from './json-node.js';
import { scanJson, type JsonProblem } from './json-scanner.js';

/** Bytes that a file may have; a larger file is not read. */
export const MAX_BYTES = 1_048_576;
export interface JsonText {
  /** The decoded text; spans index into it. */
  readonly text: string;
  /** Absent when the text could not be read to its end. */
  readonly root: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
}

/** The result for a document that is too large to be read. `size`: bytes, if known. */
export function oversizedText(size: number | undefined): JsonText {
  const message = `The file has ${size ?? `more than ${MAX_BYTES}`} bytes; at most ${MAX_BYTES} (1 MiB) are read`;
  return {
    text: '',
    root: undefined,
    problems: [{ rule: 'too-large', message, start: 0, end: 0 }],
  };
}

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses the bytes of a document and finds as many problems as it can. Never throws. With
 * `isLenient`, a document that is too large or in UTF-16 is parsed all the same, and keeps that
 * problem.
 */
export function parseJsonBytes(bytes: Uint8Array, isLenient = false): JsonText {
  const oversized = bytes.length > MAX_BYTES ? oversizedText(bytes.length) : undefined;
  if (oversized !== undefined && !isLenient) return oversized;
  const { text, root, problems } = parseEncoded(bytes, isLenient);
  return { text, root, problems: [...(oversized?.problems ?? []), ...problems] };
}

function parseEncoded(bytes: Uint8Array, isLenient: boolean): JsonText {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== undefined) {
    const message = 'The file is UTF-16; save it as UTF-8 without a byte order mark';
    const problem = { rule: 'encoding', message, start: 0, end: 0 } as const;
    if (!isLenient) return { text: '', root: undefined, problems: [problem] };
    const decoded = parseJsonText(new TextDecoder(utf16).decode(bytes));
    return { ...decoded, problems: [problem, ...decoded.problems] };
  }
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasBom ? bytes.subarray(3) : bytes;
  const problems: JsonProblem[] = [];
  if (hasBom) {
    problems.push({
      rule: 'encoding',
      message: 'The file begins with a byte order mark; save it as UTF-8 without one',
      start: 0,
      end: 0,
    });
  }
  let text: string;
  try {
    text = STRICT_UTF8.decode(body);
  } catch {
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    const at = firstUndecodable(text, body);
    problems.push({
      rule: 'encoding',
      message: 'The bytes here are not UTF-8; save the file as UTF-8',
      start: at,
      end: at + 1,
    });
  }
  const parsed = parseJsonText(text);
  return { text, root: parsed.root, problems: [...problems, ...parsed.problems] };
}

/** Undefined for a document that doesn't look like UTF-16. */
function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Without a byte order mark: JSON begins with two ASCII characters, so in UTF-16 every other byte
  // is zero.
  if (bytes.length < 4) return undefined;
  if (a === 0 && b !== 0 && c === 0) return 'utf-16be';
  return a !== 0 && b === 0 && d === 0 ? 'utf-16le' : undefined;
}

/**
 * The index of the first replacement character that stands for undecodable bytes; a file may also
 * contain the character itself.
 */
function firstUndecodable(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let from = 0;
  let offset = 0;
  let at = text.indexOf('\ufffd');
  while (at !== -1) {
    // Only the text since the last one is encoded, since a file may be full of them.
    offset += encoder.encode(text.slice(from, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd)
      return at;
    from = at;
    at = text.indexOf('\ufffd', at + 1);
  }
  return 0;
}

/** Like {@link parseJsonBytes}, for decoded text. */
export function parseJsonText(text: string): JsonText {
  const problems: JsonProblem[] = [];
  return { text, root: scanJson(text, problems), problems };
}
