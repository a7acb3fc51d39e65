import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { secretsInFiles } from '../../src/checks/secrets-in-files.ts';
import { setuidFiles } from '../../src/checks/setuid-files.ts';
import { worldWritable } from '../../src/checks/world-writable.ts';
import { writableCode } from '../../src/checks/writable-code.ts';
import type { SubjectEvidence } from '../../src/evidence/evidence.ts';
import type { FileFindings, ImageFile, Listed } from '../../src/evidence/files/findings.ts';
import { evidence, status } from './evidence-fixtures.ts';

const CHECKS = [setuidFiles, worldWritable, writableCode, secretsInFiles];

const list = <T>(...first: readonly T[]): Listed<T> => ({ total: first.length, exact: true, first });

const file = (path: string, instruction: string | undefined = 'COPY . /'): ImageFile => ({
  path,
  type: 'file',
  mode: 0o755,
  uid: 0,
  gid: 0,
  origin: { layer: 'sha256:0', instruction },
});

const CLEAN: FileFindings = {
  privileged: list(),
  worldWritable: list(),
  writableCode: list(),
  secrets: list(),
  containerEntries: 42,
  layerEntries: 42,
  layers: 2,
};

function withFiles(found: Partial<FileFindings>, uid = 1000): SubjectEvidence {
  const files = { state: 'collected', value: { ...CLEAN, ...found }, records: [] } as const;
  return evidence('x', status(uid, uid, []), { files });
}

const say = (check: Check, given: SubjectEvidence) => {
  const found = check.judge(given);
  return `${found?.status}: ${found?.seen}`;
};

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it('has no row where the files were not asked for', () => {
    expect(check.judge(evidence('x', status(1, 1, [])))).toBeUndefined();
  });

  it('is an error where they could not be read', () => {
    const files = { state: 'error', reason: 'no engine', records: [] } as const;
    expect(say(check, evidence('x', status(1, 1, []), { files }))).toBe('error: no engine');
  });

  it('passes where nothing is found, and tells how much was looked at', () => {
    expect(say(check, withFiles({}))).toMatch(
      /^pass: .* 42 (?:entries of the layers|files and directories of a container)\.$/,
    );
  });
});

describe('files that are found', () => {
  it('are named by the instruction that brought them', () => {
    const setuid = { gives: ['setuid'], capabilities: [] } as const;
    const ping = { gives: ['capabilities'], capabilities: ['NET_RAW'] } as const;
    const privileged = list(
      { ...file('/bin/su', 'ADD rootfs /'), ...setuid },
      { ...file('/bin/mount', 'ADD rootfs /'), ...setuid },
      { ...file('/bin/ping', 'RUN apk add iputils'), ...ping },
    );
    const found = setuidFiles.judge(withFiles({ privileged }));
    expect(`${found?.status}: ${found?.seen}`).toBe(
      'warning: 3 executables: /bin/su (setuid), /bin/mount (setuid) from ADD rootfs /; /bin/ping (CAP_NET_RAW) from RUN apk add iputils.',
    );
    expect(found?.fixes[0]?.lines).toEqual([
      'RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +',
      'RUN setcap -r /bin/ping',
    ]);
  });

  it('are ten at most, with names that can be read and lines that can be copied', () => {
    const odd = `/${'x'.repeat(200)}a b\n"\u001b[31m|\``;
    const files = [
      file(odd, undefined),
      file('/a;reboot'),
      ...Array.from({ length: 23 }, (_, n) => file(`/f${n}`)),
    ];
    const found = worldWritable.judge(
      withFiles({ worldWritable: { total: 900, exact: false, first: files } }),
    );
    expect(found?.seen).toContain('xxxa b\\n\\"\\u001b[31m|`"');
    expect(found?.seen).toMatch(/: "…x{60,70}a b/);
    expect(found?.seen).toMatch(/; and 890 more\.$/);
    expect(found?.seen).not.toMatch(/[\n\u001b]/);
    const code = writableCode.judge(
      withFiles({ writableCode: list(file('/a;reboot'), file('/usr/bin/tool')) }),
    );
    expect(code?.fixes[0]?.lines[1]).toBe('RUN chown -R 0:0 /usr/bin/tool && chmod -R go-w /usr/bin/tool');
  });

  it('code: the lines name the folder that it is in', () => {
    const found = writableCode.judge(
      withFiles({ writableCode: list(file('/app/a.js'), file('/app/lib/b.js')) }),
    );
    expect(found).toMatchObject({
      status: 'warning',
      seen: expect.stringMatching(/^User 1000 can change 2 files/),
    });
    expect(found?.fixes[0]?.lines[1]).toBe('RUN chown -R 0:0 /app && chmod -R go-w /app');
  });

  it('code: root may write everything, and an unknown user is an error', () => {
    expect(say(writableCode, withFiles({ writableCode: undefined }, 0))).toMatch(
      /^not-applicable: It runs as root/,
    );
    expect(say(writableCode, withFiles({ writableCode: undefined }))).toMatch(/^error/);
    const probe = { state: 'error', reason: 'no probe', records: [] } as const;
    expect(say(writableCode, { ...withFiles({}), probe })).toBe('error: no probe');
  });

  it('secrets fail, also those that a later layer deletes', () => {
    const secrets = list(
      { ...file('/app/.env', undefined), kind: 'an environment file with secrets', deletedLater: false },
      { ...file('/app/.git/HEAD', undefined), kind: 'a Git repository', deletedLater: true },
    );
    const found = secretsInFiles.judge(withFiles({ secrets }));
    expect(`${found?.status}: ${found?.seen}`).toBe(
      'fail: 2 secrets: /app/.env (an environment file with secrets), /app/.git/HEAD (a Git repository, still in its layer) from COPY . /.',
    );
    expect(found?.fixes[0]?.lines).toEqual(['**/.env', '**/.git']);
  });
});
