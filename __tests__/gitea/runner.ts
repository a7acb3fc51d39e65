import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../src/engine/process.ts';
import { ended, type Gitea } from './server.ts';

/**
 * Registers the runner that GITEA_RUNNER names and starts it. Its jobs run on this machine, in no container, with the
 * engine of these tests.
 * @param folder an empty folder for all that it stores; the caller removes it.
 * @returns the function that ends it.
 */
export async function startRunner(gitea: Gitea, folder: string): Promise<() => Promise<void>> {
  const program = process.env['GITEA_RUNNER'];
  if (program === undefined) throw new Error("These tests need Gitea's runner: run script/test --gitea.");
  const home = join(folder, 'home');
  await mkdir(home);
  const env = {
    HOME: home,
    ...Object.fromEntries(
      ['PATH', 'DOCKER_HOST', 'DOCKER_CONFIG', 'DOCKER_API_VERSION'].flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
  const config = join(folder, 'config.yaml');
  // JSON is YAML.
  await writeFile(
    config,
    JSON.stringify({
      runner: {
        file: join(folder, '.runner'),
        envs: env,
        fetch_interval: '200ms',
        fetch_interval_max: '200ms',
        log_report_interval: '1s',
        log_report_max_latency: '500ms',
        state_report_interval: '1s',
      },
      cache: { enabled: false },
      host: { workdir_parent: join(folder, 'work') },
    }),
  );
  const registered = await run(
    program,
    [
      ...['register', '--no-interactive', '--config', config, '--instance', gitea.url],
      ...['--token', gitea.runnerToken, '--name', 'test', '--labels', 'ubuntu-latest:host'],
    ],
    { timeLimit: 60_000, env, folder },
  );
  if (registered.exitCode !== 0) throw new Error(`gitea-runner register: ${registered.stderr}`);
  const child = spawn(program, ['daemon', '--config', config], { cwd: folder, env, stdio: 'ignore' });
  return () => ended(child);
}
