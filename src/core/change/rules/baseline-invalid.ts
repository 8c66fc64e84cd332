import { describeRule } from '../rule.js';

export default describeRule({
  id: 'baseline-invalid',
  on: 'repository',
  kind: 'INVALID',
  severity: 'warning',
  why: 'The version compared with has errors that this version does not have; it is compared as far as it can be read.',
  fix: 'Nothing to do; this version corrects the errors',
  examples: {
    caught: 'The base branch has a column of type NUMERO, the pull request makes it STRING.',
    passed: 'Both versions have the same unknown key.',
  },
});
