import { raiseVersion } from '../rule-parts/edits.js';
import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';
import { compareVersions } from '../../schema/version.js';

export default defineRule({
  id: 'version-not-bumped',
  on: 'version',
  kind: 'VERSION_CHANGE',
  severity: 'warning',
  why: "The archive can't distinguish two schemas that have the same version.",
  fix: 'Raise schema_version',
  check: ({ before, after, worst }, { history }) => {
    // With a registry, version-reused reports this as breaking.
    if (history !== undefined) return undefined;
    const [was, is] = [before.semver, after.semver];
    if (was === undefined || is === undefined || compareVersions(was, is) !== 0) return undefined;
    return {
      before: was.text,
      after: is.text,
      message: `The schema changed but its version is still ${is.text}`,
      short: `still ${is.text}`,
      at: tableToken(after, 'schema_version'),
      edit: raiseVersion({ before, after, worst, history }),
    };
  },
  examples: {
    caught: {
      before: { schema_version: '1.0.0' },
      after: { schema_version: '1.0.0', payload_columns: { a: 'INT' } },
    },
    passed: {
      before: { schema_version: '1.0.0' },
      after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
    },
  },
});
