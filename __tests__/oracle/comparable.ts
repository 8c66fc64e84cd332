/** What stays of an output before it is compared. */
export interface Normalising {
  /** Paths that differ between the two sides, and what stands for each. */
  readonly places: ReadonlyMap<string, string>;
  /** Whether prose is compared, too. */
  readonly words: boolean;
}

/** Keys whose texts are prose: they may be bettered without changing what a script reads. */
const PROSE = new Set([
  ...[
    'message',
    'why',
    'fix',
    'short',
    'notes',
    'reasons',
    'reason',
    'warnings',
    'compatibility_report',
    'action_required',
  ],
  ...['text', 'markdown', 'title', 'help', 'summary', 'unreadable', 'complaint'],
]);

const TYPE = '[A-Z]+[A-Za-z0-9_<>:,()]*';
/** PRODUCT.md §3: scripts read these. */
const EXACT = new RegExp(
  [
    "Column '[^'\\n]*' removed \\(data loss\\)",
    `Unsafe (?:DECIMAL )?narrowing: ${TYPE} → ${TYPE}(?: \\(data loss or parse error risk\\))?`,
    `Safe (?:DECIMAL )?widening: ${TYPE} → ${TYPE}`,
    "Added required column '[^'\\n]*' \\(historical data lacks it\\)",
    "Added optional column '[^'\\n]*' \\(backfill with NULL\\)",
    "Changed '[^'\\n]*' from optional to required \\(historical NULLs\\)",
    "Relaxed '[^'\\n]*' from required to optional",
    'Schema validated and activated',
    'Processing schema for topic: \\S+',
    'Updated DynamoDB: processing_enabled=\\S+, status=\\S+',
    'No topic schema changed\\.',
    'Fix breaking changes and re-upload to pending/',
  ].join('|'),
  'g',
);
const STATEMENT = /(?:CREATE|ALTER) (?:EXTERNAL )?TABLE [^\n]*/g;
const COMMAND = /^::(error|warning|notice)( [^\n]*?)?::/gm;

/**
 * Text that may be JSON: as facts without prose, and how it is laid out; other text as what a
 * script could take from it.
 */
export function comparableText(text: string, { places, words }: Normalising): unknown {
  const plain = maskedText(text, places);
  const value = parsed(plain);
  if (value !== undefined)
    return { layout: layoutOf(plain, value), json: words ? value : withoutProse(value, '') };
  if (words) return plain.split('\n');
  return {
    isEmpty: plain.trim() === '',
    exact: [...plain.matchAll(EXACT)].map(([match]) => match).sort(),
    statements: [...plain.matchAll(STATEMENT)].map(([match]) => match),
    annotations: [...plain.matchAll(COMMAND)].map(
      ([, level = '', properties = '']) => `${level} ${withoutTitle(properties)}`,
    ),
  };
}

/** A title is prose; file, lines and columns are not. */
const withoutTitle = (properties: string): string =>
  properties.trim().replace(/(?:^|,)title=[^,]*/, '');

/** Bytes that users wrote: nothing is masked but what differs by place and time. */
export const maskedText = (text: string, places: ReadonlyMap<string, string>): string => {
  let plain = text;
  for (const [path, name] of places) plain = plain.replaceAll(path, name);
  return plain
    .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, '<uuid>')
    .replaceAll(/\b([0-9]{4})-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\.[0-9]+)?Z/g, (time, year: string) =>
      isOurs(year) ? time : '<time>',
    )
    .replaceAll(/\b([0-9]{4})[0-9]{4}_[0-9]{6}\b/g, (time, year: string) =>
      isOurs(year) ? time : '<time>',
    );
};

/** The frozen clock's year; any other time is this machine's. */
const isOurs = (year: string): boolean => year === '2031';

function parsed(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function layoutOf(text: string, value: unknown): string {
  if (text === `${JSON.stringify(value, null, 2)}\n`) return 'two spaces, newline';
  return text.trimEnd() === JSON.stringify(value) ? 'one line' : 'another';
}

function withoutProse(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, withoutProse(item, name)]),
    );
  }
  if (typeof value !== 'string' || value === '') return value;
  return PROSE.has(key) || key === 'errors' ? maskedProse(value) : value;
}

function maskedProse(text: string): string {
  const exact = [...text.matchAll(EXACT)].map(([match]) => match);
  return exact.length === 0 ? '<words>' : exact.join(' · ');
}
