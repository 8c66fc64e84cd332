/** One option of the command line. */
export interface OptionFacts {
  readonly name: string;
  /** One letter, without the hyphen. */
  readonly short?: string;
  /** The value's name in the help; absent for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** Options that also work without a command. */
export const GENERAL_OPTIONS: readonly OptionFacts[] = [
  { name: 'help', short: 'h', help: 'show this help' },
  { name: 'version', short: 'v', help: 'show the version' },
];
/** Options of every command. */
export const COMMON: readonly OptionFacts[] = [
  { name: 'output', value: 'FILE', help: 'write to FILE instead of the terminal' },
  ...GENERAL_OPTIONS,
];
/** Options of every command that judges. */
const CONFIG: OptionFacts = {
  name: 'config',
  value: 'FILE',
  help: 'configuration (default: .schema-gate.yml of the base; for diff none)',
};
/** Of a command that only looks for a topic's file. */
export const TOPIC_CONFIG: OptionFacts = {
  name: 'config',
  value: 'FILE',
  help: 'configuration with the patterns of schemas (default: .schema-gate.yml here)',
};
const FAIL_ON: OptionFacts = {
  name: 'fail-on',
  value: 'LEVEL',
  help: 'breaking (default), warning, or never: exit code 0 whatever is found',
};
/** How findings are weighed. */
export const JUDGING: readonly OptionFacts[] = [CONFIG, FAIL_ON];
/** The same where a finding also keeps a topic from being uploaded. */
export const JUDGING_UPLOADS: readonly OptionFacts[] = [
  CONFIG,
  { ...FAIL_ON, help: 'breaking (default), warning, or never: exit code 0 if topics are blocked' },
];
/** Of a command that judges. */
export const FORMAT: OptionFacts = {
  name: 'format',
  value: 'FORMAT',
  help: 'text (default), json, markdown, github or sarif',
};

const REGISTRY_TABLE: OptionFacts = {
  name: 'registry-table',
  value: 'NAME',
  help: 'DynamoDB table of the registry items (S3 only)',
};

/** Where the registry is. */
export const REGISTRY: readonly OptionFacts[] = [
  { name: 'registry', value: 'URL', help: 's3://bucket[/prefix] or a directory, such as ./lake' },
  REGISTRY_TABLE,
];

/** Where the registry is, for a command that has rows on this machine. */
export const REGISTRY_DIRECTORY: OptionFacts = {
  name: 'registry',
  value: 'DIR',
  help: 'a directory, such as ./lake',
};

/** What a lakehouse has that exists already. */
export const ADOPTED: readonly OptionFacts[] = [
  {
    name: 'from-registry',
    value: 'URL',
    help: 'write the versions in force in s3://bucket[/prefix] or a directory',
  },
  REGISTRY_TABLE,
  {
    name: 'from-glue',
    value: 'DATABASE',
    help: 'write schemas for the CURATED tables of this database that no version describes',
  },
  {
    name: 'standardized-database',
    value: 'NAME',
    help: 'database of their STANDARDIZED tables (default: iceberg_standardized_db)',
  },
  {
    name: 'from-events',
    value: 'FILE',
    help: 'propose a schema for TOPIC from events, one a line (default: the topic that FILE is named by)',
  },
];
