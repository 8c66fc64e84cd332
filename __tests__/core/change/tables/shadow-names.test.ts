import { describe, expect, it } from '@jest/globals';
import { shadowNames } from '../../../../src/core/change/tables/shadow-column.js';
import { planStatements } from '../../../../src/warehouse/ddl.js';
import { existing, plan } from '../../../warehouse/planned.js';
import { schemaWith } from '../../../judged.js';
import { verdict } from '../../../report/decisions.js';
import { tablesOf } from '../../../warehouse/tables.js';

describe('the name of a shadow', () => {
  it.each([
    [['a'], [], ['a__rewrite']],
    [['a'], ['a__rewrite'], ['a__rewrite2']],
    [['a'], ['a__rewrite', 'a__rewrite2', 'a__rewrite4'], ['a__rewrite3']],
    [['a', 'b'], ['b__rewrite'], ['a__rewrite', 'b__rewrite2']],
    [['x'.repeat(255)], [], [`${'x'.repeat(246)}__rewrite`]],
    [
      [`${'x'.repeat(254)}a`, `${'x'.repeat(254)}b`],
      [],
      [`${'x'.repeat(246)}__rewrite`, `${'x'.repeat(245)}__rewrite2`],
    ],
  ])('of %j where %j were in force: %j', (columns, taken, names) => {
    expect([...shadowNames(columns, taken).values()]).toEqual(names);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(255);
  });
});

describe('a column that has the name of a shadow', () => {
  it('and is in force does not stop the rewrite', () => {
    const found = plan(
      { a: 'INT', a__rewrite: 'DATE' },
      { a: 'STRING', a__rewrite: 'DATE' },
      existing({ a: 'INT', a__rewrite: 'DATE' }),
    );
    expect(found).toMatchObject({
      changes: ['rewrite a STRING from INT, untouched by a__rewrite2'],
      conflicts: [],
    });
  });

  it('and was in force once, so that the table still has it, does not stop it for ever', () => {
    const found = plan({ a: 'INT' }, { a: 'STRING' }, existing({ a: 'INT', a__rewrite: 'DATE' }), {
      former: { a: 'INT', a__rewrite: 'DATE' },
    });
    expect(found).toMatchObject({
      changes: ['rewrite a STRING from INT, untouched by a__rewrite2'],
      conflicts: [],
    });
  });

  it('leaves the rewrite where it stands', () => {
    const found = plan(
      { a: 'INT' },
      { a: 'STRING' },
      existing({ a: 'INT', a__rewrite: 'DATE', a__rewrite2: 'STRING' }),
      { former: { a: 'INT', a__rewrite: 'DATE' } },
    );
    expect(found).toMatchObject({
      changes: ['rewrite a STRING from INT, shadow-added by a__rewrite2'],
      conflicts: [],
    });
  });

  it('and was in no version is a shadow', () => {
    const found = plan(
      { a: 'STRING' },
      { a: 'STRING', b: 'INT' },
      existing({ a: 'INT', a__rewrite: 'STRING' }),
    );
    expect(found.drift).toEqual([]);
    const touched = plan({ a: 'STRING' }, {}, existing({ a: 'INT', a__rewrite: 'STRING' }));
    expect(touched.drift.join()).toContain("'a__rewrite' may be all that has its values");
  });

  it('is named in every statement of the rewrite', () => {
    const tables = (payload_columns: object) => tablesOf({ payload_columns });
    const statements = planStatements(
      tables({ a: 'INT', a__rewrite: 'DATE' }),
      tables({ a: 'STRING' }),
      'topic',
    );
    expect(statements.map(({ sql }) => sql.match(/a__rewrite\w*/g))).toEqual([
      ['a__rewrite2'],
      ['a__rewrite2', 'a__rewrite2'],
      null,
      ['a__rewrite2'],
    ]);
  });

  it('and comes with the version that rewrites is told from the two versions alone', () => {
    const version = (number: string, payload_columns: object): unknown =>
      schemaWith({ payload_columns }, number);
    const {
      findings,
      plan: planned,
      classification,
    } = verdict(
      version('1.0.0', { a: 'INT' }),
      version('9.0.0', { a: 'STRING', a__rewrite: 'INT' }),
    );
    expect([classification, planned]).toEqual(['breaking', null]);
    expect(findings.find(({ rule }) => rule === 'table-conflict')).toMatchObject({
      severity: 'breaking',
      approvable: false,
      column: 'a',
      message: expect.stringContaining("needs the name 'a__rewrite', which the schema adds"),
    });
  });
});
