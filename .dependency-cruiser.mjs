// Who may import whom. What no rule allows is forbidden, so a new folder has no rights until a rule
// with a reason gives it some. docs/architecture.md has the picture;
// __tests__/house/imports.test.ts plants an import for every pair of rooms.

const room = (...names) => `^src/(?:${names.join('|')})/`;
const packages = (...names) => `^node_modules/(?:${names.join('|')})/`;
const ERRORS = '^src/errors\\.ts$';
const NODE = { dependencyTypes: ['core'] };
/** The floors that everybody above them may use. */
const SCHEMA = room('core/text', 'core/schema');
/** Ports: types only, which the linter sees to. */
const PORTS = {
  git: '^src/git/git\\.ts$',
  registry: '^src/registry/registry\\.ts$',
  warehouse: '^src/warehouse/warehouse\\.ts$',
  backfill: '^src/backfill/backfill\\.ts$',
  runs: '^src/backfill/(?:runs|queue|tracking|machine|news)\\.ts$',
  watch: '^src/backfill/watch\\.ts$',
  rows: '^src/warehouse/(?:rows|loader)\\.ts$',
  installation: '^src/installation/installation\\.ts$',
  pullRequest: '^src/github/pull-request\\.ts$',
  approvals: '^src/github/approval-port\\.ts$',
};

const allow = (comment, from, ...to) =>
  to.map((target) => ({
    comment,
    from: { path: from },
    to: typeof target === 'string' ? { path: target } : target,
  }));

export default {
  allowedSeverity: 'error',
  allowed: [
    ...allow('Text knows nothing of schemas.', room('core/text'), room('core/text')),
    ...allow('A schema is read from text.', room('core/schema'), SCHEMA),
    ...allow(
      'A change is between two schemas; how bad it is, nobody asks here.',
      room('core/change'),
      SCHEMA,
      room('core/change'),
    ),
    ...allow(
      'What history lacks follows from changes; it is the same whatever the verdict on them was.',
      room('core/history'),
      SCHEMA,
      room('core/change', 'core/history'),
    ),
    ...allow(
      'A verdict weighs changes. How history is patched is no part of it.',
      room('core/verdict'),
      SCHEMA,
      room('core/change', 'core/verdict'),
    ),
    ...allow(
      'What crosses a border between two programs is data and words, so both sides can be tested without either.',
      room('protocol'),
      room('core', 'protocol'),
    ),
    ...allow(
      'A report turns a decision into text. With more at hand it would begin to decide.',
      room('report'),
      room('core', 'protocol', 'report'),
      ERRORS,
      '^node_modules/@types/sarif/',
      { path: '^(?:node:)?util$', dependencyTypes: ['core'] },
    ),
    ...allow(
      'The gate is tested without a runner or a network, so it sees the shapes of adapters, never adapters. YAML is a pure function.',
      room('gate'),
      room('gate', 'core', 'protocol', 'report'),
      ERRORS,
      PORTS.git,
      PORTS.registry,
      PORTS.approvals,
      PORTS.watch,
      packages('yaml', 'p-map'),
    ),
    ...allow(
      'The activation must run on any store, also one that dies at every call; what the gate does is no business of it.',
      room('validator'),
      room('validator', 'core', 'protocol', 'report'),
      ERRORS,
      PORTS.registry,
      PORTS.warehouse,
      PORTS.backfill,
      packages('p-map'),
    ),
    ...allow(
      'History is patched by the same steps on any registry and any engine, also one that dies at every call.',
      room('history'),
      room('history', 'core', 'protocol', 'report'),
      ERRORS,
      PORTS.registry,
      PORTS.warehouse,
      PORTS.rows,
      PORTS.runs,
      PORTS.backfill,
    ),
    ...allow(
      'Looking must not be able to change anything, and what is shown must not depend on which registry it is.',
      room('status'),
      room('status', 'core', 'protocol', 'report'),
      ERRORS,
      PORTS.registry,
      PORTS.installation,
      PORTS.watch,
      packages('p-map'),
    ),
    ...allow(
      'What reviewers are told is decided before anything is posted, and tested without a network.',
      room('review'),
      room('review', 'core', 'report'),
      ERRORS,
      PORTS.pullRequest,
    ),
    ...allow(
      'One way to make AWS clients and to explain their failures, below every adapter that needs them.',
      room('aws'),
      room('aws', 'protocol', 'core/text'),
      ERRORS,
      NODE,
      packages(
        '@aws-sdk',
        '@smithy',
        '@types/node',
        'https-proxy-agent',
        'proxy-from-env',
        '@types/proxy-from-env',
      ),
    ),
    ...allow(
      'One durable write and one lock, below every adapter that keeps files.',
      room('directory'),
      room('directory', 'core/text'),
      ERRORS,
      NODE,
      packages('@types/node'),
    ),
    ...allow(
      'An adapter fulfils its port and knows no other room of its kind; only bin brings them together.',
      room('registry'),
      room('registry', 'aws', 'directory', 'protocol'),
      SCHEMA,
      ERRORS,
      NODE,
      packages('@aws-sdk', '@types/node', 'p-map'),
    ),
    ...allow(
      'Statements are printed from planned changes of tables and steps of a catch-up, so this adapter reads those, too.',
      room('warehouse'),
      room('warehouse', 'aws', 'directory', 'protocol', 'core/change/tables', 'core/history'),
      SCHEMA,
      ERRORS,
      NODE,
      packages('@aws-sdk', '@duckdb', '@types/node'),
    ),
    ...allow(
      'Starting a backfill needs its input and a client.',
      room('backfill'),
      room('backfill', 'aws', 'directory', 'protocol', 'core/text'),
      ERRORS,
      NODE,
      packages('@aws-sdk', '@types/node'),
    ),
    ...allow(
      'A look at an installation asks every service, and knows no schema.',
      room('installation'),
      room('installation', 'aws', 'protocol', 'core/text'),
      ERRORS,
      NODE,
      packages('@aws-sdk', '@types/node'),
    ),
    ...allow(
      'Git is a program; nothing of ours is needed to run it.',
      room('git'),
      room('git'),
      ERRORS,
      NODE,
    ),
    ...allow(
      "The runner's own channels, and GitHub's API. The command line runs where there is neither, so nobody else knows the toolkit.",
      room('github'),
      room('github', 'report', 'protocol', 'core'),
      ERRORS,
      NODE,
      packages('@actions', '@octokit', '@types/node'),
    ),
    ...allow(
      'Only bin builds adapters, reads the environment and exits.',
      room('bin'),
      '^src/',
      NODE,
    ),
    ...allow(
      "The command line's and the Lambda's own packages.",
      room('bin'),
      packages('commander', '@aws-lambda-powertools', '@types/aws-lambda', '@types/node', 'p-map'),
    ),
    ...allow('Redaction and exit codes stand alone.', ERRORS, NODE),
  ],
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Code that nobody imports is tested in vain.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/bin/|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'nothing-imports-bin',
      comment: 'bin reads the environment and exits; whoever imports it does so, too.',
      severity: 'error',
      from: { pathNot: '^src/bin/' },
      to: { path: '^src/bin/' },
    },
    {
      name: 'no-path-into-a-package',
      comment: "A package's private files may move with any version.",
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['local'], path: 'node_modules/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  },
};
