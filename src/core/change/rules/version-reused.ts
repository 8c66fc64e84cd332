import { isSameJson } from '../../text/json-node.js';
import { raised, raiseVersion } from '../rule-parts/edits.js';
import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';

export default defineRule({
  id: 'version-reused',
  on: 'version',
  kind: 'VERSION_CHANGE',
  severity: 'breaking',
  beyondTheTableFor:
    'every version; without a registry, `versioning: off`, and `rules` and waivers for version-not-bumped hold',
  why: 'Consumers and the archive identify a schema by its version, and this version already names a different schema.',
  fix: 'Raise schema_version to one that was never in force',
  check: ({ before, after, worst }, { history }) => {
    if (after.version === undefined) return undefined;
    const namesake = [before, ...(history ?? [])].find(
      ({ version, root }) => version === after.version && !isSameJson(root, after.root),
    );
    if (namesake === undefined) return undefined;
    // The last version of a retired topic is one of the archive.
    const where = history?.includes(namesake) === true ? 'in the archive' : 'in force';
    const edit = raiseVersion({ before, after, worst, history });
    return {
      before: after.version,
      after: after.version,
      message:
        history === undefined
          ? `The schema changed but its version is still ${after.version}`
          : `Version ${after.version} is ${where} already, with other content`,
      short: `${after.version} is taken`,
      at: tableToken(after, 'schema_version'),
      ...raised(edit),
      isBeyondTheTable: true,
      ...(history === undefined ? { alias: 'version-not-bumped' } : {}),
    };
  },
  examples: {
    caught: {
      before: { schema_version: '2.0.0' },
      after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
      history: [{ schema_version: '1.1.0', payload_columns: { b: 'INT' } }],
    },
    passed: {
      before: { schema_version: '2.0.0' },
      after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
      history: [{ schema_version: '1.1.0', payload_columns: { a: 'INT' } }],
    },
  },
});
