import { catchUpSince, type CatchUp } from '../core/change/catch-up.js';
import type { ParsedFile } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import {
  comparedVersions,
  inputOf,
  NO_DIFFERENCE,
  type BackfillInput,
} from '../protocol/backfill-input.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { ActiveTopic } from './active-topic.js';
import type { HistoryPorts } from './ports.js';

/** The input of an execution for the version in force, as the validator's activation gives it. */
export async function catchUpInput(
  active: ActiveTopic,
  ports: Pick<HistoryPorts, 'registry'>,
): Promise<BackfillInput> {
  const { topic, facts } = active;
  return inputOf(topic, facts, (await differenceOf(active, ports)) ?? NO_DIFFERENCE);
}

async function differenceOf(
  { facts, version }: ActiveTopic,
  { registry: { objects } }: Pick<HistoryPorts, 'registry'>,
): Promise<CatchUp | undefined> {
  const compared = comparedVersions(facts);
  if (compared === undefined) return undefined;
  const read = async (key: string): Promise<ParsedFile> => {
    const stored = await objects.get(key);
    if (stored === undefined)
      throw new Fault(
        `The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`,
      );
    return parseStored(stored);
  };
  const base = await read(compared.base);
  const replaced = compared.replaced === compared.base ? base : await read(compared.replaced);
  return catchUpSince(base, replaced, version);
}
