import { quoted } from '../core/text/quoted.js';
import { parseCatchUpName } from '../protocol/catch-up-name.js';
import { GIVEN_UP } from '../protocol/catch-up-record.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { Problem } from '../protocol/status-report.js';

/** Who patches the history of a paused topic; empty where nobody has begun. */
export function workWords({ catchupId, activationSeq }: RegistryItem): string {
  if (catchupId === undefined || catchupId === null) return '';
  const isFormer = parseCatchUpName(catchupId)?.seq !== activationSeq;
  return isFormer
    ? `; it waits until the catch-up ${quoted(catchupId)} of a former activation has stopped`
    : `; the catch-up ${quoted(catchupId)} is at work`;
}

/** Where and why the last catch-up stopped; undefined where none has failed. */
export function failureWords({ catchupFailure }: RegistryItem): string | undefined {
  if (catchupFailure === undefined || catchupFailure === null) return undefined;
  const { step, period, reason } = catchupFailure;
  const at = period === null ? '' : ` of ${quoted(period)}`;
  return `${quoted(step)}${at}: ${reason}`;
}

/**
 * The options of commands that write items: they need the table's name, which a directory doesn't
 * have.
 */
export function registryOptions(name: string, table = 'NAME'): string {
  return `--registry ${name}${name.startsWith('s3://') ? ` --registry-table ${table}` : ''}`;
}

/** What a person can do after a catch-up that failed. */
export function wayOut(topic: string, registry: string): string {
  const command = `schema-gate catch-up ${topic} ${registry}`;
  return `Mend that, and go on: ${command}; or leave history as it is: ${command} --give-up --reason TEXT`;
}

/** A topic that is processed although its catch-up failed: nothing else tells it. */
export function openFailure(
  topic: string,
  item: RegistryItem | undefined,
  registry: string,
): readonly Problem[] {
  const words = item === undefined ? undefined : failureWords(item);
  if (item?.status !== 'READY' || words === undefined) return [];
  if (item.catchupFailure?.step === GIVEN_UP) return [];
  return [
    {
      id: 'catch-up-failed',
      message: `It is processed, but its history is not patched: the catch-up stopped at ${words}`,
      fix: wayOut(topic, registry),
    },
  ];
}
