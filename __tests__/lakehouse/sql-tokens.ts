/** Thrown by the readers of this folder: Athena would refuse this. `start`: the request itself; `run`: the query, which then ends as FAILED. */
export class Refusal extends Error {
  name = 'Refusal';

  constructor(when, reason) {
    super(reason);
    this.when = when;
  }
}

/**
 * @typedef {object} Token
 * @property {'word' | 'number' | 'string' | 'backticked' | 'double-quoted' | 'symbol' | 'end'} kind A symbol is one character.
 * @property {string} text As written.
 * @property {string} value Without quotes.
 * @property {string} at `line:column`, the column from 1, for messages.
 */

const PATTERNS = [
  ['space', /\s+|--[^\n]*|\/\*[\s\S]*?\*\//y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['number', /[0-9]+(?:\.[0-9]+)?(?![A-Za-z0-9_])/y],
  // What starts with a digit is a name to Hive; whether it is allowed is not the tokenizer's question.
  ['word', /[0-9][A-Za-z0-9_]*/y],
  ['string', /'(?:[^']|'')*'/y],
  ['backticked', /`[^`]*`/y],
  ['double-quoted', /"(?:[^"]|"")*"/y],
  ['symbol', /[^'"`]/y],
];

/**
 * Both of Athena's dialects, down to words and quotes. The last token is `end`.
 *
 * @param {string} sql
 * @returns {Token[]}
 * @throws {Refusal} at the start, for a quote that is never closed
 */
export function sqlTokens(sql) {
  const tokens = [];
  let line = 1;
  let lineStart = 0;
  for (let position = 0; position < sql.length;) {
    const [kind, text] = next(sql, position) ?? [];
    const at = `${line}:${position - lineStart + 1}`;
    if (text === undefined) throw new Refusal('start', `line ${at}: ${sql[position]} is never closed`);
    if (kind !== 'space') tokens.push({ kind, text, value: valueOf(kind, text), at });
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
      line++;
      lineStart = position + end + 1;
    }
    position += text.length;
  }
  tokens.push({ kind: 'end', text: '<EOF>', value: '', at: `${line}:${sql.length - lineStart + 1}` });
  return tokens;
}

function next(sql, position) {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const found = pattern.exec(sql);
    if (found !== null) return [kind, found[0]];
  }
  return undefined;
}

function valueOf(kind, text) {
  if (kind === 'string') return text.slice(1, -1).replaceAll("''", "'");
  if (kind === 'double-quoted') return text.slice(1, -1).replaceAll('""', '"');
  return kind === 'backticked' ? text.slice(1, -1) : text;
}
