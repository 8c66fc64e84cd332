import { jest } from '@jest/globals';

/** One metric as CloudWatch reads it off standard output. */
export interface Emitted {
  readonly namespace: string;
  readonly name: string;
  readonly unit: string;
  readonly value: unknown;
  readonly dimensions: Readonly<Record<string, unknown>>;
}

/**
 * What a function writes, which CloudWatch takes for log lines and, in its embedded format, for
 * metrics.
 */
export interface Output {
  /** Of one level, or of all. */
  readonly lines: (level?: 'INFO' | 'WARN' | 'ERROR') => readonly string[];
  readonly metrics: () => readonly Emitted[];
  readonly clear: () => void;
  readonly restore: () => void;
}

export function captureOutput(): Output {
  let written = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    }),
  );
  const documents = (): readonly Readonly<Record<string, unknown>>[] =>
    written
      .split('\n')
      .flatMap((line) =>
        line.startsWith('{') ? [JSON.parse(line) as Readonly<Record<string, unknown>>] : [],
      );
  return {
    lines: (wanted) =>
      documents().flatMap(({ message, level }) =>
        typeof message === 'string' && (wanted === undefined || level === wanted) ? [message] : [],
      ),
    metrics: () => documents().flatMap((document) => metricsIn(document)),
    clear: () => {
      written = '';
    },
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

interface Directive {
  readonly Namespace: string;
  readonly Dimensions: readonly (readonly string[])[];
  readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
}

function metricsIn(document: Readonly<Record<string, unknown>>): readonly Emitted[] {
  const { CloudWatchMetrics: directives = [] } = (document['_aws'] ?? {}) as {
    readonly CloudWatchMetrics?: readonly Directive[];
  };
  return directives.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.map(({ Name, Unit }) => {
      const value: unknown = document[Name];
      return {
        namespace: Namespace,
        name: Name,
        unit: Unit,
        value: Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value,
        dimensions: Object.fromEntries(Dimensions.flat().map((name) => [name, document[name]])),
      };
    }),
  );
}
