import { compareTexts } from '../core/text/compare-texts.js';
import { decodeJson, membersOf } from '../core/text/decoded-json.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { Fault } from '../errors.js';
import type { SharedDirectory } from '../directory/shared-directory.js';
import {
  readItem,
  withChanges,
  type ItemAttributes,
  type RegistryItem,
} from '../protocol/registry-item.js';
import { isAdmitted } from '../protocol/item-condition.js';
import { MAX_OBJECT_BYTES } from '../protocol/stored-schema.js';
import type { ItemStore } from './registry.js';

/** Each item as a file `{topic}.json` in one folder: a JSON object of its attributes. */
export function directoryItems(
  folder: string,
  { files, locate, hold }: SharedDirectory,
): ItemStore {
  const pathOf = (topic: string): string => {
    if (!isValidTopic(topic)) throw new TypeError(`Not a topic: ${JSON.stringify(topic)}`);
    return `${folder}/${topic}.json`;
  };
  const attributesAt = async (path: string): Promise<ItemAttributes | undefined> => {
    const content = await files.read(path, MAX_OBJECT_BYTES);
    if (content === undefined) return undefined;
    const attributes = membersOf(decodeJson(Buffer.from(content.bytes).toString('utf8')));
    if (attributes === undefined) {
      const full = locate(path);
      throw new Fault(
        `Reading the registry item ${full} failed: it isn't a JSON object; correct the file, or delete it to start over`,
        { file: full },
      );
    }
    return attributes;
  };
  const get = async (topic: string): Promise<RegistryItem | undefined> => {
    const attributes = await attributesAt(pathOf(topic));
    return attributes === undefined ? undefined : readItem(topic, attributes);
  };
  return {
    get,
    all: async () => {
      const items: RegistryItem[] = [];
      for (const entry of await files.entries(folder)) {
        const topic = entry.name.replace(/\.json$/, '');
        if (topic === entry.name || !isValidTopic(topic)) continue;
        const item = await get(topic);
        if (item !== undefined) items.push(item);
      }
      return items.sort((one, other) => compareTexts(one.topic, other.topic));
    },
    update: async (topic, changes, condition) => {
      const path = pathOf(topic);
      return hold(path, async () => {
        const attributes = (await attributesAt(path)) ?? new Map<string, unknown>();
        if (!isAdmitted(attributes, condition)) return 'refused';
        const text = JSON.stringify(
          Object.fromEntries(withChanges(topic, attributes, changes)),
          null,
          2,
        );
        await files.write(path, Buffer.from(`${text}\n`));
        return 'written';
      });
    },
  };
}
