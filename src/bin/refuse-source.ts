import { realpath } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { quoted } from '../core/text/quoted.js';
import { DEFAULT_POLICY } from '../core/verdict/policy.js';
import { UserError } from '../errors.js';
import { CONFIG_FILES } from '../gate/configuration.js';
import { isRegistryFile } from '../gate/registry-in-tree.js';
import { looksLikeSchema } from '../gate/schema-search.js';
import { topicFiles } from '../gate/topic-pattern.js';
import { readWorkingFile } from '../git/working-file.js';

const MAX_BYTES = 1_048_576;

/**
 * Refuses a path for a report where it would replace what is judged, or be judged itself by the
 * next run: a configuration, what a registry keeps, a file at the usual places of topic schemas, and a topic schema
 * elsewhere. `target` is the real path below the root; undefined elsewhere. Throws a UserError.
 */
export async function refuseSource(
  root: string,
  path: string,
  target: string | undefined,
): Promise<void> {
  const file = target ?? (await realpath(path).catch(() => resolve(path)));
  const name = relative(root, file).split(sep).join('/');
  if (CONFIG_FILES.some((one) => one === name))
    throw new UserError(
      `${quoted(path)} is the place of the configuration; name another file for the report`,
    );
  const parts = file.split(sep);
  if (parts.some((_, index) => isRegistryFile(parts.slice(index).join('/'))))
    throw new UserError(
      `${quoted(path)} is the place of a registry's file; name another file for the report`,
    );
  const isUsualPlace = topicFiles(DEFAULT_POLICY.schemas, []).topicOf(name) !== undefined;
  if (isUsualPlace || (await isSchema(file)))
    throw new UserError(
      `${quoted(path)} is the place of a topic schema; name another file for the report`,
    );
}

/** A file that can't be read is left to the write, which says why. */
async function isSchema(file: string): Promise<boolean> {
  if (!/\.json$/i.test(file)) return false;
  const content = readWorkingFile(dirname(file), basename(file), MAX_BYTES);
  return content.then(looksLikeSchema, () => false);
}
