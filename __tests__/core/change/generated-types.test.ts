import { expect, it } from '@jest/globals';
import { GENERATED_COLUMNS } from '../../../src/core/schema/table-settings.js';
import { printColumnType } from '../../../src/core/schema/column-type.js';
import { judged, schemaWith } from '../../judged.js';

const found = (before: unknown, after: unknown): string[] =>
  judged(before, after).findings.map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
  );
const payload = (columns: Record<string, unknown>): unknown =>
  schemaWith({ payload_columns: columns });
const envelope = (columns: Record<string, unknown>): unknown =>
  schemaWith({ envelope_columns: columns });
const warning = (name: string, says: string, is: string): string[] => [
  `warning generated-type-ignored: Column '${name}' is declared as ${says}, but the pipeline generates it as ${is}`,
];

it.each([...GENERATED_COLUMNS].map(([name, type]) => [name, printColumnType(type)] as const))(
  '%s is generated as %s, whatever a schema says',
  (name, type) => {
    expect(found(undefined, payload({ [name]: 'INT' }))).toEqual(warning(name, 'INT', type));
    expect(found(undefined, envelope({ [name]: { type: 'DATE' } }))).toEqual(
      warning(name, 'DATE', type),
    );
    expect(found(undefined, payload({ [name]: type.toLowerCase() }))).toEqual([]);
    expect(found(undefined, payload({ [name]: {} }))).toEqual([]);
  },
);

it('is told once: not where the version in force says so too', () => {
  const [as, other] = ['INT', 'DATE'].map((type) => payload({ first_seen_ts: type }));
  expect(found(as, as)).toEqual([]);
  expect(found(as, other)).toEqual(
    expect.arrayContaining(warning('first_seen_ts', 'DATE', 'TIMESTAMP')),
  );
  expect(judged(as, other).requiresBackfill).toBe(false);
});

it('a type that nobody can read is an error already', () => {
  expect(judged(undefined, payload({ first_seen_ts: 'WHEN' })).findings).toHaveLength(1);
});
