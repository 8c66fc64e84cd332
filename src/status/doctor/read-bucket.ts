import type { Fact, Installation, Notifications } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { Registry } from '../../registry/registry.js';
import { notificationChecks, replicationChecks, versioningChecks } from './bucket-checks.js';
import { encryptionChecks } from './encryption-checks.js';
import type { Place } from './place.js';

/** What the bucket tells, and whom it tells of uploads. */
export async function readBucket(
  look: Installation,
  { layout }: Registry,
  place: Place,
): Promise<readonly [Fact<Notifications>, readonly Check[]]> {
  const { bucket } = place;
  const [notifications, versioning, replication, encryption, readable] = await Promise.all([
    look.notifications(bucket),
    look.versioning(bucket),
    look.replication(bucket),
    look.encryption(bucket),
    look.readable(bucket, layout.deployment),
  ]);
  const keyId = encryption.kind === 'known' ? encryption.value.keyId : undefined;
  const key = keyId === undefined ? undefined : await look.key(keyId);
  return [
    notifications,
    [
      ...notificationChecks(place, notifications),
      ...versioningChecks(bucket, versioning),
      ...replicationChecks(place, replication),
      ...encryptionChecks(bucket, { encryption, key, readable }),
    ],
  ];
}
