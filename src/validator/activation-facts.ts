import type { Classification } from '../core/finding.js';

/** What the active object's metadata tells about its activation, so that a later run can finish what an earlier one began. */
export interface ActivationFacts {
  /** Grows with every activation of the topic, and never shrinks. */
  readonly seq: number;
  readonly sha256: string;
  readonly commit: string | undefined;
  readonly schemaVersion: string | undefined;
  readonly classification: Classification;
  readonly needsBackfill: boolean;
  /** Key of the archived version up to which history is patched; undefined when nothing is left to patch. */
  readonly patchedBase: string | undefined;
  /** Key of the version this one replaced. */
  readonly previous: string | undefined;
}

/** What the registry says of the activation in force, after everything that it left undone was done. */
export interface Standing {
  /** Null where nothing was ever activated. */
  readonly seq: number | null;
  readonly status: string | null;
}

const CLASSIFICATIONS: readonly Classification[] = [
  'new',
  'unchanged',
  'compatible',
  'enhancement',
  'breaking',
  'invalid',
];

export function activationMetadata(facts: ActivationFacts): ReadonlyMap<string, string> {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['activation-seq', String(facts.seq)],
    ['sha256', facts.sha256],
    ['commit', facts.commit],
    ['schema-version', facts.schemaVersion],
    ['classification', facts.classification],
    ['needs-backfill', String(facts.needsBackfill)],
    ['patched-base', facts.patchedBase],
    ['previous', facts.previous],
  ];
  return new Map(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** Undefined for an object that no validator activated, such as one put there by hand. */
export function parseActivation(
  metadata: ReadonlyMap<string, string>,
): ActivationFacts | undefined {
  const seq = metadata.get('activation-seq') ?? '';
  const sha256 = metadata.get('sha256');
  if (!/^[1-9][0-9]{0,14}$/.test(seq) || sha256 === undefined) return undefined;
  return {
    seq: Number(seq),
    sha256,
    commit: metadata.get('commit'),
    schemaVersion: metadata.get('schema-version'),
    classification:
      CLASSIFICATIONS.find((one) => one === metadata.get('classification')) ?? 'compatible',
    needsBackfill: metadata.get('needs-backfill') === 'true',
    patchedBase: metadata.get('patched-base'),
    previous: metadata.get('previous'),
  };
}
