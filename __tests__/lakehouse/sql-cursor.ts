import { Refusal, sqlTokens } from './sql-tokens.mjs';

/** @typedef {ReturnType<typeof sqlCursor>} SqlCursor */

/**
 * A place in a statement, for recursive descent. What was expected and isn't there is refused at the start, as Athena's parser does.
 *
 * @param {string} sql
 */
export function sqlCursor(sql) {
  const tokens = sqlTokens(sql);
  let position = 0;
  const here = () => tokens[position];
  const take = () => tokens[position === tokens.length - 1 ? position : position++];
  const unexpected = (expecting) => new Refusal('start', `line ${here().at}: mismatched input '${here().text}'. Expecting: ${expecting}`);
  const isWord = (word) => here().kind === 'word' && here().text.toUpperCase() === word;
  const isSymbol = (symbol) => here().kind === 'symbol' && here().text === symbol;

  /** Whether all these words follow; if so they are taken. */
  function words(...expected) {
    const isThere = expected.every((word, ahead) => {
      const token = tokens[Math.min(position + ahead, tokens.length - 1)];
      return token.kind === 'word' && token.text.toUpperCase() === word;
    });
    if (isThere) position += expected.length;
    return isThere;
  }

  function symbol(expected) {
    if (!isSymbol(expected)) throw unexpected(`'${expected}'`);
    take();
  }

  /** One or more, separated by commas. */
  function list(read) {
    const items = [read()];
    while (isSymbol(',')) {
      take();
      items.push(read());
    }
    return items;
  }

  return {
    here,
    take,
    unexpected,
    isWord,
    isSymbol,
    words,
    symbol,
    list,
    expectWords(...expected) {
      if (!words(...expected)) throw unexpected(expected.join(' '));
    },
    inParentheses(read) {
      symbol('(');
      const items = list(read);
      symbol(')');
      return items;
    },
    integer() {
      if (here().kind !== 'number' || here().text.includes('.')) throw unexpected('<integer>');
      return Number(take().text);
    },
    /** A string that no engine reads differently from another: Hive and Trino disagree on how a quote is escaped. */
    string() {
      const token = here();
      if (token.kind !== 'string') throw unexpected('<string in single quotes>');
      if (/['\\]/.test(token.value)) throw new Refusal('start', `line ${token.at}: a quote or backslash in a string`);
      return take().value;
    },
    end() {
      if (isSymbol(';')) take();
      if (here().kind !== 'end') throw unexpected('<EOF>');
    },
  };
}
