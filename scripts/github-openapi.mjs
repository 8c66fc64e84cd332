// Cuts the operations that schema-gate uses out of GitHub's published OpenAPI description, with
// every schema they need: the tests' own GitHub server is held to it. The description is too large
// to be a dependency (400 MB unpacked), so it is fetched where it is wanted:
//   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-*.tgz
//   node scripts/github-openapi.mjs package/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const INTO = join(root, '__tests__/servers/github/openapi.json');
const OPERATIONS = new Set([
  'issues/create-comment',
  'issues/list-comments',
  'issues/list-events-for-timeline',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/get',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'repos/get-collaborator-permission-level',
  'repos/list-activities',
  'repos/list-collaborators',
  'repos/list-pull-requests-associated-with-commit',
  'teams/get-membership-for-user-in-org',
  'teams/list-members-in-org',
]);
/** Words for people, and GitHub's own marks. */
const DROPPED = /^(?:description|summary|examples?|deprecated|externalDocs|tags|x-.*)$/;

const whole = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const wanted = [];
const copied = (value, isNames = false) => {
  if (Array.isArray(value)) return value.map((item) => copied(item));
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.$ref === 'string') wanted.push(value.$ref);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNames || !DROPPED.test(key))
      .map(([key, item]) => [key, copied(item, key === 'properties' && !isNames)]),
  );
};

const cut = {
  openapi: whole.openapi,
  info: { title: whole.info.title, version: whole.info.version },
  paths: {},
  components: {},
};
for (const [path, methods] of Object.entries(whole.paths))
  for (const [method, operation] of Object.entries(methods))
    if (OPERATIONS.has(operation.operationId)) (cut.paths[path] ??= {})[method] = copied(operation);
for (const reference of wanted) {
  const [, kind, group, name] = reference.split('/');
  const target = ((cut[kind] ??= {})[group] ??= {});
  if (name in target) continue;
  target[name] = {};
  target[name] = copied(whole[kind][group][name]);
}
const found = Object.values(cut.paths).flatMap((methods) => Object.values(methods)).length;
if (found !== OPERATIONS.size) throw new Error(`${found} of ${OPERATIONS.size} operations found`);
writeFileSync(
  INTO,
  await format(JSON.stringify(cut), { ...(await resolveConfig(INTO)), filepath: INTO }),
);
console.log(`${INTO}: ${found} operations`);
