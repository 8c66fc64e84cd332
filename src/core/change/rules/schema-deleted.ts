import { describeRule } from '../rule.js';

export default describeRule({
  id: 'schema-deleted',
  on: 'repository',
  kind: 'DELETE_SCHEMA',
  severity: 'breaking',
  why: 'The tables and their history are left without a schema; where a version was active, the pipeline keeps processing it.',
  fix: 'Restore the file; or retire the topic first (schema-gate retire TOPIC --registry URL): its deletion passes where the registry is compared with, and elsewhere a waiver accepts it',
  examples: {
    caught: 'A pull request deletes schemas/events.json, or renames it to schemas/clicks.json.',
    passed: 'It moves schemas/events.json to schemas/events/schema.json, which is the same topic.',
  },
});
