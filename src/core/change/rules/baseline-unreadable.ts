import { describeRule } from '../rule.js';

export default describeRule({
  id: 'baseline-unreadable',
  on: 'repository',
  kind: 'INVALID',
  severity: 'warning',
  why: 'The version on the base branch is not a JSON object, and no earlier version of the file is, so that nothing can be compared with it.',
  fix: 'Compare the file with the tables that exist before you merge it',
  examples: {
    caught: 'The base branch has `// a comment` since its first commit, the pull request a schema.',
    passed: 'An earlier commit of the base branch has a schema; that one is compared with.',
  },
});
