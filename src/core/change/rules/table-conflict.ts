import { describeRule } from '../rule.js';

export default describeRule({
  id: 'table-conflict',
  on: 'repository',
  kind: 'TYPE_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: "The table in the catalogue is not as the versions say, and it can't become what this one wants.",
  fix: 'Rename or drop what stands in the way, or declare what the table has',
  examples: {
    caught: 'user_id becomes BIGINT in the schema, and the catalogue has it as STRING.',
    passed: 'user_id becomes BIGINT in the schema, and the catalogue has it as INT.',
  },
});
