import { describe, expect, it } from '@jest/globals';
import { activationMetadata } from '../../src/protocol/activation-metadata.js';
import { candidateMetadata } from '../../src/protocol/candidate-metadata.js';
import { renderErrorJson } from '../../src/protocol/error-json.js';
import { layoutOf } from '../../src/protocol/keys.js';
import { ATTRIBUTES, TOPIC } from '../../src/protocol/registry-item.js';
import { VARIABLES } from '../../src/protocol/variables.js';
import { sourceFiles, writtenIn, type Written } from './sources.js';

const layout = layoutOf('schemas');
const topicKeys = [layout.pending, layout.active, layout.rejected, layout.error];
const metadata = [
  ...candidateMetadata({
    commit: 'x',
    sha256: 'x',
    baseSha256: 'x',
    acceptedFindings: 'x',
    approvalMac: 'x',
    planSha256: 'x',
    schemaVersion: 'x',
    pullRequest: 'x',
    repository: 'x',
    actor: 'x',
  }).keys(),
  ...activationMetadata({
    seq: 1,
    sha256: 'x',
    commit: 'x',
    schemaVersion: 'x',
    classification: 'new',
    needsBackfill: false,
    needsCatchUp: true,
    patchedBase: 'x',
    previous: 'x',
  }).keys(),
];
const errorJson = Object.keys(
  JSON.parse(
    renderErrorJson({
      topic: 'x',
      timestamp: 'x',
      errors: [],
      compatibilityReport: 'x',
      sha256: 'x',
      versionId: 'x',
      commit: 'x',
      uploadedAt: 'x',
    }),
  ) as object,
);
const BACKFILL = ['topic_name', 'backfill_config', 'new_columns', 'type_changes', 'trigger_source'];

const names = [
  ...metadata,
  ...errorJson,
  ...BACKFILL,
  ...ATTRIBUTES.map(({ name }) => name),
  TOPIC,
  ...VARIABLES.map(({ name }) => name),
];
/**
 * Names that can be nothing else, so that any mention of them counts; of the others only a lookup
 * does.
 */
const telling = [...new Set(names)].filter((name) => /[_-]/.test(name));
const common = new Set(names.filter((name) => !/[_-]/.test(name)));
const KEYS = [
  ...topicKeys.map((key) => key('t').replace('schemas/t/', '')),
  '_claims',
  'deployment.json',
];

/** Names that are said elsewhere, each with the reason. */
const ALLOWED: readonly {
  readonly file: string;
  readonly names: readonly string[];
  readonly as: Written['as'];
  readonly reason: string;
}[] = [
  ...[
    'bin/action.ts',
    'bin/approval-source.ts',
    'bin/base-request.ts',
    'bin/target-repository.ts',
    'gate/base.ts',
    'gate/comparison.ts',
    'github/event.ts',
  ].map((file) => ({
    file: `src/${file}`,
    names: ['pull-request'],
    as: 'text' as const,
    reason: 'An event of GitHub',
  })),
  {
    file: 'src/bin/init.ts',
    names: ['schema_version'],
    as: 'text',
    reason: "A key of a topic's schema",
  },
  {
    file: 'src/report/json.ts',
    names: ['new_columns', 'type_changes'],
    as: 'identifier',
    reason: "The report's own keys, schemas/report.schema.json",
  },
  {
    file: 'src/report/catch-up-plan.ts',
    names: ['catchup_id'],
    as: 'identifier',
    reason: "The report's own key, schemas/catch-up-plan.schema.json",
  },
  {
    file: 'src/report/status-json.ts',
    names: ['last_rejection'],
    as: 'identifier',
    reason: "The report's own key, schemas/status.schema.json",
  },
  {
    file: 'src/report/status.ts',
    names: ['commit', 'sha256'],
    as: 'key',
    reason: 'Rows of a table for people',
  },
  {
    file: 'src/validator/response.ts',
    names: ['schema_path', 'tables_created'],
    as: 'identifier',
    reason: "The Lambda's answer, which has one writer and no reader here",
  },
  {
    file: 'src/warehouse/catch-up/follow-up-statements.ts',
    names: ['topic_name', 'schema_version'],
    as: 'text',
    reason: 'Columns of the tables that log errors and drift',
  },
  ...[
    ['gate/await-activation.ts', 'failed/error.json'],
    ['gate/item-reasons.ts', 'processing_enabled'],
    ['aws/advice.ts', 'topic_name', 'APPROVAL_KEY_ARN', 'BACKFILL_STATE_MACHINE_ARN'],
    ['history/report-execution.ts', 'BACKFILL_STATE_MACHINE_ARN'],
    ['history/watch-execution.ts', 'BACKFILL_STATE_MACHINE_ARN'],
    ['status/find-problems.ts', 'processing_enabled', 'BACKFILL_STATE_MACHINE_ARN'],
    ['status/doctor/catch-up-machine-checks.ts', 'ATHENA_WORKGROUP', 'ATHENA_OUTPUT_BUCKET'],
    ['status/doctor/catch-up-table-checks.ts', 'CATCH_UP_TRACKING_TABLE'],
    ['status/doctor/deployment-checks.ts', 'deployment.json'],
    ['status/doctor/function-checks.ts', 'deployment.json'],
    ['status/doctor/gate-checks.ts', 'BACKFILL_STATE_MACHINE_ARN'],
    ['status/doctor/lake-checks.ts', 'ATHENA_OUTPUT_BUCKET', 'ICEBERG_BUCKET'],
    ['status/doctor/second-validator-checks.ts', 'deployment.json'],
    ['validator/record-activation.ts', 'processing_enabled', 'activation_seq'],
    ['validator/rewrite-obstacles.ts', 'BACKFILL_STATE_MACHINE_ARN'],
    ['validator/reopen.ts', 'processing_enabled', 'BACKFILL_STATE_MACHINE_ARN'],
    ['backfill/step-functions.ts', 'BACKFILL_STATE_MACHINE_ARN'],
    ['validator/read-in-force.ts', 'activation_seq'],
    ['validator/reject.ts', 'processing_enabled'],
    ['validator/retire.ts', 'processing_enabled'],
    ['warehouse/sql-names.ts', 'ICEBERG_BUCKET'],
  ].map(([file, ...said]) => ({
    file: `src/${file}`,
    names: said,
    as: 'text' as const,
    reason: 'A sentence for people, or a log line whose words are a contract',
  })),
];

/** Every name of the protocol that a file says. */
function namesIn(file: string, source?: string): readonly (readonly [string, Written['as']])[] {
  return writtenIn(file, source).flatMap(({ text, as }) => {
    const words = new Set(text.match(/[A-Za-z0-9_-]+/g));
    return [
      ...telling.filter((name) => words.has(name)),
      ...(as === 'key' && common.has(text) ? [text] : []),
      ...KEYS.filter((key) => text.includes(key)),
    ].map((name) => [name, as] as const);
  });
}

function isAllowed(file: string, name: string, as: Written['as']): boolean {
  return ALLOWED.some((one) => one.file === file && one.as === as && one.names.includes(name));
}

/** core stands below the protocol, and its keys are those of a topic's schema. */
const FILES = sourceFiles((file) => !/^src\/(?:protocol|core)\//.test(file));
const SAID = FILES.flatMap((file) => namesIn(file).map(([name, as]) => [file, name, as] as const));

it('nobody but the protocol names its keys, attributes, metadata and variables', () => {
  expect(FILES.length).toBeGreaterThan(100);
  expect(SAID.filter(([file, name, as]) => !isAllowed(file, name, as))).toEqual([]);
});

it('every exception is needed', () => {
  const unneeded = ALLOWED.flatMap(({ file, as, names: some }) =>
    some
      .filter((name) => !SAID.some(([a, b, c]) => a === file && b === name && c === as))
      .map((name) => `${file}: ${name}`),
  );
  expect(unneeded).toEqual([]);
});

describe('a name is seen', () => {
  it.each([
    ['in a lookup', "stored.metadata.get('commit')", 'commit', 'key'],
    ['in a question', "attributes.has('status')", 'status', 'key'],
    ['in an index', "document['errors']", 'errors', 'key'],
    ['as a member', "const metadata = { 'base-sha256': base };", 'base-sha256', 'key'],
    ['as an entry', "new Map([['sha256', digest]])", 'sha256', 'key'],
    ['as a property', 'item.processing_enabled', 'processing_enabled', 'identifier'],
    ['as a variable', 'process.env.SCHEMA_BUCKET', 'SCHEMA_BUCKET', 'identifier'],
    ['in an expression', "check('#activation_seq = :seq')", 'activation_seq', 'text'],
    ['in a template', '`${topic}/pending/schema.json`', 'pending/schema.json', 'text'],
    ['behind a place', '`x ${a} last_rejection ${b}`', 'last_rejection', 'text'],
  ])('%s: %s', (_, source, name, as) => {
    expect(namesIn('src/gate/planted.ts', source)).toEqual([[name, as]]);
    expect(isAllowed('src/gate/planted.ts', name, as as Written['as'])).toBe(false);
  });

  it.each(['// reads the commit of base-sha256', "import x from './commit.js';", "say('status')"])(
    'but not in %s',
    (source) => {
      expect(namesIn('src/gate/planted.ts', source)).toEqual([]);
    },
  );
});
