import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-topic',
  on: 'repository',
  kind: 'INVALID',
  severity: 'error',
  why: 'The topic becomes part of S3 keys and locations, so it must not be able to change their path.',
  fix: 'Use letters, digits, dots, underscores and hyphens only, no two dots in a row, and no reserved name',
  examples: {
    caught: 'schemas/my events.json is added.',
    passed: 'schemas/my-events.v1.json is added.',
  },
});
