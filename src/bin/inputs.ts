import { UserError } from '../errors.js';

/** The action's inputs, as action.yml lists them. */
export interface Inputs {
  readonly schemas: readonly string[];
  readonly configFile: string;
  readonly baseRef: string;
  readonly sarifFile: string;
  readonly reportFile: string;
}

/** Reads and checks every input. `get` answers with the trimmed text, empty when unset. */
export function readInputs(get: (name: string) => string): Inputs {
  const mode = get('mode') || 'auto';
  if (mode === 'publish') throw new UserError('mode: publish is not part of this version yet; use mode: check');
  if (mode !== 'auto' && mode !== 'check') throw new UserError(`mode must be auto or check, not ${JSON.stringify(mode)}`);
  const schemas = get('schemas')
    .split(/[\r\n,]+/)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
  const without = schemas.find((pattern) => !pattern.includes('{topic}'));
  if (without !== undefined)
    throw new UserError(`schemas: ${JSON.stringify(without)} does not contain {topic}, as schemas/{topic}.json does`);
  return {
    schemas,
    configFile: get('config-file'),
    baseRef: get('base-ref'),
    sarifFile: get('sarif-file'),
    reportFile: get('report-file'),
  };
}
