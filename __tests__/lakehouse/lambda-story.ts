import { metadataVersions, trinoColumns, type LambdaContext } from './lambda-context.js';
import type { Answer, StartedLambda } from './packaged-lambda.js';
import type { S3Event } from './registry-services.js';

/** A topic's life, told by the events that the Lambda has handled so far. */
export interface Story extends LambdaContext {
  readonly lambda: StartedLambda;
  /** Uploads a version, and answers with what the handler makes of it. */
  readonly publish: (text: string) => Promise<Answer>;
  /** Sends every event so far once more. */
  readonly replay: (when: string) => Promise<void>;
  /** The text of an object of the topic. */
  readonly textAt: (key: string) => Promise<string | undefined>;
  readonly columnsIn: (database: string) => Promise<string[]>;
}

export function beginStory(context: LambdaContext, lambda: StartedLambda): Story {
  const { lakehouse, check, registry } = context;
  const events: S3Event[] = [];
  const everything = async () => ({
    ...(await registry.snapshot('events')),
    tables: await metadataVersions(lakehouse, 'events'),
  });
  return {
    ...context,
    lambda,
    async publish(text) {
      const event = await registry.upload('events', text);
      events.push(event);
      const { answer, error } = await lambda.invoke(event);
      return answer ?? { ...error };
    },
    async replay(when) {
      const before = await everything();
      for (const event of events) await lambda.invoke(event);
      check.equal(
        `${when}: replaying ${events.length} event(s) changes nothing`,
        await everything(),
        before,
      );
    },
    textAt: (key) => registry.text(`schemas/events/${key}`),
    columnsIn: (database) => trinoColumns(lakehouse, database, 'events'),
  };
}

const ENVELOPE = ['message_id varchar', 'idempotency_key varchar', 'publish_time timestamp(6)'];
export const STANDARDIZED_COLUMNS = [
  ...ENVELOPE,
  'json_payload varchar',
  'ingestion_ts bigint',
  'period_reference varchar',
];
const GENERATED = [
  'first_seen_ts timestamp(6)',
  'last_updated_ts timestamp(6)',
  '_schema_version varchar',
  'period_reference varchar',
];
export const curatedColumns = (userId: string): string[] => [
  ...ENVELOPE,
  `user_id ${userId}`,
  'event_type varchar',
  ...GENERATED,
];
export const GROWN_COLUMNS = [
  ...curatedColumns('bigint'),
  'device_type varchar',
  'browser_version varchar',
];

/** The answer to a version that is activated without a change of history. */
export const activated = (bucket: string, topic: string): Answer => ({
  statusCode: 200,
  valid: true,
  topic,
  is_enhancement: false,
  requires_backfill: false,
  schema_path: `s3://${bucket}/schemas/${topic}/active/schema.json`,
  tables_created: [],
  backfill_triggered: false,
  backfill_job_id: null,
  message: 'Schema validated and activated',
  warnings: [],
});
