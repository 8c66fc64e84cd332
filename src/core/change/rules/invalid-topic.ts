import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-topic',
  on: 'repository',
  kind: 'INVALID',
  severity: 'error',
  why: 'The topic becomes a part of S3 keys and locations, so it must not steer them.',
  fix: 'Rename it to letters, digits, dot, underscore and hyphen, and no double dot',
  examples: {
    caught: 'schemas/my events.json is added.',
    passed: 'schemas/my-events.v1.json is added.',
  },
});
