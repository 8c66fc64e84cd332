import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { throwawayRepository } from '../../scripts/throwaway-repository.mjs';

const CONFIGURATION =
  'schemas: ["odd/{topic}.json", "odd/{topic}/schema.json"]\nexclude: odd/excluded.json\n';
const columns = (count: number, value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, value]));
const schema = (table: string, payload: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    schema_version: '1.0.0',
    table_name: table,
    envelope_columns: {},
    payload_columns: payload,
  });

/**
 * Files below odd/ that are trouble by their name, kind, size or neighbours, and odd.yml, which
 * takes them for topics.
 */
export function writeOddFiles({
  root,
  write,
}: Pick<ReturnType<typeof throwawayRepository>, 'root' | 'write'>): void {
  write('odd.yml', CONFIGURATION);
  for (const name of [
    '-rf',
    'my events',
    '::error::x',
    '..',
    'a\u202Eb',
    'new\nline',
    '\u00A0::stop-commands::x',
    'x'.repeat(200),
    'excluded',
  ])
    write(`odd/${name}.json`, schema('t', { a: 'INT' }));
  write('odd/twice.json', schema('twice', { a: 'INT' }));
  write('odd/twice/schema.json', schema('twice', { a: 'INT' }));
  write('odd/same-table.json', schema('twice', { a: 'INT' }));
  write('odd/wide.json', schema('wide', columns(10_001, 'INT')));
  write('odd/faulty.json', schema('faulty', columns(1_500, { tpe: 'INT' })));
  write(
    'odd/large.json',
    schema('large', columns(60_000, { type: 'STRING', description: 'x'.repeat(100) })),
  );
  write('odd/binary.json', '\0\u0001\u0002');
  symlinkSync('twice.json', join(root, 'odd/link.json'));
  symlinkSync('/nonexistent', join(root, 'odd/dangling.json'));
}
