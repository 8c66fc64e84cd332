import { parsePolicy } from '../core/verdict/parse-policy.js';
import { DEFAULT_POLICY, type Policy } from '../core/verdict/policy.js';
import type { GateError } from '../core/verdict/finding.js';
import { reasonOf } from '../errors.js';

/** The usual names, in order of preference. */
export const CONFIG_FILES = ['.schema-gate.yml', '.schema-gate.yaml', '.schema-gate.json'] as const;
const MAX_CONFIG_BYTES = 1_048_576;

export type Configuration = { readonly policy: Policy } | { readonly errors: readonly GateError[] };

/**
 * Parses a configuration in YAML 1.2, which includes JSON. The YAML package is loaded only when
 * there is a file.
 */
export async function readConfiguration(
  file: string,
  bytes: Uint8Array | undefined,
  today: string,
): Promise<Configuration> {
  if (bytes === undefined) return { policy: DEFAULT_POLICY };
  const unreadable = (message: string): Configuration => ({
    errors: [{ code: 'config', message, file, line: null }],
  });
  if (bytes.length > MAX_CONFIG_BYTES)
    return unreadable(`The configuration ${file} is larger than 1 MiB`);
  const [{ LineCounter, parseDocument }, { offsetOf }] = await Promise.all([
    import('yaml'),
    import('./setting-offset.js'),
  ]);
  const lines = new LineCounter();
  const wrong = (offset: number, verb: string, problem: string): GateError => {
    const { line, col } = lines.linePos(offset);
    return { code: 'config', message: `${file}:${line}:${col}${verb}: ${problem}`, file, line };
  };
  try {
    const document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    });
    if (document.errors.length > 0) {
      return {
        errors: document.errors.map((error) => wrong(error.pos[0], ' is not YAML', error.message)),
      };
    }
    const parsed = parsePolicy(document.toJS({ mapAsMap: true, maxAliasCount: 20 }), today);
    return 'policy' in parsed
      ? parsed
      : {
          errors: parsed.problems.map((problem) =>
            wrong(offsetOf(document, problem), '', problem.message),
          ),
        };
  } catch (cause) {
    return unreadable(`${file} can't be read: ${reasonOf(cause)}`);
  }
}
