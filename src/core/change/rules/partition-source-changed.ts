import { keepsTransformValue, printPartitionField } from '../../schema/partitioning.js';
import { defineRule } from '../rule.js';
import { typeDetection, waysBack } from '../rule-parts/type-detection.js';

export default defineRule({
  id: 'partition-source-changed',
  on: 'type',
  kind: 'PARTITION_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Older rows lie in partitions computed from the old type; with the new type, the same value would belong to another partition.',
  fix: "The table can't repartition. Keep the old type, or add a column with another name",
  check: (step, surroundings) => {
    const moved = step.partitions.filter(
      (field) => !step.promotion.inPlace && !keepsTransformValue(field, step.before, step.after),
    );
    if (moved.length === 0) return undefined;
    const names = moved.map(printPartitionField).join(', ');
    return {
      ...typeDetection(
        step,
        (change) => `Partition source '${step.path}' changed: ${change} (${names} moves)`,
      ),
      ...waysBack(step, "The table can't repartition.", surroundings),
    };
  },
  examples: {
    caught: {
      before: { payload_columns: { country: 'INT' }, partitioning: ['country'] },
      after: { payload_columns: { country: 'STRING' }, partitioning: ['country'] },
    },
    passed: {
      before: { payload_columns: { country: 'INT' }, partitioning: ['bucket(16, country)'] },
      after: { payload_columns: { country: 'BIGINT' }, partitioning: ['bucket(16, country)'] },
    },
  },
});
