import { describe, expect, it } from '@jest/globals';
import { ruleById } from '../../../src/core/change/rule-by-id.js';
import type { Detection } from '../../../src/core/change/rule.js';
import type { OpenFinding } from '../../../src/core/verdict/acceptance.js';
import { EVERYTHING } from '../../../src/core/verdict/deployment.js';
import { DEFAULT_POLICY } from '../../../src/core/verdict/policy.js';
import { weigh } from '../../../src/core/verdict/weigh.js';
import { digest } from '../../judged.js';

const AT = { start: 3, end: 5 };
type Level = 'breaking' | 'warning' | 'off';

function weighed(
  id: string,
  detection: Partial<Detection> = {},
  level?: Level,
): OpenFinding | undefined {
  const rules = new Map(level === undefined ? [] : [[id, level] as const]);
  return weigh(
    { rule: ruleById(id), detection: { message: 'm', short: 's', at: AT, ...detection } },
    {
      topic: 'events',
      policy: { ...DEFAULT_POLICY, rules },
      deployment: EVERYTHING,
      hash: (text) => digest(text),
    },
  );
}

describe('a detection as a finding', () => {
  it('has what its rule says, and null for what was not told', () => {
    const { id, kind, why, fix } = ruleById('column-removed');
    expect(weighed(id)).toEqual({
      rule: id,
      kind,
      severity: 'breaking',
      column: null,
      path: null,
      before: null,
      after: null,
      message: 'm',
      short: 's',
      why,
      fix,
      inPlace: null,
      lossless: null,
      approvable: true,
      fingerprint: digest(JSON.stringify(['events', id, null, null, null])).slice(0, 16),
      side: 'after',
      at: AT,
      anchor: AT,
      edit: null,
    });
  });

  it('has all that was told', () => {
    const anchor = { start: 0, end: 1 };
    const told = {
      column: 'a',
      path: 'b',
      before: 'INT',
      after: 'BIGINT',
      fix: 'f',
      inPlace: false,
      lossless: false,
      side: 'before',
      anchor,
      edit: { at: AT, text: 't' },
    } as const;
    const identity = ['events', 'column-removed', 'a.b', 'INT', 'BIGINT'];
    expect(weighed('column-removed', told)).toMatchObject({
      ...told,
      at: AT,
      fingerprint: digest(JSON.stringify(identity)).slice(0, 16),
    });
  });

  it('is dropped where its rule is off', () => {
    expect(weighed('column-removed', {}, 'off')).toBeUndefined();
  });

  it.each<[string, Partial<Detection>, Level | undefined, boolean]>([
    ['column-removed', {}, undefined, true],
    ['column-removed', {}, 'warning', false],
    ['column-removed', { isBeyondTheTable: true }, undefined, false],
    ['type-narrowed', {}, undefined, false],
    ['description-changed', {}, undefined, false],
    ['description-changed', {}, 'breaking', true],
  ])('of %s with %j under the level %s can be approved: %j', (id, detection, level, isIt) => {
    expect(weighed(id, detection, level)?.approvable).toBe(isIt);
  });

  const whenBreaking = { message: 'graver', fix: 'graver fix' };
  it.each<[string, Level | undefined, Partial<Detection>, string, string]>([
    ['breaking', undefined, { whenBreaking, fix: 'f' }, 'graver', 'graver fix'],
    ['a warning', 'warning', { whenBreaking, fix: 'f' }, 'm', 'f'],
    ['a warning', 'warning', { whenBreaking }, 'm', ruleById('column-removed').fix],
  ])('that is %s under %s has the words for it', (_, level, detection, message, fix) => {
    expect(weighed('column-removed', detection, level)).toMatchObject({ message, fix });
  });
});
