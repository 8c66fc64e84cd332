import type { AthenaClient } from '@aws-sdk/client-athena';
import type { GlueClient } from '@aws-sdk/client-glue';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { clientSettings, DEFAULT_LIMITS } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import type { CatchUpAwsSettings } from '../protocol/catch-up-settings.js';
import { stepFunctionsClient } from './clients.js';
import { stopJobRuns } from './job-runs.js';
import { isJobAtWork, isMachineAtWork } from './pipeline-runs.js';
import type { Runs } from './runs.js';
import { stopExecution } from './stop-execution.js';
import { stopQueries } from './stop-queries.js';
import { trackStopped } from './track-stopped.js';

export interface AwsRunsOptions extends Pick<
  CatchUpAwsSettings,
  'pipelineJobs' | 'pipelineMachine' | 'trackingTable' | 'glueJob'
> {
  readonly environment: Environment;
  /** Where the statements of catch-ups run. */
  readonly workgroup: string;
  /** ARN of the state machine that patches history; null where none does. */
  readonly stateMachineArn: string | null;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
}

interface Clients {
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
  readonly sfn: SFNClient;
}

/** Looks at what was asked to stop this often, with a second in between. */
const LOOKS = 60;
const PAUSE_MS = 1_000;

/**
 * Who else is at work: the catch-up before, as an execution of the state machine, as queries of
 * Athena and as runs of its Glue job, and the pipeline, as Glue jobs and as executions of its own
 * state machine. Clients are loaded by the first call.
 */
export function awsRuns(options: AwsRunsOptions): Runs {
  const { environment, workgroup, stateMachineArn, pipelineJobs, pipelineMachine } = options;
  const { trackingTable, glueJob, now, sleep } = options;
  let loaded: Promise<Clients> | undefined;
  const clients = (): Promise<Clients> => (loaded ??= load(environment));
  const track = trackingTable === null ? undefined : trackStopped(trackingTable, environment);
  return {
    stop: async (catchUpId) => {
      const { athena, glue, sfn } = await clients();
      for (let look = 0; look < LOOKS; look++) {
        if (look > 0) await sleep(PAUSE_MS);
        // The execution first: while it runs, it starts queries and jobs.
        if (
          (stateMachineArn === null ||
            (await stopExecution(sfn, stateMachineArn, catchUpId)) === 'stopped') &&
          (await stopQueries(athena, workgroup, catchUpId, now())) === 0 &&
          (glueJob === null || (await stopJobRuns(glue, glueJob, catchUpId, now())) === 0)
        ) {
          await track?.(catchUpId, now().toISOString());
          return 'stopped';
        }
      }
      return 'running';
    },
    pipeline: async (topic, before) => {
      const { glue, sfn } = await clients();
      const question = { topic, before: new Date(before) };
      for (const job of pipelineJobs) if (await isJobAtWork(glue, job, question)) return 'running';
      return pipelineMachine !== null && (await isMachineAtWork(sfn, pipelineMachine, question))
        ? 'running'
        : 'idle';
    },
  };
}

async function load(environment: Environment): Promise<Clients> {
  const limits = { ...DEFAULT_LIMITS, attempts: 4 };
  const [{ AthenaClient }, { GlueClient }, sfn, forAthena, forGlue] = await Promise.all([
    import('@aws-sdk/client-athena'),
    import('@aws-sdk/client-glue'),
    stepFunctionsClient(environment),
    clientSettings('Athena', environment, limits),
    clientSettings('Glue', environment, limits),
  ]);
  return { athena: new AthenaClient(forAthena), glue: new GlueClient(forGlue), sfn };
}
