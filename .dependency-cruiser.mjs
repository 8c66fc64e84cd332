// Shapes and pure functions that stand beside the adapters: ports, keys, statements as data.
const ports =
  '^src/(?:git/git|github/github|report/annotations|registry/(?:registry|history)|warehouse/warehouse)\\.ts$';

/** The three rings of docs/architecture.md. Each rule says what would be lost without it. */
export default {
  forbidden: [
    {
      name: 'core-is-alone',
      comment:
        'The engine judges in the action, the CLI and the validator alike; what it imports would have to be right in all of them.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'report-renders-only',
      comment: 'A report turns a decision into text. With more at hand it would begin to decide.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: {
        // styleText, told to look at no stream, is a function of its arguments.
        pathNot:
          '^src/(?:report|core|protocol)/|^src/errors\\.ts$|^node_modules/@types/sarif/|^(?:node:)?util$',
      },
    },
    {
      name: 'gate-knows-ports-only',
      comment:
        'Use cases are tested without a runner or a network, so they see the shapes of adapters, never adapters. YAML is a pure function.',
      severity: 'error',
      from: { path: '^src/gate/' },
      to: {
        pathNot: `^src/(?:gate|core|protocol)/|^src/errors\\.ts$|${ports}|^node_modules/(?:yaml|p-map)/`,
      },
    },
    {
      name: 'validator-knows-ports-only',
      comment:
        'The activation must run on any store, also one that dies at every call; and what the gate does is no business of it.',
      severity: 'error',
      from: { path: '^src/validator/' },
      to: {
        pathNot: `^src/(?:validator|core|protocol|report)/|^src/errors\\.ts$|${ports}|^node_modules/p-map/`,
      },
    },
    {
      name: 'status-knows-ports-only',
      comment:
        'Looking must not be able to change anything, and what is shown must not depend on which registry it is.',
      severity: 'error',
      from: { path: '^src/status/' },
      to: {
        pathNot:
          '^src/(?:status|core|protocol|report)/|^src/errors\\.ts$|^src/registry/registry\\.ts$|^node_modules/p-map/',
      },
    },
    {
      name: 'adapters-do-not-meet',
      comment: 'An adapter that calls another hides wiring; only bin wires.',
      severity: 'error',
      from: { path: '^src/(git|github|registry|warehouse)/' },
      to: {
        path: '^src/(?:git|github|registry|warehouse|gate|status|validator)/',
        pathNot: '^src/$1/',
      },
    },
    {
      name: 'nothing-imports-bin',
      comment: 'bin reads the environment and exits; whoever imports it does so, too.',
      severity: 'error',
      from: { pathNot: '^src/bin/' },
      to: { path: '^src/bin/' },
    },
    {
      name: 'runner-toolkit-at-the-edge',
      comment: 'The CLI runs where there is no runner, and its start must not pay for the toolkit.',
      severity: 'error',
      from: { pathNot: '^src/github/actions\\.ts$' },
      to: { path: '^node_modules/@actions/' },
    },
    {
      name: 'clients-at-the-edge',
      comment:
        'A check against the base branch must not load AWS clients, and nothing but an adapter may know them.',
      severity: 'error',
      from: { pathNot: '^src/(?:registry/aws|warehouse/athena|backfill/)' },
      to: { path: '^node_modules/@(?:aws-sdk|smithy)/' },
    },
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
      from: { orphan: true, path: '^src/', pathNot: '^src/bin/' },
      to: {},
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
