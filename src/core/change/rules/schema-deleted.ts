import { describeRule } from '../rule.js';

export default describeRule({
  id: 'schema-deleted',
  on: 'repository',
  kind: 'DELETE_SCHEMA',
  severity: 'breaking',
  why: 'The tables and their history are left without a schema; where a version was active, the pipeline keeps processing it.',
  fix: 'Restore the file; to retire a topic, stop its pipeline first',
  examples: {
    caught: 'A pull request deletes schemas/events.json, or renames it to schemas/clicks.json.',
    passed: 'It moves schemas/events.json to schemas/events/schema.json, which is the same topic.',
  },
});
