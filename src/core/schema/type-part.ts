import type { JsonNode, Span } from '../text/json-node.js';
import type { Column } from './column.js';
import { tokenOf } from './column-tokens.js';
import type { ColumnType } from './column-type.js';

/** Finds the token of a part of one column's type; the whole type where it has no place of its own. */
export type FindPart = (address: string) => Span;

/**
 * Finds parts of a column's type by their addresses, such as `address.zip`. The text is read once,
 * and only if a part is asked for: a STRUCT may have thousands of fields.
 */
export function partFinder(column: Column): FindPart {
  const whole = tokenOf(column, 'type');
  let parts: ReadonlyMap<string, Span> | undefined;
  return (address) => {
    const dot = address.indexOf('.');
    if (dot === -1) return whole;
    parts ??= partsOf(typeNode(column));
    return parts.get(address.slice(dot + 1)) ?? whole;
  };
}

/** The spans of all parts by their paths; none where places in the value are not those in the file. */
function partsOf(token: JsonNode | undefined): ReadonlyMap<string, Span> {
  if (token?.kind !== 'string' || token.end - token.start - 2 !== token.value.length)
    return new Map();
  const parts = new PartReader(token.value, token.start + 1);
  parts.read('', 0);
  return parts.found;
}

function typeNode({ member: { value } }: Column): JsonNode | undefined {
  return value.kind === 'object' ? value.members.find(({ key }) => key === 'type')?.value : value;
}

/**
 * The address of the innermost field of a STRUCT on the way to a part: `a.list` for
 * `a.list.element`; undefined where the way leads through no field.
 */
export function fieldAddress(type: ColumnType, address: string): string | undefined {
  const segments = address.split('.');
  let at: ColumnType | undefined = type;
  let found: string | undefined;
  for (let index = 1; index < segments.length && at !== undefined; index++) {
    const segment = segments[index] ?? '';
    if (at.kind === 'struct') {
      at = at.fields.find(({ name }) => name === segment)?.type;
      if (at !== undefined) found = segments.slice(0, index + 1).join('.');
    } else if (at.kind === 'array') at = at.element;
    else if (at.kind === 'map') at = segment === 'key' ? at.key : at.value;
    else at = undefined;
  }
  return found;
}

/** Deeper types are not read; the parser refuses them, too. */
const MAX_DEPTH = 20;

/** Reads the text of a valid type. In another text it finds what comes before the mistake. */
class PartReader {
  readonly found = new Map<string, Span>();
  private at = 0;
  private readonly text: string;
  private readonly offset: number;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  /** Moves behind the type that begins here; false where none does. */
  read(path: string, depth: number): boolean {
    const word = this.word().toUpperCase();
    if (word === '' || depth > MAX_DEPTH) return false;
    switch (word) {
      case 'ARRAY':
        return this.accept('<') && this.part(path, 'element', depth) && this.accept('>');
      case 'MAP':
        return (
          this.accept('<') &&
          this.part(path, 'key', depth) &&
          this.accept(',') &&
          this.part(path, 'value', depth) &&
          this.accept('>')
        );
      case 'STRUCT':
        return this.accept('<') && this.fields(path, depth) && this.accept('>');
      default:
        if (this.text[this.skipSpaces()] === '(') this.at = this.text.indexOf(')', this.at) + 1;
        return this.at > 0;
    }
  }

  private part(path: string, name: string, depth: number): boolean {
    const inner = path === '' ? name : `${path}.${name}`;
    return this.keep(inner, this.skipSpaces(), this.read(inner, depth + 1));
  }

  private fields(path: string, depth: number): boolean {
    do {
      const start = this.skipSpaces();
      const colon = this.text.indexOf(':', start);
      if (colon === -1) return false;
      const name = this.text.slice(start, colon).trim().toLowerCase();
      const inner = path === '' ? name : `${path}.${name}`;
      this.at = colon + 1;
      if (!this.keep(inner, start, this.read(inner, depth + 1))) return false;
    } while (this.accept(','));
    return true;
  }

  private keep(path: string, start: number, isRead: boolean): boolean {
    if (isRead) this.found.set(path, { start: this.offset + start, end: this.offset + this.end() });
    return isRead;
  }

  /** Where the text read so far ends, without spaces. */
  private end(): number {
    let end = this.at;
    while (/\s/.test(this.text[end - 1] ?? '')) end--;
    return end;
  }

  private word(): string {
    const start = this.skipSpaces();
    while (/[A-Za-z0-9_]/.test(this.text[this.at] ?? '')) this.at++;
    return this.text.slice(start, this.at);
  }

  private skipSpaces(): number {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
    return this.at;
  }

  private accept(char: string): boolean {
    if (this.text[this.skipSpaces()] !== char) return false;
    this.at++;
    return true;
  }
}
