// `npm run new-rule -- column-xyz` writes a rule to fill in, and registers it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const id = process.argv[2] ?? '';
if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
  console.error('usage: npm run new-rule -- column-xyz   (kebab-case, a fact in the past tense)');
  process.exit(2);
}
const text = `import { defineRule } from '../rule.js';
import { tokenOf } from '../../schema/column-tokens.js';

export default defineRule({
  id: '${id}',
  on: 'kept',
  kind: 'METADATA_CHANGE',
  severity: 'warning',
  why: 'What happens to readers or tables, in one sentence.',
  fix: 'What to do next',
  check: ({ before, after }) =>
    before.spelled === after.spelled ? undefined : { column: after.name, message: \`Column '\${after.name}' …\`, short: '…', at: tokenOf(after) },
  examples: {
    caught: { before: { payload_columns: { a: 'INT' } }, after: { payload_columns: { A: 'INT' } } },
    passed: { before: { payload_columns: { a: 'INT' } }, after: { payload_columns: { a: 'INT' } } },
  },
});
`;
writeFileSync(join(root, `src/core/change/rules/${id}.ts`), text, { flag: 'wx' });
execFileSync(process.execPath, [join(root, 'scripts/generate.mjs')], { stdio: 'inherit' });
