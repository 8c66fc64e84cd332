import { quoted } from '../core/text/quoted.js';
import { parseCatchUpName } from '../protocol/catch-up-name.js';
import { GIVEN_UP, type CatchUpFailure } from '../protocol/catch-up-record.js';
import type { CatchUpProgress } from '../protocol/catch-up-progress.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { Problem } from '../protocol/status-report.js';
import { failureWords, progressWords, wayOut } from '../report/catch-up-progress.js';

/** Who patches the history of a paused topic, and how far that is. */
export function pauseWords(
  { catchupId, activationSeq }: RegistryItem,
  progress: CatchUpProgress | null,
): string {
  const queued = progress?.kind === 'queued';
  const what = `${queued ? 'history waits to be patched' : 'history is being patched'} (BACKFILL_PENDING)`;
  const far = progress === null ? '' : `: ${progressWords(progress)}`;
  if (catchupId === undefined || catchupId === null) return `${what}${far}`;
  const isFormer = parseCatchUpName(catchupId)?.seq !== activationSeq;
  return isFormer
    ? `${what}${far}; it waits until the catch-up ${quoted(catchupId)} of a former activation has stopped`
    : `${what}; the catch-up ${quoted(catchupId)} is at work${far}`;
}

/** Why the last catch-up stopped; undefined where none has failed, or a person gave it up. */
export function failureOf({ catchupFailure }: RegistryItem): CatchUpFailure | undefined {
  return catchupFailure?.step === GIVEN_UP ? undefined : (catchupFailure ?? undefined);
}

/**
 * The options of commands that write items: they need the table's name, which a directory doesn't
 * have.
 */
export function registryOptions(name: string, table = 'NAME'): string {
  return `--registry ${name}${name.startsWith('s3://') ? ` --registry-table ${table}` : ''}`;
}

/** A topic that is processed although its catch-up failed: nothing else tells it. */
export function openFailure(
  topic: string,
  item: RegistryItem | undefined,
  registry: string,
): readonly Problem[] {
  const failure = item === undefined ? undefined : failureOf(item);
  if (item?.status !== 'READY' || failure === undefined) return [];
  return [
    {
      id: 'catch-up-failed',
      message: `It is processed, but its history is not patched: the catch-up failed at ${failureWords(failure)}`,
      fix: wayOut(topic, registry),
    },
  ];
}
