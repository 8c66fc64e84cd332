import type { KMSClient } from '@aws-sdk/client-kms';
import { regionOfKey } from '../protocol/approval.js';
import { clientSettings, DEFAULT_LIMITS } from './client-settings.js';
import type { Environment } from './environment.js';
import { failureOf, incompleteAnswer, type AwsCall } from './failure.js';
import { awsFault } from './fault.js';

const ALGORITHM = 'HMAC_SHA_256';

/**
 * The key that proves approvals. A method rejects with a Fault if KMS gives no answer; that is no
 * verdict on a MAC.
 */
export interface ApprovalKey {
  /** The MAC of a message, in hexadecimal. */
  readonly sign: (message: Uint8Array) => Promise<string>;
  /** Whether a MAC (hexadecimal) is that of the message. */
  readonly verify: (message: Uint8Array, mac: string) => Promise<boolean>;
}

/**
 * The KMS key with this ARN, in the region that the ARN names. The client is loaded with the first
 * call: most runs have nothing to prove.
 */
export function kmsApprovalKey(arn: string, environment: Environment): ApprovalKey {
  let opened: Promise<KMSClient> | undefined;
  const client = (): Promise<KMSClient> => (opened ??= openClient(arn, environment));
  const call = (operation: string, permission: AwsCall['permission']): AwsCall => ({
    service: 'KMS',
    operation,
    resource: arn,
    permission,
  });
  return {
    sign: async (message) => {
      const { GenerateMacCommand } = await import('@aws-sdk/client-kms');
      const request = { KeyId: arn, MacAlgorithm: ALGORITHM, Message: message } as const;
      const kms = await client();
      try {
        const { Mac } = await kms.send(new GenerateMacCommand(request));
        if (Mac === undefined) throw incompleteAnswer('Mac');
        return Buffer.from(Mac).toString('hex');
      } catch (error) {
        throw awsFault(error, call('GenerateMac with', 'kms:GenerateMac'));
      }
    },
    verify: async (message, mac) => {
      const { VerifyMacCommand } = await import('@aws-sdk/client-kms');
      const request = { KeyId: arn, MacAlgorithm: ALGORITHM, Message: message } as const;
      const Mac = Buffer.from(mac, 'hex');
      const kms = await client();
      try {
        const { MacValid } = await kms.send(new VerifyMacCommand({ ...request, Mac }));
        // KMS says false by an exception only.
        if (MacValid !== true) throw incompleteAnswer('MacValid');
        return true;
      } catch (error) {
        if (failureOf(error).name === 'KMSInvalidMacException') return false;
        throw awsFault(error, call('VerifyMac with', 'kms:VerifyMac'));
      }
    },
  };
}

async function openClient(arn: string, environment: Environment): Promise<KMSClient> {
  const [{ KMSClient: Client }, settings] = await Promise.all([
    import('@aws-sdk/client-kms'),
    clientSettings('KMS', environment, DEFAULT_LIMITS),
  ]);
  const region = regionOfKey(arn);
  return new Client({ ...settings, ...(region === undefined ? {} : { region }) });
}
