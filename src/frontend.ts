import type { GitHubEvent } from './event.ts';
import type { Log } from './publish/log.ts';
import type { Before } from './report/compare.ts';
import type { Report, RunReport } from './report/report.ts';
import type { Settings } from './settings.ts';

/** Who asks for a run and is told what came of it: GitHub's runner, or a person at a terminal. */
export interface Frontend {
  /** The text of an input, trimmed; '' when it is not given. */
  readonly input: (name: string) => string;
  /** The text of an input that neither it nor the policy gives; '' where the table's default holds. */
  readonly fallback: (name: string) => string;
  /** True where a policy file of the checkout may be a stranger's: what it gives may not reach out of the checkout. */
  readonly confinesPolicy: boolean;
  /** What started the run; undefined outside of GitHub. It rejects when it is not of GitHub's form. */
  readonly event: () => Promise<GitHubEvent | undefined>;
  /**
   * Says what is wrong with the inputs; nothing was built.
   * @param problems one sentence each.
   */
  readonly refuse: (problems: readonly string[]) => Promise<void>;
  /**
   * The inputs are right and the work begins.
   * @param label `key=value` label of all that the run starts in the engine.
   * @param redact takes the secrets out of a text.
   * @param policy the policy file that gives inputs, and the names of those; undefined where none does.
   */
  readonly begin: (label: string, redact: (text: string) => string, policy: PolicyInputs | undefined) => Log;
  /** Makes ready where the report goes; called while a container runs. */
  readonly publisher: (settings: Settings, event: GitHubEvent | undefined, log: Log) => Promise<Publisher>;
}

/** What a policy file gives. */
export interface PolicyInputs {
  /** Its path. */
  readonly file: string;
  /** Names of inputs, at least one. */
  readonly names: readonly string[];
}

/** Knows where the report goes. */
export interface Publisher {
  /** The run that the report names; null outside of GitHub. */
  readonly run: RunReport | null;
  /** What is known of the run before this one; undefined where there is none. Never rejects. */
  readonly before: Promise<Before | undefined>;
  /** Shows the report everywhere it belongs, and sets how the process ends last. */
  publish(report: Report): Promise<void>;
  /** Says that the run was cancelled; nothing else is shown. */
  cancelled(): void;
}
