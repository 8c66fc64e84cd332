import { describe, expect, it } from '@jest/globals';
import { schemaType } from './trino-type.js';

describe("a type in Trino's words is, in a schema's,", () => {
  it.each([
    ['integer', 'INT'],
    ['varchar', 'STRING'],
    ['real', 'FLOAT'],
    ['varbinary', 'BINARY'],
    ['timestamp(6)', 'TIMESTAMP'],
    ['decimal(38,10)', 'DECIMAL(38,10)'],
    ['array(array(date))', 'ARRAY<ARRAY<DATE>>'],
    ['map(varchar, decimal(9,2))', 'MAP<STRING,DECIMAL(9,2)>'],
    [
      'row(a integer, "order" row(b timestamp(6), c boolean))',
      'STRUCT<a:INT,order:STRUCT<b:TIMESTAMP,c:BOOLEAN>>',
    ],
    ['timestamp(6) with time zone', 'timestamp(6) with time zone'],
    ['array(uuid)', 'ARRAY<uuid>'],
  ])('%s → %s', (trino, expected) => {
    expect(schemaType(trino)).toBe(expected);
  });

  it('nothing for a row whose field has no name', () => {
    expect(() => schemaType('row(integer)')).toThrow('Not a field of a row: integer');
  });
});
