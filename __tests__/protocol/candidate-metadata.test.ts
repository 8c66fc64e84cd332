import { describe, expect, it } from '@jest/globals';
import { candidateMetadata, type CandidateFacts } from '../../src/protocol/candidate-metadata.js';

const FACTS: CandidateFacts = {
  commit: 'c'.repeat(40),
  sha256: 'a'.repeat(64),
  baseSha256: null,
  acceptedFindings: undefined,
  approvalMac: undefined,
  planSha256: undefined,
  schemaVersion: undefined,
  pullRequest: undefined,
  repository: undefined,
  actor: undefined,
};
const namesOf = (facts: Partial<CandidateFacts>): string[] => [
  ...candidateMetadata({ ...FACTS, ...facts }).keys(),
];

describe('metadata', () => {
  it('has what is known, and says of a new topic that it was judged against none', () => {
    expect(Object.fromEntries(candidateMetadata(FACTS))).toEqual({
      commit: FACTS.commit,
      sha256: FACTS.sha256,
      'base-sha256': 'none',
    });
  });

  it.each([
    ['a\r\nx-amz-acl: public-read', 'a??x-amz-acl: public-read'],
    ['jos\u00e9 \u{1f600}', 'jos? ?'],
    ['  spaces  ', 'spaces'],
    ['=?UTF-8?B?YQ==?=', '??UTF-8?B?YQ=??='],
  ])('of %j is printable US-ASCII: %j', (actor, cleaned) => {
    expect(candidateMetadata({ ...FACTS, actor }).get('actor')).toBe(cleaned);
  });

  it('beyond 2 KB loses whole values, the least needed first', () => {
    const all = {
      acceptedFindings: 'f'.repeat(64),
      approvalMac: 'e'.repeat(64),
      schemaVersion: '1.0.0',
      pullRequest: '1',
      repository: 'a/b',
      actor: 'me',
    };
    const names = [
      'commit',
      'sha256',
      'base-sha256',
      'accepted-findings',
      'approval-mac',
      'schema-version',
      'pull-request',
      'repository',
      'actor',
    ];
    expect(namesOf(all)).toEqual(names);
    expect(namesOf({ ...all, actor: 'x'.repeat(2000) })).toEqual(names.slice(0, 8));
    expect(namesOf({ ...all, schemaVersion: `1.0.0-${'x'.repeat(5000)}` })).toEqual(
      names.slice(0, 5),
    );
    for (let length = 1500; length < 2100; length += 7) {
      const metadata = candidateMetadata({ ...FACTS, ...all, repository: 'x'.repeat(length) });
      expect(
        [...metadata].reduce((sum, [name, value]) => sum + name.length + value.length, 0),
      ).toBeLessThanOrEqual(2048);
    }
  });

  it.each([
    [2048, true],
    [2049, false],
  ])('of %i bytes is whole: %j', (size, isWhole) => {
    const least = [...candidateMetadata(FACTS)].join('').replaceAll(',', '').length;
    const actor = 'x'.repeat(size - least - 'actor'.length);
    expect(candidateMetadata({ ...FACTS, actor }).has('actor')).toBe(isWhole);
  });
});
