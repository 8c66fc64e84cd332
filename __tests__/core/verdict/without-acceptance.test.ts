import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Deployment } from '../../../src/core/verdict/deployment.js';
import type { Acceptance, Finding } from '../../../src/core/verdict/finding.js';
import {
  needsAcceptance,
  withoutAcceptances,
} from '../../../src/core/verdict/without-acceptance.js';
import { judgedColumn, judged, schemaWith } from '../../judged.js';

const COMMON = { reason: 'agreed', until: '2099-12-31', covers: new Set<string>() };
const WAIVER: Acceptance = { ...COMMON, kind: 'waiver', by: null };
const APPROVAL: Acceptance = { ...COMMON, kind: 'approval', by: 'ann' };
const accepting = (waivers: boolean, approvals: boolean): Deployment => ({
  ...EVERYTHING,
  source: 'registry',
  accepts: { waivers, approvals },
});
const NOTHING = accepting(false, false);

const { findings } = judged(
  schemaWith({ payload_columns: { a: 'INT', k: 'INT' } }),
  schemaWith({ payload_columns: { k: 'INT' } }, '9.0.0'),
);
const REMOVAL = findings.find(({ rule }) => rule === 'column-removed') as Finding;
/** A break that no table can follow, so the configuration can't lower it. */
const NARROWING = judgedColumn('BIGINT', 'INT').findings.find(
  ({ rule }) => rule === 'type-narrowed',
) as Finding;
const WARNING: Finding = { ...REMOVAL, severity: 'warning' };

/** Rule, severity and acceptance of each. */
const seen = (some: readonly Finding[]): readonly unknown[] =>
  some.map(({ rule, severity, accepted }) => [rule, severity, accepted?.kind]);

describe('an acceptance', () => {
  it.each([
    ['by waiver stays where waivers are', WAIVER, accepting(true, false), 'waiver'],
    ['by waiver goes where they are not', WAIVER, accepting(false, true), undefined],
    ['by approval stays where approvals are', APPROVAL, accepting(false, true), 'approval'],
    ['by approval goes where they are not', APPROVAL, accepting(true, false), undefined],
  ])('%s', (_, accepted, deployment, kept) => {
    const after = withoutAcceptances([{ ...REMOVAL, accepted }], [REMOVAL], deployment);
    expect(seen(after)).toEqual([['column-removed', 'breaking', kept]]);
  });

  it.each([
    ['waivers', WAIVER],
    ['approvals', APPROVAL],
  ])('that goes says of %s why, and which setting to change', (kinds, accepted) => {
    const [finding] = withoutAcceptances([{ ...REMOVAL, accepted }], [], NOTHING);
    expect(finding?.fix).toBe(
      `${REMOVAL.fix}. The deployed validator accepts no ${kinds}: set ACCEPT_APPROVALS=true on it, or keep what readers use`,
    );
    expect(finding?.remedy).toContain('ACCEPT_APPROVALS=true');
  });

  it('of a warning stays, since the validator has nothing against it', () => {
    const accepted = [{ ...WARNING, accepted: WAIVER }];
    expect(withoutAcceptances(accepted, [], NOTHING)).toEqual(accepted);
  });
});

it('that is not known to work says so in a sentence', () => {
  const assumed: Deployment = { ...NOTHING, source: 'assumed' };
  const [finding] = withoutAcceptances([{ ...REMOVAL, accepted: APPROVAL }], [], assumed);
  expect(finding?.fix).toContain(`${REMOVAL.fix}. Approvals are not known to work here yet: `);
});

describe('what the configuration lowers', () => {
  it.each([
    [
      'is breaking again where nothing is accepted',
      [WARNING],
      [REMOVAL],
      [['column-removed', 'breaking', undefined]],
    ],
    [
      'is there again if it was dropped',
      [],
      [REMOVAL],
      [['column-removed', 'breaking', undefined]],
    ],
    ['is told once', [REMOVAL], [REMOVAL], [['column-removed', 'breaking', undefined]]],
    [
      'stays if the validator warns, too',
      [WARNING],
      [WARNING],
      [['column-removed', 'warning', undefined]],
    ],
    ['is not there for a break that nobody can accept', [], [NARROWING], []],
  ])('%s', (_, some, strict, after) => {
    expect(seen(withoutAcceptances(some, strict, NOTHING))).toEqual(after);
    expect(seen(withoutAcceptances(some, strict, accepting(true, false)))).toEqual(seen(some));
  });

  it('leaves a finding that is as grave as it is', () => {
    expect(withoutAcceptances([REMOVAL], [REMOVAL], NOTHING)).toEqual([REMOVAL]);
  });

  it('says why it blocks', () => {
    for (const some of [[WARNING], []]) {
      const [finding] = withoutAcceptances(some, [REMOVAL], NOTHING);
      expect(finding?.fix).toContain('accepts no waivers');
    }
  });
});

it.each([
  ['an accepted break', [{ ...REMOVAL, accepted: WAIVER }], [REMOVAL], true],
  ['a lowered one', [WARNING], [REMOVAL], true],
  ['an open break', [REMOVAL], [REMOVAL], false],
  ['a warning', [WARNING], [WARNING], false],
  ['nothing', [], [], false],
])('%s needs somebody who accepts', (_, some, strict, needs) => {
  expect(needsAcceptance(some, strict)).toBe(needs);
});
