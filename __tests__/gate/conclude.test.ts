import { describe, expect, it } from '@jest/globals';
import { conclude, isErrorOf } from '../../src/gate/conclude.js';
import type { StoredObject } from '../../src/registry/registry.js';
import { bytesOf } from '../judged.js';

const [EARLY, LATE] = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z'];

function stored(value: unknown, modified: string, versionId: string | null = null): StoredObject {
  const bytes = bytesOf(value);
  return {
    key: 'x',
    etag: '"1"',
    size: bytes.length,
    modified,
    bytes,
    versionId,
    metadata: new Map(),
  };
}

it('takes an error.json of the same bytes for a new one when it was written anew', () => {
  const awaited = {
    topic: 'events',
    sha256: 'ours',
    baseSha256: undefined,
    earlierError: { etag: '"1"', modified: EARLY },
  };
  const kindOf = (modified: string): string =>
    conclude(awaited, {
      pendingSha256: undefined,
      activeSha256: undefined,
      error: stored({ sha256: 'ours' }, modified),
    }).kind;
  expect([kindOf(EARLY), kindOf(LATE)]).toEqual(['waiting', 'ended']);
});

describe('an error.json is about the object in pending', () => {
  const table: readonly (readonly [string, object, string, string | null, string, boolean])[] = [
    ['its version id says so', { version_id: 'v1', uploaded_at: EARLY }, LATE, 'v1', LATE, true],
    ['never when it names another version', { version_id: 'v1' }, LATE, 'v2', EARLY, false],
    [
      'it names the time of the upload',
      { version_id: null, uploaded_at: EARLY },
      LATE,
      null,
      EARLY,
      true,
    ],
    [
      'never when that was another upload',
      { version_id: null, uploaded_at: EARLY },
      LATE,
      null,
      LATE,
      false,
    ],
    ['it is younger and says nothing more', {}, LATE, null, EARLY, true],
    ['never when it is older', {}, EARLY, null, LATE, false],
    ['never when it names other bytes', { sha256: 'other' }, LATE, null, EARLY, false],
  ];

  it.each(table)('%s', (_when, facts, written, versionId, uploaded, answer) => {
    const error = stored({ sha256: 'ours', ...facts }, written);
    expect(isErrorOf(error, stored('', uploaded, versionId), 'ours')).toBe(answer);
  });

  it('never when there is none, or it names no bytes', () => {
    expect(isErrorOf(undefined, stored('', EARLY), 'ours')).toBe(false);
    expect(isErrorOf(stored({}, LATE), stored('', EARLY), undefined)).toBe(false);
  });
});
