import fc from 'fast-check';
import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { DamagedArchive, isTar, type TarEntry, tarReader } from '../../src/evidence/files/tar.ts';
import { type LayerEntry, paxRecord, signed, tar } from '../support/saved-image.ts';

type Read = TarEntry & { content: Buffer };

/** Reads an archive in pieces of the given sizes, over and over. */
function read(bytes: Buffer, pieces: readonly number[] = [bytes.length]): Read[] {
  const entries: Read[] = [];
  const reader = tarReader({
    entry: (entry) => entries.push({ ...entry, content: Buffer.alloc(0) }),
    content: (more) => {
      const last = entries.at(-1);
      if (last !== undefined) last.content = Buffer.concat([last.content, more]);
    },
    done: () => {},
  });
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, pieces[turn % pieces.length] ?? 1);
    reader.write(bytes.subarray(at, at + size));
    at += size;
  }
  reader.end();
  return entries;
}

/** What tar-stream, which other tools read archives with, says of the same bytes. */
async function readByTarStream(bytes: Buffer) {
  const entries: { name: string; mode: number; uid: number; gid: number; content: string }[] = [];
  const reader = extract();
  reader.end(bytes);
  for await (const stream of reader) {
    const { name, mode, uid, gid } = stream.header;
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    entries.push({ name, mode, uid, gid, content: Buffer.concat(chunks).toString('latin1') });
  }
  return entries;
}

const utf8 = (name: string) => Buffer.from(name, 'latin1').toString('utf8');

const ENTRY = fc.record({
  name: fc
    .array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('/').replaceAll('\0', '0').toWellFormed())
    .filter((name) => !/^\/|\/$/.test(name)),
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: fc.integer({ min: 0, max: 0o777777 }),
  gid: fc.integer({ min: 0, max: 0o777777 }),
  content: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
});

describe('an archive', () => {
  it('is read as tar-stream reads it, however it is cut into pieces', async () => {
    const property = fc.asyncProperty(
      fc.array(ENTRY, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 4 }),
      async (entries, pieces) => {
        const bytes = await tar(entries);
        const own = read(bytes, pieces).map(({ name, mode, uid, gid, content }) => {
          return { name: utf8(name), mode, uid, gid, content: content.toString('latin1') };
        });
        expect(own).toEqual(await readByTarStream(bytes));
        expect(own.map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('ends with an archive or with DamagedArchive, whatever byte of it is changed', async () => {
    const whole = await tar([
      { name: 'a'.repeat(300), content: 'x'.repeat(700) },
      { name: 'folder', type: 'directory' },
      { name: 'b', capability: Buffer.from([1, 2, 3, 200]) },
    ]);
    const property = fc.property(
      fc.nat(whole.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(whole.length),
      (at, patch, length) => {
        const bytes = Buffer.from(whole);
        bytes.set(patch.subarray(0, bytes.length - at), at);
        try {
          read(bytes.subarray(0, length));
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedArchive);
        }
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it.each([0, 100, 511, 512, 600, 1_023, 1_500])('is damaged when it ends after %i bytes', async (length) => {
    const bytes = await tar([{ name: 'a', content: 'x'.repeat(900) }]);
    const attempt = () => read(bytes.subarray(0, length));
    if (length === 0) expect(attempt()).toEqual([]);
    else expect(attempt).toThrow(/ends in the middle of a file/);
  });

  it('keeps the bytes of names and attributes that are no UTF-8', async () => {
    const name = Buffer.from([0x61, 0xff, 0xfe]);
    const records = [
      paxRecord('path', name),
      paxRecord('SCHILY.xattr.security.capability', Buffer.from([0x80, 0xc0])),
    ];
    const [entry] = read(
      await tar([{ name: 'x', flag: 'x', content: Buffer.concat(records) }, { name: 'short' }]),
    );
    expect(entry?.name).toBe('a\xff\xfe');
    expect(entry?.capability).toEqual(Buffer.from([0x80, 0xc0]));
  });

  it('has ids and sizes by PAX, and the long names of GNU', async () => {
    const pax = Buffer.concat([
      paxRecord('uid', Buffer.from('3000000')),
      paxRecord('gid', Buffer.from('4000000')),
      paxRecord('size', Buffer.from('3')),
    ]);
    const long = 'l'.repeat(5_000);
    const bytes = await tar([
      { name: 'x', flag: 'x', content: pax },
      { name: 'a', content: 'abc' },
      { name: 'x', flag: 'L', content: `${long}\0` },
      { name: 'b', content: 'd' },
    ]);
    const [a, b] = read(bytes, [700]);
    expect(a).toMatchObject({ uid: 3_000_000, gid: 4_000_000, size: 3, content: Buffer.from('abc') });
    expect(b).toMatchObject({ name: long, content: Buffer.from('d') });
  });

  /** One header of an empty file, with text put at places of it. */
  const header = async (texts: Readonly<Record<number, string>>) => {
    const bytes = Buffer.from(await tar([{ name: 'name' }]));
    for (const [at, text] of Object.entries(texts)) bytes.write(text, Number(at), 'latin1');
    return signed(bytes);
  };

  it.each<[string, Readonly<Record<number, string>>, string]>([
    ['ustar', { 345: 'a/b' }, 'a/b/name'],
    ['an old form without a magic', { 257: '\0\0\0\0\0\0\0\0', 345: 'a/b' }, 'name'],
    ['star, whose field is shorter', { 345: 'p'.repeat(140), 508: 'tar\0' }, `${'p'.repeat(131)}/name`],
    ['GNU with times', { 257: 'ustar  \0', 345: '14700000000\0', 357: '14700000000\0' }, 'name'],
    ['GNU with text where the times are', { 257: 'ustar  \0', 345: 'a/b' }, 'a/b/name'],
    ['GNU with what only begins like a time', { 257: 'ustar  \0', 345: '7 a/b' }, '7 a/b/name'],
    [
      'GNU with text in the second one',
      { 257: 'ustar  \0', 345: '1'.repeat(12), 357: 'a' },
      `${'1'.repeat(12)}a/name`,
    ],
    ['GNU with text that is no ASCII', { 257: 'ustar  \0', 345: 'a\xe9' }, 'name'],
    [
      'GNU with times of 64 bits',
      { 257: 'ustar  \0', 345: '\x80\0\0\0\x01', 357: '\xff\xff\xff\xff\xff' },
      'name',
    ],
  ])('has the prefix of a name as Go reads it: %s', async (_, texts, name) => {
    expect(read(await header(texts)).map((entry) => entry.name)).toEqual([name]);
  });

  it('has the name of the header where one before it is empty', async () => {
    const names = async (...before: readonly LayerEntry[]) => {
      const link: LayerEntry = { name: 'own', type: 'symlink', linkname: 'to' };
      const [entry] = read(await tar([...before, link]));
      return [entry?.name, entry?.linkName];
    };
    const empty = Buffer.from('\0');
    const pax = (...values: readonly string[]) => ({
      name: 'x',
      flag: 'x',
      content: Buffer.concat(values.map((value) => paxRecord('path', Buffer.from(value)))),
    });
    expect(
      await names({ name: 'x', flag: 'L', content: empty }, { name: 'x', flag: 'K', content: empty }),
    ).toEqual(['own', 'to']);
    expect(await names({ name: 'x', flag: 'L' })).toEqual(['own', 'to']);
    expect(await names(pax('a'), { name: 'x', flag: 'L', content: empty })).toEqual(['a', 'to']);
    expect(await names(pax('a', ''))).toEqual(['own', 'to']);
    expect(await names(pax('', 'a'))).toEqual(['a', 'to']);
  });

  it('does not read a header of more than a megabyte, nor files with holes', async () => {
    const huge = await tar([{ name: 'x', flag: 'x', content: Buffer.alloc(1024 * 1024 + 1) }]);
    expect(() => read(huge)).toThrow(/header of more than 1 MB/);
    const sparse = await tar([
      { name: 'x', flag: 'x', content: paxRecord('GNU.sparse.major', Buffer.from('1')) },
      { name: 'a' },
    ]);
    expect(() => read(sparse)).toThrow(/files with holes/);
  });

  it('does not read behind its end', async () => {
    const bytes = Buffer.concat([await tar([{ name: 'a' }]), await tar([{ name: 'b' }])]);
    expect(read(bytes).map(({ name }) => name)).toEqual(['a']);
  });

  it('is told by its first block', async () => {
    expect(isTar((await tar([{ name: 'a' }])).subarray(0, 512))).toBe(true);
    expect(isTar(Buffer.alloc(512))).toBe(true);
    expect(isTar(Buffer.alloc(512, '{'))).toBe(false);
    expect(isTar(Buffer.alloc(100))).toBe(false);
  });
});
