import { DescribeStateMachineCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { compareTexts } from '../core/text/compare-texts.js';
import { ask, named, type Asked } from './asking.js';
import type { Execution, Installation } from './installation.js';

/** Of 1,000 executions each. More wait where something has gone badly wrong, and these show it. */
const MOST_PAGES = 10;

/** State machines and their executions, in Step Functions. */
export function awsStateMachine(asked: Asked): Pick<Installation, 'stateMachine' | 'executions'> {
  const client = new SFNClient(asked.settings);
  return {
    stateMachine: (arn) =>
      ask(asked, {
        permission: 'states:DescribeStateMachine',
        resource: arn,
        absent: named('StateMachineDoesNotExist', 'InvalidArn'),
        send: async (options) => {
          const { status, definition } = await client.send(
            new DescribeStateMachineCommand({ stateMachineArn: arn }),
            options,
          );
          return { isDeleted: status === 'DELETING', definition: definition ?? '' };
        },
      }),
    executions: (arn) =>
      ask(asked, {
        permission: 'states:ListExecutions',
        resource: arn,
        absent: named('StateMachineDoesNotExist'),
        send: async (options) => {
          const running: Execution[] = [];
          let token: string | undefined;
          let pages = 0;
          do {
            const page = await client.send(
              new ListExecutionsCommand({
                stateMachineArn: arn,
                statusFilter: 'RUNNING',
                maxResults: 1000,
                nextToken: token,
              }),
              options,
            );
            for (const { name = '', executionArn = '', startDate } of page.executions ?? [])
              running.push({
                name,
                arn: executionArn,
                startedAt: (startDate ?? new Date(0)).toISOString(),
              });
            token = page.nextToken;
            pages++;
          } while (token !== undefined && pages < MOST_PAGES);
          return {
            running: running.sort(
              (a, b) => compareTexts(a.startedAt, b.startedAt) || compareTexts(a.name, b.name),
            ),
            isWhole: token === undefined,
          };
        },
      }),
  };
}
