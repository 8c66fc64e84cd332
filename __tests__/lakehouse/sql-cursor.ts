import { Refusal, sqlTokens, type Token } from './sql-tokens.js';

export type SqlCursor = ReturnType<typeof sqlCursor>;

/**
 * A place in a statement, for recursive descent. What was expected and isn't there is refused at
 * the start, as Athena's parser does.
 */
export function sqlCursor(sql: string) {
  const tokens = sqlTokens(sql);
  let position = 0;
  /** Past the last token, `end`, there is only `end` again. */
  const ahead = (count: number): Token => tokens[Math.min(position + count, tokens.length - 1)]!;
  const here = (): Token => ahead(0);
  const take = (): Token => {
    const token = here();
    if (token.kind !== 'end') position++;
    return token;
  };
  const unexpected = (expecting: string): Refusal =>
    new Refusal(
      'start',
      `line ${here().at}: mismatched input '${here().text}'. Expecting: ${expecting}`,
    );
  const isThisWord = (token: Token, word: string): boolean =>
    token.kind === 'word' && token.text.toUpperCase() === word;
  const isSymbol = (symbol: string): boolean => here().kind === 'symbol' && here().text === symbol;

  /** Whether all these words follow; if so they are taken. */
  function words(...expected: string[]): boolean {
    const isThere = expected.every((word, index) => isThisWord(ahead(index), word));
    if (isThere) position += expected.length;
    return isThere;
  }

  function symbol(expected: string): void {
    if (!isSymbol(expected)) throw unexpected(`'${expected}'`);
    take();
  }

  /** One or more, separated by commas. */
  function list<Item>(read: () => Item): Item[] {
    const items = [read()];
    while (isSymbol(',')) {
      take();
      items.push(read());
    }
    return items;
  }

  return {
    take,
    unexpected,
    isWord: (word: string): boolean => isThisWord(here(), word),
    isSymbol,
    words,
    symbol,
    list,
    expectWords(...expected: string[]): void {
      if (!words(...expected)) throw unexpected(expected.join(' '));
    },
    inParentheses<Item>(read: () => Item): Item[] {
      symbol('(');
      const items = list(read);
      symbol(')');
      return items;
    },
    integer(): number {
      if (here().kind !== 'number' || here().text.includes('.')) throw unexpected('<integer>');
      return Number(take().text);
    },
    /**
     * A string that no engine reads differently from another: Hive and Trino disagree on how a
     * quote is escaped.
     */
    string(): string {
      const token = here();
      if (token.kind !== 'string') throw unexpected('<string in single quotes>');
      if (/['\\]/.test(token.value))
        throw new Refusal('start', `line ${token.at}: a quote or backslash in a string`);
      return take().value;
    },
    end(): void {
      if (isSymbol(';')) take();
      if (here().kind !== 'end') throw unexpected('<EOF>');
    },
  };
}
