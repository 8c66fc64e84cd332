import { raiseVersion } from '../rule-parts/edits.js';
import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';
import { bumpOf } from '../../schema/version.js';

export default defineRule({
  id: 'minor-not-bumped',
  on: 'version',
  kind: 'VERSION_CHANGE',
  severity: 'compatible',
  why: 'In SemVer, an addition raises MINOR; a PATCH promises that nothing was added.',
  fix: 'Raise the MINOR of schema_version',
  check: ({ before, after, worst }, { history }) => {
    const [was, is] = [before.semver, after.semver];
    if (
      worst !== 'enhancement' ||
      was === undefined ||
      is === undefined ||
      bumpOf(was, is) !== 'patch'
    )
      return undefined;
    const wanted = `${was.numbers[0]}.${was.numbers[1] + 1}.0`;
    return {
      before: was.text,
      after: is.text,
      message: `An enhancement needs ${wanted}, not ${is.text}`,
      short: `${was.text} → ${is.text}`,
      fix: `Raise schema_version to ${wanted}`,
      at: tableToken(after, 'schema_version'),
      edit: raiseVersion({ before, after, worst, history }),
    };
  },
  examples: {
    caught: {
      before: { schema_version: '1.0.0' },
      after: { schema_version: '1.0.1', payload_columns: { a: 'INT' } },
    },
    passed: {
      before: { schema_version: '1.0.0' },
      after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
    },
  },
});
