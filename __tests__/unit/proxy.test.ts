import { expect, test } from 'vitest';
import { proxyPasswords } from '../../src/engine/proxy.ts';

test.each([
  ['http://runner:secret@proxy.example:3128', ['secret', 'secret']],
  ['https://runner:s%40cret@proxy.example', ['s%40cret', 's@cret']],
  ['http://runner:s@cr:et@proxy.example:3128', ['s@cr:et', 's@cr:et']],
  ['http://runner:100%@proxy.example:3128', ['100%', '100%']],
  ['runner:secret@proxy.example:3128', ['secret', 'secret']],
  ['http://tok%2Den@proxy.example:3128', ['tok%2Den', 'tok-en']],
  ['http://token:@proxy.example:3128', ['token', 'token']],
  ['token@proxy.example:3128', ['token', 'token']],
  ['http://@proxy.example:3128', []],
  ['http://:secret@proxy.example:3128', ['secret', 'secret']],
  ['http://proxy.example:3128', []],
  ['proxy.example:3128', []],
  ['', []],
])('the passwords of %j', (value, passwords) => {
  expect(proxyPasswords({ https_proxy: value })).toEqual(passwords);
  expect(proxyPasswords({ HTTP_PROXY: value })).toEqual(passwords);
});
