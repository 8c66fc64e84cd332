import { describe, expect, it } from '@jest/globals';
import { judged, schemaWith } from '../../../judged.js';

const secret = (path: string): unknown => ({ sensitive: true, json_path: path });
const reading = (path: string): unknown => ({ json_path: path });
const exposed = (before: unknown, after: unknown): string[] =>
  judged(before, after)
    .findings.filter(({ rule }) => rule === 'sensitive-path-exposed')
    .map(({ column, before: hidden }) => `${column ?? ''} exposes ${hidden ?? ''}`);
const payload = (columns: Record<string, unknown>): unknown =>
  schemaWith({ payload_columns: columns });

describe('a column that exposes one secret already does not hide a second one', () => {
  it.each(['zip', 'aaa', 'ssn2'])('named %s', (name) => {
    const before = { person: {}, ssn: secret('$.person.ssn') };
    const after = payload({ ...before, [name]: secret('$.person.zip') });
    expect(exposed(payload(before), after)).toEqual([`person exposes ${name}`]);
    expect(judged(payload(before), after).classification).toBe('breaking');
  });

  it('nor does a second column that reads the same', () => {
    const before = { person: {}, ssn: secret('$.person.ssn') };
    expect(exposed(payload(before), payload({ ...before, human: reading('$.person') }))).toEqual([
      'human exposes ssn',
    ]);
  });
});

describe('who reads a secret', () => {
  it.each([
    ['$.u[*].ssn', '$.u[0].ssn', true],
    ['$.u[0].ssn', '$.u[*].ssn', true],
    ['$.u[0].ssn', '$.u[0].ssn', true],
    ['$.u[0].ssn', '$.u[1].ssn', false],
    ['$.u[*].ssn', '$.u[3]', true],
    ['$.u[0].ssn', '$.u', true],
    ['$.u[*].ssn', '$.u[0].name', false],
    ['$.u.ssn', '$.u.ssn.last', false],
    ['$.u.ssn', '$.u.*', true],
    ['$.u.ssn', '$.u[*]', true],
    ['$.u.ssn', '$[*].ssn', true],
    ['$.u.ssn', '$.*', true],
    ['$.u.ssn', '$.*.name', false],
    ['$.u.ssn', '$.v.*', false],
    ['$.u.ssn', '$.u.*.last', false],
    ['$.u.*', '$.u.ssn', true],
    ['$[*].ssn', '$.u.ssn', true],
    ['$.u.*', '$.u[*]', true],
    ['$.u.*', '$.v', false],
    ['$.u.ssn', "$['\\u0075'].ssn", true],
    ['$.u.ssn', '$["u"]["s\\u0073n"]', true],
    ['$.u.ssn', "$.u['s\\sn']", true],
  ])('of %s, %s: %s', (hidden, path, isExposed) => {
    expect(exposed(undefined, payload({ a: secret(hidden), b: reading(path) }))).toEqual(
      isExposed ? ['b exposes a'] : [],
    );
  });

  it.each([
    [
      'an envelope column with a path of its own reads the event',
      { e: reading('$.u') },
      { a: secret('$.u.ssn') },
      ['e exposes a'],
    ],
    [
      'an envelope column without one reads the message around it',
      { u: {} },
      { a: secret('$.u.ssn') },
      [],
    ],
    [
      'a payload column reads what an envelope column hides',
      { e: secret('$.u.ssn') },
      { a: reading('$.u') },
      ['a exposes e'],
    ],
    [
      'two envelope columns are one pair',
      { e: secret('$.u.ssn'), f: reading('$.u') },
      {},
      ['f exposes e'],
    ],
  ])('%s', (_name, envelope_columns, payload_columns, expected) => {
    expect(exposed(undefined, schemaWith({ envelope_columns, payload_columns }))).toEqual(expected);
  });
});

describe('thousands of pairs', () => {
  const crowd = (readers: number): Record<string, unknown> =>
    Object.fromEntries([
      ...Array.from({ length: 2000 }, (_, index) => [`s${index}`, secret(`$.p.x${index}`)]),
      ...Array.from({ length: readers }, (_, index) => [`r${index}`, reading('$.p')]),
    ]);

  it('are listed up to a thousand and counted beyond, and one more is still a break', () => {
    expect(exposed(undefined, payload(crowd(2000)))).toHaveLength(1001);
    expect(exposed(payload(crowd(2000)), payload(crowd(2000)))).toEqual([]);
    expect(judged(payload(crowd(2000)), payload(crowd(2001))).classification).toBe('breaking');
  });

  it('are counted once each where wildcards read them', () => {
    const columns = {
      ...Object.fromEntries(
        Array.from({ length: 600 }, (_, index) => [`s${index}`, secret(`$.p[*].x${index}`)]),
      ),
      one: reading('$.p[*]'),
      two: reading('$.*'),
    };
    const found = exposed(undefined, payload(columns));
    expect(found).toHaveLength(1001);
    expect(judged(undefined, payload(columns)).findings.map(({ message }) => message)).toContain(
      '200 more pairs of a sensitive column and one that exposes it',
    );
  });
});
