import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import { RULES } from '../../src/core/change/rules/index.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { decide } from '../../src/core/verdict/decide.js';
import { addressOf } from '../../src/core/verdict/finding-address.js';
import type { Decision, Finding } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { verdictOn } from '../../src/core/verdict/verdict.js';
import { renderGithub } from '../../src/report/github.js';
import { renderJson } from '../../src/report/json.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';

const baseline = { source: 'base-branch', ref: 'a'.repeat(40), sha256: 'b'.repeat(64) } as const;
const context = {
  policy: DEFAULT_POLICY,
  deployment: EVERYTHING,
  today: TODAY,
  digest,
  planStatements: () => [],
};

/** What a rule catches in its own example, alone, so that no other finding lends it its words. */
function caughtBy(id: string): readonly [Finding, Decision] | undefined {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined || rule.on === 'repository') return undefined;
  const { before, after, text, history } = rule.examples.caught;
  const side = (value: unknown) => ({
    file: 'schemas/topic.json',
    parsed: parseTopicSchema(bytesOf(value)),
  });
  const newer = (typeof text === 'function' ? text() : text) ?? schemaWith(after ?? {}, '9.0.0');
  const verdict = verdictOn(
    {
      topic: 'topic',
      before: before === undefined ? undefined : side(schemaWith(before)),
      after: side(newer),
      baseline,
      history: history?.flatMap((one) => side(schemaWith(one, '0.1.0')).parsed.schema ?? []),
    },
    context,
  );
  const finding = verdict.findings.find((one) => one.rule === id);
  if (finding === undefined) throw new Error(`${id} catches nothing in its example`);
  return [finding, decide({ topics: [{ ...verdict, findings: [finding] }], baseline })];
}

const cases = RULES.flatMap(({ id }) => {
  const caught = caughtBy(id);
  return caught === undefined ? [] : [[id, ...caught] as const];
});
/** Without line breaks and indentation, which the width of a terminal decides. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe.each([
  ['text', (decision: Decision) => renderText(decision, { color: false, width: 200 })],
  ['annotations', renderGithub],
  ['SARIF', (decision: Decision) => renderSarif(decision, RULES, '1.0.0')],
  ['JSON', renderJson],
])('in %s', (format, render) => {
  const shown = cases.filter(
    ([, { severity }]) =>
      format === 'JSON' || (severity !== 'compatible' && severity !== 'enhancement'),
  );

  it.each(shown)(
    'a finding of %s names its column, the change and the next step',
    (...[id, finding, decision]) => {
      const rendered = flat(render(decision).replaceAll('%0A', ' ').replaceAll('%25', '%'));
      const said = (text: string): string =>
        format === 'SARIF' || format === 'JSON' ? JSON.stringify(text).slice(1, -1) : flat(text);
      expect(rendered).toContain(id);
      expect(rendered).toContain(said(finding.message));
      expect(rendered).toContain(said(finding.fix));
      const address = addressOf(finding);
      if (address !== null) expect(rendered).toContain(address);
    },
  );
});

it.each(
  cases.filter(
    ([, { kind, before, after }]) => kind === 'TYPE_CHANGE' && before !== null && after !== null,
  ),
)('the message of %s names both types', (_, { message, before, after }) => {
  expect(message).toContain(before);
  expect(message).toContain(after);
});
