import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  activationMetadata,
  parseActivation,
  type ActivationFacts,
} from '../../src/protocol/activation-metadata.js';
import { candidateMetadata, parseCandidate } from '../../src/protocol/candidate-metadata.js';
import { claimingTopic, printClaim } from '../../src/protocol/claims.js';
import { parseErrorJson, renderErrorJson } from '../../src/protocol/error-json.js';
import { layoutOf, parseArchived } from '../../src/protocol/keys.js';
import { originMetadata, parseOrigin } from '../../src/protocol/origin.js';
import { lambdaEnvironment, readLambdaSettings } from '../../src/protocol/settings.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const topic = fc
  .stringMatching(/^[A-Za-z0-9_-]([A-Za-z0-9._-]{0,40}[A-Za-z0-9_-])?$/)
  .filter((name) => !name.includes('..'));
/** Text as a header carries it: no blanks at its ends, nothing that a store would decode. */
const header = fc
  .stringMatching(/^[\x21-\x7e]([\x20-\x7e]{0,60}[\x21-\x7e])?$/)
  .filter((text) => !text.includes('=?'));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(one, { nil: undefined });
const nullable = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const second = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
/** What any other program, or a person, may have put there. */
const anyMetadata = fc
  .dictionary(
    fc.constantFrom('commit', 'sha256', 'base-sha256', 'activation-seq', 'classification', 'x'),
    fc.string(),
  )
  .map((entries) => new Map(Object.entries(entries)));

describe('what is written is read again:', () => {
  it('the keys of a topic', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'schemas', 'team/schemas'), topic, (prefix, name) => {
        const layout = layoutOf(prefix);
        const roles = [
          ['pending', layout.pending(name)],
          ['active', layout.active(name)],
          ['history', layout.history(name)],
          ['rejected', layout.rejected(name)],
          ['error', layout.error(name)],
        ];
        for (const [role, key] of roles)
          expect(layout.parse(key ?? '')).toEqual({ topic: name, role });
      }),
    );
  });

  it('the version and the time in the key of an archived one', () => {
    const version = fc.stringMatching(/^[A-Za-z0-9.+_-]{1,100}$/).filter((it) => it !== 'unknown');
    fc.assert(
      fc.property(topic, maybe(version), second, maybe(hex(8)), (name, of, modified, suffix) => {
        const layout = layoutOf('schemas');
        const key = layout.archived(name, of, modified, suffix);
        const since = `${modified.slice(0, 19)}Z`;
        expect(parseArchived(key)).toEqual({ version: of, since, suffix });
        expect(layout.parse(key)).toEqual({ topic: name, role: 'archive' });
      }),
    );
  });

  it("an object's origin", () => {
    fc.assert(
      fc.property(maybe(hex(40)), maybe(hex(64)), (commit, sha256) => {
        expect(parseOrigin(originMetadata({ commit, sha256 }))).toEqual({ commit, sha256 });
      }),
    );
  });

  it("a candidate's metadata", () => {
    const facts = fc.record({
      commit: hex(40),
      sha256: hex(64),
      baseSha256: nullable(hex(64)),
      acceptedFindings: maybe(hex(64)),
      approvalMac: maybe(hex(64)),
      planSha256: maybe(hex(64)),
      schemaVersion: maybe(header),
      pullRequest: maybe(header),
      repository: maybe(header),
      actor: maybe(header),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const metadata = candidateMetadata(some);
        expect(parseCandidate(metadata)).toEqual(some);
        expect(parseOrigin(metadata)).toEqual({ commit: some.commit, sha256: some.sha256 });
      }),
    );
  });

  it("an activation's metadata", () => {
    const needs = fc.constantFrom(
      { needsBackfill: true, needsCatchUp: true },
      { needsBackfill: false, needsCatchUp: true },
      { needsBackfill: false, needsCatchUp: false },
    );
    const other: fc.Arbitrary<Omit<ActivationFacts, 'needsBackfill' | 'needsCatchUp'>> = fc.record({
      seq: fc.integer({ min: 1, max: 1e14 - 1 }),
      sha256: hex(64),
      commit: maybe(hex(40)),
      schemaVersion: maybe(header),
      classification: fc.constantFrom(
        'new',
        'unchanged',
        'compatible',
        'enhancement',
        'breaking',
        'invalid',
      ),
      patchedBase: maybe(header),
      previous: maybe(header),
    });
    fc.assert(
      fc.property(other, needs, (rest, needed) => {
        const some = { ...rest, ...needed };
        const metadata = activationMetadata(some);
        expect(parseActivation(metadata)).toEqual(some);
        expect(parseOrigin(metadata)).toEqual({ commit: some.commit, sha256: some.sha256 });
      }),
    );
  });

  it('error.json', () => {
    const message = fc.string({ unit: 'grapheme', minLength: 1 });
    const error = fc.record({
      topic,
      timestamp: second,
      errors: fc.array(
        fc.record({
          type: fc.string(),
          field: nullable(message),
          message,
          rule: nullable(fc.string()),
        }),
      ),
      compatibilityReport: fc.string({ unit: 'grapheme' }),
      sha256: nullable(hex(64)),
      versionId: nullable(header),
      commit: nullable(header),
      uploadedAt: second,
    });
    fc.assert(
      fc.property(error, (some) => {
        expect(parseErrorJson(bytesOf(renderErrorJson(some)))).toEqual({
          sha256: some.sha256 ?? undefined,
          versionId: some.versionId ?? undefined,
          commit: some.commit ?? undefined,
          uploadedAt: some.uploadedAt,
          problem: undefined,
          errors: some.errors.map(({ type, field, message: said }) => ({
            type,
            field: field ?? undefined,
            message: said,
          })),
        });
      }),
    );
  });

  it("a table's claim", () => {
    fc.assert(
      fc.property(topic, fc.string(), (name, table) => {
        expect(claimingTopic(printClaim({ topic: name, table }))).toBe(name);
      }),
    );
  });

  it("the Lambda's settings", () => {
    const word = fc.stringMatching(/^[a-z0-9][a-z0-9_.:/-]{0,30}[a-z0-9]$/);
    const settings = fc
      .record({
        schemaBucket: word,
        schemaPrefix: word,
        registryTable: word,
        athenaOutputBucket: word,
        athenaWorkgroup: word,
        stateMachineArn: maybe(word),
        trackingTable: nullable(word),
        encryption: fc.oneof(
          fc.constant(undefined),
          fc.constant({ algorithm: 'AES256' as const, keyId: undefined }),
          fc.record({
            algorithm: fc.constantFrom('aws:kms' as const, 'aws:kms:dsse' as const),
            keyId: maybe(word),
          }),
        ),
        places: fc.record({
          bucket: word,
          databases: fc.record({ standardized: word, curated: word }),
        }),
        backfillMode: fc.constantFrom('gated' as const, 'online' as const),
        acceptsApprovals: fc.boolean(),
        rejectsDriftedPlans: fc.boolean(),
        approvalKey: fc.constantFrom(null, 'arn:aws:kms:eu-west-1:123456789012:key/mrk-1'),
      })
      .map(
        ({
          places,
          backfillMode,
          acceptsApprovals,
          rejectsDriftedPlans,
          approvalKey,
          ...read
        }) => ({
          ...read,
          settings: {
            places,
            hasStateMachine: read.stateMachineArn !== undefined,
            backfillMode,
            acceptsApprovals,
            rejectsDriftedPlans,
            approvalKey,
          },
        }),
      );
    fc.assert(
      fc.property(settings, (some) => {
        expect(readLambdaSettings(lambdaEnvironment(some))).toEqual(some);
      }),
    );
  });
});

describe('whatever somebody else has written never throws:', () => {
  it.each<[string, fc.Arbitrary<unknown>, (value: never) => unknown]>([
    ['a key', fc.string(), (key: string) => [layoutOf('schemas').parse(key), parseArchived(key)]],
    ['an archived key', fc.string().map((name) => `a/archive/${name}`), parseArchived],
    ['metadata of an activation', anyMetadata, parseActivation],
    ['metadata of a candidate', anyMetadata, parseCandidate],
    ['a claim', fc.uint8Array(), claimingTopic],
    ['JSON as a claim', fc.json().map(bytesOf), claimingTopic],
    ['an error.json', fc.uint8Array(), parseErrorJson],
    ['JSON as an error.json', fc.json().map(bytesOf), parseErrorJson],
  ])('%s', (_, arbitrary, read) => {
    fc.assert(fc.property(arbitrary as fc.Arbitrary<never>, (value) => void read(value)));
  });
});
