import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Installation } from '../../../src/installation/installation.js';
import { CHECK_IDS } from '../../../src/protocol/doctor-report.js';
import { world, type World } from '../world.js';
import * as at from './installed.js';
import { expectLines, type Row } from './lines.js';
import * as parts from './parts.js';

let here: World;
beforeEach(async () => {
  here = world();
  await at.fill(here);
});
afterEach(() => here.remove());

const { known, absent, unread } = parts;

async function found(changes: Partial<Installation>) {
  const report = await at.lookAt(here, { installation: at.installed(changes) });
  return { report, bad: report.checks.filter(({ status }) => status !== 'ok') };
}

it('a healthy installation is ok in every check that it has, in order', async () => {
  const { checks, exitCode, account, region } = await at.lookAt(here);
  expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(checks.map(({ id }) => id)).toEqual(CHECK_IDS.filter((id) => id !== 'git'));
  expect({ exitCode, account, region }).toEqual({
    exitCode: 0,
    account: parts.ACCOUNT,
    region: parts.REGION,
  });
});

const setPattern = (key: unknown) =>
  JSON.stringify({
    source: ['aws.s3'],
    detail: { bucket: { name: ['lake'] }, object: { key: [key] } },
  });
const direct = (arn: string, events: readonly string[] = ['s3:ObjectCreated:*'], prefix = '') => ({
  arn,
  events,
  prefix,
  suffix: '',
});
const OLD = parts.VALIDATOR.replace('validator', 'old');

describe('the bucket', () => {
  it.each<Row>([
    ['lies in another region', { bucket: () => unread('s3:ListBucket', { kind: 'elsewhere', what: 'the bucket is in us-east-1', todo: 'Set AWS_REGION to us-east-1.' }) }, ['bucket', 'fail', /The bucket is in us-east-1 → Set AWS_REGION/], ['workgroup-output', 'not-known', /us-east-1/]], // prettier-ignore
    ['is suspended', { versioning: () => known('Suspended') }, ['bucket-versioning', 'warn', /suspended.*put-bucket-versioning --bucket lake/]], // prettier-ignore
    ['was never versioned', { versioning: () => known('Off') }, ['bucket-versioning', 'warn', /is off/]], // prettier-ignore
    ['tells nobody', { notifications: () => known({ hasEventBridge: false, others: [] }) }, ['bucket-notifications', 'fail', /put-bucket-notification-configuration --bucket lake/]], // prettier-ignore
    ['tells others only, which a command would forget', { notifications: () => known({ hasEventBridge: false, others: [direct(OLD, ['s3:ObjectRemoved:*'])] }) }, ['bucket-notifications', 'fail', /→ Add "EventBridgeConfiguration"/]], // prettier-ignore
    ['tells an old function, too', { notifications: () => known({ hasEventBridge: true, others: [direct(OLD)] }) }, ['second-validator', 'fail', /function:old/]], // prettier-ignore
    ['is copied', { replication: () => known([{ id: 'all', isEnabled: true, prefix: '', hasTags: false, destination: 'arn:aws:s3:::copy' }]) }, ['bucket-replication', 'warn', /'all' copies candidates to arn:aws:s3:::copy/]], // prettier-ignore
    ['has a key that is disabled', { encryption: () => known({ algorithm: 'aws:kms', keyId: 'k' }), key: () => known({ arn: 'k', state: 'Disabled' }) }, ['bucket-encryption', 'fail', /is Disabled.*enable-key --key-id k/]], // prettier-ignore
    ['has a key that is to be deleted', { encryption: () => known({ algorithm: 'aws:kms', keyId: 'k' }), key: () => known({ arn: 'k', state: 'PendingDeletion' }) }, ['bucket-encryption', 'fail', /cancel-key-deletion/]], // prettier-ignore
    ['has a key of nowhere', { encryption: () => known({ algorithm: 'aws:kms', keyId: 'k' }), key: absent }, ['bucket-encryption', 'fail', /does not exist/]], // prettier-ignore
    ['has a key that refuses', { readable: () => unread('kms:Decrypt', { isOfKey: true }) }, ['caller-permissions', 'not-known', /kms:Decrypt/], ['bucket-encryption', 'fail', /S3 allows.*KMS does not.*kms:Decrypt/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it.each<readonly [string, Partial<Installation>]>([
    ['a rule for another folder copies', { replication: () => known([{ id: 'raw', isEnabled: true, prefix: 'raw/', hasTags: false, destination: 'b' }]) }], // prettier-ignore
    ['a disabled rule copies', { replication: () => known([{ id: 'all', isEnabled: false, prefix: '', hasTags: false, destination: 'b' }]) }], // prettier-ignore
    ['what has tags is copied', { replication: () => known([{ id: 'all', isEnabled: true, prefix: '', hasTags: true, destination: 'b' }]) }], // prettier-ignore
    ['others hear of other files', { notifications: () => known({ hasEventBridge: true, others: [direct(OLD, ['s3:ObjectCreated:*'], 'raw/')] }) }], // prettier-ignore
    ['others hear of deletions', { notifications: () => known({ hasEventBridge: true, others: [direct(OLD, ['s3:ObjectRemoved:*'])] }) }], // prettier-ignore
    ['it is encrypted by S3 without a word', { encryption: absent }],
    ['it has no deployment.json to read yet', { readable: absent }],
    ['it tells the validator itself, and no rule is there', { rules: () => known([]), notifications: () => known({ hasEventBridge: false, others: [direct(parts.VALIDATOR)] }) }], // prettier-ignore
  ])('is well where %s', (_, changes) => expectLines(here, changes, []));
});

const toFunction = {
  targets: () => known([{ id: 'v', arn: parts.VALIDATOR, isTransformed: false }]),
  eventSources: () => known([]),
};
const invoke = (source: string) =>
  JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Condition: { ArnLike: { 'AWS:SourceArn': source } },
      },
    ],
  });

describe('the rule', () => {
  it.each<Row>([
    ['is disabled', { rules: () => known([at.ruleWith({ state: 'DISABLED' })]) }, ['rule-state', 'fail', /enable-rule --name uploads/]], // prettier-ignore
    ['is disabled, and another works', { rules: () => known([at.ruleWith(), at.ruleWith({ name: 'old', state: 'DISABLED' })]) }, ['rule-state', 'warn', /old/]], // prettier-ignore
    ['has a hostile name', { rules: () => known([at.ruleWith({ name: "x'; rm -rf ~", state: 'DISABLED' })]) }, ['rule-state', 'fail', /--name 'x'\\''; rm -rf ~'/]], // prettier-ignore
    ['lets nothing through', { rules: () => known([at.ruleWith({ pattern: setPattern('schemas/*/pending/schema.json') })]) }, ['rule-pattern', 'fail', /put-rule --name uploads --event-pattern/]], // prettier-ignore
    ['lets everything through', { rules: () => known([at.ruleWith({ pattern: setPattern({ prefix: 'schemas/' }) })]) }, ['rule-pattern', 'warn', /no candidate/]], // prettier-ignore
    ['has an operator of tomorrow', { rules: () => known([at.ruleWith({ pattern: setPattern({ sounds: 'alike' }) })]) }, ['rule-pattern', 'not-known', /can't judge/]], // prettier-ignore
    ['has no target', { targets: () => known([]) }, ['rule-target', 'fail', /put-targets --rule uploads/]], // prettier-ignore
    ['leads to a topic', { targets: () => known([{ id: 't', arn: 'arn:aws:sns:eu-west-1:123456789012:t', isTransformed: false }]) }, ['rule-target', 'not-known', /queues and functions only/]], // prettier-ignore
    ['changes the event', { targets: () => known([{ id: 'v', arn: parts.QUEUE, isTransformed: true }]) }, ['rule-target', 'warn', /something else than the event/]], // prettier-ignore
    ['may not invoke the function', { ...toFunction, invokePolicy: () => known(invoke(`${parts.RULE}-2`)) }, ['rule-target', 'fail', /add-permission --function-name \S+validator .*--source-arn \S+rule\/uploads/]], // prettier-ignore
    ['leads nowhere, beside one that leads on', { rules: () => known([at.ruleWith(), at.ruleWith({ name: 'old' })]), targets: (rule) => known(rule === 'old' ? [] : [{ id: '1', arn: parts.QUEUE, isTransformed: false }]) }], // prettier-ignore
    ['on a schedule is missing', { rulesTo: () => known([]) }, ['rule', 'warn', /event is lost waits for ever.*put-rule --name schema-sweeper .*put-targets .*add-permission .*:events:eu-west-1:123456789012:rule\/schema-sweeper/]], // prettier-ignore
    ['on a schedule is disabled', { rules: () => known([at.ruleWith(), { ...at.SWEEPER, state: 'DISABLED' }]) }, ['rule-state', 'warn', /schedule.*enable-rule --name sweeper/]], // prettier-ignore
    ['is twice there', { rules: () => known([at.ruleWith(), at.ruleWith({ name: 'again' })]) }, ['second-validator', 'warn', /2 events: by the rule uploads and the rule again.*remove-targets --rule again/]], // prettier-ignore
    ['leads to two functions', { rules: () => known([at.ruleWith(), at.ruleWith({ name: 'old' })]), targets: (rule) => known([{ id: '1', arn: rule === 'old' ? OLD : parts.QUEUE, isTransformed: false }]), invokePolicy: () => known(invoke('*')) }, ['second-validator', 'fail', /Keep \S+:validator, which wrote.*remove-targets --rule old --ids 1/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it('is not asked for its targets unless it is about candidates', async () => {
    const asked: string[] = [];
    const others = Array.from({ length: 300 }, (_, index) =>
      at.ruleWith({ name: `other-${index}`, pattern: setPattern({ prefix: `raw/${index}/` }) }),
    );
    const installation = at.installed({
      rules: () => known([at.ruleWith(), ...others]),
      targets: (rule) => {
        asked.push(rule);
        return known([{ id: '1', arn: parts.QUEUE, isTransformed: false }]);
      },
    });
    await at.lookAt(here, { installation });
    expect(asked).toEqual(['uploads']);
  });

  it('is not there at all', async () => {
    const { bad } = await found({ rules: () => known([]) });
    expect(bad.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'rule fail',
      'rule-target not-known',
    ]);
    expect(bad[0]?.fix).toContain(
      `put-rule --name schema-upload-trigger --event-pattern '{"source"`,
    );
  });

  it.each<readonly [string, Partial<Installation>]>([
    [
      'it invokes the function itself',
      { ...toFunction, invokePolicy: () => known(invoke(parts.RULE)) },
    ],
    ['another is about other files of the bucket', { rules: () => known([at.ruleWith(), at.ruleWith({ name: 'raw', pattern: setPattern({ prefix: 'raw/' }) })]) }], // prettier-ignore
    ['another team has one', { rules: () => known([at.ruleWith(), at.ruleWith({ name: 'theirs', pattern: '{"source":["aws.ec2"]}' })]) }], // prettier-ignore
  ])('is well where %s', (_, changes) => expectLines(here, changes, []));
});

describe('the queue', () => {
  const queue = (changes: object, of = parts.QUEUE): Partial<Installation> => ({
    queue: (arn) => known(at.queueWith(arn, arn === of ? changes : {})),
  });
  it.each<Row>([
    [
      'lets the rule send nothing',
      queue({ policy: undefined }),
      ['queue', 'fail', /set-queue-attributes/],
    ],
    [
      'is too impatient',
      queue({ visibilityTimeout: 30 }),
      ['queue', 'warn', /VisibilityTimeout=1800/],
    ],
    [
      'has no dead letters',
      queue({ deadLetterArn: undefined }),
      ['dead-letters', 'warn', /no dead letters/],
    ],
    ['has dead letters', queue({ messages: 2 }, parts.DEAD), ['dead-letters', 'fail', /2 events failed.*start-message-move-task/]], // prettier-ignore
    ['of failures has one', queue({ messages: 1 }, parts.FAILED), ['failure-queue', 'fail', /1 event failed.*receive-message/]], // prettier-ignore
    ['is read by nobody', { eventSources: () => known([]) }, ['queue', 'fail', /create-event-source-mapping --function-name validator/]], // prettier-ignore
    ['is read no longer', { eventSources: () => known([{ id: 'm', functionArn: parts.VALIDATOR, state: 'Disabled', reportsFailures: true }]) }, ['queue', 'fail', /update-event-source-mapping --uuid m --enabled/]], // prettier-ignore
    ['takes whole batches back', { eventSources: () => known([{ id: 'm', functionArn: parts.VALIDATOR, state: 'Enabled', reportsFailures: false }]) }, ['queue', 'warn', /ReportBatchItemFailures/]], // prettier-ignore
    ['of failures is not set', { onFailure: absent }, ['failure-queue', 'warn', /put-function-event-invoke-config/]], // prettier-ignore
    ['of failures is gone', { queue: (arn) => (arn === parts.FAILED ? absent() : known(at.queueWith(arn))) }, ['failure-queue', 'fail', /create-queue/]], // prettier-ignore
    ['is gone', { queue: (arn) => (arn === parts.QUEUE ? absent() : known(at.queueWith(arn))) }, ['queue', 'fail', /no such queue/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it('is well where what fails goes to a topic, which has no length', () =>
    expectLines(here, { onFailure: () => known('arn:aws:sns:eu-west-1:123456789012:t') }, []));
});
