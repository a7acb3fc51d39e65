import { randomUUID } from 'node:crypto';
import { logLine } from '../report/escape.ts';
import { wholeLines } from './whole-lines.ts';

/** Where the action tells what it does. What others print goes through a section only. */
export interface Log {
  /** One line of the action's own words. */
  info(line: string): void;
  /** Opens a folded group for the output of a program; lines told meanwhile come after it. */
  section(title: string): Section;
}

export interface Section {
  /** Shows untrusted text: no workflow command in it is obeyed, no secret in it is shown. */
  write(text: string): void;
  end(): void;
}

/**
 * A log on the runner's standard output.
 * Untrusted text stands between `::stop-commands::` tokens which it cannot know, since the runner obeys `::cmd::`
 * at the start of a line and `##[cmd]` anywhere in it.
 * @param redact takes the secrets out of a text.
 */
export function runnerLog(redact: (text: string) => string): Log {
  let open = false;
  const waiting: string[] = [];
  const say = (line: string) => {
    if (open) waiting.push(line);
    else process.stdout.write(`${logLine(redact(line))}\n`);
  };
  return {
    info: say,
    section(title) {
      const token = randomUUID();
      const lines = wholeLines((text) => process.stdout.write(redact(text)));
      process.stdout.write(`::group::${logLine(redact(title))}\n`);
      process.stdout.write(`::stop-commands::${token}\n`);
      open = true;
      return {
        write: lines.write,
        end() {
          lines.end();
          process.stdout.write(`::${token}::\n`);
          process.stdout.write('::endgroup::\n');
          open = false;
          for (const line of waiting.splice(0)) say(line);
        },
      };
    },
  };
}
