import { raised, raiseVersion } from '../rule-parts/edits.js';
import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';
import { compareVersions } from '../../schema/version.js';

export default defineRule({
  id: 'version-decreased',
  on: 'version',
  kind: 'VERSION_CHANGE',
  severity: 'warning',
  why: 'A lower version looks older than the one in force, and may exist in the archive already.',
  fix: 'Raise schema_version above the one in force',
  check: ({ before, after, worst }, { history }) => {
    const [was, is] = [before.semver, after.semver];
    if (was === undefined || is === undefined || compareVersions(is, was) >= 0) return undefined;
    const edit = raiseVersion({ before, after, worst, history });
    return {
      before: was.text,
      after: is.text,
      message: `The version went down from ${was.text} to ${is.text}`,
      short: `${was.text} → ${is.text}`,
      at: tableToken(after, 'schema_version'),
      ...raised(edit),
    };
  },
  examples: {
    caught: {
      before: { schema_version: '1.1.0' },
      after: { schema_version: '1.0.0', payload_columns: { a: 'INT' } },
    },
    passed: {
      before: { schema_version: '1.1.0-rc.1' },
      after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
    },
  },
});
