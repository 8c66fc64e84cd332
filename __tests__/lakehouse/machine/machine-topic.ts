import { ExecutionAlreadyExists } from '@aws-sdk/client-sfn';
import { catchUpName } from '../../../src/protocol/catch-up-name.js';
import type { EndedRun } from '../../aws/machine/state-machine.js';
import { CURATED, STANDARDIZED } from '../account.js';
import { stringIn } from '../json-values.js';
import type { ActivatedTopic } from '../patched-topic.js';
import type { Item } from '../registry-services.js';
import { querySpark } from '../spark-client.js';
import { SPARK_CATALOG } from '../spark-ddl.js';
import type { MachineLakehouse } from './machine-lakehouse.js';

/** A topic that the packaged validator activates, and whose history the state machine patches. */
export interface MachineTopic extends ActivatedTopic {
  /** The name of the latest execution. */
  readonly latest: () => string;
  /** Waits for the end of the latest execution. */
  readonly ended: () => Promise<EndedRun>;
  /** Starts the next attempt, by the first number from this one on whose name is free. */
  readonly again: (attempt?: number) => Promise<void>;
  readonly item: () => Promise<Item>;
  /** What the item says to the pipeline and to people. */
  readonly state: () => Promise<State>;
  /** Snapshots of the curated table. */
  readonly snapshots: () => Promise<number>;
}

export interface State {
  readonly status: string | undefined;
  readonly isEnabled: boolean | undefined;
  /** Step, period and reason. */
  readonly failure: readonly (string | undefined)[] | undefined;
  /** Columns by why they are unpatched, but for rows without a period. */
  readonly unpatched: readonly string[];
  readonly tracked: string | undefined;
}

export const PATCHED: State = {
  status: 'READY',
  isEnabled: true,
  failure: undefined,
  unpatched: [],
  tracked: 'DONE',
};

export function machineTopic(at: MachineLakehouse, topic: string): MachineTopic {
  const { registry, machine, validator, lakehouse } = at;
  let latest = '';
  const item = async (): Promise<Item> => (await registry.item(topic)) ?? {};
  return {
    topic,
    std: `${SPARK_CATALOG}.${STANDARDIZED}.${topic}`,
    curated: `${SPARK_CATALOG}.${CURATED}.${topic}`,
    spark: (sql) => querySpark(lakehouse.engines.spark, sql),
    taken: (lastIngestionTs) => at.taken(topic, lastIngestionTs),
    async activate(schema) {
      const event = await registry.upload(topic, JSON.stringify(schema));
      const { answer, error } = await validator.invoke(event);
      if (answer?.valid !== true) return JSON.stringify(answer ?? error);
      if (answer.backfill_job_id === null) return (await item()).status?.S;
      latest = stringIn(answer.backfill_job_id).split(':').at(-1) ?? '';
      return 'BACKFILL_PENDING';
    },
    latest: () => latest,
    ended: () => machine.ended(latest),
    async again(given) {
      const found = await item();
      const seq = Number(found.activation_seq?.N);
      let attempt = given ?? Number(found.catchup_attempt?.N ?? 0) + 1;
      for (;;) {
        latest = catchUpName(topic, found.schema_sha256?.S ?? '', { seq, attempt: attempt++ });
        try {
          return await machine.start(latest, { topic_name: topic, activation_seq: seq });
        } catch (error) {
          if (!(error instanceof ExecutionAlreadyExists)) throw error;
        }
      }
    },
    item,
    async state() {
      const found = await item();
      const failure = found.catchup_failure?.M;
      return {
        status: found.status?.S,
        isEnabled: found.processing_enabled?.BOOL,
        failure: failure && ['step', 'period', 'reason'].map((key) => failure[key]?.S),
        unpatched: (found.unpatched?.L ?? [])
          .map(({ M: one }) => `${one?.column?.S ?? ''}: ${one?.reason?.S ?? ''}`)
          .filter((one) => !one.endsWith(': null-period')),
        tracked: (await at.tracked(latest))?.status?.S,
      };
    },
    async snapshots() {
      const [[count] = []] = await lakehouse.query(
        `SELECT count(*) FROM "${CURATED}"."${topic}$snapshots"`,
      );
      return Number(count);
    },
  };
}
