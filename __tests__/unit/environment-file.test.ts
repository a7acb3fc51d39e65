import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/inputs/environment-file.ts';

function read(content: string | Buffer | undefined) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readEnvironment('app.env', (_, most) => bytes?.subarray(0, most));
}

describe('an environment file', () => {
  it('is read as docker reads it', () => {
    const text = '\ufeffA=1\r\n\n  # comment=x\n\tB= x=y \nC=\n#D=2\nE="quoted"';
    expect(read(text)).toEqual({
      variables: [
        { name: 'A', value: '1' },
        { name: 'B', value: ' x=y ' },
        { name: 'C', value: '' },
        { name: 'E', value: '"quoted"' },
      ],
    });
  });

  it('that is not given has no variables', () => {
    expect(readEnvironment(undefined, () => Buffer.from('A=1'))).toEqual({ variables: [] });
  });

  it.each([
    ['a name alone, whose value docker would take from the runner', 'A=1\nHTTPS_PROXY\n', 2],
    ['a line of another file', 'root:*:19000:0:99999:7:::\n', 1],
    ['no name', 'A=1\n\n=x\n', 3],
    ['a name with a space', 'A B=1\n', 1],
    ['a NUL', 'A=1\0\n', 1],
  ])('with %s is refused by the number of the line alone', (_, text, line) => {
    expect(read(text)).toEqual({
      problem: `Input "env-file" is "app.env", whose line ${line} is not of the form NAME=value: correct it, or leave it out.`,
    });
  });

  it.each([
    ['is no file', undefined, /which is no file that can be read/],
    ['is no text', Buffer.from([0x41, 0x3d, 0xff]), /which is not UTF-8 text/],
    ['is very long', Buffer.alloc(256 * 1024 + 1, 'A=1\n'), /which is longer than 256 KiB/],
  ])('that %s is refused', (_, content, sentence) => {
    expect(read(content)).toEqual({ problem: expect.stringMatching(sentence) });
  });
});
