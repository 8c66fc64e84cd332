// infra/names/permissions.json: the table of permissions, and the keys that its rows are about, for
// Terraform to render the policies from.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';

/** What each role of infra/ runs; people run the other programs. examples/reconcile.yml asks status. */
const ROLES = {
  validator: ['validator'],
  check: ['check'],
  publish: ['publish', 'status'],
  catchup: ['catch-up'],
};
/** What an engine does to tables under the role that a statement of a catch-up runs as. */
const isOfTables = ({ action, sender, programs }) =>
  programs.includes('catch-up') &&
  (sender !== 'program' || action === 'glue:GetTable' || action === 'glue:GetDatabase');
/** Roles of a catch-up whose requests no program of ours sends. */
const ENGINES = {
  // Athena's, and of Step Functions, which starts it.
  machine: (row) =>
    isOfTables(row) ||
    (row.programs.includes('catch-up') &&
      /^athena:(?:Start|Get|Stop)QueryExecution$/.test(row.action)),
  // Spark's, and of the Glue job, which reads its statement; only Athena writes to logs.
  job: (row) =>
    (isOfTables(row) && !row.resource.startsWith('log-')) ||
    (row.action === 's3:GetObject' && row.resource === 'registry-objects'),
};

/** The text of infra/names/permissions.json, from the compiled sources. */
export async function infrastructure(root) {
  const load = (file) => import(`${pathToFileURL(join(root, 'build', file)).href}?${Date.now()}`);
  const { PERMISSIONS } = await load('protocol/permissions.js');
  const { CATCH_UP_ATTRIBUTES } = await load('protocol/catch-up-permissions.js');
  const { layoutOf } = await load('protocol/keys.js');
  const { RESULTS_PREFIX } = await load('warehouse/athena-query.js');
  const { RESERVED } = await load('core/schema/topic-name.js');
  const layout = layoutOf('');
  const folderOf = (key) => key.replace(/\/[^/]*$/, '/*');
  const permissions = PERMISSIONS.map((row) => ({
    action: row.action,
    resource: row.resource,
    roles: [
      ...Object.keys(ROLES).filter((role) =>
        ROLES[role].some((program) => row.programs.includes(program)),
      ),
      ...Object.keys(ENGINES).filter((role) => ENGINES[role](row)),
    ],
  })).filter(({ roles }) => roles.length > 0);
  const keys = {
    pending: [layout.pending('*')],
    rejected: [layout.rejected('*'), layout.error('*')],
    registry: [
      ...new Set(
        [layout.active('*'), layout.archive('*'), layout.history('*'), layout.rejected('*')].map(
          folderOf,
        ),
      ),
      `${RESERVED.claims}/*`,
      `${RESERVED.catchUp}/*`,
      layout.deployment,
    ],
    catchup: [`${RESERVED.catchUp}/*`],
    results: RESULTS_PREFIX,
  };
  return format(JSON.stringify({ keys, attributes: CATCH_UP_ATTRIBUTES, permissions }), {
    parser: 'json',
    printWidth: 100,
  });
}
