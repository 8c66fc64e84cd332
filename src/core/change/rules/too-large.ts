import { describeRule } from '../rule.js';

export default describeRule({
  id: 'too-large',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'A schema of this size is a mistake or an attack, and would slow down every program that reads it.',
  fix: 'Split the topic; a schema has at most 1 MiB',
  examples: {
    caught: { text: () => ' '.repeat(1_048_577) },
    passed: { after: {} },
  },
});
