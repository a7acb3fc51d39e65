import { describe, expect, it } from 'vitest';
import { parseDockerfile } from '../../src/evidence/dockerfile/parse.ts';

const BODY = 'FROM a:1\n';

/** As BuildKit's own DetectSyntax and parser read them (frontend/dockerfile/parser). */
describe('the frontend of a Dockerfile', () => {
  it.each<[string, string, { readonly text: string; readonly line: number } | undefined]>([
    ['a directive', `# syntax=f:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['without spaces, in capitals, with CRLF', `#SYNTAX=f:1\r\n${BODY}`, { text: 'f:1', line: 1 }],
    ['with an argument', `# syntax = f:1 x y\n${BODY}`, { text: 'f:1', line: 1 }],
    [
      'behind other directives',
      `# escape=\`\n#check=skip=all\n# syntax=f:1\n${BODY}`,
      { text: 'f:1', line: 3 },
    ],
    ['behind a byte order mark', `\ufeff# syntax=f:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['behind a shebang', `#!/usr/bin/env x\n# syntax=f:1\n${BODY}`, { text: 'f:1', line: 2 }],
    ['behind both', `\ufeff#!x\n# syntax=f:1\n${BODY}`, { text: 'f:1', line: 2 }],
    ['behind U+0085', `#\u0085syntax=f:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['behind a no-break space', `#\u00a0syntax=f:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['behind a vertical tab', `#\vsyntax=f:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['behind slashes', `// syntax=f:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['behind slashes, a shebang first', `#!x\n//syntax=f:1\n${BODY}`, { text: 'f:1', line: 2 }],
    ['in JSON', '{"syntax": "f:1", "more": [1]}', { text: 'f:1', line: 1 }],
    ['in JSON of several lines behind a shebang', '#!x\n{\n"syntax": "f:1"}\n', { text: 'f:1', line: 2 }],
    ['the first of two', `# syntax=f:1\n# syntax=g:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['"#" before "//"', `# syntax=f:1\n// syntax=g:1\n${BODY}`, { text: 'f:1', line: 1 }],
    ['none', BODY, undefined],
    ['behind a comment', `# hello\n# syntax=f:1\n${BODY}`, undefined],
    ['behind an unknown directive', `# other=1\n# syntax=f:1\n${BODY}`, undefined],
    ['behind an empty line', `\n# syntax=f:1\n${BODY}`, undefined],
    ['behind a space', ` # syntax=f:1\n${BODY}`, undefined],
    ['behind a second shebang', `#!x\n#!x\n# syntax=f:1\n${BODY}`, undefined],
    ['behind U+FEFF within the line', `#\ufeffsyntax=f:1\n${BODY}`, undefined],
    ['a word of it', `# syntaxes=f:1\n${BODY}`, undefined],
    ['JSON with something behind it', '{"syntax": "f:1"}\nFROM a', undefined],
    ['JSON that is no text', '{"syntax": 1}', undefined],
  ])('%s', (_, text, syntax) => {
    expect(parseDockerfile(text).syntax).toEqual(syntax);
  });

  it('is found at once in a line made to keep a pattern busy', () => {
    const began = performance.now();
    const text = `# syntax=${' '.repeat(500_000)}x${' '.repeat(500_000)}y\n${BODY}`;
    expect(parseDockerfile(text).syntax?.text).toBe('x');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the instructions of a Dockerfile', () => {
  it.each<[string, string, readonly string[]]>([
    ['behind an escape directive', '# escape=`\nRUN \\\nFROM a:1\n', ['a:1']],
    ['behind one with other white space', '#\u0085escape=`\nFROM a:1\nRUN x \\\nFROM b:1\n', ['a:1', 'b:1']],
    ['behind one with space before it', '\u00a0# escape=`\nFROM a:1\nRUN x \\\nFROM b:1\n', ['a:1', 'b:1']],
    [
      'no directive behind an unknown one',
      '# x=y\n# escape=`\nFROM a:1\nRUN x `\nFROM b:1\n',
      ['a:1', 'b:1'],
    ],
    ['no directive behind a shebang', '#!x\n# escape=`\nFROM a:1\nRUN x `\nFROM b:1\n', ['a:1', 'b:1']],
    [
      'behind white space of another kind',
      'FROM a:1\n\u00a0FROM b:1\n\u0085FROM c:1\n',
      ['a:1', 'b:1', 'c:1'],
    ],
    ['with white space of another kind in them', 'FROM\fa:1\nFROM\vb:1\nFROM\rc:1\n', ['a:1', 'b:1', 'c:1']],
    ['a line that does not go on', 'FROM a:1\nRUN x \\\v\nFROM b:1\n', ['a:1', 'b:1']],
    ['CRLF', 'FROM a:1\r\nRUN x \\\r\n  y\r\nFROM b:1\r\n', ['a:1', 'b:1']],
  ])('%s', (_, text, bases) => {
    expect(parseDockerfile(text).stages.map(({ base }) => base.text)).toEqual(bases);
  });
});
