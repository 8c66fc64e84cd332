// Strict JSON (RFC 8259), read forward only, with the text of each value at hand: a number keeps
// its digits, where JSON.parse would turn 9007199254740993 into …992 and 1.0 into 1. The reader of
// core/text also finds every mistake and its place, which a million events can't wait for.

/** A place in a text; the functions of this file move it. */
export interface JsonCursor {
  readonly text: string;
  at: number;
  /** Why what stands at the place is not read although it may be JSON. */
  limit: 'too-deep' | 'too-many-values' | undefined;
}

/** A cursor at the beginning of a text. */
export const cursorAt = (text: string): JsonCursor => ({ text, at: 0, limit: undefined });

/** The deepest nesting of an event; it bounds the recursion. */
export const MAX_EVENT_DEPTH = 500;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Moves behind white space, and returns the code unit there; NaN at the end. */
export function skipSpace(cursor: JsonCursor): number {
  const { text } = cursor;
  let { at } = cursor;
  let code = text.charCodeAt(at);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
    code = text.charCodeAt(++at);
  cursor.at = at;
  return code;
}

/** Reads the string that begins at the cursor; undefined where it is none. */
export function readString(cursor: JsonCursor): string | undefined {
  const { text } = cursor;
  const start = cursor.at;
  if (!skipString(cursor)) return undefined;
  const raw = text.slice(start + 1, cursor.at - 1);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(text.slice(start, cursor.at)) as string;
  } catch {
    cursor.at = start;
    return undefined;
  }
}

/** Moves behind a string. Its escapes are checked by {@link readString} alone. */
function skipString(cursor: JsonCursor): boolean {
  const { text } = cursor;
  for (let at = cursor.at + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      cursor.at = at + 1;
      return true;
    }
    if (code === BACKSLASH) at++;
    else if (!(code >= 0x20)) {
      cursor.at = at;
      return false;
    }
  }
}

/** Moves behind a number, `true`, `false` or `null`. */
export function skipWord(cursor: JsonCursor): boolean {
  const { text, at } = cursor;
  switch (text.charCodeAt(at)) {
    case 0x74: // t
      return isWord(cursor, 'true');
    case 0x66: // f
      return isWord(cursor, 'false');
    case 0x6e: // n
      return isWord(cursor, 'null');
    default:
      return skipNumber(cursor);
  }
}

function isWord(cursor: JsonCursor, word: string): boolean {
  if (!cursor.text.startsWith(word, cursor.at)) return false;
  cursor.at += word.length;
  return true;
}

function skipNumber(cursor: JsonCursor): boolean {
  const { text } = cursor;
  let { at } = cursor;
  if (text.charCodeAt(at) === MINUS) at++;
  const whole = text.charCodeAt(at) === ZERO ? at + 1 : behindDigits(text, at);
  let end = whole;
  let isNumber = whole > at;
  if (text.charCodeAt(end) === DOT) {
    const fraction = behindDigits(text, end + 1);
    isNumber &&= fraction > end + 1;
    end = fraction;
  }
  // e, E
  if ((text.charCodeAt(end) | 0x20) === 0x65) {
    const sign = text.charCodeAt(end + 1);
    const from = sign === PLUS || sign === MINUS ? end + 2 : end + 1;
    const exponent = behindDigits(text, from);
    isNumber &&= exponent > from;
    end = exponent;
  }
  if (isNumber) cursor.at = end;
  return isNumber;
}

function behindDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Moves behind a value of any kind. `depth`: the arrays and objects around it. False where it is no
 * JSON, or too deep; the cursor then stands where the mistake is.
 */
export function skipValue(cursor: JsonCursor, depth: number): boolean {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === QUOTE) return readString(cursor) !== undefined;
  if (code !== OPEN_BRACE && code !== OPEN_BRACKET) return skipWord(cursor);
  if (depth >= MAX_EVENT_DEPTH) {
    cursor.limit = 'too-deep';
    return false;
  }
  const close = code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
  cursor.at++;
  let next = skipSpace(cursor);
  if (next === close) {
    cursor.at++;
    return true;
  }
  for (;;) {
    if (code === OPEN_BRACE && readKey(cursor, next) === undefined) return false;
    if (!skipValue(cursor, depth + 1)) return false;
    next = skipSpace(cursor);
    cursor.at++;
    if (next === close) return true;
    if (next !== COMMA) {
      cursor.at--;
      return false;
    }
    next = skipSpace(cursor);
  }
}

/** Reads a key, the colon and the space around it. `code`: the code unit at the cursor. */
export function readKey(cursor: JsonCursor, code: number): string | undefined {
  if (code !== QUOTE) return undefined;
  const key = readString(cursor);
  if (key === undefined || skipSpace(cursor) !== COLON) return undefined;
  cursor.at++;
  skipSpace(cursor);
  return key;
}
