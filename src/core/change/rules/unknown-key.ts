import { describeRule } from '../rule.js';

export default describeRule({
  id: 'unknown-key',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'A key that nothing reads is probably a typo, so the intended setting has no effect.',
  fix: 'Correct its spelling, or begin it with x-',
  examples: {
    caught: { after: { tabel_name: 'events' } },
    passed: { after: { 'x-team': 'growth' } },
  },
});
