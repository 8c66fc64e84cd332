import { Fault, UserError } from '../errors.js';
import type { HistoryPorts } from '../history/ports.js';
import { directoryRegistry } from '../registry/directory.js';
import { directoryWarehouse } from '../warehouse/directory.js';
import { duckdbRows } from '../warehouse/duckdb/duckdb-rows.js';
import { runtimeZones } from '../warehouse/runtime-zones.js';
import { withEngine } from '../warehouse/duckdb/open-engine.js';
import { activationSettings } from './lambda-settings.js';
import { EMBEDDED_BUCKET } from './places.js';
import { parseExistingRegistry } from './registry-directory.js';
import { sha256 } from './sha256.js';

/** The directory of a registry whose rows are on this machine. Throws a UserError for another. */
export function rowsDirectory(url: string, otherwise: string): string {
  const location = parseExistingRegistry(url);
  if (location.kind === 'directory') return location.directory;
  throw new UserError(otherwise);
}

/** Opens a directory's rows for one piece of work, alone among all processes. */
export function withRows<T>(
  directory: string,
  work: (ports: HistoryPorts) => Promise<T>,
): Promise<T> {
  return withEngine(directory, async (engine) => {
    const { places } = activationSettings(process.env, EMBEDDED_BUCKET);
    const registry = directoryRegistry(directory);
    const { items } = registry;
    if (items === undefined) throw new Fault('The directory registry came without its items');
    return work({
      registry: { ...registry, items },
      warehouse: directoryWarehouse(directory, places),
      rows: duckdbRows(engine, directory),
      places,
      zones: runtimeZones(),
      now: () => new Date(),
      digest: sha256,
    });
  });
}
