import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveReader } from '../../src/evidence/files/archive.ts';
import { type FilesQuestion, filesReader } from '../../src/evidence/files/files.ts';
import type { FileFindings, ImageFile, Listed } from '../../src/evidence/files/findings.ts';
import { survey } from '../../src/evidence/files/notes.ts';
import { DamagedArchive } from '../../src/evidence/files/tar.ts';
import {
  diffId,
  emptyFile,
  type Layer,
  type LayerEntry,
  type Layout,
  savedImage,
  tar,
} from '../support/saved-image.ts';
import { twoFaced } from '../support/two-faced.ts';
import { status } from './evidence-fixtures.ts';

const PROGRAM = {
  entrypoint: ['/srv/start'],
  command: ['node', '/data/run.js'],
  workingFolder: '/work',
  env: ['PATH=/usr/bin:/tools'],
};

const QUESTION: FilesQuestion = {
  configDigest: undefined,
  os: 'linux',
  architecture: 'amd64',
  program: PROGRAM,
  status: status(1000, 1000, [1000, 7]),
};

/** Reads what `docker save` and `docker export` write. */
async function readArchives(
  saved: Buffer,
  container: Buffer,
  question = QUESTION,
  piece = 64 * 1024,
): Promise<FileFindings> {
  const reader = filesReader(question);
  for (const [bytes, half] of [[saved, reader.layers] as const, [container, reader.container] as const]) {
    for (let at = 0; at < bytes.length; at += piece) await half.write(bytes.subarray(at, at + piece));
    half.end();
  }
  return reader.findings();
}

const readArchive = async (bytes: Buffer, question = QUESTION) =>
  readArchives(bytes, await tar([]), question);

/** An image of these layers, and a container that shows these files. */
const readImage = async (layers: readonly Layer[], container: readonly LayerEntry[] = [], layout?: Layout) =>
  readArchives(await savedImage(layers, layout), await tar(container));

const one = (entries: readonly LayerEntry[]) => readImage([{ entries }], entries);

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
  const container: readonly LayerEntry[] = [
    { name: '/', type: 'directory', mode: 0o755 },
    { name: 'usr/bin/su', mode: 0o755 },
    { name: 'usr/bin/mount', mode: 0o4755 },
    { name: 'tmp/', type: 'directory', mode: 0o1777 },
    { name: 'open', mode: 0o666 },
  ];

  it('shows what a container has, and the secrets of all layers', async () => {
    const found = await readImage(layers, container, layout);
    expect(found).toMatchObject({ containerEntries: 5, layerEntries: 8, layers: 3 });
    expect(paths(found.privileged)).toEqual(['/usr/bin/mount']);
    expect(paths(found.worldWritable)).toEqual(['/open']);
    expect(found.secrets.first).toMatchObject([
      { path: '/old/key', kind: 'a private SSH key', deletedLater: true, mode: 0o644 },
    ]);
  });

  it('names the layer and the instruction, without the values of build arguments', async () => {
    const found = await readImage(layers, container, layout);
    const origin = found.worldWritable.first[0]?.origin;
    expect(origin?.instruction).toBe('RUN chmod 755 /usr/bin/su && touch /open');
    expect(origin?.layer).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(found.secrets.first[0]?.origin?.instruction).toBe('ADD file:0a in /');
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('is the same in pieces of any size', async () => {
    const bytes = await savedImage(layers, layout);
    const files = await tar(container);
    const whole = await readArchives(bytes, files);
    for (const piece of [1, 511, 513, 5_000]) {
      expect(await readArchives(bytes, files, QUESTION, piece)).toEqual(whole);
    }
  });
});

describe('an archive', () => {
  const config = (architecture: string, layers: number, author = '') =>
    JSON.stringify({
      os: 'linux',
      architecture,
      author,
      rootfs: { diff_ids: Array.from({ length: layers }, () => 'sha256:0') },
    });
  const secret = async (name: string) => tar([{ name, content: KEY }]);

  it('has a layer that stands twice in the image once, and a link to it', async () => {
    const bytes = await tar([
      { name: 'a/layer.tar', content: await secret('key') },
      { name: 'b/layer.tar', content: await tar([{ name: '.wh.key' }]) },
      { name: 'c/layer.tar', type: 'symlink', linkname: '../a/layer.tar' },
      { name: 'c.json', content: config('amd64', 3) },
      {
        name: 'manifest.json',
        content: '[{"Config":"c.json","Layers":["a/layer.tar","b/layer.tar","c/layer.tar"]}]',
      },
    ]);
    const found = await readArchives(bytes, await secret('key'));
    expect(found.secrets.first).toMatchObject([{ path: '/key', deletedLater: false }]);
    expect(found.layers).toBe(3);
  });

  /** The archive of several images with a layer each that has a secret of the same name. */
  const several = async (configs: Readonly<Record<string, string>>) => {
    const names = Object.keys(configs);
    const images = names.map((name) => ({ Config: `${name}.json`, Layers: [name] }));
    return tar([
      ...(await Promise.all(names.map(async (name) => ({ name, content: await secret(name) })))),
      ...names.map((name) => ({ name: `${name}.json`, content: configs[name] ?? '' })),
      { name: 'manifest.json', content: JSON.stringify(images) },
    ]);
  };

  it('of several platforms is read for the one that is asked for', async () => {
    const bytes = await several({ amd: config('amd64', 1), arm: config('arm64', 1) });
    const found = await readArchive(bytes, { ...QUESTION, architecture: 'arm64' });
    expect(paths(found.secrets)).toEqual(['/arm']);
    const unknown = readArchive(bytes, { ...QUESTION, architecture: 's390x' });
    await expect(unknown).rejects.toThrow(/lacks the config/);
  });

  it('of several images for one platform is read for the one whose config the engine names', async () => {
    const own = config('amd64', 1, 'own');
    const bytes = await several({ other: config('amd64', 1), own });
    const wanted = { ...QUESTION, configDigest: diffId(Buffer.from(own)) };
    expect(paths((await readArchive(bytes, wanted)).secrets)).toEqual(['/own']);
    await expect(readArchive(bytes)).rejects.toThrow(/holds several images for one platform/);
    const missing = { ...QUESTION, configDigest: diffId(Buffer.from('{}')) };
    await expect(readArchive(bytes, missing)).rejects.toThrow(/lacks the config/);
  });
});

describe('a layer that is compressed', () => {
  const entries = [{ name: 'key', content: KEY + 'x'.repeat(300_000) }];

  it.each(['gzip', 'zstd'] as const)('is read: %s', async (compression) => {
    expect(paths((await readImage([{ entries, compression }])).secrets)).toEqual(['/key']);
  });

  it('is read to its end where it has several members or frames', async () => {
    const bytes = await tar(entries);
    const parts = [bytes.subarray(0, 1_000), bytes.subarray(1_000, 200_000), bytes.subarray(200_000)];
    const skipped = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const gzip = Buffer.concat(parts.map((part) => gzipSync(part)));
    const zstd = Buffer.concat([skipped, ...parts.map((part) => zstdCompressSync(part)), skipped]);
    for (const stored of [gzip, zstd]) {
      for (const piece of [100, 64 * 1024]) {
        const saved = await savedImage([{ entries: [], bytes, stored }]);
        const found = await readArchives(saved, await tar([]), QUESTION, piece);
        expect(paths(found.secrets)).toEqual(['/key']);
      }
    }
  });

  it('is an error where it only begins like one, and hides its own files behind others', async () => {
    const bytes = await twoFaced(
      [{ name: 'readme' }],
      entries.map(({ name }) => ({ name, content: KEY })),
    );
    expect(gunzipSync(bytes).includes('readme')).toBe(true);
    await expect(readImage([{ entries: [], bytes }])).rejects.toThrow(
      /has a layer that is not what the image's config tells/,
    );
    expect(paths((await readImage([{ entries: [], bytes, compression: 'gzip' }])).secrets)).toEqual(['/key']);
  });

  it.each(['gzip', 'zstd'] as const)(
    'is an error where it is cut, or where more follows: %s',
    async (how) => {
      const bytes = await tar(entries);
      const packed = how === 'gzip' ? gzipSync(bytes) : zstdCompressSync(bytes);
      const more = Buffer.concat([packed, Buffer.alloc(70_000, 'garbage')]);
      for (const stored of [packed.subarray(0, packed.length - 9), more]) {
        await expect(readImage([{ entries, stored }])).rejects.toThrow(/has a layer that is no whole/);
      }
    },
  );

  it('is read no further than the limit, however small it is', async () => {
    const bomb = gzipSync(await tar([{ name: 'zeros', content: Buffer.alloc(8 * 1024 ** 2) }]));
    const bytes = await savedImage([{ entries: [], bytes: bomb }]);
    const reader = archiveReader(survey(undefined), 1024 ** 2);
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
    const bytes = await savedImage([{ entries: [] }]);
    const container = await tar([{ name: 'work/a.js', mode: 0o666 }]);
    const found = await readArchives(bytes, container, { ...QUESTION, status: account });
    expect(found.writableCode).toBeUndefined();
  });
});

describe('a container', () => {
  const SU: LayerEntry = { name: 'a/b/su', mode: 0o4755 };
  const low: Layer = { entries: [SU], instruction: 'RUN low' };

  it.each<[string, readonly LayerEntry[]]>([
    ['deleted, and its directory made anew', [{ name: 'a/.wh.b' }, { name: 'a/b/', type: 'directory' }]],
    ['a file in place of its directory', [{ name: 'a/b' }]],
    ['deleted', [{ name: 'a/b/.wh.su' }]],
    ['an opaque directory', [{ name: 'a/.wh..wh..opq' }]],
  ])('is believed, whatever the layers say: %s', async (_, entries) => {
    const layers = [low, { entries, instruction: 'RUN high' }];
    expect(paths((await readImage(layers, [SU])).privileged)).toEqual(['/a/b/su']);
    expect((await readImage(layers, [])).privileged.total).toBe(0);
    expect((await readImage([low], [])).privileged.total).toBe(0);
  });

  it('names a file after the topmost layer that has it as it is, and after none where that has another', async () => {
    const origin = async (...layers: readonly (readonly LayerEntry[])[]) => {
      const named = layers.map((entries, index) => ({ entries, instruction: `RUN ${index}` }));
      return (await readImage(named, [SU])).privileged.first[0]?.origin?.instruction;
    };
    expect(await origin([SU], [{ name: 'other' }])).toBe('RUN 0');
    expect(await origin([SU], [{ name: 'a/.wh.b' }], [SU])).toBe('RUN 2');
    expect(await origin([SU], [{ ...SU, mode: 0o6755 }])).toBeUndefined();
    expect(await origin([{ ...SU, name: 'link/su' }])).toBeUndefined();
  });

  it('has files with names that mark others as gone in a layer', async () => {
    expect(paths((await readImage([low], [{ ...SU, name: '.wh.su' }])).privileged)).toEqual(['/.wh.su']);
  });

  it('shows the root directory too', async () => {
    const found = await readImage([low], [{ name: '/', type: 'directory', mode: 0o777 }]);
    expect(found.worldWritable.first).toMatchObject([{ path: '/', type: 'directory' }]);
  });

  it('gives the directory of a file, which came from the layer that made it and not from one that put something into it', async () => {
    const folder: LayerEntry = { name: 'open', mode: 0o777, type: 'directory' };
    const layers = [
      { instruction: 'RUN mkdir', entries: [folder] },
      { instruction: 'RUN touch', entries: [folder, { name: 'open/x' }] },
    ];
    expect((await readImage(layers, [folder])).worldWritable.first).toMatchObject([
      { path: '/open', origin: { instruction: 'RUN mkdir' } },
    ]);
  });

  it.each<[string, readonly LayerEntry[], number, RegExp]>([
    ['is not whole', [SU], -1_024, /is not whole/],
    ['is cut', [{ ...SU, content: 'x'.repeat(900) }], 1_100, /middle of a file/],
    ['has paths of 3,001 bytes', [{ name: `${'d/'.repeat(1_500)}d` }], 9_999, /paths too long/],
  ])('is an error where its archive %s', async (_, entries, end, reason) => {
    const attempt = readArchives(await savedImage([low]), (await tar(entries)).subarray(0, end));
    await expect(attempt).rejects.toThrow(reason);
    await expect(attempt).rejects.toBeInstanceOf(DamagedArchive);
  });

  it('says no instruction where the history has not one for each layer', async () => {
    const found = await readImage([{ entries: [SU], instruction: 'RUN a' }, { entries: [] }], [SU]);
    expect(found.privileged.first[0]?.origin).toEqual({ layer: expect.any(String), instruction: undefined });
  });
});

describe('secrets', () => {
  const key: LayerEntry = { name: 'a/key', content: KEY };

  it('are told once each, as gone when no container shows them, and named after a layer', async () => {
    const layers = ['RUN 0', 'COPY key /', 'COPY key /'].map((instruction, index) => ({
      instruction,
      entries: [{ ...key, uid: index }],
    }));
    expect((await readImage(layers, [key])).secrets.first).toMatchObject([
      { path: '/a/key', uid: 2, deletedLater: false },
    ]);
    expect((await readImage(layers, [{ name: 'a/key', content: 'no key' }])).secrets.first).toMatchObject([
      { path: '/a/key', uid: 0, deletedLater: true },
    ]);
  });

  it('count also where a container alone shows them', async () => {
    const found = await readImage([{ entries: [{ ...key, name: 'link/key' }] }], [key]);
    expect(found.secrets.first).toMatchObject([
      { path: '/link/key', deletedLater: true },
      { path: '/a/key', deletedLater: false, origin: undefined },
    ]);
  });

  it('count where a layer has the path twice', async () => {
    const twice = [key, { name: 'a/key', mode: 0o666, content: 'x' }];
    for (const entries of [twice, twice.toReversed()]) {
      expect((await readImage([{ entries }])).secrets.total).toBe(1);
    }
  });

  it('hide the rest of a RUN that brought them', async () => {
    const instruction = `RUN /bin/sh -c echo '${KEY}' > /key # buildkit`;
    const found = await readImage([{ instruction, entries: [key] }]);
    expect(found.secrets.first[0]?.origin?.instruction).toBe('RUN echo …');
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
    const all = survey(undefined);
    all.entries = 1_999_999;
    const reader = archiveReader(all);
    await reader.write(await savedImage([{ entries: [{ name: 'a' }, { name: 'b' }] }]));
    expect(() => reader.end(QUESTION)).toThrow(/has a layer that has more than 2,000,000 files/);
  });

  it('with 100,000 names of control characters are read in bounded time, and names are bounded', async () => {
    const name = (index: number) => `${'\u001b[31m|`\n\u0007'.repeat(index % 5 === 0 ? 100 : 4)}${index}`;
    const files = Array.from({ length: 100_000 }, (_, index) => emptyFile(name(index), 0o666));
    const bytes = await savedImage([{ entries: [], bytes: Buffer.concat([...files, Buffer.alloc(1_024)]) }]);
    const found = await readArchives(bytes, Buffer.concat([...files, Buffer.alloc(1_024)]));
    expect(found.worldWritable.total).toBe(100_000);
    for (const { path } of found.worldWritable.first) expect(path.length).toBeLessThanOrEqual(300);
  }, 60_000);
});
