import type { Environment } from '../aws/environment.js';
import type { News } from '../backfill/news.js';
import { snsMessages } from '../backfill/sns-message.js';
import { reasonOf, redacted } from '../errors.js';
import { renderCatchUpNotice } from '../report/catch-up-notice.js';
import { emitMetric } from './emit-metric.js';

export interface NewsOptions {
  /** ARN of an SNS topic; null: failures are told by metrics, alarms and status alone. */
  readonly notificationsTopic: string | null;
  /** The options that name the registry, as typed into a shell. */
  readonly registry: string;
  readonly environment: Environment;
  readonly warn: (line: string) => void;
}

/** A metric where a catch-up has ended well, a message where it has failed. */
export function catchUpNews({
  notificationsTopic,
  registry,
  environment,
  warn,
}: NewsOptions): News {
  const send =
    notificationsTopic === null ? undefined : snsMessages(notificationsTopic, environment);
  return {
    ended: (topic, seconds) => {
      try {
        emitMetric('CatchUpDurationSeconds', seconds, {}, 'Seconds');
        emitMetric('CatchUpDurationSeconds', seconds, { Topic: topic }, 'Seconds');
      } catch (error) {
        warn(`The duration of a catch-up could not be published: ${redacted(reasonOf(error))}`);
      }
    },
    failed: async (failed) => {
      try {
        await send?.(renderCatchUpNotice(failed, registry));
      } catch (error) {
        warn(`Nobody was told that a catch-up failed: ${redacted(reasonOf(error))}`);
      }
    },
  };
}
