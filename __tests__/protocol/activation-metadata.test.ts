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
    needsCatchUp: true,
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
  const not = { needsBackfill: false, needsCatchUp: false };
  const least = { commit: undefined, schemaVersion: undefined, ...not };
  const none = { patchedBase: undefined, previous: undefined };
  expect([...activationMetadata({ ...facts, ...least, ...none }).keys()]).toEqual([
    'activation-seq',
    'sha256',
    'classification',
    'needs-backfill',
  ]);
  const other = activationMetadata({ ...facts, needsBackfill: false });
  expect([other.get('needs-backfill'), other.get('needs-catch-up')]).toEqual(['false', 'true']);
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
  [{}, 'compatible', false, false],
  [{ classification: 'later' }, 'compatible', false, false],
  [{ classification: 'breaking' }, 'breaking', false, false],
  [{ 'needs-backfill': 'true' }, 'compatible', true, true],
  [{ 'needs-backfill': 'yes' }, 'compatible', false, false],
  [{ 'needs-backfill': 'false', 'needs-catch-up': 'true' }, 'compatible', false, true],
])(
  'with %j is classified %j, needs a backfill: %j, and a catch-up: %j',
  (entries, classification, needsBackfill, needsCatchUp) => {
    const metadata = { ...HERE, ...(entries as Readonly<Record<string, string>>) };
    expect(read(metadata)).toMatchObject({ classification, needsBackfill, needsCatchUp });
  },
);
