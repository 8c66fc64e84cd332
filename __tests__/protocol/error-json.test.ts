import { describe, expect, it } from '@jest/globals';
import { parseErrorJson, renderErrorJson } from '../../src/protocol/error-json.js';

const read = (text: string): ReturnType<typeof parseErrorJson> =>
  parseErrorJson(new TextEncoder().encode(text));

it('error.json has these keys in this order', () => {
  const text = renderErrorJson({
    topic: 'events',
    timestamp: '2026-01-02T03:04:05.000Z',
    errors: [
      { type: 'BREAKING_CHANGE', field: 'id', message: 'Narrowed', rule: 'type-narrowed' },
      { type: 'STALE', field: null, message: 'Stale', rule: null },
    ],
    compatibilityReport: 'events\n',
    sha256: 'x',
    versionId: null,
    commit: null,
    uploadedAt: '2026-01-02T03:04:00.000Z',
  });
  expect(text).toBe(`{
  "status": "FAILED",
  "topic": "events",
  "timestamp": "2026-01-02T03:04:05.000Z",
  "errors": [
    {
      "type": "BREAKING_CHANGE",
      "field": "id",
      "message": "Narrowed",
      "rule": "type-narrowed"
    },
    {
      "type": "STALE",
      "field": null,
      "message": "Stale",
      "rule": null
    }
  ],
  "compatibility_report": "events\\n",
  "action_required": "Fix breaking changes and re-upload to pending/",
  "sha256": "x",
  "version_id": null,
  "commit": null,
  "uploaded_at": "2026-01-02T03:04:00.000Z"
}
`);
});

describe('of an error.json of another writer', () => {
  it.each([
    ['{', 'it is not JSON'],
    ['', 'it is not JSON'],
    ['null', 'it is not a JSON object'],
    ['[]', 'it is not a JSON object'],
    ['"no"', 'it is not a JSON object'],
    ['{}', undefined],
  ])('%j the problem is %j', (text, problem) => {
    expect(read(text)).toEqual({ errors: [], problem });
  });

  it.each<[unknown, readonly object[]]>([
    ['no list', []],
    [['in words'], [{ type: '', message: 'in words' }]],
    [[null, 1, [], {}], []],
    [[{ type: 'STALE' }], [{ type: 'STALE', message: 'STALE' }]],
    [[{ message: 'm', type: 1, field: 2 }], [{ type: '', message: 'm' }]],
    [
      [{ message: 'm', type: 'T', field: 'f', more: true }],
      [{ type: 'T', field: 'f', message: 'm' }],
    ],
  ])('the errors %j are read as %j', (errors, expected) => {
    expect(read(JSON.stringify({ errors })).errors).toEqual(expected);
  });

  it('facts that are no text, or an empty one, are left out', () => {
    const text = JSON.stringify({ sha256: 1, version_id: '', commit: null, uploaded_at: ['x'] });
    expect(read(text)).toEqual({ errors: [] });
  });

  it.each([
    [200, 200],
    [201, 200],
  ])('with %i errors %i are read', (count, expected) => {
    const errors = Array.from({ length: count }, (_, index) => `e${index}`);
    expect(read(JSON.stringify({ errors })).errors).toHaveLength(expected);
  });
});
