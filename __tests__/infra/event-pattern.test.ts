import { describe, expect, it } from '@jest/globals';
import { layoutOf } from '../../src/protocol/keys.js';
import { matches } from './event-matching.js';
import { RENDERED } from './rendered.js';

/** As https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html shows it. */
function created(key: string, changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '123456789012',
    time: '2026-02-08T18:21:00Z',
    region: 'eu-central-1',
    resources: ['arn:aws:s3:::lean-ops-dev-iceberg'],
    detail: {
      version: '0',
      bucket: { name: 'lean-ops-dev-iceberg' },
      object: { key, size: 5, etag: 'b1946ac92492d2347c6235b4d2611184', sequencer: '617f08299329' },
      'request-id': 'N4N7GDK58NMKJ12R',
      requester: '123456789012',
      'source-ip-address': '1.2.3.4',
      reason: 'PutObject',
    },
    ...changes,
  };
}

const other = (bucket: string, key: string) => ({
  detail: { bucket: { name: bucket }, object: { key } },
});
const PENDING = layoutOf('schemas').pending('events');
const PATTERN = RENDERED.development.event_pattern;

describe("the rule's pattern", () => {
  it.each<readonly [what: string, event: object]>([
    ['a candidate', created(PENDING)],
    ['a candidate of a topic with dots', created('schemas/a.b-c_d/pending/schema.json')],
    ['a topic named pending', created('schemas/pending/pending/schema.json')],
    [
      'an upload in parts',
      created(PENDING, {
        detail: {
          ...other('lean-ops-dev-iceberg', PENDING).detail,
          reason: 'CompleteMultipartUpload',
        },
      }),
    ],
    [
      'a copy',
      created(PENDING, {
        detail: { ...other('lean-ops-dev-iceberg', PENDING).detail, reason: 'CopyObject' },
      }),
    ],
    // A wildcard matches slashes; the validator ignores it.
    ['a candidate one folder deeper', created('schemas/a/b/pending/schema.json')],
  ])('lets %s through', (_, event) => {
    expect(matches(PATTERN, event)).toBe(true);
  });

  it.each<readonly [what: string, event: object]>([
    ['an active version', created('schemas/events/active/schema.json')],
    ['an archived version', created('schemas/events/archive/v1.0.0_20260208_182100.json')],
    ['a rejected candidate', created('schemas/events/failed/schema.json')],
    ['its error', created('schemas/events/failed/error.json')],
    ['another file in pending/', created('schemas/events/pending/schema.json.tmp')],
    ['a file without extension', created('schemas/events/pending/schema')],
    ['the folder itself', created('schemas/events/pending/')],
    ['another prefix', created('other/events/pending/schema.json')],
    ['the prefix as the end of a name', created('my-schemas/events/pending/schema.json')],
    ['no topic', created('schemas/pending/schema.json')],
    ['upper case', created('schemas/events/PENDING/schema.json')],
    ['an encoded key', created('schemas%2Fevents%2Fpending%2Fschema.json')],
    ['a claim', created('schemas/_claims/iceberg_curated_db.events.json')],
    ['what the deployment can do', created('schemas/deployment.json')],
    ['another bucket', created(PENDING, other('acme-lake', PENDING))],
    ['a bucket that begins alike', created(PENDING, other('lean-ops-dev-iceberg-2', PENDING))],
    ['a deletion', created(PENDING, { 'detail-type': 'Object Deleted' })],
    ['a tag', created(PENDING, { 'detail-type': 'Object Tags Added' })],
    ['a restored object', created(PENDING, { 'detail-type': 'Object Restore Completed' })],
    ['an event of CloudTrail', created(PENDING, { 'detail-type': 'AWS API Call via CloudTrail' })],
    ['an event of ours', created(PENDING, { source: 'lean-ops.replay' })],
    ['no detail', created(PENDING, { detail: {} })],
    ['the schedule', { 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} }],
  ])('holds %s back', (_, event) => {
    expect(matches(PATTERN, event)).toBe(false);
  });

  it('follows the bucket and the prefix', () => {
    const key = 'contracts/topics/events/pending/schema.json';
    const { event_pattern: pattern } = RENDERED.existing;
    expect(matches(pattern, created(key, other('acme-schemas', key)))).toBe(true);
    expect(matches(pattern, created(PENDING, other('acme-schemas', PENDING)))).toBe(false);
    expect(matches(pattern, created(key))).toBe(false);
  });
});
