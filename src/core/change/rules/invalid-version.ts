import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-version',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Versions that cannot be ordered cannot be compared.',
  fix: 'Write it as SemVer, such as 1.4.0',
  examples: {
    caught: { after: { schema_version: '1.0' } },
    passed: { after: { schema_version: '1.0.0-rc.1' } },
  },
});
