import { layoutOf } from '../../protocol/keys.js';

/** A registry in S3. */
export interface Place {
  readonly bucket: string;
  /** Without leading or trailing slashes. */
  readonly prefix: string;
}

/** A topic that stands for all of them. */
const SOME_TOPIC = 'some_topic';

/** The keys whose events a rule lets through, or should hold back. */
export function sampleKeys({ prefix }: Place) {
  const layout = layoutOf(prefix);
  return {
    pending: layout.pending(SOME_TOPIC),
    others: [
      layout.active(SOME_TOPIC),
      layout.archived(SOME_TOPIC, '1.0.0', '2026-01-01T00:00:00Z'),
      layout.rejected(SOME_TOPIC),
    ],
    /** The key of every candidate, for people. */
    everyPending: layout.pending('*'),
  };
}

/** The pattern of a rule for this registry, as infra/ renders it. */
export function patternFor(place: Place): string {
  return JSON.stringify({
    source: ['aws.s3'],
    'detail-type': ['Object Created'],
    detail: {
      bucket: { name: [place.bucket] },
      object: { key: [{ wildcard: sampleKeys(place).everyPending }] },
    },
  });
}
