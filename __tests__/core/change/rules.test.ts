import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isReadableBaseline } from '../../../src/core/verdict/judge.js';
import type { Example } from '../../../src/core/change/rule.js';
import { RULES } from '../../../src/core/change/rules/index.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, idsOf, judged, schemaWith } from '../../judged.js';

const executable = RULES.flatMap((rule) => (rule.on === 'repository' ? [] : [rule]));

function idsFoundIn(example: Example): string[] {
  const after =
    (typeof example.text === 'function' ? example.text() : example.text) ??
    schemaWith(example.after ?? {}, '9.0.0');
  const before = example.before === undefined ? undefined : schemaWith(example.before);
  if (before !== undefined)
    expect(isReadableBaseline(parseTopicSchema(bytesOf(before)))).toBe(true);
  const history = example.history?.map((version) => schemaWith(version, '0.1.0'));
  return idsOf(judged(before, after, {}, { history }));
}

describe('a rule', () => {
  it.each(executable.map((rule) => [rule.id, rule] as const))(
    '%s catches what its example says',
    (id, rule) => {
      expect(idsFoundIn(rule.examples.caught)).toContain(id);
    },
  );

  it.each(executable.map((rule) => [rule.id, rule] as const))(
    '%s passes what its example says',
    (id, rule) => {
      expect(idsFoundIn(rule.examples.passed)).not.toContain(id);
    },
  );

  it('lives in the file of its name, and every file is in the index', () => {
    const files = readdirSync('src/core/change/rules').filter((file) => file !== 'index.ts');
    expect(RULES.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
  });

  it('on added has a counterpart on removed, or a reason to have none', () => {
    const counterparts: Readonly<Record<string, string>> = {
      'optional-column-added': 'column-removed',
      'required-column-added': 'column-removed',
      'column-reintroduced':
        'a column that goes is in the archive by then, however often it went before',
      'column-reintroduced-with-another-type': 'the same',
    };
    const on = (subject: string): string[] =>
      RULES.filter((rule) => rule.on === subject).map((rule) => rule.id);
    expect([...on('added'), ...on('arrived')].sort()).toEqual(Object.keys(counterparts).sort());
    expect(on('removed')).toContain('column-removed');
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says why and what to do',
    (_id, rule) => {
      expect(rule.why).toMatch(/^[A-Z'`].{15,}\.$/s);
      expect(rule.fix.length).toBeGreaterThan(5);
      expect(rule.fix).not.toMatch(/\.$/);
    },
  );
});
