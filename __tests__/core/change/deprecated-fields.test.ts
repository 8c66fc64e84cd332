import { expect, it } from '@jest/globals';
import { judged, schemaWith } from '../../judged.js';

const nested = (deprecated: Readonly<Record<string, unknown>>, version?: string): object =>
  schemaWith(
    {
      payload_columns: {
        list: { type: 'ARRAY<STRUCT<zip:INT,b:INT>>', 'x-deprecated-fields': deprecated },
      },
    },
    version,
  );
const DATED = { remove_after: '2026-10-31' };

it.each([
  ['near', 'element.zap', "There is no field 'list.element.zap'. Did you mean 'list.element.zip'?"],
  [
    'unlike any',
    'element.quarantine',
    "There is no field 'list.element.quarantine'; name one that is there, or remove it from x-deprecated-fields",
  ],
])('the deprecation of a field that is not there is a warning: a name %s', (_, path, fix) => {
  const { findings } = judged(nested({}), nested({ [path]: DATED }, '1.1.0'));
  expect(findings).toMatchObject([{ rule: 'deprecation-changed', severity: 'warning', fix }]);
});

it('the deprecation of one that is there is no warning', () => {
  const { findings } = judged(nested({}), nested({ 'element.zip': DATED }, '1.1.0'));
  expect(findings).toMatchObject([{ rule: 'deprecation-changed', severity: 'compatible' }]);
});

it.each([
  ['column', { a: { type: 'INT', deprecated: DATED }, b: 'INT' }, { b: 'INT' }, 'a'],
  [
    'field',
    { a: { type: 'STRUCT<x:INT,y:INT>', 'x-deprecated-fields': { y: DATED } } },
    { a: 'STRUCT<x:INT>' },
    'a.y',
  ],
])('what leaves as announced is called what it is: a %s', (noun, before, after, name) => {
  const { findings } = judged(
    schemaWith({ payload_columns: before }),
    schemaWith({ payload_columns: after }, '1.1.0'),
    { deprecationDays: 0 },
  );
  expect(findings).toMatchObject([
    {
      rule: 'deprecated-column-removed',
      message: `Deprecated ${noun} '${name}' removed, as announced for 2026-10-31`,
      fix: `Make sure that nobody reads the ${noun} any more`,
    },
  ]);
});
