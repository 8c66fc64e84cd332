import { describe, expect, it } from '@jest/globals';
import { isSameRepository } from '../../src/git/repository-identity.js';

describe('an address of https://github.com/Owner/name', () => {
  it.each([
    'https://github.com/Owner/name',
    'https://github.com/owner/NAME.git',
    'https://GitHub.com:443/owner/name/',
    'https://x-access-token:secret@github.com/owner/name.git/',
    'http://github.com//owner/name',
    'git@github.com:owner/name.git',
    'github.com:/owner/name',
    'ssh://git@github.com:22/owner/name.git',
    'ssh://git@github.com:2222/owner/name',
    'git+ssh://git@github.com/owner/name',
    'git://github.com/owner/name',
  ])('is %s', (address) =>
    expect(isSameRepository(address, 'https://github.com/Owner/name')).toBe(true),
  );

  it.each([
    '',
    'https://github.com/fork/name',
    'https://github.com/owner/name2',
    'https://github.com/owner/name.git.git',
    'https://github.com/owner',
    'https://github.com/x/owner/name',
    'https://github.com:8443/owner/name',
    'https://github.com.evil.example/owner/name',
    'https://evil.example/github.com/owner/name',
    'https://github.com@evil.example/owner/name',
    'https://github.com/owner/name?x=1',
    'https://github.com/fork/name#/owner/name',
    'git@evil.example:owner/name',
    'git@github.com:fork/name:owner/name',
    '/github.com/owner/name',
    'file:///owner/name',
    'owner/name',
    'C:\\owner\\name',
  ])('is not %j', (address) =>
    expect(isSameRepository(address, 'https://github.com/Owner/name')).toBe(false),
  );

  it('can be a file in tests', () => {
    expect(isSameRepository('/tmp/x/o/r', 'file:///tmp/x/o/r')).toBe(true);
    expect(isSameRepository('file:///tmp/x/o/r.git/', 'file:///tmp/x/o/r')).toBe(true);
    expect(isSameRepository('file:///tmp/x/f/r', 'file:///tmp/x/o/r')).toBe(false);
  });

  it('never is what can’t be read, not even of itself', () =>
    expect(isSameRepository('nonsense', 'nonsense')).toBe(false));
});
