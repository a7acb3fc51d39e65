import { describe, expect, it } from 'vitest';
import { busybox, loadImage } from '../support/crafted-image.ts';
import { docker } from '../support/docker.ts';
import { BASE, runOn } from '../support/images.ts';
import { type Layer, type LayerEntry, signed, tar } from '../support/saved-image.ts';
import { twoFaced } from '../support/two-faced.ts';

const KEY = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(3)}\n-----END PRIVATE KEY-----\n`;
const TOKEN = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc';

const files = (dockerfile: string, more: Readonly<Record<string, string>> = {}) => ({
  Dockerfile: `FROM ${BASE}\n${dockerfile}\n`,
  ...more,
});

const CHECKS = ['setuid-files', 'world-writable', 'writable-code', 'secrets-in-files'] as const;

describe('the files of an image', () => {
  it('are read when they are asked for, and have no rows when not', async () => {
    const dockerfile = files('USER 1000:1000');
    const asked = await runOn(dockerfile, { inputs: { files: 'true' } });
    const seen = expect.stringMatching(
      /\d+ (?:entries of the layers|files and directories of a container)\.$/,
    );
    const entry = { status: 'pass', seen };
    expect(asked.rows).toMatchObject(Object.fromEntries(CHECKS.map((check) => [check, entry])));
    const plain = await runOn(dockerfile);
    for (const check of CHECKS) expect(plain.rows[check]).toBeUndefined();
  });

  it('are found with the instruction that brought them', async () => {
    const run = await runOn(
      files(
        [
          'WORKDIR /app',
          'COPY --chown=1000:1000 server.js .',
          'RUN cp /bin/busybox /bin/mount2 && chmod 4755 /bin/mount2',
          'RUN mkdir -m 777 /open && touch /open/all && chmod 666 /open/all',
          'COPY key.pem .env /app/',
          'RUN rm /app/key.pem',
          'USER 1000:1000',
        ].join('\n'),
        { 'server.js': '', 'key.pem': KEY, '.env': `API_TOKEN=${TOKEN}\n` },
      ),
      { inputs: { files: 'true', 'fail-on': 'failure' } },
    );
    const seen = (check: string) => `${run.rows[check]?.status}: ${run.rows[check]?.seen}`;
    expect(seen('setuid-files')).toBe(
      'warning: 1 executable: /bin/mount2 (setuid) from RUN cp /bin/busybox /bin/mount2 && chmod 4755 /bin/mount2.',
    );
    expect(seen('world-writable')).toMatch(
      /^warning: 2 files and directories: \/open\/, \/open\/all from RUN mkdir -m 777/,
    );
    expect(seen('writable-code')).toMatch(
      /^warning: User 1000 can change 1 file.*: \/app\/server\.js from COPY /,
    );
    expect(seen('secrets-in-files')).toMatch(/^fail: 2 secrets: /);
    expect(run.rows['secrets-in-files']?.seen).toContain('/app/key.pem (a private key, still in its layer)');
    expect(run.rows['secrets-in-files']?.seen).toContain('/app/.env (an environment file with secrets)');
    expect(run.exitCode).toBe(1);
    const evidence = (title: string) =>
      run.report?.subjects[0]?.evidence.find((one) => one.title.startsWith(title));
    expect(evidence('Files of note')?.command.slice(0, 2)).toEqual(['docker', 'export']);
    expect(evidence('Files of note')?.output).toMatch(
      /^ {2}4755 0:0 "\/bin\/mount2" \(setuid\) sha256:[0-9a-f]{12} RUN cp /m,
    );
    expect(evidence('Secrets')?.command.slice(0, 2)).toEqual(['docker', 'save']);
    expect(evidence('Secrets')?.output).toMatch(/"\/app\/key\.pem" \(a private key, gone in a later layer\)/);
    // The container that was made for it is gone.
    const [, , container = ''] = evidence('Files of note')?.command ?? [];
    expect(container).toMatch(/^layered-defense-/);
    expect(await docker('ps', '--all', '--quiet', '--filter', `name=${container}`)).toBe('');
    // Nowhere is a secret itself.
    const all = JSON.stringify(run.report) + run.log + run.summary;
    expect(all).not.toContain(TOKEN);
    expect(all).not.toContain('MIIEvQ');
    expect(run.leftovers).toEqual([]);
  });

  it('with what upper layers mended, pass', async () => {
    const run = await runOn(
      files(
        [
          'RUN cp /bin/busybox /bin/su2 && chmod 4755 /bin/su2 && mkdir -m 777 /open && touch /open/a && chmod 666 /open/a',
          'RUN chmod a-s /bin/su2 && rm -r /open',
          'USER 1000:1000',
        ].join('\n'),
      ),
      { inputs: { files: 'true' } },
    );
    expect(run.rows).toMatchObject(Object.fromEntries(CHECKS.map((check) => [check, { status: 'pass' }])));
  });

  it('of root: it may write all of its code, which is the finding of another row', async () => {
    const run = await runOn(files('USER 0'), { inputs: { files: 'true' } });
    expect(run.rows['writable-code']).toMatchObject({ status: 'not-applicable' });
    expect(run.rows['setuid-files']).toMatchObject({ status: 'pass' });
  });

  it('100,000 with control characters in their names are read, and shown as what they are', async () => {
    const script = [
      'BEGIN {',
      '  for (i = 0; i < 100000; i++) {',
      '    name = sprintf("/many/%d/%c[31m|`%c%c%d", i / 1000, 27, 7, 10, i)',
      '    if (i % 1000 == 0) system(sprintf("mkdir -p /many/%d", i / 1000))',
      '    printf "" > name; close(name)',
      '  }',
      '}',
    ].join('\n');
    const run = await runOn(
      files('COPY many.awk /\nRUN umask 0; awk -f /many.awk && rm /many.awk\nUSER 1000:1000', {
        'many.awk': script,
      }),
      { inputs: { files: 'true' } },
    );
    expect(run.rows['world-writable']?.seen).toMatch(/^about 100101 files and directories: /);
    expect(run.log + run.summary).not.toMatch(/[\u0007\u001b]\[31m/);
    expect(run.log).not.toContain('\u0007');
  }, 180_000);
});

const EVIL: LayerEntry = { name: 'evil/', type: 'directory', mode: 0o755 };
const SU: LayerEntry = { name: 'evil/su', mode: 0o4755, content: 'x' };
const CREDENTIALS = `[default]\naws_secret_access_key = ${'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY'}\n`;

/** Names that are read otherwise by readers of tar than by the engine's. */
const FORMS = {
  'an empty long name of GNU': async (entry: LayerEntry) =>
    tar([{ name: 'x', flag: 'L', content: '\0' }, entry]),
  'a prefix where GNU has times': async ({ name, ...entry }: LayerEntry) => {
    const slash = name.lastIndexOf('/');
    const bytes = await tar([{ ...entry, name: name.slice(slash + 1) }]);
    bytes.write('ustar  \0', 257, 'latin1');
    bytes.write(name.slice(0, slash), 345, 'latin1');
    return signed(bytes);
  },
};

describe('an image whose layers are made by hand', () => {
  const craft = async (name: string, ...upper: readonly Layer[]) => {
    const image = await loadImage(
      [{ entries: await busybox() }, ...upper],
      `layered-defense/crafted:${name}`,
    );
    const list = ['find', '/', '-xdev', '-perm', '-4000'];
    const found = await docker('run', '--rm', '--network', 'none', image, '/bin/busybox', ...list);
    const run = await runOn(
      { Dockerfile: `FROM ${image}\nUSER 1000:1000\nCMD ["/bin/busybox"]\n` },
      { inputs: { files: 'true' } },
    );
    return { found: found.trim(), rows: run.rows };
  };

  it.each<[string, string, readonly Layer[]]>([
    [
      'deletes a directory and has it again, into which the engine merges it',
      'merged',
      [{ entries: [EVIL, SU] }, { entries: [{ name: '.wh.evil' }, EVIL] }],
    ],
    [
      'names a file by a link, which a later layer deletes',
      'linked',
      [
        { entries: [EVIL, { name: 'l', type: 'symlink', linkname: 'evil' }, { ...SU, name: 'l/su' }] },
        { entries: [{ name: '.wh.l' }] },
      ],
    ],
    [
      'gives the bits by a hard link, which a later layer deletes',
      'hard-linked',
      [
        {
          entries: [
            EVIL,
            { ...SU, mode: 0o755 },
            { name: 'evil/b', type: 'link', linkname: 'evil/su', mode: 0o4755 },
          ],
        },
        { entries: [{ name: 'evil/.wh.b' }] },
      ],
    ],
  ])('is seen as its containers are: one that %s', async (_, name, layers) => {
    const { found, rows } = await craft(name, ...layers);
    expect(found).toBe('/evil/su');
    expect(rows['setuid-files']).toMatchObject({
      status: 'warning',
      seen: expect.stringMatching(/^1 executable: \/evil\/su/),
    });
  });

  it.each(Object.entries(FORMS))('is read as the engine reads it: %s', async (form, write) => {
    const name = form.includes('GNU has') ? 'prefix' : 'long-name';
    const secret = { name: 'app/.aws/credentials', content: CREDENTIALS };
    const { found, rows } = await craft(
      name,
      { entries: [], bytes: await write(SU) },
      { entries: [], bytes: await write(secret) },
      { entries: [{ name: 'app/.wh..aws' }] },
    );
    expect(found).toBe('/evil/su');
    expect(rows['setuid-files']).toMatchObject({
      status: 'warning',
      seen: expect.stringMatching(/^1 executable: \/evil\/su/),
    });
    expect(rows['secrets-in-files']).toMatchObject({
      status: 'fail',
      seen: expect.stringMatching(
        /^1 secret: \/app\/\.aws\/credentials \(AWS credentials, still in its layer\)/,
      ),
    });
  });

  it('never passes for what it only looks like: a layer that begins like a compressed one', async () => {
    const bytes = await twoFaced([{ name: 'readme' }], [EVIL, SU]);
    const { found, rows } = await craft('two-faced', { entries: [], bytes, compression: 'gzip' });
    expect(found).toBe('/evil/su');
    // An engine that keeps layers as they came shows it; one that unpacks them has an archive with two readings.
    expect(rows['setuid-files']?.status).toMatch(/^(?:warning|error)$/);
    expect(rows['setuid-files']?.seen).toMatch(/\/evil\/su|is not what the image's config tells/);
  });
});
