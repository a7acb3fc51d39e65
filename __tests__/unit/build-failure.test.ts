import { describe, expect, it } from 'vitest';
import { explainBuildFailure } from '../../src/subject/build-failure.ts';

const DOCKERFILE = `FROM base AS one
ARG WHO=you
RUN echo hello $WHO && \\
    # a comment in between
    echo "##[error]x" && \\
    false
COPY nosuch /x
RUN /bin/nosuch
`;

/** BuildKit prints everything on standard error. */
const explain = (log: string, file: string, dockerfile: string | undefined) =>
  explainBuildFailure({ log, stderr: log }, file, dockerfile);

describe('explainBuildFailure', () => {
  it('takes the line from the block that BuildKit prints', () => {
    const log = `#5 [2/2] RUN echo hello you
#5 0.064 Fake.Dockerfile:99
------
 > [2/2] RUN echo hello you:
------
Bad.Dockerfile:3
--------------------
   2 |     ARG WHO=you
   3 | >>> RUN echo hello $WHO && \\
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
`;
    expect(explain(log, 'sub/Bad.Dockerfile', DOCKERFILE)).toMatchObject({
      message: 'process "/bin/sh -c false" did not complete successfully: exit code: 1',
      instruction: 'RUN echo hello $WHO && echo "##[error]x" && false',
      location: { file: 'sub/Bad.Dockerfile', line: 3 },
    });
  });

  it.each([
    [
      'an older BuildKit, by the command that its error quotes',
      `------
 > [2/2] RUN echo hello you &&     echo "##[error]x" &&     false:
------
ERROR: failed to solve: executor failed running [/bin/sh -c echo hello $WHO &&     echo "##[error]x" &&     false]: exit code: 1
`,
      3,
    ],
    [
      'an older BuildKit, by its step',
      `------
 > [2/3] COPY nosuch /x:
------
ERROR: failed to solve: failed to compute cache key: "/nosuch" not found: not found
`,
      7,
    ],
    [
      'the legacy builder',
      `Step 4/4 : RUN /bin/nosuch
 ---> Running in 05cab6944d54
\u001b[91m/bin/sh: /bin/nosuch: not found
\u001b[0mThe command '/bin/sh -c /bin/nosuch' returned a non-zero code: 127
`,
      8,
    ],
    [
      'a Dockerfile that does not parse',
      'Error response from daemon: dockerfile parse error line 2: unknown instruction: RUNN\n',
      2,
    ],
    [
      'a Dockerfile that does not parse, newer',
      'ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN\n',
      2,
    ],
    [
      'an older BuildKit that cannot get the base image',
      `------
 > [internal] load metadata for docker.io/library/base:latest:
------
ERROR: failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: pull access denied
`,
      1,
    ],
  ])('%s', (_, log, line) => {
    expect(explain(log, 'Dockerfile', DOCKERFILE).location).toEqual({ file: 'Dockerfile', line });
  });

  it('believes of the legacy builder its own stream and not what a RUN prints', () => {
    const word = "The command '/bin/sh -c /bin/nosuch' returned a non-zero code: 127";
    const log = `Step 4/4 : RUN /bin/nosuch\nERROR: no space left on device\n${word}\nERROR: unexpected EOF\n`;
    const failure = explainBuildFailure({ log, stderr: `${word}\n` }, 'Dockerfile', DOCKERFILE);
    expect(failure.message).toBe(word);
  });

  it.each([
    ['ERROR: failed to build: failed to solve: it is so\n', 'it is so'],
    [
      'ERROR: failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: it is so\n',
      'it is so',
    ],
    ["unknown flag: --x\nSee 'docker build --help'.\n", 'unknown flag: --x'],
    ['', 'no message'],
  ])('takes the error out of its wrappings: %j', (stderr, message) => {
    expect(explainBuildFailure({ log: '', stderr }, 'Dockerfile', undefined).message).toBe(message);
  });

  it('names no place in a Dockerfile that is not in the checkout', () => {
    const log = 'Dockerfile:3\n--------------------\nERROR: failed to solve: something\n';
    expect(explain(log, 'Dockerfile', undefined).location).toBeUndefined();
  });

  it('names no line that it does not know', () => {
    const failure = explain('ERROR: failed to solve: something\n', 'Dockerfile', undefined);
    expect(failure).toMatchObject({ message: 'something', location: undefined, instruction: undefined });
  });

  it.each([
    ['steps behind line separators', '\u2028 > ['],
    ['commands that never end', '[/bin/sh -c '],
    ['blank lines', '\n'],
  ])('takes a log of a megabyte of %s', (_, piece) => {
    const log = piece.repeat(1_000_000 / piece.length);
    expect(explain(log, 'Dockerfile', DOCKERFILE).location).toBeUndefined();
  });

  it('keeps the last lines of the log', () => {
    const log = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n');
    expect(explain(log, 'Dockerfile', undefined).logTail.split('\n')).toHaveLength(30);
  });
});
