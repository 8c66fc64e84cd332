// Strict JSON (RFC 8259) with the position of every token. JSON.parse keeps no positions, silently
// lets the last of two equal keys win and has no limits, so a gate cannot stand on it.
// Over 250 lines: one scanner, whose states share the cursor; a split would hand it around.

import type {
  JsonArray,
  JsonLiteral,
  JsonMember,
  JsonNode,
  JsonNumber,
  JsonObject,
  Span,
} from './json-node.js';
import { movedMember } from './moved-json.js';

/** Bytes a file may have. Larger ones are refused unread. */
export const MAX_BYTES = 1_048_576;
/** How deep arrays and objects may nest; bounds the recursion of everything that walks a document. */
export const MAX_DEPTH = 64;

export type JsonProblemId =
  'json-syntax' | 'duplicate-key' | 'encoding' | 'too-large' | 'too-deep' | 'unsafe-number';

/** One thing wrong with the text itself, at a place in it. */
export interface JsonProblem extends Span {
  readonly rule: JsonProblemId;
  readonly message: string;
}

export interface JsonText {
  /** The decoded text; spans index into it. */
  readonly text: string;
  /** Absent when the text could not be read to its end. */
  readonly root: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
}

/** Of a document that is larger than anyone reads; its size in bytes, where that is known. */
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
 * Bytes to a document, or every problem that reading on allows to find. Never throws. What stands in an earlier document, letter
 * by letter and in the same order, is taken over from there: two versions of a file differ in a few lines.
 */
export function parseJsonBytes(bytes: Uint8Array, earlier?: JsonText): JsonText {
  if (bytes.length > MAX_BYTES) return oversizedText(bytes.length);
  if (looksLikeUtf16(bytes)) {
    const message = 'The file is UTF-16; save it as UTF-8 without a byte order mark';
    return {
      text: '',
      root: undefined,
      problems: [{ rule: 'encoding', message, start: 0, end: 0 }],
    };
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
  const parsed = parseJsonText(text, earlier);
  return { text, root: parsed.root, problems: [...problems, ...parsed.problems] };
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  // Without a mark: JSON begins with two ASCII characters, so UTF-16 shows as every other byte zero.
  return bytes.length >= 4 && ((a === 0 && b !== 0 && c === 0) || (a !== 0 && b === 0 && d === 0));
}

/** Index of the first replacement character that stands for undecodable bytes, not for itself. */
function firstUndecodable(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let from = 0;
  let offset = 0;
  let at = text.indexOf('\ufffd');
  while (at !== -1) {
    // Only what came since the last one: a file may be full of them.
    offset += encoder.encode(text.slice(from, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd)
      return at;
    from = at;
    at = text.indexOf('\ufffd', at + 1);
  }
  return 0;
}

/** As {@link parseJsonBytes}, for text that is decoded already. */
export function parseJsonText(text: string, earlier?: JsonText): JsonText {
  const problems: JsonProblem[] = [];
  // A problem is reported where it is read, so only a document without any can be taken over unread.
  const known = earlier?.problems.length === 0 ? earlier : undefined;
  const scanner = new Scanner(text, problems, known?.text ?? '');
  let root: JsonNode | undefined;
  try {
    root = scanner.document(known?.root);
  } catch (stop) {
    if (!(stop instanceof UnreadableError)) throw stop;
  }
  return { text, root, problems };
}

/** Unwinds the recursion where reading on would only invent problems; never leaves this file. */
class UnreadableError extends Error {}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
/** Below this many members a comparison with each earlier key is cheaper than a set. */
const FEW_MEMBERS = 9;

class Scanner {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly problems: JsonProblem[],
    private readonly earlierText: string,
  ) {}

  document(earlier: JsonNode | undefined): JsonNode {
    this.space();
    if (this.at >= this.text.length) {
      this.stop('The file is empty; expected a JSON object', 0, 0);
    }
    const root = this.value(0, earlier);
    this.space();
    if (this.at < this.text.length)
      this.stop(`Unexpected ${this.seen()} after the end of the document`);
    return root;
  }

  /** `earlier` is what stood at this place of the earlier document. */
  private value(depth: number, earlier?: JsonNode): JsonNode {
    const start = this.at;
    switch (this.text.charCodeAt(start)) {
      case QUOTE: {
        const value = this.string();
        return { kind: 'string', start, end: this.at, value };
      }
      case OPEN_BRACE:
        return depth < MAX_DEPTH
          ? this.object(depth + 1, earlier?.kind === 'object' ? earlier : undefined)
          : this.tooDeep();
      case OPEN_BRACKET:
        return depth < MAX_DEPTH ? this.array(depth + 1) : this.tooDeep();
      case 0x74: // t
        return this.literal('true', 'boolean', true);
      case 0x66: // f
        return this.literal('false', 'boolean', false);
      case 0x6e: // n
        return this.literal('null', 'null', null);
      default:
        return this.number();
    }
  }

  private object(depth: number, earlier: JsonObject | undefined): JsonObject {
    const start = this.at++;
    const members: JsonMember[] = [];
    let keys: Set<string> | undefined;
    // Where the earlier object would go on.
    let next = 0;
    let places: Map<string, number> | undefined;
    // So far all members are the earlier object's, in its order, so that no key can stand there twice.
    let isTakenOver = true;
    const checkKey = (key: string, keyStart: number, keyEnd: number): void => {
      if (members.length >= FEW_MEMBERS) keys ??= new Set(members.map((member) => member.key));
      if (keys === undefined ? hasKey(members, key) : keys.has(key)) {
        this.report(
          'duplicate-key',
          `The key ${quoted(key)} stands here a second time`,
          keyStart,
          keyEnd,
        );
      }
      keys?.add(key);
    };
    for (;;) {
      this.space();
      const code = this.text.charCodeAt(this.at);
      if (code === CLOSE_BRACE) {
        this.at++;
        return { kind: 'object', start, end: this.at, members };
      }
      if (code !== QUOTE) this.stop(`Expected a key in double quotes or '}', found ${this.seen()}`);
      const keyStart = this.at;
      const shared = earlier === undefined ? [] : this.shared(earlier.members, next);
      for (const member of shared) {
        if (!isTakenOver) checkKey(member.key, member.keyStart, member.keyEnd);
        members.push(member);
      }
      next += shared.length;
      if (shared.length === 0) {
        isTakenOver = false;
        const key = this.string();
        checkKey(key, keyStart, this.at);
        const keyEnd = this.at;
        this.colonAfter(key);
        if (earlier !== undefined && earlier.members[next]?.key !== key) {
          places ??= new Map(earlier.members.map((member, index) => [member.key, index]));
          next = places.get(key) ?? next - 1;
        }
        members.push({
          key,
          keyStart,
          keyEnd,
          value: this.value(depth, earlier?.members[next]?.value),
        });
        next++;
      }
      this.separator(CLOSE_BRACE, '}');
    }
  }

  /**
   * The members of the earlier object, from `next` on, that the text goes on with: one, then twice as many at once, and so on. A number
   * or a word could go on beyond what it was, so none of them is the last.
   */
  private shared(earlier: readonly JsonMember[], next: number): readonly JsonMember[] {
    const first = earlier[next];
    if (first === undefined) return [];
    const distance = this.at - first.keyStart;
    let end = first.keyStart;
    let count = 0;
    for (let size = 1; ; size *= 2) {
      let taken = Math.min(count + size, earlier.length - next);
      while (taken > count && !isClosed(earlier[next + taken - 1])) taken--;
      const last = earlier[next + taken - 1];
      if (last === undefined || taken === count) break;
      // Comparing two slices costs a quarter of what startsWith does.
      if (
        this.text.slice(end + distance, last.value.end + distance) !==
        this.earlierText.slice(end, last.value.end)
      )
        break;
      count = taken;
      end = last.value.end;
    }
    if (count === 0) return [];
    this.at = end + distance;
    const members = earlier.slice(next, next + count);
    return distance === 0 ? members : members.map((member) => movedMember(member, distance));
  }

  private colonAfter(key: string): void {
    this.space();
    if (this.text.charCodeAt(this.at) !== COLON)
      this.stop(`Expected ':' after the key ${quoted(key)}, found ${this.seen()}`);
    this.at++;
    this.space();
  }

  private array(depth: number): JsonArray {
    const start = this.at++;
    const items: JsonNode[] = [];
    for (;;) {
      this.space();
      if (this.text.charCodeAt(this.at) === CLOSE_BRACKET) {
        this.at++;
        return { kind: 'array', start, end: this.at, items };
      }
      items.push(this.value(depth));
      this.separator(CLOSE_BRACKET, ']');
    }
  }

  /** Passes the comma between two members; a missing or trailing one is reported and read over. */
  private separator(close: number, closeText: string): void {
    let code = this.text.charCodeAt(this.at);
    if (code !== COMMA) {
      this.space();
      code = this.text.charCodeAt(this.at);
    }
    if (code === close) return;
    if (code !== COMMA) {
      const canGoOn = code === QUOTE && close === CLOSE_BRACE;
      if (!canGoOn) this.stop(`Expected ',' or '${closeText}', found ${this.seen()}`);
      this.report('json-syntax', "A ',' is missing before this key", this.at, this.at + 1);
      return;
    }
    const comma = this.at++;
    this.space();
    if (this.text.charCodeAt(this.at) === close) {
      this.report('json-syntax', `JSON allows no ',' before '${closeText}'`, comma, comma + 1);
    }
  }

  private string(): string {
    const { text } = this;
    const start = ++this.at;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.at = at + 1;
        return text.slice(start, at);
      }
      if (code === BACKSLASH || !(code >= 0x20)) break;
      at++;
    }
    this.at = at;
    return this.stringWithEscapes(start);
  }

  private stringWithEscapes(start: number): string {
    const { text } = this;
    let value = text.slice(start, this.at);
    let hasEscapedSurrogate = false;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === QUOTE) break;
      if (Number.isNaN(code)) this.stop('The text ends inside a string', start - 1, text.length);
      if (code < 0x20) {
        if (code === 0x0a || code === 0x0d)
          this.stop('The string is not closed on its line', start - 1, this.at);
        this.report(
          'json-syntax',
          `A control character in a string must be written as ${escaped(code)}`,
          this.at,
          this.at + 1,
        );
      }
      if (code !== BACKSLASH) {
        value += text[this.at++];
        continue;
      }
      const unit = this.escape();
      hasEscapedSurrogate ||= unit >= '\ud800' && unit <= '\udfff';
      value += unit;
    }
    this.at++;
    if (
      hasEscapedSurrogate &&
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)
    ) {
      this.report(
        'encoding',
        'The string holds half of a surrogate pair, which is no character',
        start - 1,
        this.at,
      );
    }
    return value;
  }

  private escape(): string {
    const from = this.at;
    const letter = this.text[from + 1] ?? '';
    if (letter === 'u') {
      const hex = this.text.slice(from + 2, from + 6);
      if (/^[0-9a-fA-F]{4}$/.test(hex)) {
        this.at = from + 6;
        return String.fromCharCode(Number.parseInt(hex, 16));
      }
    }
    const plain = ESCAPES.get(letter);
    this.at = Math.min(from + 2, this.text.length);
    if (plain === undefined) {
      this.report('json-syntax', `JSON knows no escape ${quoted(`\\${letter}`)}`, from, this.at);
      // A backslash before the closing quote of a line is more often a typo than an escaped quote.
      return letter;
    }
    return plain;
  }

  private literal(word: string, kind: 'boolean' | 'null', value: boolean | null): JsonLiteral {
    const start = this.at;
    if (!this.text.startsWith(word, start)) this.stop(`Expected a value, found ${this.seen()}`);
    this.at += word.length;
    return { kind, start, end: this.at, value };
  }

  private number(): JsonNumber {
    const start = this.at;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(this.text);
    if (match === null) this.stop(`Expected a value, found ${this.seen()}`);
    this.at = NUMBER.lastIndex;
    if (/[0-9A-Za-z_.+-]/.test(this.text[this.at] ?? ''))
      this.stop(`This is no JSON number`, start, this.at + 1);
    const value = Number(match[0]);
    const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
    const hasVanished = value === 0 && /[1-9]/.test(match[0].split(/[eE]/)[0] ?? '');
    if (!isExact || hasVanished) {
      this.report(
        'unsafe-number',
        `The number ${shortened(match[0])} cannot be kept exactly; write it as a string`,
        start,
        this.at,
      );
    }
    return { kind: 'number', start, end: this.at, value };
  }

  /** Reports once, then steps over the value by counting brackets, so that the rest is still read. */
  private tooDeep(): JsonLiteral {
    const start = this.at;
    const { text } = this;
    this.report('too-deep', `Arrays and objects may nest ${MAX_DEPTH} deep`, start, start + 1);
    let open = 0;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.string();
        continue;
      }
      this.at++;
      if (code === OPEN_BRACE || code === OPEN_BRACKET) open++;
      else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --open === 0) {
        return { kind: 'null', start, end: this.at, value: null };
      }
    }
    throw new UnreadableError();
  }

  /** Small enough to be inlined where there is nothing to skip. */
  private space(): void {
    const code = this.text.charCodeAt(this.at);
    if (code <= 0x20 || code === 0x2f) this.spaces();
  }

  private spaces(): void {
    const { text } = this;
    let { at } = this;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) at++;
      else if (code === 0x2f) {
        this.at = at;
        this.comment();
        ({ at } = this);
      } else break;
    }
    this.at = at;
  }

  private comment(): void {
    const start = this.at;
    const isLine = this.text.startsWith('//', start);
    if (!isLine && !this.text.startsWith('/*', start)) this.stop(`Unexpected ${this.seen()}`);
    const end = this.text.indexOf(isLine ? '\n' : '*/', start + 2);
    if (end === -1 && !isLine)
      this.stop('The comment is not closed, and JSON allows none', start, this.text.length);
    this.at = end === -1 ? this.text.length : end + (isLine ? 0 : 2);
    this.report('json-syntax', 'JSON allows no comments', start, this.at);
  }

  private seen(): string {
    const point = this.text.codePointAt(this.at);
    if (point === undefined) return 'the end of the file';
    return quoted(String.fromCodePoint(point));
  }

  private report(rule: JsonProblemId, message: string, start: number, end: number): void {
    this.problems.push({ rule, message, start, end });
  }

  private stop(
    message: string,
    start = this.at,
    end = Math.min(this.at + 1, this.text.length),
  ): never {
    this.report('json-syntax', message, start, end);
    throw new UnreadableError();
  }
}

function hasKey(members: readonly JsonMember[], key: string): boolean {
  for (const member of members) if (member.key === key) return true;
  return false;
}

/** Whether a value has a token that ends it. */
function isClosed(member: JsonMember | undefined): boolean {
  const kind = member?.value.kind;
  return kind === 'object' || kind === 'string' || kind === 'array';
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}

/** User text for a message: shortened, in quotes, control and direction characters made visible. */
export function quoted(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) =>
    escaped(char.codePointAt(0) ?? 0),
  );
  return `'${visible.length <= 80 ? visible : `${visible.slice(0, 80)}…`}'`;
}

/** 1-based line and column, the column in UTF-16 code units as editors, GitHub and SARIF count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A function from offset to position; build it only where a position is shown. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
