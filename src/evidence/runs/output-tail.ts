import { createContext, Script } from 'node:vm';

/** Characters of a container's output that are kept, from its end. */
export const TAIL = 8 * 1024;

/** Lines of it that are shown. */
const LAST_LINES = 20;

/** Longest line that is looked at for `ready-log`; of a longer one its start. */
const LONGEST_LINE = 512;

/** The end of what a container prints, and whether a line of it matched. */
export interface OutputTail {
  /** Resolved with true when a line matches, with false when the time for matching is over. */
  readonly matched: Promise<boolean>;
  readonly add: (text: string, stream: 'stdout' | 'stderr') => void;
  /** From here on nobody waits for a line. */
  readonly stopMatching: () => void;
  readonly lastLines: () => string;
}

/**
 * Keeps the end of an output, and matches its lines while that is wanted.
 * @param pattern undefined: no line is waited for.
 * @param timeLimit milliseconds that all matching may take, since the container writes the lines.
 */
export function outputTail(pattern: RegExp | undefined, timeLimit: number): OutputTail {
  const found = Promise.withResolvers<boolean>();
  const unfinished = { stdout: '', stderr: '' };
  let match = pattern === undefined ? undefined : matcher(pattern, timeLimit);
  let tail = '';
  const end = (isFound: boolean) => {
    match = undefined;
    found.resolve(isFound);
  };
  const add: OutputTail['add'] = (text, stream) => {
    tail = (tail + text).slice(-TAIL);
    if (match === undefined) return;
    const lines = (unfinished[stream] + text).split('\n').map((line) => line.slice(0, LONGEST_LINE));
    unfinished[stream] = lines.at(-1) ?? '';
    const answer = match(lines);
    if (answer !== false) end(answer === true);
  };
  return {
    matched: found.promise,
    add,
    stopMatching: () => {
      match = undefined;
    },
    lastLines: () => tail.trimEnd().split('\n').slice(-LAST_LINES).join('\n'),
  };
}

/** A match that goes on and on is ended by nothing but the time limit of a script. */
const SCRIPT = new Script('look()');

/** @returns tells whether a line matches; undefined when the time for all calls is over. */
function matcher(pattern: RegExp, timeLimit: number): (lines: readonly string[]) => boolean | undefined {
  let left = timeLimit;
  let given: readonly string[] = [];
  const look = () => {
    const began = performance.now();
    const isFound = given.some((line) => pattern.test(line));
    left -= performance.now() - began;
    return isFound;
  };
  const context = createContext({ look });
  return (lines) => {
    if (left < 1) return undefined;
    given = lines;
    try {
      return SCRIPT.runInContext(context, { timeout: Math.ceil(left) }) === true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      return undefined;
    }
  };
}
