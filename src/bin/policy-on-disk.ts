import type { Policy } from '../core/verdict/policy.js';
import { UserError } from '../errors.js';
import { CONFIG_FILES, readConfiguration } from '../gate/configuration.js';
import { readWorkingFile } from '../git/working-file.js';

/** More than a configuration may have; the reader of configurations says so. */
const MAX_BYTES = 8 * 1_048_576;

/**
 * The configuration in a folder, by the first of the usual names; undefined where there is none.
 * For commands that judge nothing, so that no pull request can edit what it is judged by. Throws a
 * UserError for one that can't be read.
 */
export async function policyOnDisk(directory: string): Promise<Policy | undefined> {
  for (const file of CONFIG_FILES) {
    const content = await readWorkingFile(directory, file, MAX_BYTES);
    if (content === 'missing') continue;
    if (typeof content === 'string')
      throw new UserError(`${file} can't be read: it is no ordinary file`, 'config', file);
    return parsedPolicy(file, content);
  }
  return undefined;
}

/** The policy of a configuration's bytes. Expired waivers don't matter here. */
export async function parsedPolicy(file: string, bytes: Uint8Array): Promise<Policy> {
  const read = await readConfiguration(file, bytes, '1970-01-01');
  if ('errors' in read)
    throw new UserError(read.errors.map(({ message }) => message).join('\n'), 'config', file);
  return read.policy;
}
