import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parsePolicy } from '../../src/core/verdict/parse-policy.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { judge } from '../../src/core/verdict/judge.js';
import { DEFAULT_POLICY, type Policy } from '../../src/core/verdict/policy.js';
import { bytesOf, digest, schemaWith } from '../judged.js';
import { blocksOf, textOf } from './documents.js';

const blocks = blocksOf(textOf('docs/how-to.md'));
const blockWith = (part: string): string =>
  blocks.find(({ text }) => text.includes(part))?.text ?? `nothing has ${part}`;

const announced = JSON.parse(blockWith('"remove_after"')) as {
  readonly payload_columns: Readonly<Record<string, unknown>>;
};
const { device_type: old, device } = announced.payload_columns;
const waived = parsePolicy(parse(blockWith('column-removed'), { mapAsMap: true }), '2026-12-02');

interface Step {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly today: string;
  readonly policy?: Policy | undefined;
}

/** The rules that a step of the walk meets and that count, with their severity. */
function findings({ before, after, today, policy = DEFAULT_POLICY }: Step): readonly string[] {
  const read = (columns: Step['before'], version: string) =>
    parseTopicSchema(bytesOf(schemaWith({ payload_columns: columns }, version)));
  const { findings: all } = judge({
    topic: 'events',
    before: read(before, '1.0.0'),
    after: read(after, '2.0.0'),
    policy,
    today,
    hash: digest,
  });
  return all
    .filter(({ severity }) => severity === 'breaking' || severity === 'warning')
    .map(({ rule, severity, accepted }) =>
      [rule, severity, ...(accepted === undefined ? [] : ['accepted'])].join(' '),
    );
}

const used = { device_type: { type: 'STRING', json_path: '$.deviceType' } };

it.each([
  ['the announcement is free', { before: used, after: { device, device_type: old } }, []],
  [
    'a removal before its day blocks',
    { before: { device, device_type: old }, after: { device }, today: '2027-01-31' },
    ['column-removed breaking'],
  ],
  [
    'a removal after its day is a warning',
    { before: { device, device_type: old }, after: { device }, today: '2027-02-01' },
    ['deprecated-column-removed warning'],
  ],
  [
    'deprecated: true alone never allows the removal',
    {
      before: { device_type: { type: 'STRING', deprecated: true } },
      after: {},
      today: '2030-01-01',
    },
    ['column-removed breaking'],
  ],
  [
    'the waiver accepts the removal',
    { before: used, after: {}, policy: 'policy' in waived ? waived.policy : undefined },
    ['column-removed breaking accepted'],
  ],
])('%s', (_, step, expected) => {
  expect(findings({ today: '2026-12-01', ...step })).toEqual(expected);
});
