import { Refusal, type Token } from './sql-tokens.js';

/**
 * What Athena's guide lists as reserved in DDL. The guide misspells three words (CASHE, TANSFORM,
 * UTC_TMESTAMP in older editions); both spellings are reserved here, since backticks are right for
 * either.
 */
export const RESERVED: ReadonlySet<string> = new Set(
  `ALL ALTER AND ARRAY AS AUTHORIZATION BETWEEN BIGINT BINARY BOOLEAN BOTH BY CACHE CASE CASHE CAST CHAR COLUMN CONF CONSTRAINT COMMIT
  CREATE CROSS CUBE CURRENT CURRENT_DATE CURRENT_TIMESTAMP CURSOR DATABASE DATE DAYOFWEEK DECIMAL DELETE DESCRIBE DISTINCT DIV DOUBLE DROP
  ELSE END EXCHANGE EXISTS EXTENDED EXTERNAL EXTRACT FALSE FETCH FLOAT FLOOR FOLLOWING FOR FOREIGN FROM FULL FUNCTION GRANT GROUP GROUPING
  HAVING IF IMPORT IN INNER INSERT INT INTEGER INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT LESS LIKE LOCAL MACRO MAP MORE NONE NOT NULL
  NUMERIC OF ON ONLY OR ORDER OUT OUTER OVER PARTIALSCAN PARTITION PERCENT PRECEDING PRECISION PRESERVE PRIMARY PROCEDURE RANGE READS REDUCE
  REGEXP REFERENCES REVOKE RIGHT RLIKE ROLLBACK ROLLUP ROW ROWS SELECT SET SMALLINT START TABLE TABLESAMPLE TANSFORM THEN TIME TIMESTAMP TO
  TRANSFORM TRIGGER TRUE TRUNCATE UNBOUNDED UNION UNIQUEJOIN UPDATE USER USING UTC_TIMESTAMP UTC_TMESTAMP VALUES VARCHAR VIEWS WHEN WHERE
  WINDOW WITH`.split(/\s+/),
);

/**
 * The name that a token of DDL stands for, in lower case as the catalogue keeps it. Throws a
 * Refusal in the words of Athena's parser where quotes are missing or wrong.
 */
export function nameIn(token: Token): string {
  const refused = (why: string): Refusal =>
    new Refusal(
      'start',
      `line ${token.at}: mismatched input '${token.text}'. Expecting: <identifier>${why}`,
    );
  if (token.kind === 'double-quoted') throw refused('; DDL quotes names with backticks');
  if (token.kind !== 'word' && token.kind !== 'backticked') throw refused('');
  if (token.kind === 'word') {
    if (RESERVED.has(token.text.toUpperCase())) throw refused('; a reserved word needs backticks');
    if (token.text.startsWith('_'))
      throw refused('; a name that begins with an underscore needs backticks');
    if (/^[0-9]/.test(token.text))
      throw refused('; a name that begins with a digit needs backticks');
  }
  if (!/^[A-Za-z0-9_]{1,255}$/.test(token.value))
    throw new Refusal(
      'run',
      `Invalid name '${token.value}': letters, digits and underscores only, at most 255`,
    );
  return token.value.toLowerCase();
}
