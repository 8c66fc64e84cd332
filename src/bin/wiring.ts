import type { Decision } from '../core/verdict/finding.js';
import { decide } from '../core/verdict/decide.js';
import { Fault, reasonOf, redacted, UserError, UNEXPECTED } from '../errors.js';
import type { CheckTools } from '../gate/deployment-in-force.js';
import { DEFAULT_PLACES, planStatements } from '../warehouse/ddl.js';
import { directoryWarehouse } from '../warehouse/directory.js';
import type { Places } from '../core/change/tables/table-change.js';
import { sha256 } from './sha256.js';
import { ISSUES, VERSION } from '../protocol/version.js';

/**
 * What a check needs besides git and the registry. `embedded`: the directory of an embedded
 * registry, whose catalogue is beside it.
 */
export function checkTools(
  now: Date,
  places: Places = DEFAULT_PLACES,
  embedded?: string,
): CheckTools {
  return {
    ...(embedded === undefined
      ? {}
      : {
          catalogueIn: (databases = places.databases) =>
            directoryWarehouse(embedded, { ...places, databases }),
        }),
    today: now.toISOString().slice(0, 10),
    digest: sha256,
    planIn:
      (databases = places.databases) =>
      (before, after, topic) =>
        planStatements(before, after, topic, { ...places, databases }),
  };
}

/**
 * The decision of a run that failed. An unexpected error is a fault, reported without its stack.
 */
export function undecided(error: unknown): Decision {
  const baseline = { source: 'none' as const, ref: null };
  if (error instanceof UserError) {
    const { code, message, file, line } = error;
    return decide({ errors: [{ code, message, file, line }], baseline });
  }
  const isKnown = error instanceof Fault;
  const reason = redacted(reasonOf(error));
  const message = isKnown
    ? reason
    : `${UNEXPECTED} in schema-gate ${VERSION}: ${reason}. Please report it at ${ISSUES}`;
  const file = isKnown ? error.file : null;
  return decide({ errors: [{ code: 'fault', message, file, line: null }], baseline });
}
