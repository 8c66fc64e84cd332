import { raiseVersion } from '../rule-parts/edits.js';
import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';
import { bumpOf } from '../../schema/version.js';

export default defineRule({
  id: 'major-not-bumped',
  on: 'version',
  kind: 'VERSION_CHANGE',
  severity: 'warning',
  why: 'In SemVer, a breaking change raises MAJOR, and readers rely on that.',
  fix: 'Raise the MAJOR of schema_version',
  check: ({ before, after, worst }, { history }) => {
    const [was, is] = [before.semver, after.semver];
    if (worst !== 'breaking' || was === undefined || is === undefined) return undefined;
    const bump = bumpOf(was, is);
    if (bump === undefined || bump === 'major') return undefined;
    return {
      before: was.text,
      after: is.text,
      message: `A breaking change needs ${was.numbers[0] + 1}.0.0, not ${is.text}`,
      short: `${was.text} → ${is.text}`,
      fix: `Raise schema_version to ${was.numbers[0] + 1}.0.0`,
      at: tableToken(after, 'schema_version'),
      edit: raiseVersion({ before, after, worst, history }),
    };
  },
  examples: {
    caught: {
      before: { schema_version: '1.0.0', payload_columns: { a: 'INT' } },
      after: { schema_version: '1.1.0', payload_columns: {} },
    },
    passed: {
      before: { schema_version: '1.0.0', payload_columns: { a: 'INT' } },
      after: { schema_version: '2.0.0', payload_columns: {} },
    },
  },
});
