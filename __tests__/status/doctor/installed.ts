import type { ExistingTable } from '../../../src/core/change/tables/table-change.js';
import { wantedTables } from '../../../src/core/schema/tables.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { RULES } from '../../../src/core/change/rules/index.js';
import type {
  Fact,
  FunctionFacts,
  Installation,
  Queue,
  Rule,
  Unread,
} from '../../../src/installation/installation.js';
import { printDeployment, rulesText } from '../../../src/protocol/deployment.js';
import { TOPIC } from '../../../src/protocol/registry-item.js';
import { lambdaEnvironment } from '../../../src/protocol/settings.js';
import { VERSION } from '../../../src/protocol/version.js';
import type { Registry } from '../../../src/registry/registry.js';
import { examine, type Doors, type DoctorRequest } from '../../../src/status/doctor/examine.js';
import { patternFor } from '../../../src/status/doctor/place.js';
import { CAPABLE } from '../../gate/deployment.js';
import { bytesOf, digest } from '../../judged.js';
import { NOW, ready, version, type World } from '../world.js';

export const PLACE = { bucket: 'lake', prefix: 'schemas' };
export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-1';
const arn = (service: string, rest: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
export const VALIDATOR = arn('lambda', 'function:validator');
export const QUEUE = arn('sqs', 'candidates');
export const [DEAD, FAILED] = [arn('sqs', 'candidates-dead'), arn('sqs', 'validator-failed')];
export const RULE = arn('events', 'rule/uploads');
export const MACHINE = arn('states', 'stateMachine:backfill');
export const TABLE = 'registry';
export const DATABASES = CAPABLE.databases;

export const known = <T>(value: T) => Promise.resolve({ kind: 'known' as const, value });
export const absent = () => Promise.resolve({ kind: 'absent' as const });
export const unread = (
  permission: Unread['permission'],
  changes: Partial<Unread> = {},
): Promise<Unread> =>
  Promise.resolve({
    kind: 'denied',
    permission,
    resource: 'it',
    what: 'access was denied',
    todo: 'Ask for it.',
    isOfKey: false,
    ...changes,
  });

export const SETTINGS = {
  schemaBucket: PLACE.bucket,
  schemaPrefix: PLACE.prefix,
  registryTable: TABLE,
  athenaOutputBucket: PLACE.bucket,
  athenaWorkgroup: 'schemas',
  stateMachineArn: MACHINE,
  trackingTable: null,
  encryption: undefined,
  settings: {
    places: { bucket: PLACE.bucket, databases: DATABASES },
    hasStateMachine: true,
    backfillMode: 'gated' as const,
    acceptsApprovals: true,
    rejectsDriftedPlans: false,
    approvalKey: null,
  },
};

export const functionWith = (changes: Partial<FunctionFacts> = {}): FunctionFacts => ({
  name: 'validator',
  arn: VALIDATOR,
  runtime: 'nodejs24.x',
  handler: 'handler_enhanced.lambda_handler',
  timeout: 300,
  memory: 512,
  environment: lambdaEnvironment(SETTINGS),
  role: 'arn:aws:iam::123456789012:role/validator',
  state: 'Active',
  stateReason: '',
  ...changes,
});

export const queueWith = (of: string, changes: Partial<Queue> = {}): Queue => ({
  name: of.split(':')[5] ?? '',
  url: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${of.split(':')[5]}`,
  arn: of,
  messages: 0,
  visibilityTimeout: 1800,
  deadLetterArn: of === QUEUE ? DEAD : undefined,
  policy: JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: of,
        Condition: { ArnEquals: { 'aws:SourceArn': RULE } },
      },
    ],
  }),
  ...changes,
});

export const ruleWith = (changes: object = {}) => ({
  name: 'uploads',
  arn: RULE,
  state: 'ENABLED',
  pattern: patternFor(PLACE),
  hasSchedule: false,
  ...changes,
});

export const keyArn = (id: string): string => arn('kms', `key/${id}`);

/** The schedule of the validator. */
export const SWEEPER = ruleWith({
  name: 'sweeper',
  arn: arn('events', 'rule/sweeper'),
  pattern: '',
  hasSchedule: true,
});

/** Rules about uploads, with a schedule where none of them has one. */
function withSchedule(rules: Fact<readonly Rule[]>): Fact<readonly Rule[]> {
  if (rules.kind !== 'known' || rules.value.some(({ hasSchedule }) => hasSchedule)) return rules;
  return { ...rules, value: [...rules.value, SWEEPER] };
}

/** An installation as infra/ makes it. */
export function installed(changes: Partial<Installation> = {}): Installation {
  const installation: Installation = {
    caller: () =>
      known({ account: ACCOUNT, arn: 'arn:aws:iam::123456789012:user/me', region: REGION }),
    bucket: () => known(true as const),
    ownsBucket: () => known(true),
    notifications: () => known({ hasEventBridge: true, others: [] }),
    versioning: () => known('Enabled'),
    replication: () => known([]),
    encryption: () => known({ algorithm: 'AES256', keyId: undefined }),
    readable: () => known(true as const),
    key: (id) => known({ arn: keyArn(id), state: 'Enabled' }),
    rules: () => known([ruleWith()]),
    rulesTo: () => known([SWEEPER.name]),
    targets: () => known([{ id: 'validator', arn: QUEUE, isTransformed: false }]),
    queue: (of) => known(queueWith(of)),
    eventSources: () =>
      known([{ id: 'mapping', functionArn: VALIDATOR, state: 'Enabled', reportsFailures: true }]),
    lambda: (name) =>
      name === 'validator' || name === VALIDATOR ? known(functionWith()) : absent(),
    onFailure: () => known(FAILED),
    invokePolicy: absent,
    simulate: (_, actions, resources) =>
      known(
        actions.flatMap((action) =>
          resources.map((resource) => ({ action, resource, isAllowed: true, lacksContext: false })),
        ),
      ),
    database: () => known(true as const),
    tables: () => known([]),
    workgroup: () =>
      known({
        isEnabled: true,
        isEnforced: true,
        output: 's3://lake/athena-results/',
        hasManagedResults: false,
        engine: 'Athena engine version 3',
      }),
    registryTable: () => known({ status: 'ACTIVE', keys: [`${TOPIC} S HASH`], keyArn: undefined }),
    stateMachine: () =>
      known({
        isDeleted: false,
        definition:
          '{"States":{"Open":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:updateItem"}}}',
      }),
    executions: () => known([]),
    governed: () => known([]),
    ...changes,
  };
  return { ...installation, rules: async () => withSchedule(await installation.rules()) };
}

export const EVENTS = version('1.0.0', { user_id: 'INT', amount: 'DOUBLE' });

/** A topic in force with its item, and what its validator says about itself. */
export async function fill(here: World, described: object = {}): Promise<void> {
  await here.active('events', EVENTS);
  await here.item('events', ready(EVENTS));
  describe(here, described);
}

export function describe(here: World, changes: object = {}): void {
  const bytes = printDeployment({
    ...CAPABLE,
    warehouse: 'athena',
    function: VALIDATOR,
    checkedAt: NOW,
    ...changes,
  });
  here.write(here.registry.layout.deployment, new TextDecoder().decode(bytes), 0);
}

/** The tables that a schema wants, as the catalogue shows them. */
export function tablesFor(topic: string, schema: unknown): readonly ExistingTable[] {
  const parsed = parseTopicSchema(bytesOf(schema)).schema;
  if (parsed === undefined) throw new Error('No schema');
  return wantedTables(parsed).map(({ layer, name, columns, properties, partitioning }) => ({
    database: DATABASES[layer],
    name,
    columns,
    location: `s3://lake/${DATABASES[layer]}/${topic}`,
    properties: new Map([...properties, ['table_type', 'ICEBERG']]),
    partitioning,
  }));
}

export interface Look {
  readonly installation?: Installation;
  readonly tables?: readonly ExistingTable[] | undefined;
  readonly request?: Partial<DoctorRequest>;
  readonly git?: Doors['git'];
  /** What the registry is opened as. */
  readonly registry?: Registry;
}

/** What doctor says of a world. */
export function lookAt(here: World, look: Look = {}) {
  const { installation = installed(), request, registry = here.registry } = look;
  const tables = look.tables ?? tablesFor('events', EVENTS);
  return examine(
    { place: PLACE, table: undefined, function: undefined, ...request },
    {
      installation,
      open: (table) =>
        Promise.resolve(table === undefined ? { ...registry, items: undefined } : registry),
      tables: (places) => ({
        places,
        table: (database, name) =>
          Promise.resolve(tables.find((one) => one.database === database && one.name === name)),
      }),
      git: look.git ?? (() => Promise.resolve(undefined)),
    },
    { now: NOW, digest, version: VERSION, rules: digest(rulesText(RULES)) },
  );
}

export type Answer<Name extends keyof Installation> =
  Awaited<ReturnType<Installation[Name]>> extends Fact<infer T> ? T : never;
