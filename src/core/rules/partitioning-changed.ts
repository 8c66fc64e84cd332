import { DEFAULT_PARTITIONING, printPartitionField, type PartitionField } from '../partitioning.js';
import { defineRule } from '../rule.js';
import { changedToken } from '../tokens.js';

export default defineRule({
  id: 'partitioning-changed',
  on: 'table',
  kind: 'PARTITION_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Athena has no partition evolution, so the table keeps the partitioning it was created with.',
  fix: 'Keep the partitioning; move to another table with a topic of its own',
  check: ({ before, after }) => {
    const was = printed(before.partitioning);
    const is = printed(after.partitioning);
    if (was === is) return undefined;
    return {
      before: was,
      after: is,
      message: `Partitioning changed from ${was} to ${is} (the table can't follow)`,
      short: `partitioned by ${is}`,
      at: changedToken({ before, after }, 'partitioning'),
    };
  },
  examples: {
    caught: { before: { partitioning: ['day(publish_time)'] }, after: { partitioning: ['hour(publish_time)'] } },
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

function printed(fields: readonly PartitionField[] | undefined): string {
  return (fields ?? DEFAULT_PARTITIONING).map(printPartitionField).join(', ') || 'nothing';
}
