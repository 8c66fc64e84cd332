import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../../src/core/change/rules/index.js';
import type { Rule } from '../../../src/core/change/rule.js';
import {
  DEFAULT_POLICY,
  isBelowTheFloor,
  severityUnder,
  VALIDATOR_POLICY,
  type Policy,
} from '../../../src/core/verdict/policy.js';

const rule = (id: string): Rule => {
  const found = RULES.find((one) => one.id === id);
  if (found === undefined) throw new TypeError(id);
  return found;
};
type Level = 'breaking' | 'warning' | 'off';
const under = (
  id: string,
  { level, ...more }: Partial<Policy> & { readonly level?: Level } = {},
  detection: Parameters<typeof severityUnder>[2] = {},
): string => {
  const rules = new Map(level === undefined ? [] : [[id, level] as const]);
  return severityUnder({ ...DEFAULT_POLICY, rules, ...more }, rule(id), detection) ?? 'silent';
};

describe('the severity of a rule', () => {
  it.each<[string, Partial<Policy> & { level?: Level }, string]>([
    ['column-removed', {}, 'breaking'],
    ['column-removed', { level: 'warning' }, 'warning'],
    ['column-removed', { level: 'off' }, 'silent'],
    ['description-changed', {}, 'compatible'],
    ['description-changed', { level: 'breaking' }, 'breaking'],
    ['json-syntax', {}, 'error'],
    ['json-syntax', { level: 'off' }, 'error'],
    ['type-widened-by-rewrite', {}, 'enhancement'],
    ['type-widened-by-rewrite', { profile: 'iceberg' }, 'breaking'],
    ['type-widened-by-rewrite', { profile: 'iceberg', level: 'warning' }, 'breaking'],
    ['type-widened-by-rewrite', { level: 'warning' }, 'warning'],
    ['type-widened-by-rewrite', { level: 'off' }, 'enhancement'],
    ['type-widened', { profile: 'iceberg' }, 'enhancement'],
    ['type-narrowed', { level: 'warning' }, 'breaking'],
    ['type-narrowed', { level: 'breaking' }, 'breaking'],
    ['version-decreased', { versioning: 'off' }, 'silent'],
    ['version-decreased', { versioning: 'enforce' }, 'breaking'],
    ['version-reused', { versioning: 'enforce' }, under('version-reused')],
    ['major-not-bumped', { versioning: 'off' }, 'silent'],
    ['major-not-bumped', { versioning: 'enforce' }, 'warning'],
    ['minor-not-bumped', { versioning: 'off' }, 'silent'],
    ['minor-not-bumped', { versioning: 'enforce' }, 'compatible'],
    ['version-decreased', { versioning: 'off', level: 'breaking' }, 'breaking'],
    ['version-decreased', { versioning: 'enforce', level: 'off' }, 'silent'],
  ])('%s under %j is %s', (id, policy, expected) => {
    expect(under(id, policy)).toBe(expected);
  });

  it.each<[Policy['versioning']]>([['off'], ['enforce']])(
    'is another under versioning %s for no rule but those of versions',
    (versioning) => {
      const changed = RULES.filter(({ id }) => under(id, { versioning }) !== under(id));
      for (const { on } of changed) expect(on).toBe('version');
    },
  );

  it('is that of the variant which was detected', () => {
    expect(under('cde-added', {}, {})).toBe('breaking');
    expect(under('cde-added', {}, { variant: 'already-required' })).toBe('warning');
    expect(under('cde-added', {}, { variant: 'unknown' })).toBe('breaking');
    expect(under('cde-added', { level: 'off' }, { variant: 'already-required' })).toBe('silent');
    expect(under('column-removed', {}, { variant: 'already-required' })).toBe('breaking');
  });

  it('is not lowered for a subject that the table can not follow', () => {
    const detection = { isBeyondTheTable: true } as const;
    expect(under('column-removed', { level: 'warning' }, detection)).toBe('breaking');
    expect(under('column-removed', { level: 'off' }, detection)).toBe('breaking');
    expect(under('column-removed', { level: 'breaking' }, detection)).toBe('breaking');
  });
});

it.each<[string, 'breaking' | 'warning' | 'compatible' | 'off', boolean]>([
  ['type-narrowed', 'off', true],
  ['type-narrowed', 'warning', true],
  ['type-narrowed', 'breaking', false],
  ['type-widened-by-rewrite', 'off', true],
  ['type-widened-by-rewrite', 'compatible', true],
  ['type-widened-by-rewrite', 'warning', false],
  ['column-removed', 'off', false],
  ['column-removed', 'compatible', false],
])('%s as %s is below the floor: %s', (id, wanted, expected) => {
  expect(isBelowTheFloor(DEFAULT_POLICY, rule(id), wanted)).toBe(expected);
});

it('the validator knows no configuration and is the one reader that tolerates', () => {
  expect(VALIDATOR_POLICY).toEqual({ ...DEFAULT_POLICY, reader: 'validator' });
  expect(DEFAULT_POLICY).toMatchObject({
    profile: 'lean-ops',
    failOn: 'breaking',
    versioning: 'warn',
    deprecationDays: 30,
    ignore: [],
    reader: 'gate',
  });
});
