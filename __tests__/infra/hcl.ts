/** A block of Terraform's language: its arguments as text, its blocks as such. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly arguments: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
}

const NAME = /[A-Za-z_][\w-]*/y;
const SPACE = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const LABEL = /"([^"]*)"/y;
const HEREDOC = /<<[-~]?(\w+)\n[^]*?\n\s*\1\b/y;

/** Parses a file; throws with the offset where it is no Terraform. */
export function parseHcl(text: string): readonly Block[] {
  const reader = new Reader(text);
  const { arguments: loose, blocks } = reader.body('');
  if (loose.size > 0) throw new Error('A file has an argument outside of all blocks');
  return blocks;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Up to `}` or, for the file, its end. */
  body(end: '' | '}'): Pick<Block, 'arguments' | 'blocks'> {
    const found = new Map<string, string>();
    const blocks: Block[] = [];
    for (;;) {
      this.#take(SPACE);
      if (this.#text.slice(this.#at, this.#at + 1) === end) {
        this.#at++;
        return { arguments: found, blocks };
      }
      const name = this.#expect(NAME);
      this.#take(SPACE);
      if (this.#text[this.#at] === '=') {
        this.#at++;
        if (found.has(name)) this.#fail(`${name} is given twice`);
        found.set(name, this.#expression().trim());
      } else blocks.push(this.#block(name));
    }
  }

  #block(type: string): Block {
    const labels: string[] = [];
    while (this.#text[this.#at] === '"') {
      labels.push(this.#expect(LABEL).slice(1, -1));
      this.#take(SPACE);
    }
    if (this.#text[this.#at] !== '{') this.#fail('{ expected');
    this.#at++;
    return { type, labels, ...this.body('}') };
  }

  /** To the end of the line, or of the brackets that are open there. */
  #expression(): string {
    const start = this.#at;
    let depth = 0;
    for (;;) {
      const one = this.#text[this.#at];
      if (one === undefined) this.#fail('an expression does not end');
      else if (one === '"') this.#string();
      else if (one === '<' && this.#take(HEREDOC) !== undefined) continue;
      else if (one === '#') this.#take(/[^\n]*/y);
      else {
        if (depth === 0 && (one === '\n' || one === '}')) break;
        if ('([{'.includes(one)) depth++;
        if (')]}'.includes(one)) depth--;
        this.#at++;
      }
    }
    return this.#text.slice(start, this.#at);
  }

  /** With the interpolations in it. */
  #string(): void {
    for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
      if (this.#at >= this.#text.length) this.#fail('a text does not end');
      if (this.#text[this.#at] === '\\') this.#at++;
      else if (this.#text.startsWith('${', this.#at)) {
        let depth = 0;
        for (this.#at++; depth > 0 || this.#text[this.#at] === '{'; this.#at++) {
          const one = this.#text[this.#at];
          if (one === undefined) this.#fail('an interpolation does not end');
          if (one === '{') depth++;
          if (one === '}' && --depth === 0) break;
          if (one === '"') {
            this.#string();
            this.#at--;
          }
        }
      }
    }
    this.#at++;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #expect(pattern: RegExp): string {
    return this.#take(pattern) ?? this.#fail(`${String(pattern)} expected`);
  }

  #fail(what: string): never {
    throw new Error(`At ${String(this.#at)}: ${what}`);
  }
}
