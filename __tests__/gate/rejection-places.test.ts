import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { NO_FINDINGS } from '../../src/core/verdict/finding-counts.js';
import { withRemedy } from '../../src/gate/reason-position.js';
import { plainReason } from '../../src/protocol/publication.js';
import { renderPublishGithub } from '../../src/report/publish-annotations.js';
import { renderPublishMarkdown } from '../../src/report/publish-markdown.js';
import { renderPublishText } from '../../src/report/publish-text.js';
import { reject, schema, world, type World } from './publishing.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const NESTED = schema({ address: 'STRUCT<zip:INT>', zip: 'STRING' });
const MESSAGE = 'Unsafe narrowing: BIGINT → INT (data loss or parse error risk)';

/** A run whose candidate the validator rejects for this field. */
async function rejectedFor(text: string, field: string) {
  here.repository.write('schemas/events.json', text);
  here.repository.commit('events');
  const error = { type: 'BREAKING_CHANGE', field, message: MESSAGE, rule: 'type-narrowed' };
  return here.publish({ waitMs: 60_000 }, [() => reject(here.registry, 'events', error)]);
}

it.each([
  ['a column', 'zip', '"zip"', 'zip'],
  ['a column in another case', 'ZIP', '"zip"', 'ZIP'],
  [
    'a field of a STRUCT, not its namesake among the columns',
    'address.zip',
    '"STRUCT<zip:INT>"',
    'address.zip',
  ],
])('a rejection for %s is shown where that is, and names it', async (_, field, token, name) => {
  const report = await rejectedFor(NESTED, field);
  const [publication] = report.publications;
  const at = publication?.reasons[0]?.at;
  expect(publication?.source?.text.slice(at?.start, at?.end)).toBe(token);
  const line = NESTED.slice(0, NESTED.indexOf(token)).split('\n').length;
  expect(renderPublishGithub(report)).toContain(`line=${line},`);
  expect(renderPublishGithub(report)).toContain(`${name}: ${MESSAGE}`);
  expect(renderPublishText(report, { color: false })).toContain(`${name}: ${MESSAGE}`);
  expect(renderPublishMarkdown(report)).toContain(`${name}&#58; Unsafe narrowing`);
});

it.each([
  ['BREAKING_CHANGE', 1, 'set ACCEPT_APPROVALS=true on the validator'],
  ['BREAKING_CHANGE', 0, undefined],
  ['REWRITE_UNAVAILABLE', 0, 'set BACKFILL_STATE_MACHINE_ARN on the validator'],
  ['DDL_FAILED', 1, undefined],
])('%s of a candidate with %d accepted breaks is mended by: %s', (type, accepted, remedy) => {
  const reason = withRemedy({ type, field: undefined, message: MESSAGE }, plainReason(MESSAGE), {
    counts: { ...NO_FINDINGS, accepted },
  });
  expect(reason.remedy).toBe(remedy);
});

it.each(['table_name', 'nobody', 'nobody.zip', '.zip', ''])(
  'a rejection for %j, which is no column, is shown on the first line',
  async (field) => {
    const report = await rejectedFor(NESTED, field);
    expect(report.publications[0]?.reasons[0]?.at).toBeNull();
  },
);
