import { describeRule } from '../rule.js';

export default describeRule({
  id: 'not-a-regular-file',
  on: 'repository',
  kind: 'INVALID',
  severity: 'error',
  why: 'A link or a submodule can point anywhere, so the checked content would not be the content of the repository.',
  fix: 'Commit the file itself',
  examples: {
    caught: 'schemas/events.json is a symbolic link to /etc/passwd.',
    passed: 'schemas/events.json is a file.',
  },
});
