import {
  GetFunctionConfigurationCommand,
  GetFunctionEventInvokeConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import { ask, named, type Asked } from './asking.js';
import type { EventSource, Fact, Installation } from './installation.js';

const NO_FUNCTION = named('ResourceNotFoundException');

/** Functions, in Lambda. */
export function awsFunction(
  asked: Asked,
): Pick<Installation, 'lambda' | 'onFailure' | 'invokePolicy' | 'eventSources'> {
  const client = new LambdaClient(asked.settings);
  return {
    lambda: (name) =>
      ask(asked, {
        permission: 'lambda:GetFunctionConfiguration',
        resource: name,
        absent: NO_FUNCTION,
        send: async (options) => {
          const found = await client.send(
            new GetFunctionConfigurationCommand({ FunctionName: name }),
            options,
          );
          const { Environment } = found;
          return {
            name: found.FunctionName ?? name,
            arn: found.FunctionArn ?? '',
            codeSha256: found.CodeSha256 ?? '',
            runtime: found.Runtime ?? '',
            handler: found.Handler ?? '',
            timeout: found.Timeout ?? 3,
            memory: found.MemorySize ?? 128,
            environment:
              Environment?.Error === undefined ? (Environment?.Variables ?? {}) : undefined,
            role: found.Role ?? '',
            state: found.State ?? 'Active',
            stateReason: found.StateReason ?? '',
          };
        },
      }),
    onFailure: async (name) => {
      const found = await ask(asked, {
        permission: 'lambda:GetFunctionEventInvokeConfig',
        resource: name,
        absent: NO_FUNCTION,
        send: async (options) => {
          const { DestinationConfig } = await client.send(
            new GetFunctionEventInvokeConfigCommand({ FunctionName: name }),
            options,
          );
          return DestinationConfig?.OnFailure?.Destination ?? '';
        },
      });
      const isSet: Fact<string> = found;
      return isSet.kind === 'known' && isSet.value === '' ? { kind: 'absent' } : isSet;
    },
    invokePolicy: (name) =>
      ask(asked, {
        permission: 'lambda:GetPolicy',
        resource: name,
        absent: NO_FUNCTION,
        send: async (options) => {
          const { Policy } = await client.send(
            new GetPolicyCommand({ FunctionName: name }),
            options,
          );
          return Policy ?? '{}';
        },
      }),
    eventSources: (queueArn) =>
      ask(asked, {
        permission: 'lambda:ListEventSourceMappings',
        resource: queueArn,
        send: async (options) => {
          const sources: EventSource[] = [];
          let marker: string | undefined;
          do {
            const page = await client.send(
              new ListEventSourceMappingsCommand({ EventSourceArn: queueArn, Marker: marker }),
              options,
            );
            for (const one of page.EventSourceMappings ?? [])
              sources.push({
                id: one.UUID ?? '',
                functionArn: one.FunctionArn ?? '',
                state: one.State ?? '',
                reportsFailures: (one.FunctionResponseTypes ?? []).includes(
                  'ReportBatchItemFailures',
                ),
              });
            marker = page.NextMarker === '' ? undefined : page.NextMarker;
          } while (marker !== undefined);
          return sources;
        },
      }),
  };
}
