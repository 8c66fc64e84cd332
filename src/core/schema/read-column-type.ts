import { unknownName } from '../text/near-names.js';
import { quoted } from '../text/quoted.js';
import { scalar, SCALARS, type ColumnType, type StructField } from './column-type.js';
import { folded, identifierProblem } from './identifier.js';

/** Why a text is not a column type. */

export interface TypeProblem {
  readonly kind: 'problem';
  readonly rule: 'invalid-type' | 'unsupported-type' | 'invalid-identifier' | 'reserved-name';
  readonly message: string;
}

/** The deepest nesting of a type; it bounds every recursion over types. */
const MAX_TYPE_DEPTH = 16;
const MAX_PRECISION = 38;

const BY_SPELLING: ReadonlyMap<string, ColumnType> = new Map([
  ...SCALARS.map((name) => [name, scalar(name)] as const),
  ['INTEGER', scalar('INT')],
  ['LONG', scalar('BIGINT')],
]);

/**
 * Types of other systems, and the type to write instead. The types of Iceberg tables are listed in
 * https://docs.aws.amazon.com/athena/latest/ug/querying-iceberg-supported-data-types.html
 */
const UNSUPPORTED = new Map([
  ['TINYINT', 'INT'],
  ['SMALLINT', 'INT'],
  ['BYTE', 'INT'],
  ['SHORT', 'INT'],
  ['CHAR', 'STRING'],
  ['VARCHAR', 'STRING'],
  ['TEXT', 'STRING'],
  ['UUID', 'STRING'],
  ['TIME', 'STRING'],
  ['JSON', 'STRING'],
  ['VARIANT', 'STRING'],
  ['INTERVAL', 'STRING'],
  ['REAL', 'FLOAT'],
  ['BOOL', 'BOOLEAN'],
  ['NUMBER', 'DECIMAL(p,s)'],
  ['NUMERIC', 'DECIMAL(p,s)'],
  ['FIXED', 'BINARY'],
  ['VARBINARY', 'BINARY'],
  ['BYTES', 'BINARY'],
  ['DATETIME', 'TIMESTAMP'],
  ['TIMESTAMPTZ', 'TIMESTAMP'],
  ['TIMESTAMP_NTZ', 'TIMESTAMP'],
  ['TIMESTAMP_LTZ', 'TIMESTAMP'],
  ['LIST', 'ARRAY<T>'],
  ['OBJECT', 'STRUCT<name:T>'],
  ['ROW', 'STRUCT<name:T>'],
  ['UNION', 'STRUCT<name:T>'],
]);

/** The words that a type can begin with. */
const TYPE_NAMES = [...BY_SPELLING.keys(), 'DECIMAL', 'ARRAY', 'MAP', 'STRUCT'];

/**
 * Reads a type in any case and spacing: `decimal( 12, 2 )`, `Array<integer>`, `STRUCT<a:INT,
 * b:STRING>`. Never throws: returns the type, or the first problem of the text.
 */
export function parseColumnType(text: string): ColumnType | TypeProblem {
  // Only ASCII is upper-cased: toUpperCase would turn the dotless ı into an I.
  const known =
    BY_SPELLING.get(text) ??
    (/^[A-Za-z]+$/.test(text) ? BY_SPELLING.get(text.toUpperCase()) : undefined);
  if (known !== undefined) return known;
  try {
    return new TypeReader(text).whole();
  } catch (stop) {
    if (stop instanceof NotATypeError) return stop.problem;
    throw stop;
  }
}

function unknownType(spelled: string): string {
  const names = `types are ${TYPE_NAMES.join(', ')}`;
  return unknownName(`there is no type ${quoted(spelled)}`, spelled, TYPE_NAMES, names);
}

class NotATypeError extends Error {
  readonly problem: TypeProblem;

  constructor(problem: TypeProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

class TypeReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): ColumnType {
    const type = this.type(0);
    if (this.peek() !== '') this.fail(`found ${quoted(this.text.slice(this.at))} after the type`);
    return type;
  }

  private type(depth: number): ColumnType {
    if (depth > MAX_TYPE_DEPTH)
      this.fail(`types may be nested at most ${MAX_TYPE_DEPTH} levels deep`);
    this.peek();
    const spelled =
      /^[A-Za-z][A-Za-z0-9_]*/.exec(this.text.slice(this.at, this.at + 64))?.[0] ?? '';
    const word = spelled.toUpperCase();
    this.at += word.length;
    switch (word) {
      case 'DECIMAL':
        return this.decimal();
      case 'ARRAY': {
        this.open('an ARRAY needs its elements, as in ARRAY<STRING>');
        const element = this.type(depth + 1);
        this.expect('>');
        return { kind: 'array', element };
      }
      case 'MAP': {
        this.open('a MAP needs a key and a value, as in MAP<STRING,STRING>');
        const key = this.type(depth + 1);
        this.expect(',');
        const value = this.type(depth + 1);
        this.expect('>');
        return { kind: 'map', key, value };
      }
      case 'STRUCT':
        return this.struct(depth);
      default: {
        const known = BY_SPELLING.get(word);
        if (known !== undefined) return known;
        const instead = UNSUPPORTED.get(word);
        if (instead === undefined) {
          const found = this.peek();
          if (word !== '') this.fail(unknownType(spelled));
          this.fail(found === '' ? 'a type is missing' : `found ${quoted(found)}`);
        }
        const message = `Athena's Iceberg tables have no ${word}; use ${instead}`;
        throw new NotATypeError({ kind: 'problem', rule: 'unsupported-type', message });
      }
    }
  }

  private decimal(): ColumnType {
    const match = /^\s*\(\s*([0-9]{1,9})\s*,\s*([0-9]{1,9})\s*\)/.exec(this.text.slice(this.at));
    if (match === null) this.fail('DECIMAL needs a precision and a scale, as in DECIMAL(12,2)');
    this.at += match[0].length;
    const precision = Number(match[1]);
    const scale = Number(match[2]);
    if (precision < 1 || precision > MAX_PRECISION)
      this.fail(`a precision is 1 to ${MAX_PRECISION}, not ${precision}`);
    if (scale > precision) this.fail(`a scale is 0 to the precision (${precision}), not ${scale}`);
    return { kind: 'decimal', precision, scale };
  }

  private struct(depth: number): ColumnType {
    this.open('a STRUCT needs its fields in the type itself, as in STRUCT<street:STRING>');
    const fields: StructField[] = [];
    const names = new Set<string>();
    do {
      this.peek();
      const colon = this.text.indexOf(':', this.at);
      if (colon === -1) this.fail("a STRUCT's field is written name:TYPE");
      const spelled = this.text.slice(this.at, colon).trim();
      const problem = identifierProblem(spelled);
      if (problem !== undefined) throw new NotATypeError({ kind: 'problem', ...problem });
      const name = folded(spelled);
      if (names.has(name)) this.fail(`the STRUCT has the field ${quoted(name)} twice`);
      names.add(name);
      this.at = colon + 1;
      fields.push({ name, type: this.type(depth + 1) });
    } while (this.accept(','));
    this.expect('>');
    return { kind: 'struct', fields };
  }

  /** Skips spaces and returns the next character; empty at the end. */
  private peek(): string {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
    return this.text[this.at] ?? '';
  }

  private accept(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at++;
    return true;
  }

  /** Expects the parts of a type; without any, the type's name stands alone. */
  private open(missing: string): void {
    if (this.peek() === '') this.fail(missing);
    this.expect('<');
  }

  private expect(char: string): void {
    if (!this.accept(char)) {
      const found = this.peek();
      this.fail(`expected '${char}', found ${found === '' ? 'the end' : quoted(found)}`);
    }
  }

  private fail(reason: string): never {
    throw new NotATypeError({
      kind: 'problem',
      rule: 'invalid-type',
      message: `${quoted(this.text)} is not a type: ${reason}`,
    });
  }
}
