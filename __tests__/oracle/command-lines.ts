/* eslint max-lines: 'off' -- one table of command lines */
/** One command line in the repository that {@link commandLinesSection} prepares. */
export interface CommandLine {
  readonly args: readonly string[];
  /** Folder in the repository. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A file that the command writes, compared and removed. */
  readonly writes?: readonly string[];
}

const FORMATS = ['text', 'json', 'markdown', 'github', 'sarif', 'xml'];
const lines = (...all: readonly string[]): readonly CommandLine[] =>
  all.map((line) => ({ args: line.split(' ').filter((word) => word !== '') }));
const inFormats = (line: string): readonly CommandLine[] =>
  lines(...FORMATS.map((format) => `${line} --format ${format}`));

/** S3 that refuses connections, so that nothing leaves the machine. */
const NO_CLOUD = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_MAX_ATTEMPTS: '1',
};

/** Every command, option and format, and what is no command line. */
export const COMMAND_LINES: readonly CommandLine[] = [
  ...lines(
    '',
    '--version',
    '-v',
    '--help',
    '-h',
    'help',
    'chekc',
    'CHECK',
    '--nope',
    'check --help',
    'check -h',
    'check --version',
  ),
  ...lines(
    'diff --help',
    'plan --help',
    'publish --help',
    'activate --help',
    'status --help',
    'log --help',
    'rules --help',
    'init --help',
  ),
  ...inFormats('check'),
  ...inFormats('check --all'),
  ...inFormats('diff before.json after.json'),
  ...inFormats('plan schemas/events.json'),
  ...inFormats('status --registry registry'),
  ...inFormats('status orders --registry registry'),
  ...inFormats('log events --registry registry'),
  ...inFormats('publish --registry registry --dry-run'),
  ...inFormats('activate events --registry other'),
  ...inFormats('rules'),
  ...inFormats('rules column-removed'),
  ...inFormats('check --all --config odd.yml'),
  ...lines(
    'check odd/wide.json --config odd.yml',
    'check odd/link.json --config odd.yml --format json',
  ),
  ...lines('rules nope', 'rules Column-Removed', 'rules column-removed type-narrowed'),
  ...lines(
    'check schemas/events.json',
    'check schemas/none.json',
    'check ../elsewhere.json',
    'check schemas',
    'check events.json',
    'check .',
  ),
  ...lines(
    'check schemas/events.json --format json',
    'check schemas/broken.json --format json',
    'check schemas/ignored.json',
    'check --all schemas/events.json',
  ),
  ...lines(
    'check --base main --format json',
    'check --base HEAD~1 --format json',
    'check --base nope',
    'check --base=--upload-pack=touch',
    'check --base HEAD --base main',
  ),
  ...lines(
    'check --fail-on never',
    'check --fail-on warning --format json',
    'check --fail-on sometimes',
    'check --config strict.yml --format json',
  ),
  ...lines(
    'check --config wrong.yml --format json',
    'check --config none.yml',
    'check --config strict.yml --fail-on breaking --format json',
  ),
  ...lines(
    'check --registry registry --format json',
    'check --registry registry --baseline registry --format json',
    'check --registry registry --baseline base-branch --format json',
  ),
  ...lines(
    'check --registry registry --baseline auto --all --format json',
    'check --baseline registry',
    'check --baseline other',
    'check --registry gs://bucket',
    'check --registry=',
  ),
  ...lines(
    'check --registry-table t',
    'check --registry registry --registry-table t',
    'check --registry none --format json',
    'check --all --registry s3://Not_A_Bucket',
  ),
  ...lines(
    'check --format',
    'check --format=json --format=text',
    'check --all=yes',
    'check -- --all',
    'check - --format json',
  ),
  ...lines(
    'diff before.json',
    'diff',
    'diff before.json after.json before.json',
    'diff before.json none.json',
    'diff none.json after.json --format json',
  ),
  ...lines(
    'diff schemas/broken.json after.json --format json',
    'diff before.json schemas/broken.json --format json',
    'diff schemas after.json',
    'diff before.json before.json --format json',
  ),
  ...lines(
    'diff before.json after.json --config strict.yml --format json',
    'diff before.json after.json --fail-on never --format json',
    'diff before.json after.json --base main',
  ),
  ...lines(
    'plan',
    'plan schemas/none.json',
    'plan schemas/broken.json --format json',
    'plan schemas/events.json schemas/orders.json',
    'plan schemas/events.json --registry registry --format json',
  ),
  ...lines(
    'plan schemas/orders.json --format json',
    'plan schemas/events.json --base HEAD --format json',
    'plan schemas/events.json --fail-on never',
    'plan schemas/fresh.json --format json',
  ),
  ...lines(
    'publish',
    'publish --registry',
    'publish --registry gs://bucket',
    'publish --registry registry --wait soon',
    'publish --registry registry --max 0',
    'publish --registry registry --max 1 --dry-run --format json',
  ),
  ...lines(
    'publish schemas/none.json --registry registry',
    'publish schemas/orders.json --registry registry --dry-run --format json',
    'publish --registry registry --adopt --dry-run --format json',
    'publish --registry registry --all',
  ),
  ...lines(
    'publish --registry registry --dry-run --config strict.yml --format json',
    'publish --registry registry --dry-run --fail-on never',
    'publish --registry none --dry-run --format json',
  ),
  ...lines(
    'activate',
    'activate --registry registry',
    'activate events',
    'activate ../x --registry registry',
    'activate a b --registry registry',
    'activate none --registry registry --format json',
  ),
  ...lines(
    'activate events --registry registry --registry-table t',
    'activate events --registry s3://bucket',
    'status',
    'status --registry none',
    'status none --registry registry',
    'status event --registry registry',
  ),
  ...lines(
    'status --registry registry --problems',
    'status --registry registry --problems --format json',
    'status a b --registry registry',
    'status --registry registry --all',
    'log',
    'log events',
    'log none --registry registry',
  ),
  ...lines(
    'log orders --registry registry --format json',
    'log a b --registry registry',
    'init extra',
    'rules --format json --output rules.json',
  ),
  { args: ['check', '--format', 'json', '--output', 'report.json'], writes: ['report.json'] },
  { args: ['check', '--format', 'sarif', '--output', 'report.sarif'], writes: ['report.sarif'] },
  { args: ['check', '--output', 'none/report.json'] },
  {
    args: ['check', '--base', 'nope', '--format', 'json', '--output', 'error.json'],
    writes: ['error.json'],
  },
  {
    args: ['plan', 'schemas/none.json', '--format', 'json', '--output', 'error.json'],
    writes: ['error.json'],
  },
  { args: ['rules', '--format', 'markdown', '--output', 'rules.md'], writes: ['rules.md'] },
  {
    args: ['init'],
    folder: 'empty',
    writes: [
      'empty/.schema-gate.yml',
      'empty/.github/workflows/schema-gate.yml',
      'empty/schemas/example.json',
    ],
  },
  { args: ['init'], writes: ['.schema-gate.yml', '.github/workflows/schema-gate.yml'] },
  { args: ['check', '--format', 'json'], folder: 'schemas' },
  { args: ['check', 'events.json', '--format', 'json'], folder: 'schemas' },
  { args: ['check'], folder: '..' },
  { args: ['check', '--all', '--format', 'json'], folder: '..' },
  { args: ['check', '--registry', 's3://bucket', '--format', 'json'], env: NO_CLOUD },
  {
    args: [
      'publish',
      '--registry',
      's3://bucket/prefix',
      '--registry-table',
      't',
      '--format',
      'json',
    ],
    env: NO_CLOUD,
  },
  { args: ['status', '--registry', 's3://bucket', '--format', 'json'], env: NO_CLOUD },
  {
    args: [
      'activate',
      'events',
      '--registry',
      's3://bucket',
      '--registry-table',
      't',
      '--format',
      'json',
    ],
    env: NO_CLOUD,
  },
  { args: ['activate', 'events', '--registry', 'registry'], env: { BACKFILL_MODE: 'sometimes' } },
];
