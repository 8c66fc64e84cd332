import { compareTexts } from '../core/text/compare-texts.js';

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
  readonly suppression: { readonly database: string; readonly name: string } | null;
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

type Environment = Readonly<Record<string, string | undefined>>;

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html, or an ARN. */
const TABLE =
  /^[A-Za-z0-9_.-]{3,255}$|^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table\/[A-Za-z0-9_.-]{3,255}$/;
/** https://docs.aws.amazon.com/glue/latest/webapi/API_GetJobRuns.html, without control characters. */
const JOB = /^[^\p{Cc}\p{Cf},]{1,255}$/u;
const MACHINE =
  /^arn:aws[a-z-]*:states:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:[0-9]{12}:stateMachine:[^\s:]{1,80}$/;

const SUPPRESSION = /^([a-z0-9_]{1,255})\.([a-z0-9_]{1,255})$/;

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
  const suppression = valueOf('SUPPRESSION_TABLE');
  const spark = sparkSettings(valueOf('CATCH_UP_GLUE_JOB'), valueOf('CATCH_UP_SPARK_ABOVE_BYTES'));
  const [, database, name] = SUPPRESSION.exec(suppression) ?? [];
  const problems = [
    ...(tracking === '' || TABLE.test(tracking)
      ? []
      : [`CATCH_UP_TRACKING_TABLE must name a DynamoDB table, not ${shown(tracking)}`]),
    ...(/^[1-9][0-9]{0,3}$/.test(most)
      ? []
      : [`CATCH_UP_MAX_TOPICS must be a whole number from 1 to 9999, not ${shown(most)}`]),
    ...(/^[0-9]{1,9}$/.test(inserts)
      ? []
      : [`CATCH_UP_MAX_INSERTS must be a number of rows, not ${shown(inserts)}`]),
    ...(suppression === '' || name !== undefined
      ? []
      : [`SUPPRESSION_TABLE must be database.table in lower case, not ${shown(suppression)}`]),
    ...(table === '' || TABLE.test(table)
      ? []
      : [`CHECKPOINT_TABLE must name a DynamoDB table, not ${shown(table)}`]),
    ...jobs
      .filter((job) => !JOB.test(job))
      .map(
        (job) =>
          `PIPELINE_GLUE_JOBS must name Glue jobs, with commas in between, not ${shown(job)}`,
      ),
    ...(machine === '' || MACHINE.test(machine)
      ? []
      : [`PIPELINE_STATE_MACHINE_ARN must be the ARN of a state machine, not ${shown(machine)}`]),
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
    suppression: database === undefined || name === undefined ? null : { database, name },
    ...spark.settings,
  };
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
      ...(job === '' || JOB.test(job)
        ? []
        : [`CATCH_UP_GLUE_JOB must name a Glue job, not ${shown(job)}`]),
      ...(/^[0-9]{0,15}$/.test(above)
        ? []
        : [`CATCH_UP_SPARK_ABOVE_BYTES must be a number of bytes, not ${shown(above)}`]),
      ...(job === '' && above !== ''
        ? [
            'CATCH_UP_SPARK_ABOVE_BYTES needs a Glue job; name it in CATCH_UP_GLUE_JOB, or leave the size out',
          ]
        : []),
    ],
  };
}

function shown(value: string): string {
  return JSON.stringify(value.slice(0, 200));
}

/** The table that records catch-ups, for an environment in which it may be missing; null: it is. */
export function trackingTableOf(environment: Environment): string | null {
  return (environment['CATCH_UP_TRACKING_TABLE'] ?? '').trim() || null;
}
