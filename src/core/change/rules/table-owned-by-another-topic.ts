import { describeRule } from '../rule.js';

export default describeRule({
  id: 'table-owned-by-another-topic',
  on: 'repository',
  kind: 'INVALID',
  severity: 'error',
  why: 'Two topics would write to one table and overwrite each other.',
  fix: 'Give each topic a table of its own',
  examples: {
    caught: 'schemas/clicks.json is added with the table_name of schemas/events.json.',
    passed: 'schemas/clicks.json has a table_name that no other topic has.',
  },
});
