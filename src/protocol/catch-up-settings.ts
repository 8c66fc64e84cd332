import type { FollowUpSettings } from '../core/history/plan/catch-up-facts.js';
import type { TableName } from '../core/history/plan/catch-up-plan.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { regionOfTopic } from './notifications-topic.js';

/** What catch-ups in AWS are configured by, beside an activation's settings. */
export interface CatchUpAwsSettings {
  /** The pipeline's table of checkpoints; null: none is configured. */
  readonly checkpointTable: string | null;
  /** Names of the pipeline's Glue jobs, sorted. */
  readonly pipelineJobs: readonly string[];
  /** ARN of the pipeline's state machine; null: none is configured. */
  readonly pipelineMachine: string | null;
  /** The DynamoDB table that records catch-ups; null: none is configured. */
  readonly trackingTable: string | null;
  /** Catch-ups that run beside each other. */
  readonly maxTopics: number;
  /** Rows that one period may get which an older version rejected; more need a person's consent. */
  readonly maxInserts: number;
  /** A table whose `idempotency_key` lists erased events; null: none is configured. */
  readonly suppression: TableName | null;
  readonly followUps: FollowUpSettings;
  /** ARN of the SNS topic by which people are told of failures; null: they are not told. */
  readonly notificationsTopic: string | null;
  /** Name of the Glue job that runs statements with Spark; null: none is configured. */
  readonly glueJob: string | null;
  /** Spark writes to periods of more bytes than this, to all with 0; null: Athena writes to all. */
  readonly sparkAboveBytes: number | null;
}

/** What a catch-up Lambda says that can't work. */
export const LACKS_MACHINE =
  'The environment lacks BACKFILL_STATE_MACHINE_ARN or CATCH_UP_TRACKING_TABLE; set both on the catch-up function';

/** The default of CATCH_UP_MAX_TOPICS. */
export const DEFAULT_MAX_TOPICS = 5;
/** The default of CATCH_UP_MAX_INSERTS. */
export const DEFAULT_MAX_INSERTS = 10_000;
/** The default of OPTIMIZE_ABOVE_DELETE_FILES. */
export const DEFAULT_OPTIMIZE_ABOVE = 50;

type Environment = Readonly<Record<string, string | undefined>>;

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html, or an ARN. */
const TABLE =
  /^[A-Za-z0-9_.-]{3,255}$|^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table\/[A-Za-z0-9_.-]{3,255}$/;
/** https://docs.aws.amazon.com/glue/latest/webapi/API_GetJobRuns.html, without control characters. */
const JOB = /^[^\p{Cc}\p{Cf},]{1,255}$/u;
const MACHINE =
  /^arn:aws[a-z-]*:states:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:[0-9]{12}:stateMachine:[^\s:]{1,80}$/;

const ICEBERG_TABLE = /^([a-z0-9_]{1,255})\.([a-z_][a-z0-9_]{0,254})$/;
const MAX_TOPICS = /^[1-9][0-9]{0,3}$/;

/** Reads the variables of the catch-up Lambda; a clause for each wrong one. */
export function readCatchUpSettings(
  environment: Environment,
): CatchUpAwsSettings | { readonly problems: readonly string[] } {
  const valueOf = (name: string): string => (environment[name] ?? '').trim();
  const table = valueOf('CHECKPOINT_TABLE');
  const machine = valueOf('PIPELINE_STATE_MACHINE_ARN');
  const jobs = valueOf('PIPELINE_GLUE_JOBS')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const tracking = valueOf('CATCH_UP_TRACKING_TABLE');
  const most = valueOf('CATCH_UP_MAX_TOPICS') || String(DEFAULT_MAX_TOPICS);
  const inserts = valueOf('CATCH_UP_MAX_INSERTS') || String(DEFAULT_MAX_INSERTS);
  const above = valueOf('OPTIMIZE_ABOVE_DELETE_FILES') || String(DEFAULT_OPTIMIZE_ABOVE);
  const notifications = valueOf('NOTIFICATIONS_TOPIC_ARN');
  const spark = sparkSettings(valueOf('CATCH_UP_GLUE_JOB'), valueOf('CATCH_UP_SPARK_ABOVE_BYTES'));
  const problems = [
    ...problem('CATCH_UP_TRACKING_TABLE', tracking, isTable, 'name a DynamoDB table'),
    ...problem('CATCH_UP_MAX_TOPICS', most, isMaxTopics, 'be a whole number from 1 to 9999'),
    ...problem('CATCH_UP_MAX_INSERTS', inserts, isCount, 'be a number of rows'),
    ...problem('OPTIMIZE_ABOVE_DELETE_FILES', above, isCount, 'be a number of files'),
    ...['SUPPRESSION_TABLE', 'ERRORS_TABLE', 'DRIFT_LOG_TABLE'].flatMap((name) =>
      problem(
        name,
        valueOf(name),
        (text) => tableIn(text) !== null,
        'be database.table in lower case',
      ),
    ),
    ...problem(
      'NOTIFICATIONS_TOPIC_ARN',
      notifications,
      (text) => regionOfTopic(text) !== undefined,
      'be the ARN of an SNS topic that is no FIFO topic',
    ),
    ...problem('CHECKPOINT_TABLE', table, isTable, 'name a DynamoDB table'),
    ...jobs.flatMap((job) =>
      problem(
        'PIPELINE_GLUE_JOBS',
        job,
        (text) => JOB.test(text),
        'name Glue jobs, with commas in between',
      ),
    ),
    ...problem(
      'PIPELINE_STATE_MACHINE_ARN',
      machine,
      (text) => MACHINE.test(text),
      'be the ARN of a state machine',
    ),
    ...spark.problems,
  ];
  if (problems.length > 0) return { problems };
  return {
    checkpointTable: table || null,
    pipelineJobs: [...new Set(jobs)].sort(compareTexts),
    pipelineMachine: machine || null,
    trackingTable: tracking || null,
    maxTopics: Number(most),
    maxInserts: Number(inserts),
    suppression: tableIn(valueOf('SUPPRESSION_TABLE')),
    followUps: {
      errorsTable: tableIn(valueOf('ERRORS_TABLE')),
      driftLog: tableIn(valueOf('DRIFT_LOG_TABLE')),
      optimizeAbove: Number(above) || null,
    },
    notificationsTopic: notifications || null,
    ...spark.settings,
  };
}

/** The table that `database.table` names; null for any other text. */
function tableIn(text: string): TableName | null {
  const [, database, name] = ICEBERG_TABLE.exec(text) ?? [];
  return database === undefined || name === undefined ? null : { database, name };
}

function sparkSettings(
  job: string,
  above: string,
): {
  readonly settings: Pick<CatchUpAwsSettings, 'glueJob' | 'sparkAboveBytes'>;
  readonly problems: readonly string[];
} {
  return {
    settings: { glueJob: job || null, sparkAboveBytes: above === '' ? null : Number(above) },
    problems: [
      ...problem('CATCH_UP_GLUE_JOB', job, (text) => JOB.test(text), 'name a Glue job'),
      ...problem(
        'CATCH_UP_SPARK_ABOVE_BYTES',
        above,
        (text) => /^[0-9]{1,15}$/.test(text),
        'be a number of bytes',
      ),
      ...(job === '' && above !== ''
        ? [
            'CATCH_UP_SPARK_ABOVE_BYTES needs a Glue job; name it in CATCH_UP_GLUE_JOB, or leave the size out',
          ]
        : []),
    ],
  };
}

/** A clause where a variable's value is wrong; an empty one is none. */
function problem(
  name: string,
  value: string,
  isRight: (value: string) => boolean,
  must: string,
): readonly string[] {
  if (value === '' || isRight(value)) return [];
  return [`${name} must ${must}, not ${JSON.stringify(value.slice(0, 200))}`];
}

const isTable = (text: string): boolean => TABLE.test(text);
const isMaxTopics = (text: string): boolean => MAX_TOPICS.test(text);
const isCount = (text: string): boolean => /^[0-9]{1,9}$/.test(text);

/** What people who wait for a catch-up see it by; null: that is not looked at. */
export interface WatchSettings extends Pick<CatchUpAwsSettings, 'trackingTable'> {
  /** ARN of the state machine that patches history. */
  readonly stateMachineArn: string | null;
  readonly maxTopics: number | null;
}

/**
 * The same variables as those of the functions. Nobody decides by what is seen, so a wrong one only
 * hides something.
 */
export function readWatchSettings(environment: Environment): WatchSettings {
  const valueOf = (name: string): string | null => (environment[name] ?? '').trim() || null;
  const most = valueOf('CATCH_UP_MAX_TOPICS') ?? String(DEFAULT_MAX_TOPICS);
  return {
    trackingTable: valueOf('CATCH_UP_TRACKING_TABLE'),
    stateMachineArn: valueOf('BACKFILL_STATE_MACHINE_ARN'),
    maxTopics: isMaxTopics(most) ? Number(most) : null,
  };
}
