import { AthenaClient, GetWorkGroupCommand } from '@aws-sdk/client-athena';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetJobsCommand,
  GetDatabaseCommand,
  GetTablesCommand,
  GlueClient,
} from '@aws-sdk/client-glue';
import { LakeFormationClient, ListResourcesCommand } from '@aws-sdk/client-lakeformation';
import { ask, named, type Asked } from './asking.js';
import type { CatalogueTable, Installation } from './installation.js';

const ABSENT_ENTITY = named('EntityNotFoundException');

/** Databases, their tables and jobs, in Glue. */
export function awsGlue(asked: Asked): Pick<Installation, 'database' | 'tables' | 'missingJobs'> {
  const client = new GlueClient(asked.settings);
  return {
    database: (name) =>
      ask(asked, {
        permission: 'glue:GetDatabase',
        resource: name,
        absent: ABSENT_ENTITY,
        send: async (options) => {
          await client.send(new GetDatabaseCommand({ Name: name }), options);
          return true as const;
        },
      }),
    tables: (database) =>
      ask(asked, {
        permission: 'glue:GetTables',
        resource: database,
        absent: ABSENT_ENTITY,
        send: async (options) => {
          const tables: CatalogueTable[] = [];
          let token: string | undefined;
          do {
            const page = await client.send(
              new GetTablesCommand({ DatabaseName: database, NextToken: token }),
              options,
            );
            for (const { Name = '', StorageDescriptor } of page.TableList ?? [])
              tables.push({
                name: Name,
                location: StorageDescriptor?.Location?.replace(/\/+$/, ''),
              });
            token = page.NextToken;
          } while (token !== undefined && token !== '');
          return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
        },
      }),
    missingJobs: (names) =>
      ask(asked, {
        permission: 'glue:BatchGetJobs',
        resource: names.join(', '),
        send: async (options) => {
          const { JobsNotFound = [] } = await client.send(
            new BatchGetJobsCommand({ JobNames: [...names] }),
            options,
          );
          return [...JobsNotFound].sort();
        },
      }),
  };
}

/** Workgroups, in Athena. */
export function awsWorkgroup(asked: Asked): Pick<Installation, 'workgroup'> {
  const client = new AthenaClient(asked.settings);
  return {
    workgroup: (name) =>
      ask(asked, {
        permission: 'athena:GetWorkGroup',
        resource: name,
        // Athena has no error of its own for it.
        absent: (failure) =>
          failure.name === 'InvalidRequestException' &&
          /not found|not exist/i.test(failure.message),
        send: async (options) => {
          const { WorkGroup } = await client.send(
            new GetWorkGroupCommand({ WorkGroup: name }),
            options,
          );
          const { Configuration = {}, State } = WorkGroup ?? {};
          return {
            isEnabled: State !== 'DISABLED',
            isEnforced: Configuration.EnforceWorkGroupConfiguration !== false,
            output: Configuration.ResultConfiguration?.OutputLocation,
            hasManagedResults: Configuration.ManagedQueryResultsConfiguration?.Enabled === true,
            engine: Configuration.EngineVersion?.EffectiveEngineVersion ?? '',
            scanLimit: Configuration.BytesScannedCutoffPerQuery,
          };
        },
      }),
  };
}

/** Tables, in DynamoDB. */
export function awsDynamoTable(asked: Asked): Pick<Installation, 'dynamoTable'> {
  const client = new DynamoDBClient(asked.settings);
  return {
    dynamoTable: (name) =>
      ask(asked, {
        permission: 'dynamodb:DescribeTable',
        resource: name,
        absent: named('ResourceNotFoundException'),
        send: async (options) => {
          const { Table } = await client.send(
            new DescribeTableCommand({ TableName: name }),
            options,
          );
          const types = new Map(
            (Table?.AttributeDefinitions ?? []).map((one) => [
              one.AttributeName,
              one.AttributeType,
            ]),
          );
          return {
            status: Table?.TableStatus ?? '',
            keys: (Table?.KeySchema ?? []).map(
              ({ AttributeName = '', KeyType = '' }) =>
                `${AttributeName} ${types.get(AttributeName) ?? ''} ${KeyType}`,
            ),
            keyArn: Table?.SSEDescription?.KMSMasterKeyArn,
          };
        },
      }),
  };
}

/** What Lake Formation governs. */
export function awsGovernance(asked: Asked): Pick<Installation, 'governed'> {
  const client = new LakeFormationClient(asked.settings);
  return {
    governed: () =>
      ask(asked, {
        permission: 'lakeformation:ListResources',
        resource: 'the locations that are registered with Lake Formation',
        send: async (options) => {
          const arns: string[] = [];
          let token: string | undefined;
          do {
            const page = await client.send(new ListResourcesCommand({ NextToken: token }), options);
            arns.push(...(page.ResourceInfoList ?? []).map(({ ResourceArn }) => ResourceArn ?? ''));
            token = page.NextToken;
          } while (token !== undefined && token !== '');
          return arns.sort();
        },
      }),
  };
}
