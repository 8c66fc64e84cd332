/* eslint max-lines: 'off' -- Over 250 lines: one scanner, whose methods share the cursor; a split would pass it around. */
// Strict JSON (RFC 8259) with the position of every token. JSON.parse keeps no positions, silently
// lets the last of two equal keys win and has no limits, so a gate cannot stand on it.
import type {
  JsonArray,
  JsonLiteral,
  JsonMember,
  JsonNode,
  JsonNumber,
  JsonObject,
  Span,
} from './json-node.js';
import { escaped, quoted } from './quoted.js';

/** The deepest nesting of arrays and objects; it bounds every recursion over a document. */
export const MAX_DEPTH = 64;

export type JsonProblemId =
  'json-syntax' | 'duplicate-key' | 'encoding' | 'too-large' | 'too-deep' | 'unsafe-number';

/** One mistake in the text, and its span. */
export interface JsonProblem extends Span {
  readonly rule: JsonProblemId;
  readonly message: string;
}

/**
 * Parses a text and adds its problems to `problems`. Returns undefined when it can't be read to its
 * end.
 */
export function scanJson(text: string, problems: JsonProblem[]): JsonNode | undefined {
  try {
    return new Scanner(text, problems).document();
  } catch (stop) {
    if (!(stop instanceof UnreadableError)) throw stop;
    return undefined;
  }
}

/** Stops the scan where further problems would only be consequences; it is caught in this file. */
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

/** Scans one document; all methods share the cursor `at`. */
class Scanner {
  private at = 0;
  private readonly text: string;
  private readonly problems: JsonProblem[];

  constructor(text: string, problems: JsonProblem[]) {
    this.text = text;
    this.problems = problems;
  }

  document(): JsonNode {
    this.space();
    if (this.at >= this.text.length) {
      this.stop('The file is empty; expected a JSON object', 0, 0);
    }
    const root = this.value(0);
    this.space();
    if (this.at < this.text.length)
      this.stop(`Unexpected ${this.seen()} after the end of the document`);
    return root;
  }

  private value(depth: number): JsonNode {
    const start = this.at;
    switch (this.text.charCodeAt(start)) {
      case QUOTE: {
        const value = this.string();
        return { kind: 'string', start, end: this.at, value };
      }
      case OPEN_BRACE:
        return depth < MAX_DEPTH ? this.object(depth + 1) : this.tooDeep();
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

  private object(depth: number): JsonObject {
    const start = this.at++;
    const members: JsonMember[] = [];
    let keys: Set<string> | undefined;
    for (;;) {
      this.space();
      const code = this.text.charCodeAt(this.at);
      if (code === CLOSE_BRACE) {
        this.at++;
        return { kind: 'object', start, end: this.at, members };
      }
      if (code !== QUOTE) this.stop(`Expected a key in double quotes or '}', found ${this.seen()}`);
      const keyStart = this.at;
      const key = this.string();
      const keyEnd = this.at;
      // Most objects have a handful of keys, for which a set costs more than it saves.
      if (keys === undefined && members.length > 8) keys = new Set(members.map(({ key }) => key));
      if (keys?.has(key) ?? members.some((member) => member.key === key)) {
        this.report('duplicate-key', `The key ${quoted(key)} is repeated here`, keyStart, keyEnd);
      }
      keys?.add(key);
      this.colonAfter(key);
      members.push({ key, keyStart, keyEnd, value: this.value(depth) });
      this.separator(CLOSE_BRACE, '}');
    }
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

  /**
   * Skips the comma between two members. A missing or trailing comma is reported, and the scan goes
   * on.
   */
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
        'The string holds half of a surrogate pair, which is not a character',
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
      this.report('json-syntax', `JSON has no escape ${quoted(`\\${letter}`)}`, from, this.at);
      // An unknown escape stands for its letter, so that the scan can go on.
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
      this.stop(`This is not a JSON number`, start, this.at + 1);
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

  /**
   * Reports the value once and skips it by counting brackets, so that the rest of the text is still
   * read.
   */
  private tooDeep(): JsonLiteral {
    const start = this.at;
    const { text } = this;
    this.report(
      'too-deep',
      `Arrays and objects may be nested at most ${MAX_DEPTH} levels deep`,
      start,
      start + 1,
    );
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

  /** Kept small, so that the engine can inline the case without white space. */
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

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
