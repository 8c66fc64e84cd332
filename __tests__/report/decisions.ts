import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import { decide } from '../../src/core/verdict/decide.js';
import type { Decision, TopicVerdict } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY, type Policy } from '../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { verdictOn } from '../../src/core/verdict/verdict.js';
import { planStatements } from '../../src/warehouse/ddl.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';
import { HOSTILE } from './hostile.js';

export const baseline = {
  source: 'base-branch',
  ref: 'a'.repeat(40),
  sha256: 'b'.repeat(64),
} as const;

interface JudgedFile {
  readonly topic?: string;
  readonly file?: string;
  readonly policy?: Policy;
}

/** Judges two versions of a file; without `before` its topic is new. */
export function verdict(
  before: unknown,
  after: unknown,
  { topic = 'topic', file = `schemas/${topic}.json`, policy = DEFAULT_POLICY }: JudgedFile = {},
): TopicVerdict {
  const side = (value: unknown) => ({ file, parsed: parseTopicSchema(bytesOf(value)) });
  const older = before === undefined ? undefined : side(before);
  return verdictOn(
    { topic, before: older, after: side(after), baseline },
    { policy, deployment: EVERYTHING, today: TODAY, digest, planStatements },
  );
}
export const decided = (...topics: TopicVerdict[]): Decision => decide({ topics, baseline });

/** The same where a registry's active versions were the baselines. */
export const againstRegistry = (decision: Decision): Decision => ({
  ...decision,
  comparedWith: {
    before: { name: 'main', sha: 'a'.repeat(40) },
    after: { name: 'the working tree', sha: null },
    registry: 's3://lake/schemas',
  },
  topics: decision.topics.map((topic) =>
    topic.baseline.source === 'none'
      ? topic
      : { ...topic, baseline: { ...topic.baseline, source: 'registry' as const } },
  ),
});

/** A decision on topics whose names and texts are hostile. */
export const hostile = decided(
  verdict(
    undefined,
    schemaWith({ payload_columns: Object.fromEntries(HOSTILE.map((name) => [name, name])) }),
  ),
  ...HOSTILE.map((name) =>
    verdict(schemaWith({ owner: name }), schemaWith({ description: name, 'x-a': name }), {
      file: `schemas/${name}.json`,
    }),
  ),
);
