import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveReader } from '../../src/evidence/files/archive.ts';
import { type FilesQuestion, filesReader } from '../../src/evidence/files/files.ts';
import type { FileFindings, ImageFile, Listed } from '../../src/evidence/files/findings.ts';
import { survey } from '../../src/evidence/files/layer.ts';
import { pathHash } from '../../src/evidence/files/path.ts';
import { DamagedArchive } from '../../src/evidence/files/tar.ts';
import {
  emptyFile,
  type Layer,
  type LayerEntry,
  type Layout,
  savedImage,
  tar,
} from '../support/saved-image.ts';
import { status } from './evidence-fixtures.ts';

const PROGRAM = {
  entrypoint: ['/srv/start'],
  command: ['node', '/data/run.js'],
  workingFolder: '/work',
  env: ['PATH=/usr/bin:/tools'],
};

const QUESTION: FilesQuestion = {
  os: 'linux',
  architecture: 'amd64',
  program: PROGRAM,
  status: status(1000, 1000, [1000, 7]),
};

async function readArchive(bytes: Buffer, question = QUESTION, piece = 64 * 1024): Promise<FileFindings> {
  const reader = filesReader(question);
  for (let at = 0; at < bytes.length; at += piece) await reader.write(bytes.subarray(at, at + piece));
  return reader.end();
}

const readImage = async (layers: readonly Layer[], layout?: Layout) =>
  readArchive(await savedImage(layers, layout));

const one = (entries: readonly LayerEntry[]) => readImage([{ entries }]);

const paths = ({ first }: Listed<ImageFile>) => first.map(({ path }) => path);

const KEY = `-----BEGIN OPENSSH PRIVATE KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAA'.repeat(3)}\n`;

/** struct vfs_cap_data: the word of revision and flags, then permitted and inheritable sets. */
function capability(revision: number, ...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + words.length * 4);
  bytes.writeUInt32LE(revision * 2 ** 24 + 1, 0);
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word, 4 + index * 4);
  return bytes;
}

describe.each(['graph driver', 'OCI'] as const)('an image saved in the layout of: %s', (layout) => {
  const layers: readonly Layer[] = [
    {
      instruction: '/bin/sh -c #(nop) ADD file:0a in / ',
      entries: [
        { name: 'usr/bin/su', mode: 0o4755 },
        { name: 'tmp/', type: 'directory', mode: 0o1777 },
        { name: 'old/', type: 'directory', mode: 0o777 },
        { name: 'old/key', content: KEY },
      ],
    },
    {
      instruction: 'RUN |1 TOKEN=hunter2 /bin/sh -c chmod 755 /usr/bin/su && touch /open # buildkit',
      entries: [
        { name: 'usr/bin/su', mode: 0o755 },
        { name: 'usr/bin/mount', mode: 0o4755 },
        { name: 'open', mode: 0o666 },
      ],
    },
    { instruction: 'RUN /bin/sh -c rm -r /old # buildkit', entries: [{ name: '.wh.old' }] },
  ];

  it('shows what the topmost layer says, and the secrets of all', async () => {
    const found = await readImage(layers, layout);
    expect(found).toMatchObject({ entries: 8, layers: 3 });
    expect(paths(found.privileged)).toEqual(['/usr/bin/mount']);
    expect(paths(found.worldWritable)).toEqual(['/open']);
    expect(found.secrets.first).toMatchObject([
      { path: '/old/key', kind: 'a private SSH key', deletedLater: true, mode: 0o644 },
    ]);
  });

  it('names the layer and the instruction, without the values of build arguments', async () => {
    const found = await readImage(layers, layout);
    const origin = found.worldWritable.first[0]?.origin;
    expect(origin?.instruction).toBe('RUN chmod 755 /usr/bin/su && touch /open');
    expect(origin?.layer).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(found.secrets.first[0]?.origin.instruction).toBe('ADD file:0a in /');
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('is the same in pieces of any size', async () => {
    const bytes = await savedImage(layers, layout);
    const whole = await readArchive(bytes);
    for (const piece of [1, 511, 513, 5_000])
      expect(await readArchive(bytes, QUESTION, piece)).toEqual(whole);
  });
});

describe('an archive', () => {
  const config = (architecture: string, layers: number) =>
    JSON.stringify({
      os: 'linux',
      architecture,
      rootfs: { diff_ids: Array.from({ length: layers }, () => 'sha256:0') },
    });

  it('has a layer that stands twice in the image once, and a link to it', async () => {
    const bytes = await tar([
      { name: 'a/layer.tar', content: await tar([{ name: 'su', mode: 0o4755 }]) },
      { name: 'b/layer.tar', content: await tar([{ name: '.wh.su' }]) },
      { name: 'c/layer.tar', type: 'symlink', linkname: '../a/layer.tar' },
      { name: 'c.json', content: config('amd64', 3) },
      {
        name: 'manifest.json',
        content: '[{"Config":"c.json","Layers":["a/layer.tar","b/layer.tar","c/layer.tar"]}]',
      },
    ]);
    expect((await readArchive(bytes)).privileged.total).toBe(1);
  });

  it('of several platforms is read for the one that is asked for', async () => {
    const bytes = await tar([
      { name: 'amd', content: await tar([{ name: 'amd', mode: 0o4755 }]) },
      { name: 'arm', content: await tar([{ name: 'arm', mode: 0o4755 }]) },
      { name: 'amd.json', content: config('amd64', 1) },
      { name: 'arm.json', content: config('arm64', 1) },
      {
        name: 'manifest.json',
        content: '[{"Config":"amd.json","Layers":["amd"]},{"Config":"arm.json","Layers":["arm"]}]',
      },
    ]);
    const found = await readArchive(bytes, { ...QUESTION, architecture: 'arm64' });
    expect(paths(found.privileged)).toEqual(['/arm']);
    const unknown = readArchive(bytes, { ...QUESTION, architecture: 's390x' });
    await expect(unknown).rejects.toThrow(/lacks the config/);
  });
});

describe('a layer that is compressed', () => {
  const entries = [{ name: 'su', mode: 0o4755, content: 'x'.repeat(300_000) }];

  it.each(['gzip', 'zstd'] as const)('is read: %s', async (compression) => {
    expect(paths((await readImage([{ entries, compression }])).privileged)).toEqual(['/su']);
  });

  it('is read to its end where it has several members or frames', async () => {
    const bytes = await tar(entries);
    const parts = [bytes.subarray(0, 1_000), bytes.subarray(1_000, 200_000), bytes.subarray(200_000)];
    const skipped = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const gzip = Buffer.concat(parts.map((part) => gzipSync(part)));
    const zstd = Buffer.concat([skipped, ...parts.map((part) => zstdCompressSync(part)), skipped]);
    for (const stored of [gzip, zstd]) {
      for (const piece of [100, 64 * 1024]) {
        const found = await readArchive(await savedImage([{ entries, bytes: stored }]), QUESTION, piece);
        expect(paths(found.privileged)).toEqual(['/su']);
      }
    }
  });

  it.each(['gzip', 'zstd'] as const)(
    'is an error where it is cut, or where more follows: %s',
    async (how) => {
      const bytes = await tar(entries);
      const packed = how === 'gzip' ? gzipSync(bytes) : zstdCompressSync(bytes);
      const more = Buffer.concat([packed, Buffer.alloc(70_000, 'garbage')]);
      for (const stored of [packed.subarray(0, packed.length - 9), more]) {
        await expect(readImage([{ entries, bytes: stored }])).rejects.toThrow(/has a layer that is no whole/);
      }
    },
  );

  it('is read no further than the limit, however small it is', async () => {
    const bomb = gzipSync(await tar([{ name: 'zeros', content: Buffer.alloc(8 * 1024 ** 2) }]));
    const bytes = await savedImage([{ entries: [], bytes: bomb }]);
    const reader = archiveReader(survey(pathHash(), undefined), 1024 ** 2);
    await expect(reader.write(bytes)).rejects.toThrow(/unpacks to more than/);
  });
});

describe('what is found', () => {
  it.each<[string, LayerEntry, readonly string[], readonly string[]]>([
    ['setuid', { name: 'a', mode: 0o4755 }, ['setuid'], []],
    ['setgid', { name: 'a', mode: 0o2755 }, ['setgid'], []],
    ['both', { name: 'a', mode: 0o6755 }, ['setuid', 'setgid'], []],
    ['a hard link', { name: 'a', mode: 0o4755, type: 'link', linkname: 'b' }, ['setuid'], []],
    [
      'revision 1',
      { name: 'a', capability: capability(1, 1 << 10, 0) },
      ['capabilities'],
      ['NET_BIND_SERVICE'],
    ],
    [
      'revision 2 with bytes that are no UTF-8',
      { name: 'a', capability: capability(2, 0x80, 0, 0x80, 0) },
      ['capabilities'],
      ['SETUID', 'BPF'],
    ],
    [
      'revision 3',
      { name: 'a', capability: capability(3, 1 << 21, 0, 0, 0, 1000) },
      ['capabilities'],
      ['SYS_ADMIN'],
    ],
  ])('privileged: %s', async (_, entry, gives, capabilities) => {
    expect((await one([entry])).privileged.first).toMatchObject([{ path: '/a', gives, capabilities }]);
  });

  it.each<[string, LayerEntry]>([
    ['setgid of a directory', { name: 'a', mode: 0o2755, type: 'directory' }],
    ['setgid without x, which is a mark for locks', { name: 'a', mode: 0o2644 }],
    ['setuid of what cannot be executed', { name: 'a', mode: 0o4644 }],
    ['a symbolic link', { name: 'a', mode: 0o4777, type: 'symlink', linkname: 'b' }],
    ['an empty set', { name: 'a', capability: capability(2, 0, 0, 0, 0) }],
    ['an attribute that the kernel refuses', { name: 'a', capability: capability(2, 1) }],
    ['a revision that is not known', { name: 'a', capability: capability(9, 1, 0, 0, 0) }],
  ])('not privileged: %s', async (_, entry) => {
    const found = await one([entry]);
    expect(found.privileged).toEqual({ total: 0, exact: true, first: [] });
    expect(found.worldWritable.total).toBe(0);
  });

  it('writable by everyone: files, and directories without the sticky bit', async () => {
    const found = await one([
      { name: 'file', mode: 0o666 },
      { name: 'folder', mode: 0o777, type: 'directory' },
      { name: 'tmp', mode: 0o1777, type: 'directory' },
      { name: 'dev/null', mode: 0o666, type: 'character-device' },
      { name: 'link', mode: 0o777, type: 'symlink', linkname: 'file' },
      { name: 'pipe', mode: 0o666, type: 'fifo' },
    ]);
    expect(found.worldWritable.first.map(({ path, type }) => [path, type])).toEqual([
      ['/file', 'file'],
      ['/folder', 'directory'],
    ]);
  });

  it.each<[string, LayerEntry, boolean]>([
    ['its own program', { name: 'work/a', mode: 0o755, uid: 1000 }, true],
    ['a script by its name', { name: 'work/a.js', uid: 1000 }, true],
    ['a library by its start', { name: 'opt/x', uid: 1000, content: '\x7fELF…' }, true],
    ['a script by its start', { name: 'usr/lib/x', uid: 1000, content: '#!/bin/sh' }, true],
    ['its own program that it made read-only', { name: 'work/a', mode: 0o500, uid: 1000 }, true],
    ['by a group', { name: 'work/a', mode: 0o775, gid: 7 }, true],
    ['by everyone', { name: 'work/a', mode: 0o757 }, true],
    ['beside the entrypoint', { name: 'srv/other', mode: 0o755, uid: 1000 }, true],
    ['what the command names', { name: 'data/run.js', uid: 1000 }, true],
    ['a directory on PATH', { name: 'tools', mode: 0o775, gid: 1000, type: 'directory' }, true],
    ['data', { name: 'work/a.txt', uid: 1000 }, false],
    ['a program elsewhere', { name: 'var/a', mode: 0o755, uid: 1000 }, false],
    ['a folder of another name that begins the same', { name: 'workshop/a.js', uid: 1000 }, false],
    ["root's, with the group's bit of another group", { name: 'work/a', mode: 0o775, gid: 8 }, false],
    ['a group of its own that may not, where others may', { name: 'work/a', mode: 0o707, gid: 7 }, false],
    ['a directory of data', { name: 'work/data', uid: 1000, type: 'directory' }, false],
  ])('code that the user can change: %s', async (_, entry, expected) => {
    const { writableCode } = await one([{ mode: 0o644, uid: 0, gid: 0, ...entry }]);
    expect(writableCode?.total).toBe(expected ? 1 : 0);
  });

  it('a directory of the user with code in it, which can be replaced there', async () => {
    const found = await one([
      { name: 'work', type: 'directory', uid: 1000 },
      { name: 'work/index.js', uid: 0 },
    ]);
    expect(found.writableCode?.first).toMatchObject([{ path: '/work', type: 'directory' }]);
  });

  it.each([
    ['root', status(0, 0, [])],
    ['not known', undefined],
  ])('nothing is said of the code of a user that is %s', async (_, account) => {
    const bytes = await savedImage([{ entries: [{ name: 'work/a.js', mode: 0o666 }] }]);
    const found = await readArchive(bytes, { ...QUESTION, status: account });
    expect(found.writableCode).toBeUndefined();
  });
});

describe('layers upon each other', () => {
  const low: Layer = { entries: [{ name: 'a/b/su', mode: 0o4755 }] };
  it.each<[string, readonly LayerEntry[], number]>([
    ['nothing of it above', [{ name: 'a/b/other' }], 1],
    ['the directory again', [{ name: 'a/b/', type: 'directory' }], 1],
    ['another file in its place', [{ name: './a//b/su' }], 0],
    ['deleted', [{ name: 'a/b/.wh.su' }], 0],
    ['its directory deleted', [{ name: 'a/.wh.b' }], 0],
    ['an opaque directory above it', [{ name: 'a/.wh..wh..opq' }], 0],
    ['an opaque root', [{ name: '.wh..wh..opq' }], 0],
    ['a link in place of its directory', [{ name: 'a', type: 'symlink', linkname: 'c' }], 0],
    ['a mark of the storage driver', [{ name: 'a/b/.wh..wh.plnk' }], 1],
    ['a name that only ends the same', [{ name: 'b/su' }, { name: '.wh.b' }, { name: 'a/b/su2' }], 1],
    ['deleted and made anew', [{ name: 'a/.wh.b' }, { name: 'a/b/su', mode: 0o4755 }], 1],
  ])('%s', async (_, entries, total) => {
    expect((await readImage([low, { entries }])).privileged.total).toBe(total);
    // Below it, the same hides nothing.
    expect((await readImage([{ entries }, low])).privileged.total).toBe(1);
  });

  it('a path twice in one layer: the last one holds', async () => {
    const twice = [
      { name: 'a', mode: 0o4755 },
      { name: 'a', mode: 0o755 },
    ];
    expect((await one(twice)).privileged.total).toBe(0);
    expect((await one(twice.toReversed())).privileged.total).toBe(1);
  });

  it('a directory comes from the layer that made it, not from one that put something into it', async () => {
    const folder: LayerEntry = { name: 'open', mode: 0o777, type: 'directory' };
    const found = await readImage([
      { instruction: 'RUN mkdir', entries: [folder] },
      { instruction: 'RUN touch', entries: [folder, { name: 'open/x' }] },
    ]);
    expect(found.worldWritable.first).toMatchObject([
      { path: '/open', origin: { instruction: 'RUN mkdir' } },
    ]);
  });

  it('says no instruction where the history has not one for each layer', async () => {
    const found = await readImage([{ ...low, instruction: 'RUN a' }, { entries: [] }]);
    expect(found.privileged.first[0]?.origin.instruction).toBeUndefined();
  });

  it('names no more than the command of a RUN that brought a secret', async () => {
    const entries = [{ name: 'key', content: KEY }];
    const instruction = `RUN /bin/sh -c echo '${KEY}' > /key # buildkit`;
    const found = await readImage([{ instruction, entries }]);
    expect(found.secrets.first[0]?.origin.instruction).toBe('RUN echo …');
  });

  it('keeps what a lower layer shows, whatever the layers above say of other paths', async () => {
    const name = fc.array(fc.constantFrom('a', 'b', 'ab', 'c\n', 'é'), { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(name, fc.array(name, { maxLength: 8 }), async (own, others) => {
      const path = own.join('/');
      const above = others
        .map((parts) => parts.join('/'))
        .filter((other) => !`${path}/`.startsWith(`${other}/`));
      const layers = [
        { entries: [{ name: path, mode: 0o4755 }] },
        { entries: above.map((one) => ({ name: one })) },
      ];
      expect((await readImage(layers)).privileged.total).toBe(1);
    });
    await fc.assert(property, { numRuns: 50 });
  });
});

describe('an archive that cannot be believed', () => {
  const layer: Layer = { entries: [{ name: 'a' }], instruction: 'COPY a /' };

  const withManifest = (text: string) =>
    tar([
      { name: 'manifest.json', content: text },
      { name: 'c.json', content: '{"rootfs":{"diff_ids":["sha256:0"]}}' },
    ]);

  it.each<[string, () => Promise<Buffer>, RegExp]>([
    ['nothing', async () => Buffer.alloc(0), /no manifest\.json/],
    ['no archive', async () => Buffer.from('Error response from daemon\n'.repeat(40)), /no tar archive/],
    ['half of one', async () => (await savedImage([layer])).subarray(0, 1_000), /middle of a file/],
    ['a manifest that is none', () => withManifest('{"a":1}'), /no manifest\.json/],
    ['a manifest with a deep nest', () => withManifest('['.repeat(1_000_000)), /no manifest\.json/],
    ['no config', () => withManifest('[{"Config":"x","Layers":["l"]}]'), /lacks the config/],
    ['a missing layer', () => withManifest('[{"Config":"c.json","Layers":["../l"]}]'), /lacks a layer/],
    ['fewer layers than it tells', () => withManifest('[{"Config":"c.json","Layers":[]}]'), /another number/],
    [
      'a layer that is no tar',
      () => savedImage([{ entries: [], bytes: Buffer.alloc(9_000, 'x') }]),
      /lacks a layer/,
    ],
    ['a layer that is JSON', () => savedImage([{ entries: [], bytes: Buffer.from('{}') }]), /lacks a layer/],
    [
      'a layer that is half a tar',
      async () =>
        savedImage([
          { entries: [], bytes: (await tar([{ name: 'a', content: 'x'.repeat(2_000) }])).subarray(0, 1_500) },
        ]),
      /has a layer that ends in the middle of a file/,
    ],
    [
      'a document of 5 MB',
      () => withManifest(`[{"Config":"c.json","Layers":[]}${' '.repeat(5 * 1024 ** 2)}]`),
      /no manifest\.json/,
    ],
    [
      '2,100 layers',
      () =>
        tar(
          Array.from({ length: 2_100 }, (_, index) => ({ name: `l${index}`, content: Buffer.alloc(1_024) })),
        ),
      /more files than an image has layers/,
    ],
  ])('%s', async (_, make, reason) => {
    const bytes = await make();
    const attempt = readArchive(bytes);
    await expect(attempt).rejects.toThrow(reason);
    await expect(attempt).rejects.toBeInstanceOf(DamagedArchive);
  });

  it('is DamagedArchive or the truth, whatever bytes of it are changed', async () => {
    const whole = await savedImage([
      { ...layer, compression: 'gzip' },
      layer,
      { ...layer, compression: 'zstd' },
    ]);
    const property = fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 20 }),
      async (at, patch) => {
        const bytes = Buffer.from(whole);
        bytes.set(patch.subarray(0, bytes.length - at), at);
        await readArchive(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(DamagedArchive));
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});

describe('large images', () => {
  it('of more than 2,000,000 files are an error', async () => {
    const all = survey(pathHash(), undefined);
    all.entries = 1_999_999;
    const reader = archiveReader(all);
    await reader.write(await savedImage([{ entries: [{ name: 'a' }, { name: 'b' }] }]));
    expect(() => reader.end(QUESTION)).toThrow(/has a layer that has more than 2,000,000 files/);
  });

  it('with 100,000 names of control characters are read in bounded time, and names are bounded', async () => {
    const name = (index: number) => `${'\u001b[31m|`\n\u0007'.repeat(index % 5 === 0 ? 100 : 4)}${index}`;
    const files = Array.from({ length: 100_000 }, (_, index) => emptyFile(name(index), 0o666));
    const bytes = await savedImage([{ entries: [], bytes: Buffer.concat([...files, Buffer.alloc(1_024)]) }]);
    const start = performance.now();
    const found = await readArchive(bytes);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(found.worldWritable.total).toBe(100_000);
    for (const { path } of found.worldWritable.first) expect(path.length).toBeLessThanOrEqual(300);
  }, 60_000);

  it('of 2 GB in 100,000 files take less than 200 MB', () => {
    const program = fileURLToPath(new URL('../support/read-large-image.ts', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const { memory, entries } = JSON.parse(stdout);
    expect(entries).toBeGreaterThan(100_000);
    expect(memory).toBeLessThan(200);
  }, 60_000);
});
