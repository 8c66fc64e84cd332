import { expect } from '@jest/globals';
import { applyEdit } from '../../../src/core/text/apply-edit.js';
import type { Finding } from '../../../src/core/verdict/finding.js';
import { broken, judgedChange } from './proof.js';

/** A newer file with these payload columns. */
export const file = (payload: string, more = ''): string =>
  `{\n  "schema_version": "9.0.0",\n  "table_name": "topic",\n  "envelope_columns": {},\n  "payload_columns": ${payload}${more}\n}\n`;
/** The older one. */
export const old = (payload: string, more = ''): string =>
  file(payload, more).replace('9.0.0', '1.0.0');

interface Ways {
  readonly edit: string | undefined;
  readonly other: string | undefined;
}

/** The newer text after each way out of the first finding of a rule. */
export function waysOut(rule: string, before: string, after: string): Ways {
  const finding = judgedChange({ before }, after).findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`No finding of ${rule}`);
  const { edit, otherEdit }: Pick<Finding, 'edit' | 'otherEdit'> = finding;
  for (const way of [edit, otherEdit?.edit])
    if (way) expect(broken({ before, after }, finding, way)).toEqual([]);
  return {
    edit: edit === null ? undefined : applyEdit(after, edit),
    other: otherEdit ? applyEdit(after, otherEdit.edit) : undefined,
  };
}

/** The deprecation that a removal needs, on the day of the tests. */
export const NOTICE = '{ "since": "2026-11-24", "remove_after": "2026-12-24" }';
