import type { Classification } from '../core/verdict/finding.js';
import { ORIGIN, parseOrigin } from './origin.js';

/**
 * The activation that wrote an active object, in the object's metadata, so that a later run can
 * finish it.
 */
export interface ActivationFacts {
  /** Increases with every activation of the topic. */
  readonly seq: number;
  readonly sha256: string;
  readonly commit: string | undefined;
  readonly schemaVersion: string | undefined;
  readonly classification: Classification;
  /** Whether a column was added or a type changed that history lacks. */
  readonly needsBackfill: boolean;
  /** Whether history must be patched, for that or for any other reason. */
  readonly needsCatchUp: boolean;
  /**
   * Key of the archived version up to which history is patched; undefined when nothing is left to
   * patch.
   */
  readonly patchedBase: string | undefined;
  /** Key of the archived version that this one replaced. */
  readonly previous: string | undefined;
}

const CLASSIFICATIONS: readonly Classification[] = [
  'new',
  'unchanged',
  'compatible',
  'enhancement',
  'breaking',
  'invalid',
];

const NAMES = {
  seq: 'activation-seq',
  sha256: ORIGIN.sha256,
  commit: ORIGIN.commit,
  schemaVersion: 'schema-version',
  classification: 'classification',
  needsBackfill: 'needs-backfill',
  needsCatchUp: 'needs-catch-up',
  patchedBase: 'patched-base',
  previous: 'previous',
} as const satisfies Readonly<Record<keyof ActivationFacts, string>>;

export function activationMetadata(facts: ActivationFacts): ReadonlyMap<string, string> {
  const entries: readonly (readonly [string, string | undefined])[] = [
    [NAMES.seq, String(facts.seq)],
    [NAMES.sha256, facts.sha256],
    [NAMES.commit, facts.commit],
    [NAMES.schemaVersion, facts.schemaVersion],
    [NAMES.classification, facts.classification],
    [NAMES.needsBackfill, String(facts.needsBackfill)],
    // Said only where the line before doesn't say it, as former versions of schema-gate wrote it.
    [NAMES.needsCatchUp, facts.needsCatchUp && !facts.needsBackfill ? 'true' : undefined],
    [NAMES.patchedBase, facts.patchedBase],
    [NAMES.previous, facts.previous],
  ];
  return new Map(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/**
 * Reads the facts; undefined for an object that no validator activated, such as one uploaded by
 * hand.
 */
export function parseActivation(
  metadata: ReadonlyMap<string, string>,
): ActivationFacts | undefined {
  const seq = metadata.get(NAMES.seq) ?? '';
  const { sha256, commit } = parseOrigin(metadata);
  if (!/^[1-9][0-9]{0,14}$/.test(seq) || sha256 === undefined) return undefined;
  const classification = metadata.get(NAMES.classification);
  const needsBackfill = metadata.get(NAMES.needsBackfill) === 'true';
  return {
    seq: Number(seq),
    sha256,
    commit,
    schemaVersion: metadata.get(NAMES.schemaVersion),
    classification: CLASSIFICATIONS.find((one) => one === classification) ?? 'compatible',
    needsBackfill,
    needsCatchUp: needsBackfill || metadata.get(NAMES.needsCatchUp) === 'true',
    patchedBase: metadata.get(NAMES.patchedBase),
    previous: metadata.get(NAMES.previous),
  };
}
