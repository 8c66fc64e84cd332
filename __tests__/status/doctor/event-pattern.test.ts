import { describe, expect, it } from '@jest/globals';
import { createdEvent, matchesPattern } from '../../../src/status/doctor/event-pattern.js';

const KEY = 'schemas/events/pending/schema.json';
const event = createdEvent(
  { bucket: 'lake', key: KEY },
  { account: '123456789012', region: 'eu-west-1' },
);
const lets = (pattern: unknown): boolean | undefined =>
  matchesPattern(typeof pattern === 'string' ? pattern : JSON.stringify(pattern), event);
const ofKey = (...key: readonly unknown[]): unknown => ({ detail: { object: { key } } });

describe('a pattern lets an upload through', () => {
  it.each<readonly [string, unknown]>([
    ['of everything', {}],
    ['of its source', { source: ['aws.s3'] }],
    ['of one of several sources', { source: ['aws.ec2', 'aws.s3'] }],
    ['of its kind', { 'detail-type': ['Object Created'] }],
    ['of its bucket', { detail: { bucket: { name: ['lake'] } } }],
    ['of its bucket as a resource', { resources: ['arn:aws:s3:::lake'] }],
    ['of its account and region', { account: ['123456789012'], region: ['eu-west-1'] }],
    ['of its reason', { detail: { reason: ['PutObject', 'CopyObject'] } }],
    ['by the key itself', ofKey(KEY)],
    ['by a prefix', ofKey({ prefix: 'schemas/' })],
    ['by an empty prefix', ofKey({ prefix: '' })],
    ['by a prefix in any case', ofKey({ prefix: { 'equals-ignore-case': 'SCHEMAS/' } })],
    ['by a suffix', ofKey({ suffix: '/schema.json' })],
    ['by a suffix in any case', ofKey({ suffix: { 'equals-ignore-case': '.JSON' } })],
    ['by a wildcard', ofKey({ wildcard: 'schemas/*/pending/schema.json' })],
    ['by a wildcard that stands for nothing', ofKey({ wildcard: `${KEY}*` })],
    ['by several wildcards', ofKey({ wildcard: '*ev*nts*pending*' })],
    ['by another case', ofKey({ 'equals-ignore-case': KEY.toUpperCase() })],
    ['by what it is not', ofKey({ 'anything-but': 'schemas/other/pending/schema.json' })],
    ['by several that it is not', ofKey({ 'anything-but': ['a', 'b'] })],
    ['by a prefix that it lacks', ofKey({ 'anything-but': { prefix: 'raw/' } })],
    ['by a suffix that it lacks', ofKey({ 'anything-but': { suffix: '.avro' } })],
    ['by several prefixes that it lacks', ofKey({ 'anything-but': { prefix: ['raw/', 'tmp/'] } })],
    ['by a wildcard that it lacks', ofKey({ 'anything-but': { wildcard: '*/active/*' } })],
    ['by one of two offers', ofKey({ prefix: 'raw/' }, { prefix: 'schemas/' })],
    ['by both operators of an offer', ofKey({ prefix: 'schemas/', suffix: '.json' })],
    ['since it has a key', ofKey({ exists: true })],
    ['since it has no version', { detail: { object: { 'version-id': [{ exists: false }] } } }],
    ['by one way of two', { $or: [{ source: ['aws.ec2'] }, { source: ['aws.s3'] }] }],
  ])('%s', (_, pattern) => {
    expect(lets(pattern)).toBe(true);
  });
});

describe('a pattern holds an upload back', () => {
  it.each<readonly [string, unknown]>([
    ['of another source', { source: ['aws.ec2'] }],
    ['of another kind', { 'detail-type': ['Object Deleted'] }],
    ['of another bucket', { detail: { bucket: { name: ['lake-2'] } } }],
    ['of another account', { account: ['999999999999'] }],
    ['by another prefix', ofKey({ prefix: 'schemas/pending/' })],
    ['by another suffix', ofKey({ suffix: '.avro' })],
    ['by a wildcard without an operator', ofKey('schemas/*/pending/schema.json')],
    ['by an escaped wildcard', ofKey({ wildcard: 'schemas/\\*/pending/schema.json' })],
    ['by a wildcard that needs more', ofKey({ wildcard: `schemas/*${KEY}` })],
    ['by a wildcard whose ends overlap', ofKey({ wildcard: `${KEY}*.json` })],
    ['by what it is', ofKey({ 'anything-but': [KEY] })],
    ['by a prefix that it has', ofKey({ 'anything-but': { prefix: 'schemas/' } })],
    ['by one operator of an offer', ofKey({ prefix: 'schemas/', suffix: '.avro' })],
    ['since it has a key', ofKey({ exists: false })],
    ['since it has no version', { detail: { object: { 'version-id': [{ exists: true }] } } }],
    ['by a field that it lacks', { detail: { moon: ['full'] } }],
    ['by a field that it lacks, whatever that is', { detail: { moon: [{ 'anything-but': 'x' }] } }],
    ['by a text where a list belongs', { source: 'aws.s3' }],
    ['by an empty list', { source: [] }],
    ['by neither way of two', { $or: [{ source: ['a'] }, { source: ['b'] }] }],
    ['by the type of a value', { detail: { object: { size: ['1000'] } } }],
    ['by no JSON', 'source = aws.s3'],
    ['by a list', '[]'],
    ['by a member of a text', { source: { prefix: ['aws'] } }],
    ['by a name that every object has', { constructor: ['x'] }],
  ])('%s', (_, pattern) => {
    expect(lets(pattern)).toBe(false);
  });
});

describe('it is not known', () => {
  it.each<readonly [string, unknown]>([
    ['what a number has to be', { detail: { object: { size: [{ numeric: ['>', 0] }] } } }],
    ['what an address has to be', { detail: { requester: [{ cidr: '10.0.0.0/8' }] } }],
    ['what an operator of tomorrow does', ofKey({ sounds: 'alike' })],
  ])('%s', (_, pattern) => {
    expect(lets(pattern)).toBeUndefined();
  });

  it('but what is held back anyway is held back', () => {
    expect(lets({ source: ['aws.ec2'], detail: { object: { key: [{ sounds: 'alike' }] } } })).toBe(
      false,
    );
    expect(lets(ofKey({ sounds: 'alike' }, { prefix: '' }))).toBe(true);
  });
});
