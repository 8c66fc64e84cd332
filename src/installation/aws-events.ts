import {
  EventBridgeClient,
  ListRuleNamesByTargetCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { ask, named, type Asked } from './asking.js';
import type { Installation, Rule, Target } from './installation.js';

/** Rules of the default bus, where S3's events arrive. */
export function awsEvents(asked: Asked): Pick<Installation, 'rules' | 'rulesTo' | 'targets'> {
  const client = new EventBridgeClient(asked.settings);
  return {
    rules: () =>
      ask(asked, {
        permission: 'events:ListRules',
        resource: 'the default event bus',
        send: async (options) => {
          const rules: Rule[] = [];
          let token: string | undefined;
          do {
            const page = await client.send(new ListRulesCommand({ NextToken: token }), options);
            for (const { Name = '', Arn = '', State = '', ...rest } of page.Rules ?? [])
              rules.push({
                name: Name,
                arn: Arn,
                state: State,
                pattern: rest.EventPattern ?? '',
                hasSchedule: (rest.ScheduleExpression ?? '') !== '',
              });
            token = page.NextToken;
          } while (token !== undefined);
          return rules.sort((a, b) => (a.name < b.name ? -1 : 1));
        },
      }),
    rulesTo: (arn) =>
      ask(asked, {
        permission: 'events:ListRuleNamesByTarget',
        resource: arn,
        send: async (options) => {
          const names: string[] = [];
          let token: string | undefined;
          do {
            const page = await client.send(
              new ListRuleNamesByTargetCommand({ TargetArn: arn, NextToken: token }),
              options,
            );
            names.push(...(page.RuleNames ?? []));
            token = page.NextToken;
          } while (token !== undefined);
          return names.sort();
        },
      }),
    targets: (rule) =>
      ask(asked, {
        permission: 'events:ListTargetsByRule',
        resource: `the rule ${rule}`,
        absent: named('ResourceNotFoundException'),
        send: async (options) => {
          const targets: Target[] = [];
          let token: string | undefined;
          do {
            const page = await client.send(
              new ListTargetsByRuleCommand({ Rule: rule, NextToken: token }),
              options,
            );
            for (const { Id = '', Arn = '', ...rest } of page.Targets ?? [])
              targets.push({
                id: Id,
                arn: Arn,
                isTransformed: [rest.Input, rest.InputPath, rest.InputTransformer].some(
                  (one) => one !== undefined,
                ),
              });
            token = page.NextToken;
          } while (token !== undefined);
          return targets;
        },
      }),
  };
}
