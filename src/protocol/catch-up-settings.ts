import type { FollowUpSettings } from '../core/history/plan/catch-up-facts.js';
import type { TableName } from '../core/history/plan/catch-up-plan.js';
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
  readonly suppression: TableName | null;
  readonly followUps: FollowUpSettings;
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
    ...(/^[0-9]{1,9}$/.test(above)
      ? []
      : [`OPTIMIZE_ABOVE_DELETE_FILES must be a number of files, not ${shown(above)}`]),
    ...['SUPPRESSION_TABLE', 'ERRORS_TABLE', 'DRIFT_LOG_TABLE']
      .filter((name) => valueOf(name) !== '' && tableIn(valueOf(name)) === null)
      .map((name) => `${name} must be database.table in lower case, not ${shown(valueOf(name))}`),
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
  };
}

/** The table that `database.table` names; null for any other text. */
function tableIn(text: string): TableName | null {
  const [, database, name] = ICEBERG_TABLE.exec(text) ?? [];
  return database === undefined || name === undefined ? null : { database, name };
}

function shown(value: string): string {
  return JSON.stringify(value.slice(0, 200));
}

/** The table that records catch-ups, for an environment in which it may be missing; null: it is. */
export function trackingTableOf(environment: Environment): string | null {
  return (environment['CATCH_UP_TRACKING_TABLE'] ?? '').trim() || null;
}
