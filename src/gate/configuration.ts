import { parsePolicy } from '../core/parse-policy.js';
import { DEFAULT_POLICY, type Policy } from '../core/policy.js';
import type { GateError } from '../core/finding.js';
import { reasonOf } from '../errors.js';

/** Where a configuration is looked for, in this order, unless a path is given. */
export const CONFIG_FILES = ['.schema-gate.yml', '.schema-gate.yaml', '.schema-gate.json'] as const;
const MAX_CONFIG_BYTES = 1_048_576;

export type Configuration = { readonly policy: Policy } | { readonly errors: readonly GateError[] };

/** Bytes of a configuration (YAML 1.2, of which JSON is a part) to a policy. The reader of YAML is loaded only when there is a file. */
export async function readConfiguration(file: string, bytes: Uint8Array | undefined, today: string): Promise<Configuration> {
  if (bytes === undefined) return { policy: DEFAULT_POLICY };
  const wrong = (message: string, line: number | null = null): GateError => ({ code: 'config', message, file, line });
  if (bytes.length > MAX_CONFIG_BYTES) return { errors: [wrong(`The configuration ${file} is larger than 1 MiB`)] };
  const { parseDocument } = await import('yaml');
  let value: unknown;
  try {
    const document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    });
    if (document.errors.length > 0) {
      const text = new TextDecoder().decode(bytes);
      return {
        errors: document.errors.map((error) =>
          wrong(`${file} is not YAML: ${error.message}`, text.slice(0, error.pos[0]).split('\n').length),
        ),
      };
    }
    value = document.toJS({ mapAsMap: true, maxAliasCount: 20 });
  } catch (cause) {
    return { errors: [wrong(`${file} can't be read: ${reasonOf(cause)}`)] };
  }
  const parsed = parsePolicy(value, today);
  return 'policy' in parsed ? parsed : { errors: parsed.problems.map((problem) => wrong(`${file}: ${problem}`)) };
}
