import { Refusal, sqlTokens } from './sql-tokens.js';

const LIMIT = 262_144;
const DDL = ['CREATE', 'ALTER', 'DROP'];
const DML = [
  'SELECT',
  'WITH',
  'VALUES',
  'INSERT',
  'UPDATE',
  'DELETE',
  'MERGE',
  'OPTIMIZE',
  'EXPLAIN',
];

export interface AthenaStatement {
  /** What of Athena's two halves it belongs to: Hive's grammar and catalogue, or Trino. */
  readonly kind: 'ddl' | 'dml';
  /** Without its closing semicolon. */
  readonly sql: string;
}

/**
 * Throws a Refusal, always at the start: too long, empty, several statements, or a kind that isn't
 * served.
 */
export function athenaStatement(sql: string): AthenaStatement {
  const bytes = Buffer.byteLength(sql);
  if (bytes > LIMIT)
    throw new Refusal('start', `Query string of ${bytes} bytes: at most ${LIMIT} are allowed`);
  const tokens = sqlTokens(sql);
  const [first] = tokens;
  if (first === undefined || first.kind === 'end')
    throw new Refusal('start', 'Query string is empty');
  const semicolon = tokens.findIndex(({ kind, text }) => kind === 'symbol' && text === ';');
  // Before the closing `end` there may be one.
  if (semicolon !== -1 && semicolon !== tokens.length - 2)
    throw new Refusal('start', `Only one sql statement is allowed. Got: ${sql.slice(0, 200)}`);
  const word = first.text.toUpperCase();
  const statement = semicolon === -1 ? sql : sql.trimEnd().replace(/;$/, '');
  if (DDL.includes(word)) return { kind: 'ddl', sql: statement };
  if (DML.includes(word)) return { kind: 'dml', sql: statement };
  throw new Refusal(
    'start',
    `line ${first.at}: mismatched input '${first.text}'. Expecting: ${[...DDL, ...DML].join(', ')}`,
  );
}
