import type { Fact, FunctionFacts, Rule } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import { awsCommand } from './aws-command.js';
import { notKnown, warn } from './checks.js';

/**
 * What is wrong with the schedule on which the validator decides what an event did not: candidates whose event was
 * lost. `leading`: names of the rules that lead to the function.
 */
export function scheduleChecks(
  { name, arn }: FunctionFacts,
  rules: Fact<readonly Rule[]>,
  leading: Fact<readonly string[]>,
): readonly Check[] {
  // That the rules are not known has its own line.
  if (rules.kind !== 'known') return [];
  if (leading.kind !== 'known')
    return leading.kind === 'absent' ? [] : [notKnown('rule', name, leading)];
  const schedules = rules.value.filter(
    (rule) => rule.hasSchedule && leading.value.includes(rule.name),
  );
  if (schedules.some(({ state }) => state !== 'DISABLED')) return [];
  const lost = 'a candidate whose event is lost waits for ever';
  const [disabled] = schedules;
  if (disabled !== undefined)
    return [
      warn(
        'rule-state',
        disabled.name,
        `The schedule of the validator is disabled, so ${lost}`,
        awsCommand('events enable-rule', { name: disabled.name }),
      ),
    ];
  const rule = 'schema-sweeper';
  return [
    warn(
      'rule',
      name,
      `No rule starts the validator on a schedule, so ${lost}`,
      `${[
        awsCommand('events put-rule', { name: rule, 'schedule-expression': 'rate(10 minutes)' }),
        awsCommand('events put-targets', { rule, targets: `Id=validator,Arn=${arn}` }),
        awsCommand('lambda add-permission', {
          'function-name': name,
          'statement-id': 'sweeper',
          action: 'lambda:InvokeFunction',
          principal: 'events.amazonaws.com',
          'source-arn': arn
            .replace(/:lambda:/, ':events:')
            .replace(/:function:.*$/, `:rule/${rule}`),
        }),
      ].join(' && ')} (Terraform does it)`,
    ),
  ];
}
