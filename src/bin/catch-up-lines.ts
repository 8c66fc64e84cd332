import type { Progress } from '../history/catch-up-ports.js';
import type { Watched } from '../history/watch-execution.js';

/** One line a period: its steps take seconds together. */
export function progressLineOf(progress: Progress | Watched): string | undefined {
  switch (progress.kind) {
    case 'period': {
      const { period, number, of } = progress;
      const name = period === null ? 'Rows without a period' : `Period ${period}`;
      return `${name} (${String(number)} of ${String(of)})`;
    }
    case 'swapping':
      return `Column ${progress.columns.join(', ')}`;
    case 'waiting':
      return 'Waiting for runs of the pipeline';
    case 'queued':
      return 'Queued: waiting for its turn, and until a former catch-up of the topic has stopped';
    case 'planning':
      return 'Waiting for runs of the pipeline, or making the plan';
    case 'ending':
      return 'Every period is patched; ending';
    case 'unknown':
      return `How far it is can't be shown: ${progress.reason}`;
    case 'planned':
    case 'stopped':
      return undefined;
  }
}
