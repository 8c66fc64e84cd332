import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from '../../../src/core/verdict/parse-policy.js';
import { judgedColumn, TODAY } from '../../judged.js';

const settings = (value: Readonly<Record<string, unknown>>): Map<string, unknown> =>
  new Map(Object.entries(value));
const rule = (id: string, level: string, profile = 'lean-ops'): unknown =>
  settings({ rules: settings({ [id]: level }), profile });

describe('what the table can’t simply do may be made graver, never milder', () => {
  it.each([
    ['lean-ops', 'type-widened-by-rewrite', 'warning', true],
    ['lean-ops', 'type-widened-by-rewrite', 'breaking', true],
    ['lean-ops', 'type-widened-by-rewrite', 'off', false],
    ['iceberg', 'type-widened-by-rewrite', 'warning', false],
    ['iceberg', 'type-widened-by-rewrite', 'breaking', true],
    ['lean-ops', 'type-narrowed', 'warning', false],
    ['lean-ops', 'type-narrowed', 'off', false],
    ['lean-ops', 'type-narrowed', 'breaking', true],
  ])('profile %s, %s: %s is accepted: %s', (profile, id, level, isAccepted) => {
    expect('policy' in parsePolicy(rule(id, level, profile), TODAY)).toBe(isAccepted);
  });

  it('and that is the severity it has', () => {
    const rules = new Map([['type-widened-by-rewrite', 'warning' as const]]);
    expect(judgedColumn('INT', 'STRING', { rules }).findings[0]).toMatchObject({
      severity: 'warning',
      message: 'Safe widening: INT → STRING',
    });
    expect(judgedColumn('INT', 'STRING', { rules, profile: 'iceberg' }).findings[0]).toMatchObject({
      severity: 'breaking',
    });
  });
});

describe('a rewrite that is refused does not read as if it were done', () => {
  it.each([
    ['profile iceberg', { profile: 'iceberg' as const }],
    [
      'a rule made breaking',
      { rules: new Map([['type-widened-by-rewrite', 'breaking' as const]]) },
    ],
  ])('under %s', (_name, policy) => {
    expect(judgedColumn('INT', 'STRING', policy).findings[0]).toMatchObject({
      message: 'Not in place: INT → STRING (every data file would have to be rewritten)',
      fix: 'Keep INT. Suggested way to the new type: shadow column, UPDATE with CAST, drop, rename',
    });
  });
});

describe('a waiver ends on a day that exists', () => {
  it.each([
    ['2099-12-31', true],
    ['2096-02-29', true],
    ['2099-02-29', false],
    ['2099-02-31', false],
    ['2099-04-31', false],
    ['2100-02-29', false],
    ['2400-02-29', true],
    ['2099-01-00', false],
    ['2099-13-01', false],
  ])('%s: %s', (expires, isAccepted) => {
    const waiver = settings({ rule: 'column-removed', reason: 'agreed', expires });
    expect('policy' in parsePolicy(settings({ ignore: [waiver] }), TODAY)).toBe(isAccepted);
  });
});

describe('what the deployment can do', () => {
  const all = { rewrites: true, backfill: 'online', accepts: { waivers: true, approvals: true } };
  it.each([
    ['as it stands', all, all],
    ['that is left out counts as not possible', {}, { rewrites: false, backfill: 'none', accepts: { waivers: false, approvals: false } }], // prettier-ignore
    ['may accept approvals alone', { accepts: { approvals: true } }, { rewrites: false, accepts: { waivers: false, approvals: true } }], // prettier-ignore
  ])('%s', (_, stated, read) => {
    const asMap = new Map(
      Object.entries(stated).map(([key, value]) => [
        key,
        typeof value === 'object' ? new Map(Object.entries(value)) : value,
      ]),
    );
    expect(parsePolicy(settings({ deployment: asMap }), TODAY)).toMatchObject({
      policy: { deployment: read },
    });
  });

  it.each([
    [{ rewrites: 'yes' }, 'deployment.rewrites must be true or false'],
    [
      { backfill: 'sometimes' },
      "deployment.backfill must be one of gated, online, none, not 'sometimes'",
    ],
    [
      { backfill: 'onlin' },
      "deployment.backfill must be one of gated, online, none, not 'onlin'. Did you mean 'online'?",
    ],
    [{ accepts: 'all' }, 'deployment.accepts must be a map of settings'],
    [{ rewrite: true }, "Unknown setting 'deployment.rewrite'. Did you mean 'rewrites'?"],
  ])('%j is refused', (stated, message) => {
    const parsed = parsePolicy(settings({ deployment: settings(stated) }), TODAY);
    const [problem] = 'problems' in parsed ? parsed.problems : [];
    expect(problem?.message).toBe(message);
  });

  it('is not stated by default', () => {
    expect(parsePolicy(undefined, TODAY)).toMatchObject({ policy: { deployment: undefined } });
  });
});
