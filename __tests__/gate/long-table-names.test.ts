import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { schemaWith } from '../judged.js';
import { checkingRegistry, only, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
});
afterEach(() => here.remove());

const named = (bytes: number): string =>
  JSON.stringify(schemaWith({ table_name: 't'.repeat(bytes) }));
const errors = async (on?: null): Promise<readonly string[]> =>
  only(await here.checked('changed', on))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message.replace(/'t[^']*'/, 'it')}`);

it.each([
  [226, []],
  [
    227,
    [
      'invalid-identifier: it has 227 bytes; a registry in a directory takes at most 226 for a table in these databases, since it keeps files by their names',
    ],
  ],
  [
    255,
    [
      'invalid-identifier: it has 255 bytes; a registry in a directory takes at most 226 for a table in these databases, since it keeps files by their names',
    ],
  ],
  [256, ['invalid-identifier: it has 256 bytes; a name has at most 255']],
])('a table with a name of %i bytes is told before it is published', async (bytes, expected) => {
  // So that the folder of the claims is there.
  await here.put(here.registry.layout.claim('iceberg_curated_db', 'other'), '{"topic":"other"}');
  here.repository.write('schemas/topic.json', named(bytes));
  expect(await errors()).toEqual(expected);
});

it('Glue has names of 255 bytes, so another registry takes them', async () => {
  here.repository.write('schemas/topic.json', named(255));
  expect(await errors(null)).toEqual([]);
});

it.each(['a/../b', '../../x', '/', 'a\u0000b', '', '..'])(
  'a name that no table has, %j, is looked up nowhere',
  async (table_name) => {
    here.repository.write('schemas/topic.json', JSON.stringify(schemaWith({ table_name })));
    const decision = await here.checked();
    expect(decision.errors).toEqual([]);
    expect(only(decision).findings.map(({ rule }) => rule)).toContain('invalid-identifier');
  },
);
