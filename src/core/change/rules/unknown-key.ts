import { describeRule } from '../rule.js';

export default describeRule({
  id: 'unknown-key',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'A key that nothing reads is a typo, and what it should have said is not in force.',
  fix: 'Correct its spelling, or begin it with x-',
  examples: {
    caught: { after: { tabel_name: 'events' } },
    passed: { after: { 'x-team': 'growth' } },
  },
});
