import { createHash } from 'node:crypto';
import { refusedStart, type TaskServices } from './services.js';

export interface EndedJob {
  readonly state: 'SUCCEEDED' | 'FAILED' | 'STOPPED' | 'TIMEOUT';
  readonly message?: string;
}

interface Jobs {
  /** Runs a job with these arguments; resolves to how it ends, and what it tells. */
  readonly runJob: (given: Readonly<Record<string, string>>) => Promise<EndedJob>;
  /** The name of the error that a start of a job answers with, instead of running it. */
  readonly refuseStart: () => string | undefined;
}

/** A Glue that remembers only how its jobs ended. */
export function memoryGlue({ runJob, refuseStart }: Jobs): NonNullable<TaskServices['glue']> {
  const runs = new Map<string, Readonly<Record<string, unknown>>>();
  return async (operation, body) => {
    if (operation === 'GetJobRun') return { body: { JobRun: runs.get(String(body.RunId)) } };
    const refused = refuseStart();
    if (refused !== undefined) return refusedStart(refused);
    const Id = `jr_${createHash('sha256').update(String(runs.size)).digest('hex')}`;
    const { state, message } = await runJob(body.Arguments as Readonly<Record<string, string>>);
    const told = message === undefined ? {} : { ErrorMessage: message };
    runs.set(Id, { Id, JobName: body.JobName, JobRunState: state, ...told });
    return { body: { JobRunId: Id } };
  };
}
