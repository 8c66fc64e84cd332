import { createHash } from 'node:crypto';
import { judge, type Judgement } from '../src/core/verdict/judge.js';
import { DEFAULT_POLICY, type Policy } from '../src/core/verdict/policy.js';
import { parseTopicSchema } from '../src/core/schema/topic-schema.js';

export const TODAY = '2026-11-24';
export const digest = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** A valid schema with a fragment laid over it. */
export function schemaWith(
  fragment: Readonly<Record<string, unknown>>,
  version = '1.0.0',
): Record<string, unknown> {
  return {
    schema_version: version,
    table_name: 'topic',
    envelope_columns: {},
    payload_columns: {},
    ...fragment,
  };
}

/** The text of a valid schema with these payload columns. */
export function withColumns(columns: Readonly<Record<string, unknown>>, version: string): string {
  return JSON.stringify(schemaWith({ payload_columns: columns }, version));
}

interface JudgedTopic {
  readonly topic?: string;
  /** Versions that were active before `before`. */
  readonly history?: readonly unknown[] | undefined;
}

/**
 * Judges two values or texts under the default policy with `policy` laid over it. Without `before`
 * the topic is new.
 */
export function judged(
  before: unknown,
  after: unknown,
  policy: Partial<Policy> = {},
  { topic = 'topic', history }: JudgedTopic = {},
): Judgement {
  return judge({
    topic,
    before: before === undefined ? undefined : parseTopicSchema(bytesOf(before)),
    after: parseTopicSchema(bytesOf(after)),
    policy: { ...DEFAULT_POLICY, ...policy },
    today: TODAY,
    hash: digest,
    ...(history === undefined
      ? {}
      : { history: history.flatMap((one) => parseTopicSchema(bytesOf(one)).schema ?? []) }),
  });
}

/** Judges two payload columns of the name `c`. */
export function judgedColumn(
  before: unknown,
  after: unknown,
  policy: Partial<Policy> = {},
): Judgement {
  return judged(
    schemaWith({ payload_columns: { c: before } }),
    schemaWith({ payload_columns: { c: after } }, '9.0.0'),
    policy,
  );
}

export const idsOf = (judgement: Judgement): string[] =>
  judgement.findings.map((finding) => finding.rule);
