import { topicNameProblem } from '../core/schema/topic-name.js';
import { UserError } from '../errors.js';
import { readActiveTopic, type ActiveTopic } from '../history/active-topic.js';
import type { HistoryPorts } from '../history/ports.js';
import { unknownTopic } from '../status/status.js';
import type { Arguments } from './arguments.js';
import { requiredRegistry } from './open-registry.js';
import { parseExistingRegistry } from './registry-directory.js';
import type { RegistryLocation } from './registry-url.js';

/** The one topic that a command is asked about, and where its registry is. */
export interface AskedTopic {
  readonly topic: string;
  readonly url: string;
  readonly location: RegistryLocation;
}

export function askedTopic(
  command: string,
  { files, values }: Pick<Arguments, 'files' | 'values'>,
): AskedTopic {
  const [topic, ...more] = files;
  if (topic === undefined || more.length > 0)
    throw new UserError(`${command} takes one topic: schema-gate ${command} TOPIC --registry URL`);
  const url = requiredRegistry(command, values);
  const nameProblem = topicNameProblem(topic);
  if (nameProblem !== undefined) throw new UserError(nameProblem);
  const location = parseExistingRegistry(url);
  if (location.kind === 'directory' && values.has('registry-table'))
    throw new UserError('A directory holds its own registry items; leave out --registry-table');
  return { topic, url, location };
}

/** The topic's version in force. Throws a UserError that names similar topics where there is none. */
export async function activeTopic(
  topic: string,
  { registry }: Pick<HistoryPorts, 'registry'>,
): Promise<ActiveTopic> {
  const active = await readActiveTopic(topic, { registry });
  if (active === undefined) throw await unknownTopic(registry, topic);
  return active;
}
