import { EVERYTHING } from '../../../src/core/verdict/deployment.js';
import { describe, expect, it } from '@jest/globals';
import { decide, isBlocking } from '../../../src/core/verdict/decide.js';
import type { Finding, GateError, TopicVerdict } from '../../../src/core/verdict/finding.js';
import type { Policy } from '../../../src/core/verdict/policy.js';
import { judged, schemaWith } from '../../judged.js';

const baseline = { source: 'base-branch', ref: 'main' } as const;
const accepted = {
  kind: 'waiver',
  by: null,
  reason: 'r',
  until: null,
  covers: new Set<string>(),
} as const;
const [ANY] = judged(
  schemaWith({ payload_columns: { c: 'INT' } }),
  schemaWith({}, '2.0.0'),
).findings;

const finding = (severity: Finding['severity'], isAccepted = false): Finding => ({
  ...ANY!,
  severity,
  accepted: isAccepted ? accepted : undefined,
});
const topicWith = (...findings: readonly Finding[]): TopicVerdict => ({
  topic: 't',
  file: 'f',
  baseline: { ...baseline, sha256: null },
  versions: { before: null, after: null },
  classification: 'compatible',
  requiresBackfill: false,
  findings,
  before: undefined,
  after: undefined,
  plan: null,
});
const error = (code: GateError['code']): GateError => ({
  code,
  message: 'm',
  file: null,
  line: null,
});

describe('a run', () => {
  const FAIL_ON = ['breaking', 'warning', 'never'] as const;
  it.each<[string, readonly Finding[], readonly [string, string, string]]>([
    ['no finding', [], ['pass 0', 'pass 0', 'pass 0']],
    ['an enhancement', [finding('enhancement')], ['pass 0', 'pass 0', 'pass 0']],
    ['a compatible change', [finding('compatible')], ['pass 0', 'pass 0', 'pass 0']],
    ['a warning', [finding('warning')], ['pass 0', 'blocked 1', 'pass 0']],
    ['an accepted warning', [finding('warning', true)], ['pass 0', 'pass 0', 'pass 0']],
    ['a break', [finding('breaking')], ['blocked 1', 'blocked 1', 'blocked 0']],
    ['an error', [finding('error')], ['blocked 1', 'blocked 1', 'blocked 0']],
    ['an accepted break', [finding('breaking', true)], ['approved 0', 'approved 0', 'approved 0']],
    [
      'an accepted break beside an open one',
      [finding('breaking', true), finding('breaking')],
      ['blocked 1', 'blocked 1', 'blocked 0'],
    ],
    [
      'an accepted break beside a warning',
      [finding('warning'), finding('breaking', true)],
      ['approved 0', 'blocked 1', 'approved 0'],
    ],
  ])('with %s ends, failing on breaking, warning and never', (_, findings, expected) => {
    const topics = [topicWith(), topicWith(...findings)];
    const ends = FAIL_ON.map((failOn) => {
      const { result, exitCode } = decide({ topics, failOn, baseline });
      return `${result} ${exitCode}`;
    });
    expect(ends).toEqual(expected);
    const { result, exitCode } = decide({ topics, baseline });
    expect(`${result} ${exitCode}`).toBe(expected[0]);
  });

  it.each<[string, readonly GateError['code'][], number]>([
    ['wrong usage', ['usage'], 2],
    ['a wrong configuration', ['config'], 2],
    ['a fault', ['fault'], 3],
    ['wrong usage and a fault', ['usage', 'fault'], 3],
    ['a fault and wrong usage', ['fault', 'usage'], 3],
  ])('with %s is an error, whatever its topics have', (_, codes, exitCode) => {
    for (const failOn of FAIL_ON)
      for (const topics of [[], [topicWith(finding('breaking'))]])
        expect(decide({ topics, errors: codes.map(error), failOn, baseline })).toMatchObject({
          result: 'error',
          exitCode,
        });
  });

  it('hands on what it was given, and of the baseline no more than is reported', () => {
    const [topics, errors, notes] = [[topicWith()], [error('usage')], ['n']];
    const whole = { ...baseline, sha256: 'x' };
    expect(decide({ topics, errors, notes, baseline: whole, deployment: EVERYTHING })).toEqual({
      result: 'error',
      exitCode: 2,
      baseline,
      comparedWith: null,
      warnings: [],
      deployment: EVERYTHING,
      topics,
      errors,
      notes,
    });
    expect(decide({ baseline })).toEqual({
      result: 'pass',
      exitCode: 0,
      baseline,
      comparedWith: null,
      warnings: [],
      deployment: null,
      topics: [],
      errors: [],
      notes: [],
    });
  });
});

it.each<[Finding['severity'], Policy['failOn'], boolean]>([
  ['error', 'never', true],
  ['breaking', 'never', true],
  ['warning', 'never', false],
  ['warning', 'breaking', false],
  ['warning', 'warning', true],
  ['enhancement', 'warning', false],
  ['compatible', 'warning', false],
])('%s blocks under %s: %j, and nothing that was accepted does', (severity, failOn, blocks) => {
  expect(isBlocking(finding(severity), failOn)).toBe(blocks);
  expect(isBlocking(finding(severity, true), failOn)).toBe(false);
});
