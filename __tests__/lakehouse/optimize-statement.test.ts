import { expect, it } from '@jest/globals';
import { inTrinosWords } from './optimize-statement.js';

it.each([
  ['OPTIMIZE db.t REWRITE DATA USING BIN_PACK', 'ALTER TABLE db.t EXECUTE optimize'],
  [
    `optimize "db"."t" rewrite data\nusing bin_pack where "p" = 'a'`,
    `ALTER TABLE "db"."t" EXECUTE optimize where "p" = 'a'`,
  ],
  [
    '-- a comment\nOPTIMIZE db.t REWRITE DATA USING BIN_PACK',
    '-- a comment\nALTER TABLE db.t EXECUTE optimize',
  ],
  ['OPTIMIZE db.t', 'OPTIMIZE db.t'],
  ['SELECT 1', 'SELECT 1'],
])('%s', (athena, trino) => {
  expect(inTrinosWords(athena)).toBe(trino);
});
