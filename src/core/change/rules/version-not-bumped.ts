import { describeRule } from '../rule.js';

export default describeRule({
  id: 'version-not-bumped',
  on: 'repository',
  kind: 'VERSION_CHANGE',
  severity: 'breaking',
  why: 'An older name of version-reused; waivers and settings that name it hold for version-reused where only the base branch was compared with.',
  fix: 'Raise schema_version',
  examples: {
    caught: 'Nothing: version-reused reports a schema that changed without a new version.',
    passed: 'Every schema.',
  },
});
