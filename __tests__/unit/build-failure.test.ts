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
    expect(explainBuildFailure(log, 'sub/Bad.Dockerfile', DOCKERFILE)).toMatchObject({
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
  ])('%s', (_, log, line) => {
    expect(explainBuildFailure(log, 'Dockerfile', DOCKERFILE).location).toEqual({ file: 'Dockerfile', line });
  });

  it('names no line that it does not know', () => {
    const failure = explainBuildFailure('ERROR: failed to solve: something\n', 'Dockerfile', undefined);
    expect(failure).toMatchObject({ message: 'something', location: undefined, instruction: undefined });
  });

  it('keeps the last lines of the log', () => {
    const log = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n');
    expect(explainBuildFailure(log, 'Dockerfile', undefined).logTail.split('\n')).toHaveLength(30);
  });
});
