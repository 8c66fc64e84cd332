import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/verdict/policy.js';
import { judged, schemaWith } from '../../judged.js';

const before = schemaWith({});
const after = schemaWith({ payload_columns: { c: 'INT' } });
const waiver = (rule: string): Policy['ignore'] => [
  { rule, reason: 'a mirror', expires: '2027-01-31' },
];
const level = (id: string, wanted: 'warning' | 'off'): Partial<Policy> => ({
  rules: new Map([[id, wanted]]),
});

describe('a version that names other content', () => {
  it.each<[string, Partial<Policy>, string, string]>([
    ['without settings', {}, 'breaking', 'breaking'],
    ['versioning: warn', { versioning: 'warn' }, 'breaking', 'breaking'],
    ['versioning: enforce', { versioning: 'enforce' }, 'breaking', 'breaking'],
    ['versioning: off', { versioning: 'off' }, 'none', 'breaking'],
    ['its former name as a warning', level('version-not-bumped', 'warning'), 'warning', 'breaking'],
    ['its former name off', level('version-not-bumped', 'off'), 'none', 'breaking'],
    ['a waiver of its former name', { ignore: waiver('version-not-bumped') }, 'waived', 'breaking'],
    ['a waiver of its name', { ignore: waiver('version-reused') }, 'breaking', 'breaking'],
  ])('%s: on the base branch and in a registry', (_name, policy, onBranch, inRegistry) => {
    const severity = (history?: readonly unknown[]): string => {
      const { findings } = judged(before, after, { ...DEFAULT_POLICY, ...policy }, { history });
      const found = findings.find(({ rule }) => rule === 'version-reused');
      if (found?.severity === 'breaking') expect(found.approvable).toBe(false);
      return found?.accepted !== undefined ? 'waived' : (found?.severity ?? 'none');
    };
    expect([severity(), severity([])]).toEqual([onBranch, inRegistry]);
  });
});
