import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ask, named, type Asked } from './asking.js';
import type { Decision, Installation } from './installation.js';

/** Who asks, in STS. */
export function awsCaller(asked: Asked): Pick<Installation, 'caller'> {
  const client = new STSClient(asked.settings);
  return {
    caller: () =>
      ask(asked, {
        permission: 'sts:GetCallerIdentity',
        resource: 'the caller',
        send: async (options) => {
          const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}), options);
          return { account: Account ?? '', arn: Arn ?? '', region: await client.config.region() };
        },
      }),
  };
}

/** What a role may do, in IAM. */
export function awsRole(asked: Asked): Pick<Installation, 'simulate'> {
  const client = new IAMClient(asked.settings);
  return {
    simulate: (role, actions, resources) =>
      ask(asked, {
        permission: 'iam:SimulatePrincipalPolicy',
        resource: role,
        absent: named('NoSuchEntity', 'NoSuchEntityException'),
        send: async (options) => {
          const decisions: Decision[] = [];
          let marker: string | undefined;
          do {
            const page = await client.send(
              new SimulatePrincipalPolicyCommand({
                PolicySourceArn: role,
                ActionNames: [...actions],
                ResourceArns: [...resources],
                Marker: marker,
              }),
              options,
            );
            for (const one of page.EvaluationResults ?? []) {
              // With resources given, IAM answers for each of them, what is missing included.
              const each = one.ResourceSpecificResults ?? [];
              const results =
                each.length === 0
                  ? [{ decision: one.EvalDecision, resource: one.EvalResourceName, missing: [] }]
                  : each.map((specific) => ({
                      decision: specific.EvalResourceDecision,
                      resource: specific.EvalResourceName,
                      missing: specific.MissingContextValues ?? [],
                    }));
              for (const { decision = '', resource = '', missing } of results)
                decisions.push({
                  action: one.EvalActionName ?? '',
                  resource,
                  isAllowed: decision === 'allowed',
                  lacksContext: [...(one.MissingContextValues ?? []), ...missing].length > 0,
                });
            }
            marker = page.IsTruncated === true ? page.Marker : undefined;
          } while (marker !== undefined);
          return decisions;
        },
      }),
  };
}

/** Keys, in KMS. */
export function awsKey(asked: Asked): Pick<Installation, 'key'> {
  const client = new KMSClient(asked.settings);
  return {
    key: (id) =>
      ask(asked, {
        permission: 'kms:DescribeKey',
        resource: id,
        absent: named('NotFoundException'),
        send: async (options) => {
          const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: id }), options);
          return KeyMetadata?.KeyState ?? 'Enabled';
        },
      }),
  };
}
