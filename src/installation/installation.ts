import type { NeededActions } from '../protocol/permissions.js';

/** Why something could not be read, and what to do about it. */
export interface Unread {
  /**
   * `denied`: the caller lacks the permission. `credentials`: AWS knows no caller. `elsewhere`: a
   * bucket lies in another region. `unreachable`: there was no answer.
   */
  readonly kind: 'denied' | 'credentials' | 'elsewhere' | 'unreachable' | 'failed';
  readonly permission: NeededActions;
  /** `s3://bucket`, an ARN, a name. */
  readonly resource: string;
  /** What went wrong, as a clause. */
  readonly what: string;
  /** What to do, as sentences. */
  readonly todo: string;
  /** Whether KMS refused it, not the service that was asked. */
  readonly isOfKey: boolean;
}

/** `absent`: the service says that there is no such thing. */
export type Fact<T> =
  { readonly kind: 'known'; readonly value: T } | { readonly kind: 'absent' } | Unread;

export interface Caller {
  /** 12 digits. */
  readonly account: string;
  readonly arn: string;
  readonly region: string;
}

/** A place that the bucket itself tells of new objects, without EventBridge. */
export interface Notification {
  /** Of a Lambda, a queue or a topic. */
  readonly arn: string;
  /** `s3:ObjectCreated:*` and the like. */
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

export interface Notifications {
  readonly hasEventBridge: boolean;
  readonly others: readonly Notification[];
}

export interface ReplicationRule {
  readonly id: string;
  readonly isEnabled: boolean;
  readonly prefix: string;
  /** Whether it also asks for tags, which candidates don't have. */
  readonly hasTags: boolean;
  readonly destination: string;
}

export interface BucketEncryption {
  readonly algorithm: string;
  readonly keyId: string | undefined;
}

export interface KmsKey {
  readonly arn: string;
  /** Enabled, Disabled, PendingDeletion… */
  readonly state: string;
}

export interface Rule {
  readonly name: string;
  readonly arn: string;
  readonly state: string;
  /** JSON; empty for a rule that has a schedule only. */
  readonly pattern: string;
  readonly hasSchedule: boolean;
}

export interface Target {
  readonly id: string;
  readonly arn: string;
  /** Whether the target gets something else than the event. */
  readonly isTransformed: boolean;
}

export interface Queue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  /** Waiting, in flight and delayed. */
  readonly messages: number;
  /** Seconds. */
  readonly visibilityTimeout: number;
  readonly deadLetterArn: string | undefined;
  /** JSON. */
  readonly policy: string | undefined;
}

/** A queue that Lambda reads for a function. */
export interface EventSource {
  readonly id: string;
  readonly functionArn: string;
  /** Enabled, Disabled, Creating… */
  readonly state: string;
  readonly reportsFailures: boolean;
}

export interface FunctionFacts {
  readonly name: string;
  readonly arn: string;
  /** SHA-256 of its package, as Lambda writes it: two functions with the same one run the same code. */
  readonly codeSha256: string;
  /** Empty for an image. */
  readonly runtime: string;
  readonly handler: string;
  /** Seconds. */
  readonly timeout: number;
  /** MB. */
  readonly memory: number;
  /** Undefined where Lambda could not decrypt it for the caller. */
  readonly environment: Readonly<Record<string, string>> | undefined;
  /** ARN. */
  readonly role: string;
  /** Active, Pending, Inactive, Failed. */
  readonly state: string;
  readonly stateReason: string;
}

/** What the simulator says about an action on a resource. */
export interface Decision {
  readonly action: string;
  readonly resource: string;
  readonly isAllowed: boolean;
  /** Whether a condition of a policy needs a value that only the real request has. */
  readonly lacksContext: boolean;
}

export interface Workgroup {
  readonly isEnabled: boolean;
  /** Whether a query's own settings don't count. */
  readonly isEnforced: boolean;
  /** `s3://…` */
  readonly output: string | undefined;
  readonly hasManagedResults: boolean;
  readonly engine: string;
  /** A query that reads more bytes is stopped; undefined where none is. */
  readonly scanLimit: number | undefined;
}

export interface DynamoTable {
  readonly status: string;
  /** `name type role`, such as `topic_name S HASH`. */
  readonly keys: readonly string[];
  /** ARN of its own KMS key. */
  readonly keyArn: string | undefined;
}

export interface StateMachine {
  readonly isDeleted: boolean;
  /** JSON of the Amazon States Language; empty where the caller may not see it. */
  readonly definition: string;
}

export interface Execution {
  readonly name: string;
  readonly arn: string;
  /** UTC, ISO 8601. */
  readonly startedAt: string;
}

/** The executions of a state machine that run. */
export interface Executions {
  /** In the order in which they were started. */
  readonly running: readonly Execution[];
  /** Whether these are all: a long list is not read to its end. */
  readonly isWhole: boolean;
}

export interface CatalogueTable {
  readonly name: string;
  /** `s3://…` without a trailing slash. */
  readonly location: string | undefined;
}

/**
 * The parts of an installation, for a look that changes nothing. No method rejects: what can't be
 * read is a fact, too. Names are those of the caller's account and region, or ARNs.
 */
export interface Installation {
  readonly caller: () => Promise<Fact<Caller>>;
  /** A bucket that the caller may list, whoever owns it. */
  readonly bucket: (name: string) => Promise<Fact<true>>;
  /** Whether the account owns the bucket. */
  readonly ownsBucket: (name: string, account: string) => Promise<Fact<boolean>>;
  readonly notifications: (bucket: string) => Promise<Fact<Notifications>>;
  /** Enabled, Suspended or Off. */
  readonly versioning: (bucket: string) => Promise<Fact<string>>;
  readonly replication: (bucket: string) => Promise<Fact<readonly ReplicationRule[]>>;
  readonly encryption: (bucket: string) => Promise<Fact<BucketEncryption>>;
  /** Whether the caller can read the object, its key included. */
  readonly readable: (bucket: string, key: string) => Promise<Fact<true>>;
  readonly key: (id: string) => Promise<Fact<KmsKey>>;
  /** The rules of the default event bus, sorted by name. */
  readonly rules: () => Promise<Fact<readonly Rule[]>>;
  /** Names of the rules of the default event bus that lead to a target. */
  readonly rulesTo: (arn: string) => Promise<Fact<readonly string[]>>;
  readonly targets: (rule: string) => Promise<Fact<readonly Target[]>>;
  readonly queue: (arn: string) => Promise<Fact<Queue>>;
  readonly eventSources: (queueArn: string) => Promise<Fact<readonly EventSource[]>>;
  readonly lambda: (name: string) => Promise<Fact<FunctionFacts>>;
  /** ARN of the place for events that no retry could bring to an end; absent where none is set. */
  readonly onFailure: (name: string) => Promise<Fact<string>>;
  /** The function's resource policy, JSON; absent where it has none. */
  readonly invokePolicy: (name: string) => Promise<Fact<string>>;
  readonly simulate: (
    role: string,
    actions: readonly string[],
    resources: readonly string[],
  ) => Promise<Fact<readonly Decision[]>>;
  readonly database: (name: string) => Promise<Fact<true>>;
  /** The tables of a database, sorted by name. */
  readonly tables: (database: string) => Promise<Fact<readonly CatalogueTable[]>>;
  readonly workgroup: (name: string) => Promise<Fact<Workgroup>>;
  readonly dynamoTable: (name: string) => Promise<Fact<DynamoTable>>;
  readonly stateMachine: (arn: string) => Promise<Fact<StateMachine>>;
  readonly executions: (arn: string) => Promise<Fact<Executions>>;
  /** Which of these Glue jobs are not there. */
  readonly missingJobs: (names: readonly string[]) => Promise<Fact<readonly string[]>>;
  /** ARNs of the places in S3 that Lake Formation governs. */
  readonly governed: () => Promise<Fact<readonly string[]>>;
}
