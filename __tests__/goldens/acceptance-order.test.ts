import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';
import { acceptedFindings } from '../../src/core/verdict/accepted-findings.js';
import { digest, judged, schemaWith } from '../judged.js';
import { presentBuild, runBundle } from '../oracle/builds.js';

const NOW = '2031-03-04T05:06:07.000Z';
const schema = (columns: Readonly<Record<string, unknown>>, version = '1.0.0'): string =>
  JSON.stringify({ ...schemaWith({ payload_columns: columns }, version), table_name: 'events' });

describe('of several waivers that match', () => {
  let repository: ReturnType<typeof throwawayRepository>;
  beforeAll(() => {
    repository = throwawayRepository();
    repository.write('schemas/events.json', schema({ a: 'INT', b: 'INT' }));
    repository.commit('feat: events');
    repository.write('schemas/events.json', schema({}, '2.0.0'));
  });
  afterAll(() => repository.remove());

  /** By column, what accepted its removal. */
  async function waivedBy(
    ...waivers: readonly string[]
  ): Promise<Readonly<Record<string, unknown>>> {
    repository.write(
      'waivers.yml',
      `ignore:\n${waivers.map((waiver) => `  - {rule: column-removed, ${waiver}}\n`).join('')}`,
    );
    const args = ['check', '--config', 'waivers.yml', '--format', 'json'];
    const { stdout } = await runBundle(presentBuild().cli, {
      cwd: repository.root,
      args,
      now: NOW,
    });
    const { topics } = JSON.parse(stdout) as {
      topics: { changes: { rule: string; column: string; waived: unknown }[] }[];
    };
    const removals = topics
      .flatMap(({ changes }) => changes)
      .filter(({ rule }) => rule === 'column-removed');
    return Object.fromEntries(removals.map(({ column, waived }) => [column, waived]));
  }
  const [wide, narrow, late] = [
    "reason: wide, expires: '2099-01-01'",
    "topic: events, column: A, reason: narrow, expires: '2098-01-01'",
    "topic: events, reason: late, expires: '2099-12-31'",
  ];

  it.each([
    [[wide, narrow], 'wide (until 2099-01-01)', 'wide (until 2099-01-01)'],
    [[narrow, wide], 'narrow (until 2098-01-01)', 'wide (until 2099-01-01)'],
    [[late, wide, narrow], 'late (until 2099-12-31)', 'late (until 2099-12-31)'],
    [[narrow], 'narrow (until 2098-01-01)', null],
  ])('the first in the file is named: %j', async (waivers, a, b) => {
    expect(await waivedBy(...waivers)).toEqual({ a, b });
  });

  it('a waiver for another finding is passed over', async () => {
    const other = "fingerprint: '0000000000000000', reason: other, expires: '2099-01-01'";
    expect(await waivedBy(other, wide)).toEqual({
      a: 'wide (until 2099-01-01)',
      b: 'wide (until 2099-01-01)',
    });
  });
});

describe('the digest of accepted findings', () => {
  const BEFORE = {
    a: 'INT',
    b: 'STRING',
    c: { type: 'INT', json_path: '$.c' },
    d: { type: 'INT', sensitive: true },
    e: 'DATE',
    f: 'INT',
  };
  const AFTER = {
    c: { type: 'INT', json_path: '$.other' },
    d: 'INT',
    e: { type: 'DATE', required: true },
    f: { type: 'INT', cde: true },
  };
  const digestOf = (
    before: readonly (readonly [string, unknown])[],
    after: readonly (readonly [string, unknown])[],
  ): string | undefined => {
    const one = schema(Object.fromEntries(before));
    return acceptedFindings(
      judged(one, schema(Object.fromEntries(after), '2.0.0'), {}, { topic: 'events' }).findings,
      digest,
    );
  };
  const shuffled = (columns: object): fc.Arbitrary<(readonly [string, unknown])[]> => {
    const entries: (readonly [string, unknown])[] = Object.entries(columns);
    return fc.shuffledSubarray(entries, { minLength: entries.length });
  };
  const expected = digestOf(Object.entries(BEFORE), Object.entries(AFTER));

  it('is the recorded one', () =>
    expect(expected).toMatchInlineSnapshot(
      `"ee9f7a2eae2ceb8243bc0f4d211ad93fa04c55d2c64c0f3facef4d6df689f8ea"`,
    ));

  it('does not depend on the order of columns', () => {
    fc.assert(
      fc.property(shuffled(BEFORE), shuffled(AFTER), (before, after) =>
        expect(digestOf(before, after)).toBe(expected),
      ),
    );
  });
});
