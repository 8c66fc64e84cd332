import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-json-path',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'The pipeline would not find the value and would fill the column with NULL.',
  fix: 'Write a path such as $.event.userId',
  examples: {
    caught: { after: { payload_columns: { a: { json_path: 'event.userId' } } } },
    passed: { after: { payload_columns: { a: { json_path: "$.event['user.id']" } } } },
  },
});
