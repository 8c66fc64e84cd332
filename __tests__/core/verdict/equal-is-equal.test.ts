import { describe, expect, it } from '@jest/globals';
import { idsOf, judged, schemaWith } from '../../judged.js';

describe('a path in another spelling is the same path', () => {
  const exposed = (path: string | undefined, version: string): unknown =>
    schemaWith(
      {
        payload_columns: {
          mail: { sensitive: true, json_path: '$.user.mail' },
          user: path === undefined ? {} : { json_path: path },
        },
      },
      version,
    );
  it.each([
    ['$.user', "$['user']"],
    ["$['user']", undefined],
    [undefined, '$.user'],
    [undefined, '$["User"]'],
  ])('%s and %s', (was, is) => {
    expect(idsOf(judged(exposed(was, '1.0.0'), exposed(is, '2.0.0')))).toEqual([]);
    const [one, other] = [was, is].map((path) => judged(undefined, exposed(path, '1.0.0')));
    const prints = ({ findings }: ReturnType<typeof judged>): string[] =>
      findings.map(({ fingerprint }) => fingerprint);
    expect(one === undefined ? [] : prints(one)).toEqual(other === undefined ? [] : prints(other));
  });

  it('does not change what a changed path is called', () => {
    const path = (json_path: string, version: string): unknown =>
      schemaWith({ payload_columns: { a: { json_path } } }, version);
    const [one, other] = ['$.x.y', "$['x']['y']"].map((was) =>
      judged(path(was, '1.0.0'), path('$.z', '2.0.0')),
    );
    expect(one?.findings).toMatchObject([{ rule: 'json-path-changed', before: '$.x.y' }]);
    expect(one?.findings[0]?.fingerprint).toBe(other?.findings[0]?.fingerprint);
  });
});
