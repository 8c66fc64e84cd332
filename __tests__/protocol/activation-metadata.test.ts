import { expect, it } from '@jest/globals';
import { activationMetadata, parseActivation } from '../../src/protocol/activation-metadata.js';

const HERE = { 'activation-seq': '1', sha256: 'x' };
const read = (entries: Readonly<Record<string, string>>): ReturnType<typeof parseActivation> =>
  parseActivation(new Map(Object.entries(entries)));

it('is written under these names, what is not known left out', () => {
  const facts = {
    seq: 3,
    sha256: 'x',
    commit: 'c',
    schemaVersion: '1.0.0',
    classification: 'enhancement',
    needsBackfill: true,
    patchedBase: 'k1',
    previous: 'k2',
  } as const;
  expect([...activationMetadata(facts)]).toEqual([
    ['activation-seq', '3'],
    ['sha256', 'x'],
    ['commit', 'c'],
    ['schema-version', '1.0.0'],
    ['classification', 'enhancement'],
    ['needs-backfill', 'true'],
    ['patched-base', 'k1'],
    ['previous', 'k2'],
  ]);
  const least = { commit: undefined, schemaVersion: undefined, needsBackfill: false };
  const none = { patchedBase: undefined, previous: undefined };
  expect([...activationMetadata({ ...facts, ...least, ...none }).keys()]).toEqual([
    'activation-seq',
    'sha256',
    'classification',
    'needs-backfill',
  ]);
});

it.each([
  ['nothing', {}, undefined],
  ['no number', { sha256: 'x' }, undefined],
  ['no digest', { 'activation-seq': '1' }, undefined],
  ['zero', { ...HERE, 'activation-seq': '0' }, undefined],
  ['a leading zero', { ...HERE, 'activation-seq': '01' }, undefined],
  ['a sign', { ...HERE, 'activation-seq': '-1' }, undefined],
  ['a fraction', { ...HERE, 'activation-seq': '1.5' }, undefined],
  ['fifteen digits', { ...HERE, 'activation-seq': '9'.repeat(15) }, 999_999_999_999_999],
  ['sixteen digits', { ...HERE, 'activation-seq': '9'.repeat(16) }, undefined],
  ['the first number', HERE, 1],
])('with %s counts as activation %j', (_, entries, seq) => {
  expect(read(entries as Readonly<Record<string, string>>)?.seq).toBe(seq);
});

it.each([
  [{}, 'compatible', false],
  [{ classification: 'later' }, 'compatible', false],
  [{ classification: 'breaking' }, 'breaking', false],
  [{ 'needs-backfill': 'true' }, 'compatible', true],
  [{ 'needs-backfill': 'yes' }, 'compatible', false],
])(
  'with %j is classified %j, and needs a backfill: %j',
  (entries, classification, needsBackfill) => {
    const metadata = { ...HERE, ...(entries as Readonly<Record<string, string>>) };
    expect(read(metadata)).toMatchObject({ classification, needsBackfill });
  },
);
