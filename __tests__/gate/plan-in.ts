import type { CheckTools } from '../../src/gate/deployment-in-force.js';
import { DEFAULT_PLACES, planStatements } from '../../src/warehouse/ddl.js';

/** Plans as the command line does, in the databases of a deployment or the default ones. */
export const planIn: CheckTools['planIn'] =
  (databases = DEFAULT_PLACES.databases) =>
  (before, after, topic) =>
    planStatements(before, after, topic, { ...DEFAULT_PLACES, databases });
