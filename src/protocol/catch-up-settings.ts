import { compareTexts } from '../core/text/compare-texts.js';

/** What catch-ups in AWS are configured by, beside an activation's settings. */
export interface CatchUpAwsSettings {
  /** The pipeline's table of checkpoints; null: none is configured. */
  readonly checkpointTable: string | null;
  /** Names of the pipeline's Glue jobs, sorted. */
  readonly pipelineJobs: readonly string[];
  /** ARN of the pipeline's state machine; null: none is configured. */
  readonly pipelineMachine: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html, or an ARN. */
const TABLE =
  /^[A-Za-z0-9_.-]{3,255}$|^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table\/[A-Za-z0-9_.-]{3,255}$/;
/** https://docs.aws.amazon.com/glue/latest/webapi/API_GetJobRuns.html, without control characters. */
const JOB = /^[^\p{Cc}\p{Cf},]{1,255}$/u;
const MACHINE =
  /^arn:aws[a-z-]*:states:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:[0-9]{12}:stateMachine:[^\s:]{1,80}$/;

/** Reads CHECKPOINT_TABLE, PIPELINE_GLUE_JOBS and PIPELINE_STATE_MACHINE_ARN; a clause for each wrong one. */
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
  const problems = [
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
  };
}

function shown(value: string): string {
  return JSON.stringify(value.slice(0, 200));
}
