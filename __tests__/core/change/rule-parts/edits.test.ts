import { expect, it } from '@jest/globals';
import type { Finding } from '../../../../src/core/verdict/finding.js';
import type { Judgement } from '../../../../src/core/verdict/judge.js';
import { judged, schemaWith } from '../../../judged.js';

const text = (value: unknown): string => JSON.stringify(value, null, 2);
const columns = (payload: object, version: string): string =>
  text(schemaWith({ payload_columns: payload }, version));

function findingOf({ findings }: Judgement, rule: string): Finding {
  const finding = findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`No finding of ${rule}`);
  return finding;
}

const edited = (from: string, { edit }: Finding): string | undefined =>
  edit === null ? undefined : from.slice(0, edit.at.start) + edit.text + from.slice(edit.at.end);

const INT = { type: 'INT', 'x-note': 1 };
const BIGINT = { type: 'BIGINT' };

interface EditCase {
  readonly rule: string;
  readonly of: string;
  readonly before: string;
  readonly after: string;
  readonly history?: readonly unknown[];
}
const another = (version: string): object => schemaWith({ payload_columns: { b: 'INT' } }, version);

it.each<EditCase>([
  {
    rule: 'type-narrowed',
    of: 'an object',
    before: columns({ c: BIGINT }, '1.0.0'),
    after: columns({ c: INT }, '2.0.0'),
  },
  {
    rule: 'type-narrowed',
    of: 'the shorthand',
    before: columns({ c: 'long' }, '1.0.0'),
    after: columns({ c: 'INT' }, '2.0.0'),
  },
  {
    rule: 'type-changed',
    of: 'a type that the older file left out',
    before: columns({ c: {} }, '1.0.0'),
    after: columns({ c: INT }, '2.0.0'),
  },
  {
    rule: 'decimal-scale-changed',
    of: 'a spelling of its own',
    before: columns({ c: 'decimal(10, 2)' }, '1.0.0'),
    after: columns({ c: 'DECIMAL(10,3)' }, '2.0.0'),
  },
  {
    rule: 'column-required',
    of: 'required: true',
    before: columns({ c: 'INT' }, '1.0.0'),
    after: columns({ c: { type: 'INT', required: true } }, '2.0.0'),
  },
  {
    rule: 'version-reused',
    of: 'an enhancement',
    before: columns({}, '1.4.2'),
    after: columns({ c: 'INT' }, '1.4.2'),
  },
  {
    rule: 'version-reused',
    of: 'a version in the archive, where the next ones are taken, too',
    before: columns({}, '2.0.0'),
    after: columns({ c: 'INT' }, '1.1.0'),
    history: ['1.1.0', '2.1.0', '2.2.0'].map(another),
  },
  {
    rule: 'version-decreased',
    of: 'a version below the older one',
    before: columns({}, '1.4.2'),
    after: columns({ c: 'INT' }, '1.3.0'),
  },
  {
    rule: 'major-not-bumped',
    of: 'a break with a minor step',
    before: columns({ c: 'INT' }, '1.4.2'),
    after: columns({}, '1.5.0'),
  },
  {
    rule: 'minor-not-bumped',
    of: 'an enhancement with a patch step',
    before: columns({}, '1.4.2'),
    after: columns({ c: 'INT' }, '1.4.3'),
  },
])('the edit for $rule of $of makes the finding go away and brings no other', (row) => {
  const { rule, before, after, history } = row;
  const first = judged(before, after, {}, { history });
  const second = judged(before, edited(after, findingOf(first, rule)), {}, { history });
  expect(second.classification).not.toBe('invalid');
  const known = new Set(first.findings.map((finding) => finding.fingerprint));
  const left = second.findings.filter((finding) => finding.rule === rule);
  const fresh = second.findings.filter((finding) => !known.has(finding.fingerprint));
  expect([left, fresh]).toEqual([[], []]);
});
