import { partitionsOn, printPartitioning } from '../../schema/partitioning.js';
import { restorePartitioning } from '../rule-parts/table-edits.js';
import { defineRule } from '../rule.js';
import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import { changedToken } from '../tokens.js';
import type { TopicSchema } from '../../schema/topic-schema.js';

export default defineRule({
  id: 'partitioning-changed',
  on: 'table',
  kind: 'PARTITION_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Athena has no partition evolution, so the table keeps the partitioning it was created with.',
  fix: "Keep the old partitioning; if it isn't the default, write it in `partitioning`. Or move to another table with a topic of its own",
  check: ({ before, after }) => {
    const was = printed(before);
    const is = printed(after);
    if (was === is) return undefined;
    return {
      before: was,
      after: is,
      message: `Partitioning changed from ${was} to ${is} (the table can't follow)`,
      short: `partitioned by ${is}`,
      at: changedToken({ before, after }, 'partitioning'),
      edit: restorePartitioning(before, after),
    };
  },
  examples: {
    caught: {
      before: {
        envelope_columns: { publish_time: 'TIMESTAMP' },
        partitioning: ['day(publish_time)'],
      },
      after: {
        envelope_columns: { publish_time: 'TIMESTAMP' },
        partitioning: ['hour(publish_time)'],
      },
    },
    passed: {
      before: {},
      after: {
        partitioning: [
          { field: 'period_reference', transform: 'identity' },
          { field: 'publish_time', transform: 'day' },
        ],
      },
    },
  },
});

/** The partitioning of the table, without fields whose column is missing. */
function printed({ partitioning, columns }: TopicSchema): string {
  return printPartitioning(
    partitionsOn(partitioning, (column) => columns.has(column) || GENERATED_COLUMNS.has(column)),
  );
}
