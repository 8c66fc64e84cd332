import { describe } from '@jest/globals';
import { catchUpConditionsContract } from './registry/catch-up-conditions.js';
import { conditionsContract } from './registry/conditions.js';
import { itemConditionsContract } from './registry/item-conditions.js';
import { itemsContract } from './registry/items.js';
import { listsContract } from './registry/lists.js';
import { metadataContract } from './registry/metadata.js';
import { objectsContract } from './registry/objects.js';
import { openedRegistry, type OpenRegistry } from './registry/opened.js';

export type { OpenRegistry };

/** The tests that every registry must pass. Each test opens its own registry. */
export function registryContract(name: string, open: () => Promise<OpenRegistry>): void {
  describe(`${name} as a registry`, () => {
    const opened = openedRegistry(open);
    objectsContract(opened);
    metadataContract(opened);
    conditionsContract(opened);
    listsContract(opened);
    itemsContract(opened);
    itemConditionsContract(opened);
    catchUpConditionsContract(opened);
  });
}
