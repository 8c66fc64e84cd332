import { ACCOUNT, type Clients } from './account.js';
import { tellsEventBridge } from './storage.js';
import { simulate } from './simulator.js';
import { refusal, type WatchedMoto } from './watched-moto.js';

/** What moto 5.2.5 does unlike AWS is evened out here, and nothing else. */
export function withoutFlaws(moto: WatchedMoto, clients: Clients): void {
  // It has no simulator.
  moto.mend('iam:SimulatePrincipalPolicy', (_, { body }) => simulate(clients, body));
  // It answers with null for a workgroup that isn't there.
  moto.mend('athena:GetWorkGroup', (answer) =>
    /"WorkGroup": ?null/.test(answer.body)
      ? refusal('json', 'InvalidRequestException', 'WorkGroup is not found.')
      : answer,
  );
  // It says nothing of EventBridge, although it tells it of uploads.
  moto.mend('s3:GetBucketNotification', async (answer) => ({
    ...answer,
    body: (await tellsEventBridge(clients))
      ? answer.body.replace(
          /<NotificationConfiguration([^>/]*(?:"[^"]*"[^>/]*)*)(?:\/>|>)/,
          (found, attributes: string) =>
            `<NotificationConfiguration${attributes}><EventBridgeConfiguration/>${found.endsWith('/>') ? '</NotificationConfiguration>' : ''}`,
        )
      : answer.body,
  }));
  // It does not care whose bucket the caller expects.
  moto.mend('s3:ListBucket', (answer, { headers }) => {
    const owner = headers['x-amz-expected-bucket-owner'];
    return owner === undefined || owner === ACCOUNT
      ? answer
      : refusal('xml', 'AccessDenied', 'Access Denied');
  });
}
