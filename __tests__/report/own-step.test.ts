import { expect, it } from '@jest/globals';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

const column = (a: unknown, version: string): unknown =>
  schemaWith({ payload_columns: { a } }, version);
const told = (a: object): string => {
  const change = verdict(column('INT', '1.0.0'), column({ type: 'INT', ...a }, '1.0.1'));
  return renderText(decided(change), { color: false, width: 200 });
};

it('a deprecation that can never end says in the terminal what to write', () => {
  expect(told({ deprecated: true })).toContain(
    'fix: Say until when it stays: "deprecated": {"since":"2026-11-24",',
  );
});

it('one that can says nothing more', () => {
  const text = told({ deprecated: { remove_after: '2027-01-31' } });
  expect(text).toContain('[deprecation-changed]');
  expect(text).not.toContain('fix:');
});
