import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import type { TopicVerdict } from '../../src/core/verdict/finding.js';
import { NO_FINDINGS } from '../../src/core/verdict/finding-counts.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { verdictOn } from '../../src/core/verdict/verdict.js';
import {
  plainReason,
  publishReport,
  type PublishOutcome,
  type Publication,
  type PublishReport,
} from '../../src/protocol/publication.js';
import { planStatements } from '../../src/warehouse/ddl.js';
import { story } from '../bin/repository.js';
import { bytesOf, digest, TODAY } from '../judged.js';

/** The verdict on one version of the story after another. */
export function storyVerdict(before: string, after: string): TopicVerdict {
  const side = (version: string) => ({
    file: 'schemas/events.json',
    parsed: parseTopicSchema(bytesOf(story(version))),
  });
  const baseline = { source: 'registry' as const, ref: 'a'.repeat(40), sha256: 'b'.repeat(64) };
  return verdictOn(
    { topic: 'events', before: side(before), after: side(after), baseline },
    {
      policy: DEFAULT_POLICY,
      today: TODAY,
      digest,
      deployment: EVERYTHING,
      planStatements,
    },
  );
}

export function publication(
  topic: string,
  outcome: PublishOutcome,
  ...reasons: readonly string[]
): Publication {
  return {
    topic,
    file: `schemas/${topic}.json`,
    outcome,
    sha256: digest(topic),
    key: `s3://lake/schemas/${topic}/pending/schema.json`,
    reasons: reasons.map((message) => plainReason(message)),
    versions: { before: '1.0.0', after: '2.0.0' },
    plan: null,
    counts: NO_FINDINGS,
    verdict: undefined,
    source: undefined,
  };
}
export function report(
  publications: readonly Publication[],
  more: Partial<PublishReport> = {},
): PublishReport {
  const facts = {
    registry: 's3://lake/schemas',
    commit: 'c'.repeat(40),
    isDryRun: false,
    orphans: [],
    errors: [],
    notes: [],
  };
  return publishReport({ ...facts, publications, ...more });
}

/** The plan of a publication, of one statement. */
export const PLAN: NonNullable<Publication['plan']> = {
  ddl: [{ table: 'a.b', layer: 'curated', sql: 'SELECT 1' }],
  catchUp: null,
  isPatchable: true,
  sha256: 'f'.repeat(64),
};
