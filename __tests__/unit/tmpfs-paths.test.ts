import { describe, expect, it } from 'vitest';
import { changedLeaves, tmpfsPaths } from '../../src/evidence/runs/tmpfs-paths.ts';

interface Case {
  readonly what: string;
  readonly changes: readonly string[];
  readonly writable?: readonly string[];
  readonly folders?: readonly string[];
  readonly paths: readonly string[] | RegExp;
}

/** The answers of `docker diff` are as both engines gave them. */
const CASES: readonly Case[] = [
  { what: 'nothing written', changes: [], paths: [] },
  { what: 'a file in a folder of the image', changes: ['C /run', 'A /run/app.pid'], paths: ['/run'] },
  {
    what: 'a folder that was made, with files: the one around it',
    changes: ['C /var', 'C /var/cache', 'A /var/cache/app', 'A /var/cache/app/a', 'A /var/cache/app/a/b'],
    paths: ['/var/cache'],
  },
  { what: 'an empty folder that was made', changes: ['C /tmp', 'A /tmp/empty'], paths: ['/tmp'] },
  {
    what: 'several folders, in order',
    changes: ['C /var', 'C /var/log', 'C /var/log/app.log', 'C /run', 'A /run/x', 'C /tmp', 'A /tmp/y'],
    paths: ['/run', '/tmp', '/var/log'],
  },
  { what: 'a file that was changed', changes: ['C /etc', 'C /etc/passwd'], paths: ['/etc'] },
  { what: 'a file that was removed', changes: ['C /etc', 'D /etc/motd'], paths: ['/etc'] },
  { what: 'a folder that was made at the root', changes: ['A /data', 'A /data/x'], paths: ['/data'] },
  { what: 'a file at the root', changes: ['A /x'], paths: /root directory/ },
  {
    what: 'an empty folder at the root that got an owner',
    changes: ['C /data'],
    folders: ['/data'],
    paths: ['/data'],
  },
  {
    what: 'an empty folder that got an owner: itself, not what is around it',
    changes: ['C /var', 'C /var/lib', 'C /var/lib/app'],
    folders: ['/var/lib/app'],
    paths: ['/var/lib/app'],
  },
  { what: 'a file of the root that was changed', changes: ['C /data'], paths: /root directory/ },
  {
    what: 'what is writable anyway',
    changes: [
      'A /data',
      'A /data/x',
      'C /run',
      'A /run/lock',
      'A /run/lock/y',
      'C /database',
      'A /database/z',
    ],
    writable: ['/data', '/run/lock'],
    paths: ['/database'],
  },
  {
    what: 'a name that holds a colon',
    changes: ['C /srv', 'C /srv/a:b', 'A /srv/a:b/x'],
    paths: /no mount option can hold/,
  },
  {
    what: 'a name that holds a space',
    changes: ['C /srv', 'C /srv/a b', 'A /srv/a b/x'],
    paths: /no mount option can hold/,
  },
  {
    what: 'twenty folders',
    changes: Array.from({ length: 20 }, (_, at) => `A /d/${at + 10}/x`),
    paths: Array.from({ length: 20 }, (_, at) => `/d/${at + 10}`),
  },
  {
    what: 'more than twenty',
    changes: Array.from({ length: 21 }, (_, at) => `A /d/${at}/x`),
    paths: /into 21 directories/,
  },
];

describe('the folders that have to stay writable', () => {
  it.each(CASES)('$what', ({ changes, writable = [], folders = [], paths }) => {
    const found = tmpfsPaths(changes, writable, (path) => folders.includes(path));
    if (paths instanceof RegExp) {
      expect(found).toMatch(paths);
      // It stands in a sentence of its own and in one of others.
      expect(found).toMatch(/^it [^\n]+\.$/);
    } else expect(found).toEqual(paths);
  });

  it('asks for what was changed and has nothing below it', () => {
    const changes = ['C /var', 'C /var/log', 'A /var/log/x', 'C /etc', 'C /etc/passwd', 'C /data', 'A /new'];
    expect(changedLeaves(changes)).toEqual(['/etc/passwd', '/data']);
    expect(changedLeaves([])).toEqual([]);
  });
});
