import { quoted } from '../text/quoted.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/index.js';

const RULE_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with an id from the code; it throws for others. Look up an id from a user in RULES. */
export function ruleById(id: string): Rule {
  const rule = RULE_BY_ID.get(id);
  if (rule === undefined) throw new TypeError(`There is no rule ${quoted(id)}`);
  return rule;
}
