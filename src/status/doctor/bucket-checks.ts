import { capitalised } from '../../core/text/sentence.js';
import { quoted } from '../../core/text/quoted.js';
import type { Fact, Notifications, ReplicationRule } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { awsCommand } from './aws-command.js';
import { fail, notKnown, ok, orOk, warn } from './checks.js';
import { sampleKeys, type Place } from './place.js';

/** `account`: of the credentials, if there are any. */
export function bucketChecks(bucket: string, found: Fact<true>): readonly Check[] {
  const id = 'bucket';
  if (found.kind === 'known') return [ok(id, bucket, 'The bucket is there, and may be listed')];
  if (found.kind === 'absent')
    return [
      fail(
        id,
        bucket,
        'There is no such bucket',
        `Check the name after s3://, or create it: aws s3 mb s3://${bucket} (Terraform: create_bucket = true)`,
      ),
    ];
  if (found.kind === 'elsewhere') return [fail(id, bucket, capitalised(found.what), found.todo)];
  return [notKnown(id, bucket, found)];
}

/** S3's own notifications that a candidate would raise. */
export function directNotifications(
  { others }: Notifications,
  place: Place,
): Notifications['others'] {
  const { pending } = sampleKeys(place);
  return others.filter(
    ({ events, prefix, suffix }) =>
      events.some((event) => /^s3:ObjectCreated:(?:\*|Put)$/.test(event)) &&
      pending.endsWith(suffix) &&
      (pending.startsWith(prefix) ||
        prefix.startsWith(place.prefix === '' ? '' : `${place.prefix}/`)),
  );
}

export function notificationChecks(place: Place, found: Fact<Notifications>): readonly Check[] {
  const id = 'bucket-notifications';
  const { bucket } = place;
  if (found.kind === 'absent') return [];
  if (found.kind !== 'known') return [notKnown(id, bucket, found)];
  const { hasEventBridge, others } = found.value;
  const direct = directNotifications(found.value, place);
  if (!hasEventBridge && direct.length === 0) {
    // The command replaces the whole configuration, so what is there has to be in it.
    const fix =
      others.length === 0
        ? awsCommand('s3api put-bucket-notification-configuration', {
            bucket,
            'notification-configuration': '{"EventBridgeConfiguration":{}}',
          })
        : `Add "EventBridgeConfiguration":{} to what ${awsCommand('s3api get-bucket-notification-configuration', { bucket })} prints, and put it back`;
    return [
      fail(
        id,
        bucket,
        'The bucket does not tell EventBridge of uploads, so no candidate is ever validated',
        `${fix} (Terraform: manage_bucket_notifications = true)`,
      ),
    ];
  }
  // That several ways lead to validators is told beside the rules.
  return [
    ok(
      id,
      bucket,
      hasEventBridge
        ? 'The bucket tells EventBridge of uploads'
        : `The bucket tells ${direct.map(({ arn }) => arn).join(', ')} itself`,
    ),
  ];
}

export function versioningChecks(bucket: string, found: Fact<string>): readonly Check[] {
  const id = 'bucket-versioning';
  if (found.kind === 'absent') return [];
  if (found.kind !== 'known') return [notKnown(id, bucket, found)];
  if (found.value === 'Enabled') return [ok(id, bucket, 'Versioning is on')];
  return [
    warn(
      id,
      bucket,
      `Versioning is ${found.value === 'Suspended' ? 'suspended' : 'off'}: what is deleted or overwritten by mistake is lost`,
      awsCommand('s3api put-bucket-versioning', {
        bucket,
        'versioning-configuration': 'Status=Enabled',
      }),
    ),
  ];
}

export function replicationChecks(
  place: Place,
  found: Fact<readonly ReplicationRule[]>,
): readonly Check[] {
  const id = 'bucket-replication';
  const { bucket } = place;
  if (found.kind === 'absent') return [];
  if (found.kind !== 'known') return [notKnown(id, bucket, found)];
  const folder = place.prefix === '' ? '' : `${place.prefix}/`;
  const copying = found.value.filter(
    ({ isEnabled, hasTags, prefix }) =>
      isEnabled && !hasTags && (folder.startsWith(prefix) || prefix.startsWith(folder)),
  );
  return orOk(
    copying.map(({ id: rule, destination }) =>
      warn(
        id,
        destination,
        `The replication rule ${quoted(rule)} copies candidates to ${destination}: where that bucket's events reach a validator, each candidate raises a second event`,
        `Leave ${place.prefix}/ out of the rule, or hold back the events of ${destination}: look at ${awsCommand('s3api get-bucket-replication', { bucket })}`,
      ),
    ),
    ok(id, bucket, 'No replication rule copies candidates'),
  );
}
