import { describe, expect, it } from '@jest/globals';
import { parseErrorJson } from '../../src/protocol/error-json.js';

const read = (document: unknown): ReturnType<typeof parseErrorJson> =>
  parseErrorJson(
    new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document)),
  );

const NOTHING = {
  sha256: undefined,
  versionId: undefined,
  uploadedAt: undefined,
  commit: undefined,
  errors: [],
};

describe('error.json, whoever wrote it,', () => {
  it.each([
    ['nothing', '', 'it is not JSON'],
    ['half a document', '{"errors": [', 'it is not JSON'],
    ['null', 'null', 'it is not a JSON object'],
    ['a number', '7', 'it is not a JSON object'],
    ['a text', '"FAILED"', 'it is not a JSON object'],
    ['a list', '[{"type": "STALE"}]', 'it is not a JSON object'],
  ])('that is %s tells only what is wrong with it', (_, text, problem) => {
    expect(read(text)).toEqual({ ...NOTHING, problem });
  });

  it('tells of which candidate it is', () => {
    expect(
      read({ sha256: 'ab', version_id: 'v1', uploaded_at: '2026-01-02', commit: 'c1', errors: [] }),
    ).toEqual({
      sha256: 'ab',
      versionId: 'v1',
      uploadedAt: '2026-01-02',
      commit: 'c1',
      problem: undefined,
      errors: [],
    });
  });

  it.each([
    ['are absent', {}],
    ['are null', { sha256: null, version_id: null, uploaded_at: null, commit: null, errors: null }],
    ['are empty', { sha256: '', version_id: '', uploaded_at: '', commit: '', errors: '' }],
    [
      'are of another type',
      { sha256: 1, version_id: [], uploaded_at: {}, commit: true, errors: {} },
    ],
    ['have another case', { SHA256: 'ab', versionId: 'v1', Errors: ['x'] }],
  ])('tells nothing by members that %s', (_, document) => {
    expect(read(document)).toEqual({ ...NOTHING, problem: undefined });
  });

  it.each<[string, unknown, unknown]>([
    [
      'whole',
      { type: 'STALE', field: 'n', message: 'text', rule: 'stale' },
      { type: 'STALE', field: 'n', message: 'text' },
    ],
    ['a text', 'no table', { type: '', field: undefined, message: 'no table' }],
    ['a type alone', { type: 'STALE' }, { type: 'STALE', field: undefined, message: 'STALE' }],
    ['a message alone', { message: 'text' }, { type: '', field: undefined, message: 'text' }],
    [
      'with members that are no texts',
      { type: 7, field: 8, message: 'text' },
      { type: '', field: undefined, message: 'text' },
    ],
  ])('tells an error that is %s', (_, error, expected) => {
    expect(read({ errors: [error] }).errors).toEqual([expected]);
  });

  it.each([[null], [7], [true], [{}], [{ field: 'n' }], [{ message: '' }], [[]]])(
    'leaves out the error %j, which says nothing',
    (error) => {
      expect(read({ errors: [error, 'next'] }).errors.map(({ message }) => message)).toEqual([
        'next',
      ]);
    },
  );

  it.each([
    [199, 199],
    [200, 200],
    [201, 200],
  ])('of %i errors tells %i', (written, told) => {
    const errors = Array.from({ length: written }, (_, index) => `error ${index}`);
    expect(read({ errors }).errors).toHaveLength(told);
  });
});
