import { capitalised } from '../../core/text/sentence.js';
import type { Caller, Fact } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { fail, notKnown, ok, orOk, untold } from './checks.js';

export function credentialChecks(caller: Fact<Caller>): readonly Check[] {
  const id = 'credentials';
  if (caller.kind === 'known') return [ok(id, caller.value.arn, `AWS knows the caller`)];
  if (caller.kind === 'absent')
    return [untold(id, 'the caller', 'STS names nobody', 'Log in again')];
  if (caller.kind !== 'credentials') return [notKnown(id, 'the caller', caller)];
  return [fail(id, 'the caller', capitalised(caller.what), caller.todo)];
}

/** What has to lie in one account: `about`, and its ARN. */
export interface Located {
  readonly about: string;
  readonly arn: string;
}

/** Two accounts, or two regions, in one installation. `located` need not be there. */
export function accountChecks(
  caller: Fact<Caller>,
  bucket: string,
  owns: Fact<boolean>,
  located: readonly Located[],
): readonly Check[] {
  const id = 'account';
  if (caller.kind !== 'known')
    return [untold(id, bucket, 'there is no caller', 'Mend the credentials first')];
  const { account, region } = caller.value;
  const elsewhere = located.flatMap(({ about, arn }) => {
    const [, , , itsRegion = '', itsAccount = ''] = arn.split(':');
    if (itsAccount !== '' && itsAccount !== account)
      return [
        fail(
          id,
          about,
          `It lies in account ${itsAccount}, and the credentials are of ${account}`,
          `Log in to account ${itsAccount}, or name the one of ${account}`,
        ),
      ];
    if (itsRegion === '' || itsRegion === region) return [];
    return [
      fail(
        id,
        about,
        `It lies in ${itsRegion}, and doctor looks in ${region}`,
        `Set AWS_REGION=${itsRegion}, or name the one in ${region}`,
      ),
    ];
  });
  const owned =
    owns.kind === 'known'
      ? owns.value
        ? []
        : [
            fail(
              id,
              bucket,
              `Another account than ${account} owns the bucket, so its events don't reach the rules of ${account}`,
              "Log in to the bucket's account, or name a bucket of this one",
            ),
          ]
      : owns.kind === 'absent'
        ? []
        : [notKnown(id, bucket, owns)];
  return orOk(
    [...elsewhere, ...owned],
    ok(id, account, `Everything lies in this account, in ${region}`),
  );
}

/** What the caller may not look at. */
export interface Denied {
  readonly permission: string;
  readonly resource: string;
  readonly what: string;
  readonly todo: string;
}

/** One line for each permission that the caller lacks. */
export function callerPermissionChecks(who: string, denied: readonly Denied[]): readonly Check[] {
  const id = 'caller-permissions';
  const rows = new Map<string, readonly Denied[]>();
  for (const one of denied) rows.set(one.permission, [...(rows.get(one.permission) ?? []), one]);
  return orOk(
    [...rows].flatMap(([permission, [first, ...more]]) =>
      first === undefined
        ? []
        : [
            untold(
              id,
              permission,
              `${permission} on ${first.resource}${more.length === 0 ? '' : ' and elsewhere'} is denied, so some checks can't be made`,
              /explicit/.test(first.what)
                ? first.todo
                : `Allow ${permission} to ${who} (docs/deployment.md, "Permissions of the commands", lists all that doctor reads)`,
            ),
          ],
    ),
    ok(id, who, 'Everything that doctor looks at may be looked at'),
  );
}
