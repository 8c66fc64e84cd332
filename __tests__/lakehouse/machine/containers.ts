import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, StartedLambda } from '../packaged-lambda.js';

export interface Containers {
  /** What the function answers; what it throws is thrown. */
  readonly invoke: (event: Answer) => Promise<Answer | undefined>;
  /** The container ends after some time, whatever it is doing: its answer is lost. */
  readonly invokeAndEnd: (event: Answer, afterMs: number) => Promise<never>;
}

/** As Lambda has them: each works on one event at a time, and one more starts where all are at work. */
export function containers(start: () => Promise<StartedLambda>): Containers {
  const idle: StartedLambda[] = [];
  return {
    async invoke(event) {
      const container = idle.pop() ?? (await start());
      const { answer, error } = await container.invoke(event);
      idle.push(container);
      if (error === undefined) return answer;
      throw Object.assign(new Error(error.message), { name: error.name });
    },
    async invokeAndEnd(event, afterMs) {
      const container = idle.pop() ?? (await start());
      container.invoke(event).catch(() => undefined);
      await sleep(afterMs);
      await container.stop();
      throw Object.assign(new Error('Task timed out'), { name: 'Sandbox.Timedout' });
    },
  };
}
