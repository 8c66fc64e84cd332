import { describeRule } from '../rule.js';

export default describeRule({
  id: 'topic-redefined',
  on: 'repository',
  kind: 'INVALID',
  severity: 'error',
  why: 'It would be unclear which of the two files is in force.',
  fix: 'Keep one file for each topic',
  examples: {
    caught: 'A pull request adds schemas/events/schema.json beside schemas/events.json.',
    passed: 'It moves schemas/events.json to schemas/events/schema.json.',
  },
});
