/** Thrown by the readers of this folder: Athena would refuse this. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** `start`: the request itself; `run`: the query, which then ends as FAILED. */
  readonly when: 'start' | 'run';

  constructor(when: 'start' | 'run', reason: string) {
    super(reason);
    this.when = when;
  }
}

export interface Token {
  /** A symbol is one character. */
  readonly kind: 'word' | 'number' | 'string' | 'backticked' | 'double-quoted' | 'symbol' | 'end';
  /** As written. */
  readonly text: string;
  /** Without quotes. */
  readonly value: string;
  /** `line:column`, the column from 1, for messages. */
  readonly at: string;
}

type Found = readonly [kind: Token['kind'] | 'space', text: string];

const PATTERNS: readonly (readonly [Found[0], RegExp])[] = [
  ['space', /\s+|--[^\n]*|\/\*[\s\S]*?\*\//y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['number', /[0-9]+(?:\.[0-9]+)?(?![A-Za-z0-9_])/y],
  // What starts with a digit is a name to Hive; whether it is allowed is not the tokenizer's
  // question.
  ['word', /[0-9][A-Za-z0-9_]*/y],
  ['string', /'(?:[^']|'')*'/y],
  ['backticked', /`[^`]*`/y],
  ['double-quoted', /"(?:[^"]|"")*"/y],
  ['symbol', /[^'"`]/y],
];

/**
 * Both of Athena's dialects, down to words and quotes. The last token is `end`. Throws a Refusal at
 * the start for a quote that is never closed.
 */
export function sqlTokens(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  for (let position = 0; position < sql.length;) {
    const found = next(sql, position);
    const at = `${line}:${position - lineStart + 1}`;
    if (found === undefined)
      throw new Refusal('start', `line ${at}: ${sql[position] ?? ''} is never closed`);
    const [kind, text] = found;
    if (kind !== 'space') tokens.push({ kind, text, value: valueOf(kind, text), at });
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
      line++;
      lineStart = position + end + 1;
    }
    position += text.length;
  }
  tokens.push({
    kind: 'end',
    text: '<EOF>',
    value: '',
    at: `${line}:${sql.length - lineStart + 1}`,
  });
  return tokens;
}

function next(sql: string, position: number): Found | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const found = pattern.exec(sql);
    if (found !== null) return [kind, found[0]];
  }
  return undefined;
}

function valueOf(kind: Token['kind'], text: string): string {
  if (kind === 'string') return text.slice(1, -1).replaceAll("''", "'");
  if (kind === 'double-quoted') return text.slice(1, -1).replaceAll('""', '"');
  return kind === 'backticked' ? text.slice(1, -1) : text;
}
