import { describe, expect, it } from 'vitest';
import { BASE, runOn } from '../support/images.ts';

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
    const entry = { status: 'pass', seen: expect.stringMatching(/\d+ entries of the layers/) };
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
    const evidence = run.report?.subjects[0]?.evidence.find(({ title }) => title.startsWith('Files of note'));
    expect(evidence?.command.slice(0, 2)).toEqual(['docker', 'save']);
    expect(evidence?.output).toMatch(/^ {2}4755 0:0 "\/bin\/mount2" \(setuid\) sha256:[0-9a-f]{12} RUN cp /m);
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
