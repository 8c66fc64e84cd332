import { expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/core/accepted-findings.js';
import type { Severity } from '../../src/core/rule.js';
import { digest } from '../judged.js';

const finding = (fingerprint: string, severity: Severity = 'breaking', approvable = true) => ({
  fingerprint,
  severity,
  approvable,
});

it.each([
  ['nothing', [], undefined],
  ['no break', [finding('a', 'warning'), finding('b', 'enhancement')], undefined],
  ['only what the table can’t do', [finding('a', 'breaking', false)], undefined],
  [
    'breaks of readers, in any order and once',
    [finding('b'), finding('a'), finding('b'), finding('c', 'breaking', false)],
    digest('a\nb'),
  ],
] as const)('accepts exactly the breaks of readers: %s', (_what, findings, expected) => {
  expect(acceptedFindings(findings, digest)).toBe(expected);
});
